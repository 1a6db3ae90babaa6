import ArgumentParser
import ShopText
import StoreCore

/// `storectl logout`
struct Logout: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "logout",
        abstract: "End the sign-in; its token is refused from now on.",
        discussion: """
            With --all, ends all your sign-ins, on every machine. Tokens for programs stay good, and are ended \
            with `storectl token revoke`. With --token-file or STORECTL_TOKEN, ends the sign-in whose token \
            that is, and leaves the session file alone.

            Examples:
              storectl logout
              storectl logout --all
            """)
    static let view: (any View.Type)? = nil

    @Flag(help: "All your sign-ins, not only this one.") var all = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        if all { return try signOutEverywhere(context) }
        if options.namesToken(in: context) { return try signOutByToken(context) }
        let shop = try Shop(withoutSignIn: options, in: context)
        let file = try options.sessionFile(in: context)
        guard let token = try file.token(forStore: StorePlace(shop.store)) else {
            return Logout.answer(wasSignedIn: false)
        }
        // A token that is no longer valid has nothing to end; the dotfile forgets it all the same.
        do {
            let signIn = try shop.store.signIn(token: token)
            try shop.change { store, _ in try store.signOut(signIn) }
        } catch AccessError.invalidToken {}
        try file.remove(forStore: StorePlace(shop.store), holding: token)
        return Logout.answer(wasSignedIn: true)
    }

    /// Ends the sign-in of a token that was named; where it is kept is not ours to change.
    private func signOutByToken(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let signIn = try shop.requireSignIn()
        try shop.change { store, _ in try store.signOut(signIn) }
        return Logout.answer(wasSignedIn: true)
    }

    private func signOutEverywhere(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let signIn = try shop.requireSignIn()
        let answer = try shop.run(SignOutEverywhere(signIn), mutation) { count in
            .record(
                [.init("signed_out", .bool(!mutation.dryRun)), .init("sessions", .integer(count))],
                saying: mutation.dryRun
                    ? "Sign-ins that would end: \(count)."
                    : "Signed out everywhere. Sign-ins ended: \(count).")
        }
        if case .session? = shop.tokenSource, !mutation.dryRun {
            try options.sessionFile(in: context).remove(forStore: StorePlace(shop.store))
        }
        return answer
    }

    private static func answer(wasSignedIn: Bool) -> Answer {
        .record(
            [.init("signed_out", .bool(wasSignedIn))],
            saying: wasSignedIn ? "Signed out." : "Nobody was signed in.")
    }
}
