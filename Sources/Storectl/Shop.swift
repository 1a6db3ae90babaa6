import StoreCore

/// An open store, and who acts in it. The one place that opens a store.
struct Shop {
    let store: Store
    /// `nil` for someone who is not signed in.
    let signIn: SignIn?
    private let context: Context

    var actor: Actor { signIn?.actor ?? .anonymous }

    init(_ options: GlobalOptions, in context: Context) throws {
        let store = try Shop.openStore(options, in: context)
        let given = try options.token(in: context)
        let token = try given ?? options.savedToken(forStore: store.uuid, in: context)
        do {
            self.init(store: store, signIn: try token.map { try store.signIn(token: $0) }, context: context)
        } catch AccessError.invalidToken {
            let source = options.tokenFile.map { "--token-file \($0.shellWord)" } ?? "STORECTL_TOKEN"
            throw UnusableToken(source: given == nil ? nil : source)
        }
    }

    /// The store with nobody in it, for signing in.
    init(withoutSignIn options: GlobalOptions, in context: Context) throws {
        self.init(store: try Shop.openStore(options, in: context), signIn: nil, context: context)
    }

    private init(store: Store, signIn: SignIn?, context: Context) {
        self.store = store
        self.signIn = signIn
        self.context = context
    }

    private static func openStore(_ options: GlobalOptions, in context: Context) throws -> Store {
        try Store(at: try options.storePath(in: context), environment: context.environment)
    }

    /// Changes the shop. An interrupt meanwhile rolls the change back.
    func change<Result>(_ body: (Store, Actor) throws -> Result) throws -> Result {
        try context.interruption.protect(onInterrupt: { [store] in store.interrupt() }) {
            try body(store, actor)
        }
    }
}

/// A token that the store does not take: forged, expired, revoked or of another store.
struct UnusableToken: StoreError, Equatable {
    /// Where it was given, or `nil` for the one that `storectl login` kept.
    let source: String?

    var kind: ErrorKind { AccessError.invalidToken.kind }
    var code: String { AccessError.invalidToken.code }
    var message: String {
        source.map { "the token in \($0) is not valid" } ?? AccessError.invalidToken.message
    }
    var hint: String? {
        source.map { "put a valid token in \($0), or go without it" }
            ?? "run `storectl login USER`, or `storectl logout` to go on without an account"
    }
}
