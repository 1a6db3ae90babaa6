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
        let token =
            try options.token(in: context) ?? options.sessionFile(in: context).token(forStore: store.uuid)
        self.init(store: store, signIn: try token.map { try store.signIn(token: $0) }, context: context)
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
        try Store(at: options.storePath(in: context), environment: context.environment)
    }

    /// Changes the shop. An interrupt meanwhile rolls the change back.
    func change<Result>(_ body: (Store, Actor) throws -> Result) throws -> Result {
        try context.interruption.protect(onInterrupt: { [store] in store.interrupt() }) {
            try body(store, actor)
        }
    }
}

extension Answer {
    /// The answer of a change, with a word on what the journal says of it.
    static func change<Value>(_ recorded: Recorded<Value>, _ answer: (Value) -> Answer) -> Answer {
        let answer = answer(recorded.value)
        if recorded.isReplay, let entry = recorded.entry {
            return answer.noting("done before, in journal entry \(entry); nothing was done again")
        }
        return recorded.entry == nil ? answer.noting("nothing to change") : answer
    }

    /// One page of a list, or, with `--limit 0`, all of it piece by piece.
    ///
    /// - Parameters:
    ///   - piece: how many are read at a time where all are wanted.
    ///   - fetch: reads a page; the store is closed to nobody while its records are written.
    static func page<Item, Source: View>(
        _ options: PageOptions, piece: Int = 500, id: @escaping (Item) -> Int64,
        view: @escaping (Item) -> Source,
        _ fetch: @escaping (Page) throws -> [Item]
    ) throws -> Answer {
        let after = try options.afterID()
        if let count = options.count {
            let items = try fetch(Page(limit: count + 1, after: after))
            let shown = items.prefix(count)
            return .list(shown.map(view), more: items.count > count ? shown.last.map { String(id($0)) } : nil)
        }
        var cursor = after
        var isAtEnd = false
        return .list(
            of: Source.self,
            .inTurn {
                if isAtEnd { return nil }
                let items = try fetch(Page(limit: piece, after: cursor))
                isAtEnd = items.count < piece
                cursor = items.last.map(id) ?? cursor
                return items.map { view($0).record }
            })
    }
}

extension PageOptions {
    /// The id to go on after.
    ///
    /// - Throws: `CatalogError.notAWholeNumber` unless it is one.
    func afterID() throws -> Int64? {
        try after.map { try ProductChange.wholeNumber($0, "--after", 0...Int64.max) }
    }
}

extension ListOptions {
    /// The field to sort by and whether downwards, from `--sort title` or `--sort -title`.
    func order<Sort: RawRepresentable<String> & CaseIterable>(
        by: Sort.Type
    ) throws(UsageError) -> (Sort, isDescending: Bool)? {
        guard let sort else { return nil }
        guard let field = Sort(rawValue: sort.hasPrefix("-") ? String(sort.dropFirst()) : sort) else {
            throw .unknownSort(sort, known: Sort.allCases.map(\.rawValue))
        }
        return (field, sort.hasPrefix("-"))
    }
}
