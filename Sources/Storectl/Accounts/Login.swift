import ArgumentParser
import StoreCore

/// `storectl login`
struct Login: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "login",
        abstract: "Sign in, with a username or an e-mail address.",
        discussion: """
            The sign-in is kept in ~/.storectl, one for each store, and ends with `storectl logout`. Another \
            sign-in takes its place.

            Examples:
              storectl login admin
              storectl login ann@example.com --password-file ann.pw
              storectl login ann --password-file - < ann.pw
            """)
    static let view: (any View.Type)? = SignInView.self

    @Argument(help: "A username or an e-mail address.") var user: String
    @OptionGroup var password: PasswordOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(withoutSignIn: options, in: context)
        let file = try options.sessionFile(in: context)
        // A dotfile that cannot be used is found before the password is asked for.
        let earlier = try file.token(forStore: shop.store.uuid)
        let secret = try password.read(options, in: context)
        let (token, signIn) = try shop.change { store, _ in
            try store.signIn(user, password: Password(secret.secret))
        }
        try file.save(
            token: token, username: signIn.account.username, forStore: shop.store.uuid,
            at: context.environment.now(), until: signIn.expiresAt)
        if let earlier, let old = try? shop.store.signIn(token: earlier) { try shop.store.signOut(old) }
        var answer = Answer.record(SignInView(signIn, store: shop.store))
        answer.notices = secret.notices
        return answer
    }
}

/// Who is signed in.
struct SignInView: View {
    let signIn: SignIn
    let storeName: String

    init(_ signIn: SignIn, store: Store) {
        self.signIn = signIn
        storeName = store.name
    }

    static let fields: [Field<SignInView>] =
        UserView.fields.map { field in field.of { UserView($0.signIn.account) } } + [
            Field("expires_at") { .string($0.signIn.expiresAt.rfc3339) }
        ]

    static let columns = UserView.columns + [Column("expires_at", title: "SIGNED IN UNTIL")]

    var detail: [DetailPart]? {
        let account = signIn.account
        let lines: [(String, String)] = [
            ("Store", storeName), ("Username", account.username), ("E-mail", account.email),
            ("Name", account.fullName), ("Role", account.role.rawValue),
            ("Signed in until", signIn.expiresAt.rfc3339),
        ]
        return lines.filter { !$0.1.isEmpty }.map { .line($0.0, $0.1) }
    }
}
