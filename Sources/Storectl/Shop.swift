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
            throw UnusableToken(
                source: given == nil ? .session : options.tokenFile.map { .file($0) } ?? .variable)
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
        let store = try Store(at: try options.storePath(in: context), environment: context.environment)
        context.keep(store)
        return store
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
    enum Source: Equatable {
        /// What `storectl login` kept.
        case session
        /// What `--token-file` names.
        case file(String)
        /// `STORECTL_TOKEN`
        case variable
    }

    let source: Source

    var kind: ErrorKind { AccessError.invalidToken.kind }
    var code: String { AccessError.invalidToken.code }
    var message: String {
        switch source {
        case .session: AccessError.invalidToken.message
        case .file(let path): "the token in \(Located.file(path)) is not valid"
        case .variable: "the token in STORECTL_TOKEN is not valid"
        }
    }
    var hint: String? {
        switch source {
        case .session: "run `storectl login USER`, or `storectl logout` to go on without an account"
        case .file: "give a file with a valid token, or leave --token-file out"
        case .variable: "set it to a valid token, or unset it"
        }
    }
}
