import ArgumentParser
import ShopText
import StoreCore

/// `storectl user delete`
struct UserDelete: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete an account, or empty it where orders refer to it.",
        discussion: """
            Orders are kept, with the name and address they went to. The journal keeps its records. The last \
            active admin cannot be deleted.

            Examples:
              storectl user delete ann
              storectl user delete ann --yes
              storectl user delete ann --dry-run
            """)
    static let view: (any View.Type)? = UserDeletionView.self

    @OptionGroup var reference: UserArgument
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return try shop.run(
            DeleteUser(reference.user), mutation, confirmation, options, in: context,
            question: { UserDeletionView($0).question }
        ) { .record(UserDeletionView($0)) }
    }
}

/// The effect of a deletion.
struct UserDeletionView: View {
    let deletion: UserDeletion

    init(_ deletion: UserDeletion) { self.deletion = deletion }

    static let fields: [Field<UserDeletionView>] = [
        Field("id") { .string($0.deletion.account.id) },
        Field("username") { .string($0.deletion.account.username) },
        Field("outcome") { .string($0.deletion.isAnonymised ? "anonymised" : "erased") },
        Field("orders") { .integer($0.deletion.orders) },
        Field("cart_lines") { .integer($0.deletion.cartLines) },
        Field("tokens") { .integer($0.deletion.tokens) },
        Field("addresses") { .integer($0.deletion.addresses) },
    ]

    static let columns = [Column("username"), Column("outcome")]

    var question: String {
        let name = deletion.account.username
        return deletion.isAnonymised
            ? "Empty and deactivate \(name), keeping the orders?"
            : "Delete \(name) and everything that belongs to the account?"
    }
}
