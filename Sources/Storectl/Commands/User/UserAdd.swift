import ArgumentParser
import StoreCore

/// `storectl user add`
struct UserAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Create an account for someone.",
        discussion: """
            Examples:
              storectl user add --username sam --email sam@shop.test --role staff \\
                  --generate-password
              storectl user add --username bo --email bo@example.com --verified \\
                  --password-file bo.pw
            """)
    static let view: (any View.Type)? = NewUserView.self

    @Option(
        help: "The username to sign in with: 2 to 64 letters, digits, . - _; without one, the email address.")
    var username = ""
    @Option(help: "The email address; it also works for signing in.") var email: String
    @Option(help: "First name.") var firstName = ""
    @Option(help: "Last name.") var lastName = ""
    @Option(help: "Phone number.") var phone = ""
    @Option(help: "Postal address.") var address = ""
    @Option(help: "The role: customer, staff or admin.") var role = Role.customer
    @Flag(help: "Mark the email address as verified.") var verified = false
    @Flag(inversion: .prefixedNo, help: "Create the account active, or inactive.") var active = true
    @OptionGroup var password: NewPasswordOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let details = AccountDetails(
            username: username, email: email, firstName: firstName, lastName: lastName, phoneNumber: phone,
            address: address)
        let isRepeat = mutation.idempotencyKey != nil
        let (secret, isNew) = try password.choose(
            options, in: context, rule: shop.store.passwordRule(for: details),
            after: {
                try shop.actor.require(.usersWrite)
                if !isRepeat { try shop.store.checkMayBeAdded(details) }
            })
        let action = try AddUser(
            details, role: role, isVerified: verified, isActive: active,
            password: Password(secret.secret, isGenerated: isNew))
        let added = try shop.change { store, actor in
            try store.run(action, as: actor, mutation.request)
        }
        let next = try options.nextStep(for: added.value, in: shop.store)
        var answer = Answer.change(added) {
            .record(
                NewUserView(
                    account: $0, password: isNew && added.isNew ? secret.secret : nil,
                    next: next))
        }
        answer.notices += secret.notices
        return isNew && added.isReplay ? answer.notingShown("password") : answer
    }
}
