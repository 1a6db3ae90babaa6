import ArgumentParser
import Glibc
import ShopText
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
        guard let out, !mutation.dryRun else {
            let isDone = try mutation.isDone(in: shop)
            guard try options.shows("token", in: context) || mutation.dryRun || isDone else {
                throw UsageError.secretUnseen("token")
            }
            let issued = try create(in: shop)
            let secret = issued.recorded.isNew ? issued.text : nil
            let answer = Answer.change(issued.recorded) { view($0, secret: secret, context) }
            return issued.recorded.isReplay ? answer.notingShown("token") : answer
        }
        let path = context.resolved(out)
        // A run that was killed left the token beside the file.
        let left = try DraftFile.takeOver(beside: path) {
            try token(in: $0, shop).map(isMeant(shop)) ?? false
        }
        if try mutation.isDone(in: shop) {
            let done = try create(in: shop)
            return try Answer.change(done.recorded) { token in
                try settle(token, left, at: path, shop)
                return view(token, context)
            }.noting("the token is in \(out)")
        }
        // Open the file first, so that no token is made that cannot be stored.
        let file = try NewPrivateFile(path: path, reusingEmpty: true)
        if mutation.idempotencyKey == nil, let left, let made = try token(in: left.start, shop) {
            try file.take(left)
            return view(made, context).noting(
                "an earlier run created the token, but was cut short; wrote it to \(out)")
        }
        do {
            return try write(to: file, at: path, shop, context).noting("wrote the token to \(out)")
        } catch {
            file.discard()
            throw error
        }
    }

    private func view(_ token: APIToken, secret: String? = nil, _ context: Context) -> Answer {
        .record(TokenView(token, now: context.environment.now(), secret: secret))
    }

    private var plan: APITokenPlan {
        APITokenPlan(
            name: name, permissions: allow.flatMap { $0.split(separator: ",").map(String.init) },
            lifetime: expires)
    }

    private func create(in shop: OpenShop, text: String? = nil) throws -> IssuedAPIToken {
        try shop.change { store, actor in
            try store.createAPIToken(plan, text: text, for: owner.user, as: actor, mutation.request)
        }
    }

    /// Creates the token once its text is on disk, so that a kill loses neither the file nor the token.
    private func write(
        to file: NewPrivateFile, at path: String, _ shop: OpenShop, _ context: Context
    ) throws -> Answer {
        let text = shop.store.newAPITokenText()
        guard let draft = DraftFile.make(beside: path) else {
            throw FileError.cannotWrite(path, reason: SystemReason.last)
        }
        try draft.descriptor.writeAll(Array((text + "\n").utf8), path: path)
        guard fsync(draft.descriptor) == 0 else {
            throw FileError.cannotWrite(path, reason: SystemReason.last)
        }
        let issued = try create(in: shop, text: text)
        // Another run with the same key was faster.
        guard issued.recorded.isNew else {
            throw APITokenError.notKept(issued.token.name, file: path, of: owner.user)
        }
        do {
            try file.take(draft)
        } catch {
            // A token that nobody holds must not stay valid.
            _ = try? shop.store.run(RevokeAPIToken(issued.token.id, of: owner.user), as: shop.actor)
            throw error
        }
        return Answer.change(issued.recorded) { view($0, context) }
    }

    /// Sees to it that the file has a token that an earlier run created.
    private func settle(_ token: APIToken, _ left: DraftFile?, at path: String, _ shop: OpenShop) throws {
        if let left, try self.token(in: left.start, shop)?.id == token.id {
            return try NewPrivateFile(path: path, reusingEmpty: true).take(left)
        }
        let bytes = (try? InputFile.read(path, limit: 4096, waits: false).bytes) ?? []
        guard try self.token(in: bytes, shop)?.id == token.id else {
            throw APITokenError.notKept(token.name, file: path, of: owner.user)
        }
    }

    private func token(in bytes: [UInt8], _ shop: OpenShop) throws -> APIToken? {
        let text = String(decoding: bytes, as: UTF8.self)
        return try text.split(whereSeparator: \.isWhitespace).first.flatMap {
            try shop.store.apiToken(text: String($0))
        }
    }

    /// Whether a token is the one that this run is to create.
    private func isMeant(_ shop: OpenShop) -> (APIToken) -> Bool {
        let wanted = Set(plan.permissions)
        return { token in
            token.name == name && Set(token.permissions.map(\.rawValue)) == wanted
                && owner.user.map { $0 == token.username } ?? (token.accountID == shop.actor.id)
        }
    }
}
