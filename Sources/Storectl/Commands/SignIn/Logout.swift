import ArgumentParser
import ShopText
import StoreCore

/// `storectl logout`
struct Logout: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "logout",
        abstract: "Sign out.",
        discussion: """
            With --all, ends your sign-ins on every machine. Tokens for programs keep working; end them with \
            `storectl token revoke`. With --token-file or STORECTL_TOKEN, ends the sign-in of that token and \
            leaves the session file alone.

            Examples:
              storectl logout
              storectl logout --all
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("signed_out", "sessions") }

    @Flag(help: "End all your sign-ins, not only this one.") var all = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        if all { return try signOutEverywhere(context) }
        if options.namesToken(in: context) { return try signOutByToken(context) }
        let shop = try OpenShop(withoutSignIn: options, in: context)
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

    /// Ends the sign-in of a given token, and leaves the place where it is stored alone.
    private func signOutByToken(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let signIn = try shop.requireSignIn()
        try shop.change { store, _ in try store.signOut(signIn) }
        return Logout.answer(wasSignedIn: true)
    }

    private func signOutEverywhere(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
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
