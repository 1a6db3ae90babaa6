import ArgumentParser
import ShopText
import StoreCore

/// `storectl user delete`
struct UserDelete: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete an account, or empty it if it has orders.",
        discussion: """
            Orders are kept, with the name and address they went to. The journal keeps its records. The last \
            active admin cannot be deleted.

            --erase removes the person's data, as the law may require. It also empties the contact details of their \
            orders and deletes their reviews, their mail and the notes on their orders. Journal entries about \
            them are emptied; the journal still verifies. Orders, payments and documents are kept. A guest is \
            erased by email address. This cannot be undone, and backups keep what they have.

            Examples:
              storectl user delete ann
              storectl user delete ann --dry-run
              storectl user delete ann --erase
              storectl user delete guest@example.com --erase --yes
            """)
    static let view: (any View.Type)? = UserDeletionView.self

    @OptionGroup var reference: UserArgument
    @Flag(help: "Also erase the person from orders and the journal.") var erase = false
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        if erase { return try erase(in: shop, context) }
        return try shop.run(
            DeleteUser(reference.user), mutation, confirmation, options, in: context,
            question: { UserDeletionView($0).question }
        ) { .record(UserDeletionView($0)) }
    }

    private func erase(in shop: OpenShop, _ context: Context) throws -> Answer {
        if try confirmation.isNeeded(mutation, in: shop) {
            let preview = try shop.store.erase(reference.user, as: shop.actor, Request(isPreview: true))
            try confirmation.confirm(UserDeletionView(preview.value).erasing, options, in: context)
        }
        return Answer.change(
            try shop.change { store, actor in
                try store.erase(reference.user, as: actor, mutation.request)
            }
        ) { .record(UserDeletionView($0)) }
    }
}

/// The effect of a deletion.
struct UserDeletionView: View {
    let deletion: UserDeletion

    init(_ deletion: UserDeletion) { self.deletion = deletion }

    static let fields: [Field<UserDeletionView>] = [
        Field("id") { .text($0.deletion.account.id.isEmpty ? nil : $0.deletion.account.id) },
        Field("username") { .text($0.isGuest ? nil : $0.deletion.account.username) },
        Field("outcome") { .string($0.outcome) },
        Field("orders") { .integer($0.deletion.orders) },
        Field("cart_lines") { .integer($0.deletion.cartLines) },
        Field("tokens") { .integer($0.deletion.tokens) },
        Field("addresses") { .integer($0.deletion.addresses) },
        Field("reviews") { $0.deletion.reviews.map { .integer($0) } ?? .null },
        Field("notes") { $0.deletion.notes.map { .integer($0) } ?? .null },
        Field("mails") { $0.deletion.mails.map { .integer($0) } ?? .null },
        Field("journal_entries") { $0.deletion.entries.map { .integer($0) } ?? .null },
    ]

    private var isGuest: Bool { deletion.account.id.isEmpty }

    private var outcome: String {
        deletion.isAnonymised ? "anonymised" : deletion.notes == nil ? "deleted" : "erased"
    }

    static let columns = [Column("username"), Column("outcome")]

    /// Without the parts that were not examined.
    var detail: [DetailPart]? {
        DetailPart.standard(record.filter { $0.value != .null }, shapes: UserDeletionView.shapes)
    }

    var question: String {
        let name = deletion.account.username
        return deletion.isAnonymised
            ? "Empty and deactivate \(name), keeping the orders?"
            : "Delete \(name) and everything that belongs to the account?"
    }
    var erasing: String {
        let name = isGuest ? deletion.account.email : deletion.account.username
        let (orders, entries) = (deletion.orders, deletion.entries ?? 0)
        return
            "Erase \(name) for good, with the contact details of \(orders) \(orders == 1 ? "order" : "orders")"
            + " and the contents of \(entries) journal \(entries == 1 ? "entry" : "entries")?"
    }
}
