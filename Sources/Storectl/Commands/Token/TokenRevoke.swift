import ArgumentParser
import StoreCore

/// `storectl token revoke`
struct TokenRevoke: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "End tokens; they are refused from now on.",
        discussion: """
            Examples:
              storectl token revoke nightly
              storectl token revoke nightly --for ann
              storectl token revoke --all
              storectl token revoke --everybody --dry-run
            """)
    static let view: (any View.Type)? = TokenView.self

    @Argument(help: "The token's name or id.") var token: String?
    @Flag(help: "All your tokens that are good, or with --for that person's.") var all = false
    @OptionGroup var whose: TokenOwners
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        guard [token != nil, all, whose.everybody].count(where: { $0 }) == 1 else {
            throw ValidationError("Give one of a token, --all and --everybody")
        }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
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
            case .everybody: "everybody's tokens"
            case .one(nil): "all your tokens"
            case .one(let name?): "all tokens of \(name)"
            }
        return "End \(whose) (\(tokens.count))?"
    }
}
