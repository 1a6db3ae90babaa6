import ArgumentParser
import StoreCore

/// `storectl token …`
struct TokenGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Tokens with which programs act for you.",
        discussion: """
            A token may do what it names and its owner may, and nothing else. Programs give it in the variable \
            STORECTL_TOKEN or with --token-file.

            Examples:
              storectl token create --name nightly --allow catalog.write --expires 90d \\
                  --out nightly.token
              storectl token list
              storectl token revoke nightly
            """,
        subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])
}

/// Whose tokens.
struct TokenOwner: ParsableArguments {
    @Option(name: .customLong("for"), help: ArgumentHelp("This person's (for admins).", valueName: "user"))
    var user: String?
}

/// `storectl token list`
struct TokenList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List your tokens.",
        discussion: """
            Examples:
              storectl token list
              storectl token list --all --json
            """)
    static let view: (any View.Type)? = TokenView.self

    @Flag(help: "Also those that ran out or were revoked.") var all = false
    @OptionGroup var owner: TokenOwner
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return .list(
            try shop.store.apiTokens(of: owner.user, includingEnded: all, as: shop.actor)
                .map { TokenView($0, now: context.environment.now()) })
    }
}

/// `storectl token revoke`
struct TokenRevoke: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "End a token; it is refused from now on.",
        discussion: """
            Examples:
              storectl token revoke nightly
              storectl token revoke nightly --for ann
            """)
    static let view: (any View.Type)? = TokenView.self

    @Argument(help: "The token's name or id.") var token: String
    @OptionGroup var owner: TokenOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let revoked = try shop.change { store, actor in
            try store.revokeAPIToken(
                token, of: owner.user, as: actor, idempotencyKey: mutation.idempotencyKey)
        }
        return .change(revoked) { .record(TokenView($0, now: context.environment.now())) }
    }
}

/// A token for programs as commands show it.
struct TokenView: View {
    let token: APIToken
    let isLive: Bool
    /// Only when it was just made: this is the one time it is shown.
    var secret: String?

    init(_ token: APIToken, now: Instant, secret: String? = nil) {
        self.token = token
        isLive = token.isLive(at: now)
        self.secret = secret
    }

    static let fields: [Field<TokenView>] = [
        Field("id") { .string($0.token.id) },
        Field("name") { .string($0.token.name) },
        Field("begins") { .string($0.token.hint) },
        Field("permissions") { .array($0.token.permissions.map { .string($0.rawValue) }) },
        Field("is_live") { .bool($0.isLive) },
        Field("created_at") { .string($0.token.createdAt.rfc3339) },
        Field("expires_at") { .string($0.token.expiresAt.rfc3339) },
        Field("last_used_at") { .text($0.token.lastUsedAt?.rfc3339) },
        Field("revoked_at") { .text($0.token.revokedAt?.rfc3339) },
        Field("token") { .text($0.secret) },
    ]

    static let columns = [
        Column("name"), Column("begins"), Column("permissions"), Column("expires_at", title: "UNTIL"),
        Column("last_used_at", title: "LAST USED"),
    ]

    var detail: [DetailPart]? {
        let lines: [(String, String?)] = [
            ("Token", token.name), ("Begins", token.hint),
            ("May", token.permissions.map(\.rawValue).joined(separator: ", ")),
            ("Until", token.expiresAt.rfc3339), ("Revoked", token.revokedAt?.rfc3339), ("Secret", secret),
        ]
        return lines.compactMap { label, value in value.map { .line(label, $0) } }
    }
}
