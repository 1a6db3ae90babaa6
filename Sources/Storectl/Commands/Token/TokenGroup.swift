import ArgumentParser
import ShopText
import StoreCore

/// `storectl token …`
struct TokenGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Manage tokens for programs that act as you.",
        discussion: """
            A token grants only the permissions it names, and only while its owner has them. Programs pass \
            it in the variable STORECTL_TOKEN or with --token-file.

            Examples:
              storectl token create --name nightly --allow catalog.write --expires 90d \\
                  --out nightly.token
              storectl token list
              storectl token revoke nightly
            """,
        subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])
}

/// The option that says whose token it is.
struct TokenOwner: ParsableArguments {
    @Option(name: .customLong("for"), help: ArgumentHelp("For this user (admins only).", valueName: "user"))
    var user: String?
}

/// The options that say whose tokens they are.
struct TokenOwners: ParsableArguments {
    @OptionGroup var one: TokenOwner
    @Flag(help: "Include everyone's tokens (admins only).") var everybody = false

    var owners: APITokenOwners { everybody ? .everybody : .one(one.user) }

    mutating func validate() throws {
        if everybody, one.user != nil { throw UsageError.conflictingOptions("--everybody", "--for") }
    }
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
              storectl token list --everybody
            """)
    static let view: (any View.Type)? = TokenView.self

    @Flag(help: "Include expired and revoked tokens.") var all = false
    @OptionGroup var whose: TokenOwners
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .list(
            try shop.store.apiTokens(of: whose.owners, includingEnded: all, as: shop.actor)
                .map { TokenView($0, now: context.environment.now()) })
    }
}

/// A token for programs as commands show it.
struct TokenView: View {
    let token: APIToken
    let isLive: Bool
    /// Set only if it was just created: this is the one time it is shown.
    var secret: String?

    init(_ token: APIToken, now: Instant, secret: String? = nil) {
        self.token = token
        isLive = token.isLive(at: now)
        self.secret = secret
    }

    static let fields: [Field<TokenView>] = [
        Field("id") { .string($0.token.id) },
        Field("name") { .string($0.token.name) },
        Field("user") { .string($0.token.username) },
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
        Column("name"), Column("user"), Column("begins", title: "PREFIX", rank: 3), Column("permissions"),
        Column("expires_at", title: "EXPIRES", rank: 1),
        Column("last_used_at", title: "LAST USED", rank: 2),
    ]

    var detail: [DetailPart]? {
        let lines: [(String, String?)] = [
            ("Token", token.name), ("User", token.username), ("Prefix", token.hint),
            ("Permissions", token.permissions.map(\.rawValue).joined(separator: ", ")),
            ("Expires", token.expiresAt.rfc3339), ("Revoked", token.revokedAt?.rfc3339), ("Secret", secret),
        ]
        return lines.compactMap { label, value in value.map { .line(label, $0) } }
    }
}
