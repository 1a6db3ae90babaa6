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
        do {
            if all { return try signOutEverywhere(context) }
            if options.namesToken(in: context) { return try signOutByToken(context) }
        } catch let error as any StoreError where error.kind == .notPermitted {
            // Whoever has signed out is nobody any more; a repeat is told what was done.
            let shop = try OpenShop(withoutSignIn: options, in: context)
            return try earlierAnswer(shop) ?? { throw error }()
        }
        let shop = try OpenShop(withoutSignIn: options, in: context)
        let file = try options.sessionFile(in: context)
        let place = StorePlace(shop.store)
        guard let token = try file.token(forStore: place) else {
            return try earlierAnswer(shop) ?? Logout.answer(wasSignedIn: false)
        }
        let signIn: SignIn
        do {
            signIn = try shop.store.signIn(token: token)
        } catch AccessError.invalidToken {
            // It has nothing to end; the dotfile forgets it all the same.
            if !mutation.dryRun { try file.remove(forStore: place, holding: token) }
            return try earlierAnswer(shop) ?? Logout.answer(wasSignedIn: !mutation.dryRun)
        }
        let answer = try signOut(signIn, of: shop)
        if !mutation.dryRun { try file.remove(forStore: place, holding: token) }
        return answer
    }

    /// Ends the sign-in of a given token, and leaves the place where it is stored alone.
    private func signOutByToken(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try signOut(shop.requireSignIn(), of: shop)
    }

    private func signOut(_ signIn: SignIn, of shop: OpenShop) throws -> Answer {
        let ended = try shop.change { store, _ in try store.signOut(signIn, mutation.request) }
        return Answer.change(ended) { _ in
            mutation.dryRun && !ended.isReplay
                ? .record([.init("signed_out", false)], saying: "You would be signed out.")
                : Logout.answer(wasSignedIn: true)
        }
    }

    /// What the sign-out with the same key answered.
    private func earlierAnswer(_ shop: OpenShop) throws -> Answer? {
        guard let key = mutation.idempotencyKey,
            let earlier = try shop.store.earlierSignOut(key: key, all: all)
        else { return nil }
        return Answer.change(earlier) { count in
            all
                ? .record(
                    [.init("signed_out", true), .init("sessions", .integer(count))],
                    saying: "Signed out everywhere. Sign-ins ended: \(count).")
                : Logout.answer(wasSignedIn: true)
        }
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
