import ArgumentParser
import StoreCore

/// `storectl token create`
struct TokenCreate: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Create a token for a program to act as you.",
        discussion: """
            The token is shown once, or with --out written to a new file that only you can read. A token \
            made with another token expires no later than that one. storectl-accounts(7) lists the \
            permissions.

            Examples:
              storectl token create --name nightly --allow catalog.write \\
                  --allow stock.write --expires 90d
              storectl token create --name till --allow own.shopping \\
                  --allow orders.read --out till.token
              storectl token create --name mailer --allow mail.send --for admin \\
                  --out mailer.token
            """)
    static let view: (any View.Type)? = TokenView.self

    @Option(help: "A name for the token.") var name: String
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("One or more permissions to grant; may be repeated.", valueName: "permission"))
    var allow: [String]
    @Option(help: ArgumentHelp("How long it is valid, such as 90d, 12h or 30m.", valueName: "time"))
    var expires = "90d"
    @Option(
        help: ArgumentHelp("Write the token to this file, which must not exist.", valueName: "file"),
        completion: .file())
    var out: String?
    @OptionGroup var owner: TokenOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let plan = APITokenPlan(
            name: name, permissions: allow.flatMap { $0.split(separator: ",").map(String.init) },
            lifetime: expires)
        let now = context.environment.now()
        func create() throws -> IssuedAPIToken {
            try shop.change { store, actor in
                try store.createAPIToken(plan, for: owner.user, as: actor, mutation.request)
            }
        }
        let isDone = try mutation.isDone(in: shop)
        guard let out, !mutation.dryRun, !isDone else {
            guard try options.shows("token", in: context) || mutation.dryRun || isDone else {
                throw UsageError.secretUnseen("token")
            }
            let issued = try create()
            let answer = Answer.change(issued.recorded) {
                .record(TokenView($0, now: now, secret: issued.recorded.isNew ? issued.text : nil))
            }
            guard let out, issued.recorded.isReplay else { return answer }
            return answer.noting("\(out) was not written: the token was, when it was created")
        }
        // Open the file first, so that no token is made that cannot be stored.
        let file = try NewPrivateFile(path: context.resolved(out), reusingEmpty: true)
        let issued: IssuedAPIToken
        do {
            issued = try create()
        } catch {
            file.discard()
            throw error
        }
        if issued.recorded.isReplay {
            file.discard()
            return Answer.change(issued.recorded) { .record(TokenView($0, now: now)) }
                .noting("\(out) was not written: the token was, when it was created")
        }
        do {
            try file.write(Array((issued.text + "\n").utf8))
        } catch {
            file.discard()
            // A token that nobody holds must not stay valid.
            _ = try? shop.store.run(RevokeAPIToken(issued.token.id, of: owner.user), as: shop.actor)
            throw error
        }
        return Answer.change(issued.recorded) { .record(TokenView($0, now: now)) }
            .noting("wrote the token to \(out)")
    }
}
