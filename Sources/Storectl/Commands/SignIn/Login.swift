import ArgumentParser
import StoreCore

/// `storectl login`
struct Login: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "login",
        abstract: "Sign in with a username or an email address.",
        discussion: """
            The sign-in is saved in ~/.storectl, one per store, and ends with `storectl logout`. Signing in \
            again replaces it. If someone else has set your password, you choose a new one here.

            Examples:
              storectl login admin
              storectl login ann@example.com --password-file ann.pw
              storectl login ann --password-file - < ann.pw
            """)
    static let view: (any View.Type)? = SignInView.self

    @Argument(help: "A username or email address.") var user: String
    @OptionGroup var password: PasswordOptions
    @Option(
        help: ArgumentHelp(
            "Change the password to the first line of this file.", valueName: "file"), completion: .file())
    var newPasswordFile: String?
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(withoutSignIn: options, in: context)
        let file = try options.sessionFile(in: context)
        // Finds an unusable session file before asking for the password.
        try file.checkFolder()
        _ = try file.token(forStore: StorePlace(shop.store))
        let new = SecretInput(what: "password", option: "--new-password-file", path: newPasswordFile)
        // Standard input may hold both, the old one first.
        var chosen: SecretInput.Result?
        func signInNow(_ secret: SecretInput.Result) throws -> (token: String, signIn: SignIn) {
            try shop.proving { store, whenLocked in
                try store.signIn(
                    user, password: Password(secret.secret), changingTo: chosen.map { Password($0.secret) },
                    whenLocked: whenLocked)
            }
        }
        let ((token, signIn), secret) = try password.tried(options, in: context) { secret in
            if newPasswordFile != nil, chosen == nil { chosen = try new.read(in: context) }
            do {
                return try signInNow(secret)
            } catch AccessError.mustChangePassword where chosen == nil && options.mayAsk(in: context) {
                context.notices.add([AccessError.mustChangePassword.message])
                chosen = try new.readOrAsk(
                    new: true, options, in: context, rule: shop.store.passwordRule())
                return try signInNow(secret)
            }
        }
        let earlier: String?
        do {
            earlier = try file.save(
                token: token, username: signIn.account.username, forStore: StorePlace(shop.store),
                at: context.environment.now(), until: signIn.expiresAt)
        } catch {
            // A sign-in that nobody holds must not stay valid.
            _ = try? shop.store.signOut(signIn)
            throw error
        }
        // The sign-in before this one ends; if it cannot be ended now, it ends by itself.
        if let earlier, let old = try? shop.store.signIn(token: earlier) { _ = try? shop.store.signOut(old) }
        var answer = Answer.record(SignInView(signIn, store: shop.store, source: .session(file.path)))
        answer.notices = secret.notices + (chosen?.notices ?? [])
        if context.variable("STORECTL_TOKEN") != nil {
            answer.notices.append(
                "warning: STORECTL_TOKEN is set and overrides this sign-in; unset it")
        }
        return answer
    }
}
