import ArgumentParser
import ShopText
import StoreCore

/// `storectl register`
struct Register: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Create a customer account.",
        discussion: """
            A shop may also require a phone number, an address or a name: see register.required in \
            `storectl config list`.

            Examples:
              storectl register --username ann --email ann@example.com
              storectl register --email bo@example.com
              storectl register --username ann --email ann@example.com \\
                  --first-name Ann --last-name Lee --phone "+1 555 0100" \\
                  --address "1 Main St" --password-file ann.pw
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
    @OptionGroup var password: NewPasswordOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(withoutSignIn: options, in: context)
        let details = AccountDetails(
            username: username, email: email, firstName: firstName, lastName: lastName, phoneNumber: phone,
            address: address)
        // What was registered under a key is there already.
        let isRepeat = mutation.idempotencyKey != nil
        let (secret, isNew) = try password.choose(
            options, in: context, rule: shop.store.passwordRule(for: details),
            after: { if !isRepeat { try shop.store.checkMayRegister(details) } })
        let registered = try shop.change { store, _ in
            try store.register(
                details, password: Password(secret.secret), mutation.request)
        }
        let next = try options.nextStep(for: registered.value, in: shop.store)
        var answer = Answer.change(registered) {
            .record(
                NewUserView(
                    account: $0,
                    password: isNew && registered.isNew ? secret.secret : nil,
                    next: next))
        }
        answer.notices += secret.notices
        return isNew && registered.isReplay ? answer.notingShown("password") : answer
    }
}

extension GlobalOptions {
    /// The next step after registering.
    func nextStep(for account: Account, in store: Store) throws -> String {
        guard try store.awaitsVerification(account) else { return next("login \(account.wayIn)") }
        // Nobody can enter a code that is not sent.
        return try store.mailTransport().obstacle(to: account.email)?.sentence ?? next("verify confirm")
    }
}

/// A new account: like any account, plus its password if it was generated here.
struct NewUserView: View {
    let account: Account
    let password: String?
    /// What to do next.
    let next: String

    static let fields: [Field<NewUserView>] =
        UserView.fields.map { field in field.of { UserView($0.account) } } + [
            Field("password") { .text($0.password) }
        ]

    static let columns = UserView.columns

    var detail: [DetailPart]? {
        let lines: [(String, String?)] = [
            ("Username", account.username), ("Email", account.email),
            ("Name", account.fullName.isEmpty ? nil : account.fullName), ("Role", account.role.rawValue),
            ("Password", password),
        ]
        return lines.compactMap { label, value in value.map { .line(label, $0) } }
            + [.text(next)]
    }
}
