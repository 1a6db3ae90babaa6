import ArgumentParser
import StoreCore

/// `storectl user edit`
struct UserEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change an account, its role and its flags.",
        discussion: """
            Nobody changes their own role or flags, and the last active admin stays one. Who is deactivated is \
            signed out everywhere, loses their tokens, and keeps cart and orders.

            Examples:
              storectl user edit sam --role staff
              storectl user edit ann --no-active
              storectl user edit ann --email ann@example.org --verified
            """)
    static let view: (any View.Type)? = UserView.self

    @OptionGroup var reference: UserArgument
    @OptionGroup var details: ProfileOptions
    @Option(help: "What they are: customer, staff or admin.") var role: Role?
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Whether they can sign in.") var active:
        Bool?
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Whether the address is known to be theirs.")
    var verified: Bool?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        var change = UserChange()
        change.profile = details.change
        change.role = role
        change.isActive = active
        change.isVerified = verified
        let shop = try Shop(options, in: context)
        return try shop.run(EditUser(reference.user, change), mutation) { .record(UserView($0)) }
    }
}
