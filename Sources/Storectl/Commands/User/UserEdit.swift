import ArgumentParser
import StoreCore

/// `storectl user edit`
struct UserEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change an account, its role or its status.",
        discussion: """
            You cannot change your own role or status, and the last active admin must remain one. Deactivating an \
            account signs it out everywhere and revokes its tokens; its cart and orders are kept. They get a \
            mail when you change their username, email address, role, permissions or status.

            A role is a set of permissions, listed in storectl-security(7). --allow and --deny make \
            exceptions for one user, until the role changes.

            Examples:
              storectl user edit sam --role staff
              storectl user edit ann --no-active
              storectl user edit ann --tax-exemption "resale certificate 4711"
              storectl user edit sam --deny orders.write --allow refunds.write
              storectl user edit ann --email ann@example.org --verified
            """)
    static let view: (any View.Type)? = UserRightsView.self

    @OptionGroup var reference: UserArgument
    @OptionGroup var details: ProfileOptions
    @Option(help: "The role: customer, staff or admin.") var role: Role?
    @Option(
        help: ArgumentHelp("Charge no tax, for this reason; \"\" to charge it again.", valueName: "reason"))
    var taxExemption: String?
    @Option(
        help: ArgumentHelp("Grant a permission beyond the role; may be repeated.", valueName: "permission"))
    var allow: [String] = []
    @Option(help: ArgumentHelp("Deny a permission of the role; may be repeated.", valueName: "permission"))
    var deny: [String] = []
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Activate or deactivate the account.")
    var active: Bool?
    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive, help: "Mark the email address as verified, or not.")
    var verified: Bool?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        var change = UserChange()
        change.profile = details.change
        change.profile.taxExemption = taxExemption
        change.role = role
        change.isActive = active
        change.isVerified = verified
        change.permissions = try PermissionChange(allow: allow, deny: deny)
        let shop = try OpenShop(options, in: context)
        return try shop.run(EditUser(reference.user, change), mutation) { .record(UserRightsView($0)) }
    }
}
