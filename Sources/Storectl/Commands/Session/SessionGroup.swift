import ArgumentParser
import ShopText
import StoreCore

/// `storectl session …`
struct SessionGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "See and end your sign-ins.",
        discussion: """
            Examples:
              storectl session list
              storectl session revoke 7f0e6f36-3a7b-4b3e-9d1c-1f6f1c8f0a11
            """,
        subcommands: [SessionList.self, SessionRevoke.self])
}

/// `storectl session list`
struct SessionList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List your sign-ins, newest first.",
        discussion: """
            Examples:
              storectl session list
              storectl session list --for ann
            """)
    static let view: (any View.Type)? = SessionView.self

    @Option(name: .customLong("for"), help: ArgumentHelp("For this user (admins only).", valueName: "user"))
    var user: String?
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .list(
            try shop.store.sessions(of: user, as: shop.actor).map { session in
                SessionView(session: session, isCurrent: session.id == shop.signIn?.sessionID)
            })
    }
}

/// `storectl session revoke`
struct SessionRevoke: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "End sign-ins.",
        discussion: """
            `storectl logout --all` ends all your sign-ins.

            Examples:
              storectl session revoke 7f0e6f36-3a7b-4b3e-9d1c-1f6f1c8f0a11
            """)
    static let view: (any View.Type)? = SessionView.self

    @Argument(help: "Session ids.") var sessions: [String]
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(RevokeSessions(sessions), mutation) { sessions in
            .list(sessions.map { SessionView(session: $0, isCurrent: $0.id == shop.signIn?.sessionID) })
        }
    }
}

/// A sign-in as commands show it.
struct SessionView: View {
    let session: Session
    let isCurrent: Bool

    static let fields: [Field<SessionView>] = [
        Field("id") { .string($0.session.id) },
        Field("created_at") { .string($0.session.createdAt.rfc3339) },
        Field("expires_at") { .string($0.session.expiresAt.rfc3339) },
        Field("is_current") { .bool($0.isCurrent) },
    ]

    static let columns = [
        Column("id"), Column("created_at", title: "SIGNED IN", rank: 1),
        Column("expires_at", title: "EXPIRES"),
        Column("is_current", title: "CURRENT"),
    ]
}
