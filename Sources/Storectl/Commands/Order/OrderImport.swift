import ArgumentParser
import ShopFiles
import ShopText
import StoreCore

/// `storectl order import`
struct OrderImport: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import past orders from Shopify or WooCommerce.",
        discussion: """
            Reads Shopify's order export, the CSV of WooCommerce's export plugins, or the JSON of its REST API. \
            Totals stay as they were, no stock moves and no email is sent. Products are matched by SKU. Customers \
            get an account without a password: `storectl password forgot` lets them choose one. The old number \
            becomes the order's key, such as shopify:#1001, and orders that were already imported are skipped, so \
            the command can be repeated.

            If one order cannot be taken over, none is, and every problem is listed. --skip-invalid takes the \
            others (exit 5). What can be read in two ways, such as a total of 1,234, is such a problem, and so is a \
            status that is not known. What was paid is recorded as payments, and what was given back as refunds, so it \
            also takes those permissions. Many are taken over in turns, so that sales go on meanwhile.

            Examples:
              storectl order import orders_export.csv --dry-run
              storectl order import orders_export.csv --skip-invalid
              storectl order import woocommerce-orders.json
            """)
    static let view: (any View.Type)? = ImportedOrdersView.self

    @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
    @Flag(help: "Import the valid orders even if others are not.") var skipInvalid = false
    @Option(
        help: ArgumentHelp(
            "The encoding, such as windows-1252; guess finds it and shows a sample.", valueName: "encoding"))
    var encoding: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        try WebAddress.refuse(file, for: "order import")
        let shop = try OpenShop(options, in: context)
        let bytes =
            try file == "-"
            ? context.input.everything(limit: 1 << 30)
            : InputFile.read(context.resolved(file), limit: 1 << 30).bytes
        let guesses = encoding?.lowercased() == "guess"
        let known = try guesses ? nil : encoding.map(TextEncoding.named)
        let read = try Located.at(file == "-" ? "standard input" : file) {
            try OrderFile(
                bytes, currency: shop.store.currency, encoding: known, guessesEncoding: guesses)
        }
        let checked = try shop.store.checkImport(of: read.orders, from: read.system, as: shop.actor)
        let problems = (read.problems + checked.problems).sorted { $0.line < $1.line }
        guard problems.isEmpty || skipInvalid else { throw RejectedOrders(problems: problems) }
        let bad = Set(checked.problems.map(\.line))
        let action = ImportOrders(
            read.orders.filter { !bad.contains($0.line) }, from: read.system, file: bytes)
        let imported = try shop.change { store, actor in
            try store.importOrders(action, as: actor, mutation.request)
        }
        return Answer.change(imported) { ImportedOrdersView($0, rejected: problems).answer }.noting(
            read.notices)
    }
}

/// What an import of orders did, as commands show it.
struct ImportedOrdersView: View {
    let done: ImportedOrders
    let rejected: [PastOrderProblem]

    init(_ done: ImportedOrders, rejected: [PastOrderProblem]) {
        (self.done, self.rejected) = (done, rejected)
    }

    static let fields: [Field<ImportedOrdersView>] = [
        Field("imported") { .integer($0.done.imported) },
        Field("present") { .integer($0.done.present) },
        Field("rejected") { .integer($0.rejected.count) },
        Field("customers") { .integer($0.done.customers) },
        Field("errors") { view in
            .array(
                view.rejected.prefix(RejectedOrders.shown).map {
                    [
                        "line": .integer($0.line), "order": .string($0.number),
                        "message": .string($0.message),
                    ]
                })
        },
    ]

    static let columns = [
        Column("imported"), Column("present"), Column("rejected"),
        Column("customers", title: "NEW CUSTOMERS"),
    ]

    var answer: Answer {
        let answer = Answer.record(self).noting(RejectedOrders.lines(rejected))
        return rejected.isEmpty ? answer : answer.ending(.partial)
    }
}

/// A file with orders that cannot be imported; none were.
struct RejectedOrders: LongError {
    let problems: [PastOrderProblem]

    /// How many lines about problems people are shown.
    static let shown = 100

    static func lines(_ problems: [PastOrderProblem]) -> [String] {
        problems.prefix(shown).map { "line \($0.line), order \($0.number): \($0.message)".visible }
            + (problems.count > shown ? ["… and \(problems.count - shown) more"] : [])
    }

    var kind: ErrorKind { .invalidInput }
    var code: String { "import_rejected" }
    var lines: [String] {
        let count = Text.count(problems.count, "order")
        return ["\(count) cannot be imported; nothing was changed"] + RejectedOrders.lines(problems)
    }
    var hint: String? { "fix them, or add --skip-invalid to import the others" }
    var details: [JSONValue.Member] { [.init("rejected", .integer(problems.count))] }
}
