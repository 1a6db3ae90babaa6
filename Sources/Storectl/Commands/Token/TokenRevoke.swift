import ArgumentParser
import StoreCore

/// `storectl token revoke`
struct TokenRevoke: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke tokens.",
        discussion: """
            Examples:
              storectl token revoke nightly
              storectl token revoke nightly --for ann
              storectl token revoke --all
              storectl token revoke --everybody --dry-run
            """)
    static let view: (any View.Type)? = TokenView.self

    @Argument(help: "The token's name or id.") var token: String?
    @Flag(help: "Revoke all your tokens, or with --for that user's.") var all = false
    @OptionGroup var whose: TokenOwners
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        guard [token != nil, all, whose.everybody].count(where: { $0 }) == 1 else {
            throw ValidationError("Give a token, --all or --everybody")
        }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let now = context.environment.now()
        guard let token else {
            return try shop.run(
                RevokeAPITokens(of: whose.owners), mutation, confirmation, options, in: context,
                question: question
            ) { .list($0.map { TokenView($0, now: now) }) }
        }
        return try shop.run(RevokeAPIToken(token, of: whose.one.user), mutation) {
            .record(TokenView($0, now: now))
        }
    }

    private func question(_ tokens: [APIToken]) -> String {
        let whose =
            switch whose.owners {
            case .everybody: "everyone's tokens"
            case .one(nil): "all your tokens"
            case .one(let name?): "all tokens of \(name)"
            }
        return "Revoke \(whose) (\(tokens.count))?"
    }
}
