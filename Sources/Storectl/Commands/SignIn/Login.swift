import ArgumentParser
import StoreCore

/// `storectl login`
struct Login: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "login",
        abstract: "Sign in with a username or an email address.",
        discussion: """
            The sign-in is saved in ~/.storectl, one per store, and ends with `storectl logout`. Signing in \
            again replaces it.

            Examples:
              storectl login admin
              storectl login ann@example.com --password-file ann.pw
              storectl login ann --password-file - < ann.pw
            """)
    static let view: (any View.Type)? = SignInView.self

    @Argument(help: "A username or email address.") var user: String
    @OptionGroup var password: PasswordOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(withoutSignIn: options, in: context)
        let file = try options.sessionFile(in: context)
        // A dotfile that cannot be used is found before the password is asked for.
        try file.checkFolder()
        _ = try file.token(forStore: StorePlace(shop.store))
        let secret = try password.read(options, in: context)
        let (token, signIn) = try shop.change { store, _ in
            try store.signIn(user, password: Password(secret.secret))
        }
        let earlier: String?
        do {
            earlier = try file.save(
                token: token, username: signIn.account.username, forStore: StorePlace(shop.store),
                at: context.environment.now(), until: signIn.expiresAt)
        } catch {
            // A sign-in that nobody holds must not stay good.
            try? shop.store.signOut(signIn)
            throw error
        }
        // The sign-in before this one ends; if it cannot be ended now, it ends by itself.
        if let earlier, let old = try? shop.store.signIn(token: earlier) { try? shop.store.signOut(old) }
        var answer = Answer.record(SignInView(signIn, store: shop.store, source: .session(file.path)))
        answer.notices = secret.notices
        if context.variable("STORECTL_TOKEN") != nil {
            answer.notices.append(
                "warning: STORECTL_TOKEN is set and overrides this sign-in; unset it")
        }
        return answer
    }
}
