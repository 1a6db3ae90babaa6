import ArgumentParser
import StoreCore

/// `storectl profile …`
struct ProfileGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "See and change your own details.",
        discussion: """
            Examples:
              storectl profile show
              storectl profile edit --phone "+1 555 0100"
            """,
        subcommands: [ProfileShow.self, ProfileEdit.self])
}

/// `storectl profile show`
struct ProfileShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show your details.",
        discussion: """
            Examples:
              storectl profile show
              storectl profile show --json --fields email,is_verified
            """)
    static let view: (any View.Type)? = ProfileView.self

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .record(
            ProfileView(
                account: try shop.store.profile(as: shop.actor),
                addresses: try shop.store.addresses(as: shop.actor)))
    }
}

/// An account with its saved addresses.
struct ProfileView: View {
    let account: Account
    let addresses: [SavedAddress]

    static let fields: [Field<ProfileView>] =
        UserView.fields.map { field in field.of { UserView($0.account) } } + [
            Field("addresses", each: { $0.addresses.map(AddressView.init) })
        ]

    static let columns = UserView.columns
}

/// `storectl profile edit`
struct ProfileEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change your details.",
        discussion: """
            Only the fields you name change; an empty value clears a field. Changing your email address requires \
            your password, and takes effect once you enter the code mailed to the new address: `storectl verify \
            confirm`. The old address is notified, and can undo the change for 72 hours. Only an admin can change \
            your role, status and tax exemption. To save addresses to send orders to, use `storectl address add`.

            Examples:
              storectl profile edit --first-name Ann --last-name Lee
              storectl profile edit --email ann@example.org
              storectl profile edit --email ann@example.org --password-file pw
            """)
    static let view: (any View.Type)? = UserView.self

    @OptionGroup var details: ProfileOptions
    @OptionGroup var password: PasswordOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        // A repeat changes nothing, and takes no password.
        let isDone = try mutation.isDone(in: shop)
        guard let email = details.email, !isDone else {
            return try shop.run(EditProfile(details.change), mutation) { .record(UserView($0)) }
        }
        let signIn = try shop.requireSignIn()
        let (confirmed, secret) = try password.tried(options, in: context) { secret in
            try shop.proving { store, whenLocked in
                try store.confirmPassword(Password(secret.secret), by: signIn, whenLocked: whenLocked)
            }
        }
        var isOwn = false
        var answer = try shop.run(EditProfile(details.change, confirmed), mutation) { account in
            isOwn = account.hasAddress(email)
            return .record(UserView(account))
        }
        answer.notices += secret.notices
        // Another spelling of one's own address needs no code.
        if !mutation.dryRun, !isOwn {
            answer.notices.append(
                try shop.store.mailTransport().obstacle(to: email)
                    ?? "an email with a code for \(email) is on its way; then run `storectl verify confirm`")
        }
        return answer
    }
}

/// The names and addresses that can be changed.
struct ProfileOptions: ParsableArguments {
    @Option(help: "The username to sign in with.") var username: String?
    @Option(help: "The email address; it also works for signing in.") var email: String?
    @Option(help: "First name.") var firstName: String?
    @Option(help: "Last name.") var lastName: String?
    @Option(help: "Phone number.") var phone: String?
    @Option(help: "Postal address.") var address: String?
    @Option(
        help: ArgumentHelp("VAT number of the European Union, such as DE123456789.", valueName: "number"))
    var vatID: String?

    var change: ProfileChange {
        var change = ProfileChange()
        change.username = username
        change.email = email
        change.firstName = firstName
        change.lastName = lastName
        change.phoneNumber = phone
        change.address = address
        change.vatID = vatID
        return change
    }
}
