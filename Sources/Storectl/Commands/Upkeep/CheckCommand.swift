import ArgumentParser
import ShopText
import StoreCore

/// `storectl check`
struct CheckCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the store for problems.",
        discussion: """
            Exits with 0 if all is well, and off a terminal prints nothing. Otherwise, it lists each problem with the command that \
            fixes it, if there is one, and exits with 2. Nothing is changed, unless a --rebuild option makes \
            something anew first: the search index from the products, past prices from the journal, or the \
            counters that give each new row its id.

            Everything is looked at: the file and who may open it, its schema, stock, every order's figures, the \
            search index, the journal's chain, rows and prices that no journal entry explains, and mail that \
            cannot be sent. --quick leaves out what takes long in a large store; `status` counts what it finds.

            Examples:
              storectl check
              storectl check --quick && storectl backup nightly.db
            """)
    static let view: (any View.Type)? = FindingView.self

    @Flag(help: "Skip what takes long in a large store.") var quick = false
    @Flag(help: "Make the search index anew from the products.") var rebuildSearch = false
    @Flag(help: "Make past prices anew from the journal.") var rebuildPrices = false
    @Flag(name: .customLong("rebuild-ids"), help: "Count ids on from the highest that was used.")
    var rebuildIDs = false
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop: OpenShop
        do { shop = try OpenShop(options, in: context) } catch DatabaseFault.unreadable
            where !rebuildSearch && !rebuildPrices && !rebuildIDs
        {
            return try unreadable(context)
        }
        try context.interruption.protect(onInterrupt: { [store = shop.store] in store.interrupt() }) {
            if rebuildSearch { try shop.store.rebuildSearch(as: shop.actor) }
            if rebuildPrices { try shop.store.rebuildPrices(as: shop.actor) }
            if rebuildIDs { try shop.store.rebuildIDs(as: shop.actor) }
        }
        return try answer(try shop.store.checked(isQuick: quick, as: shop.actor), in: context)
    }

    /// The answer for somebody whose own row is damaged.
    private func unreadable(_ context: Context) throws -> Answer {
        let store = try OpenShop(withoutSignIn: options, in: context).store
        guard let token = try options.tokenAndSource(forStore: StorePlace(store), in: context).0 else {
            throw AccessError.notSignedIn
        }
        return try answer(try store.checked(isQuick: quick, byToken: token), in: context)
    }

    private func answer(_ checked: Checked, in context: Context) throws -> Answer {
        // In a well store it is no news, night after night.
        let isTold = options.verbose || !checked.findings.isEmpty
        var notices: [String] = []
        if let entry = checked.forgotten, isTold {
            notices.append(
                "rows are compared with what came after entry \(entry): the journal no longer has what it changed"
            )
        }
        if checked.leavesOutSearch {
            notices.append("the search index was not compared: the store is read-only for you")
        }
        let answer = Answer.list(checked.findings.map(FindingView.init)).noting(notices)
        guard checked.findings.isEmpty else { return answer.ending(.refused) }
        guard try options.format(in: context) == .table else { return answer }
        let isWell = try options.isForPeople(in: context) ? ["no problems found"] : []
        return Answer.nothing.noting(answer.notices + isWell)
    }
}

/// A problem, as `check` lists it.
struct FindingView: View {
    let finding: Finding

    static let fields: [Field<FindingView>] = [
        Field("code") { .string($0.finding.code) },
        Field("message") { .string($0.finding.message) },
        Field("hint") { .text($0.finding.hint) },
    ]

    /// Nothing is cut on a narrow terminal: what is wrong and the command that repairs it are needed whole.
    static let columns = [
        Column("code", isProse: false), Column("message", title: "WRONG", isProse: false),
        Column("hint", title: "REPAIR", isProse: false),
    ]
}
