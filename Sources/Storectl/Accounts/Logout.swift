import ArgumentParser
import StoreCore

/// `storectl logout`
struct Logout: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "logout",
        abstract: "End the sign-in; its token is refused from now on.",
        discussion: """
            Examples:
              storectl logout
            """)
    static let view: (any View.Type)? = nil

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(withoutSignIn: options, in: context)
        let file = try options.sessionFile(in: context)
        guard let token = try file.token(forStore: shop.store.uuid) else {
            return Logout.answer(wasSignedIn: false)
        }
        // A token that is no longer valid has nothing to end; the dotfile forgets it all the same.
        if let signIn = try? shop.store.signIn(token: token) {
            try shop.change { store, _ in try store.signOut(signIn) }
        }
        try file.remove(forStore: shop.store.uuid)
        return Logout.answer(wasSignedIn: true)
    }

    private static func answer(wasSignedIn: Bool) -> Answer {
        let members: Record = [.init("signed_out", .bool(wasSignedIn))]
        var answer = Answer.record(members)
        answer.body = .record(members, detail: [.text(wasSignedIn ? "Signed out." : "Nobody was signed in.")])
        return answer
    }
}
