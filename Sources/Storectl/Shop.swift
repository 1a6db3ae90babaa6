import StoreCore

/// An open store, and who acts in it. The one place that opens a store.
struct Shop {
    let store: Store
    /// `nil` for someone who is not signed in.
    let signIn: SignIn?
    /// Where the token of the sign-in came from; `nil` where there is none.
    let tokenSource: TokenSource?
    private let context: Context
    private let isVerbose: Bool

    var actor: Actor { signIn?.actor ?? .anonymous }

    init(_ options: GlobalOptions, in context: Context) throws {
        let store = try Shop.openStore(options, in: context)
        let (token, source) = try options.tokenAndSource(forStore: store.uuid, in: context)
        self.init(
            store: store, signIn: try token.map { try store.signIn(token: $0) },
            tokenSource: token.map { _ in source }, context: context, isVerbose: options.verbose)
    }

    /// The store with nobody in it, for signing in.
    init(withoutSignIn options: GlobalOptions, in context: Context) throws {
        self.init(
            store: try Shop.openStore(options, in: context), signIn: nil, tokenSource: nil, context: context,
            isVerbose: options.verbose)
    }

    private init(
        store: Store, signIn: SignIn?, tokenSource: TokenSource?, context: Context, isVerbose: Bool
    ) {
        self.store = store
        self.signIn = signIn
        self.tokenSource = tokenSource
        self.context = context
        self.isVerbose = isVerbose
    }

    /// The sign-in, for commands that are about it.
    ///
    /// - Throws: `AccessError.notSignedIn`
    func requireSignIn() throws -> SignIn {
        guard let signIn else { throw AccessError.notSignedIn }
        return signIn
    }

    private static func openStore(_ options: GlobalOptions, in context: Context) throws -> Store {
        try Store(at: options.storePath(in: context), environment: context.environment)
    }

    /// A change that must take as long, and look the same, whether or not it sends a mail. Where the shop
    /// sends mail, the command ends after a fixed time.
    func changeUnobserved(_ body: (Store) throws -> Void) throws {
        let start = context.environment.now()
        try change { store, _ in try body(store) }
        context.afterwards.add { [store, context] in
            guard let transport = try? store.mailTransport(), transport != .none else { return }
            let spent = context.environment.now().milliseconds - start.milliseconds
            let rest = MailCarrier.brief * 1000 + 500 - spent
            if rest > 0 { context.pause(Double(min(rest, MailCarrier.brief * 1000 + 500)) / 1000) }
        }
    }

    /// Changes the shop. An interrupt meanwhile rolls the change back. Once the answer is out, what mail the
    /// change has put into the outbox is tried, briefly.
    func change<Result>(_ body: (Store, Actor) throws -> Result) throws -> Result {
        let result = try context.interruption.protect(onInterrupt: { [store] in store.interrupt() }) {
            try body(store, actor)
        }
        context.afterwards.add { [store, context, isVerbose] in
            MailCarrier(store: store, context: context).tryFreshMail(isVerbose: isVerbose)
        }
        return result
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
    ///   - order: where to go on, and the option that goes on from there; by default `--after`.
    ///   - fetch: reads a page; the store is closed to nobody while its records are written.
    static func page<Item, Source: View>(
        _ options: PageOptions, order: PageOrder? = nil, id: @escaping (Item) -> Int64,
        view: @escaping (Item) -> Source,
        _ fetch: @escaping (Page) throws -> [Item]
    ) throws -> Answer {
        let order = try order ?? PageOrder(cursor: try options.afterID(), flag: "--after")
        if let count = options.count {
            let items = try fetch(Page(limit: count + 1, after: order.cursor))
            let shown = items.prefix(count)
            return .list(
                shown.map(view),
                more: items.count > count ? shown.last.map { "\(order.flag) \(id($0))" } : nil)
        }
        var cursor = order.cursor
        var isAtEnd = false
        return .list(
            of: Source.self,
            .inTurn {
                if isAtEnd { return nil }
                let items = try fetch(Page(limit: 500, after: cursor))
                isAtEnd = items.count < 500
                cursor = items.last.map(id) ?? cursor
                return items.map { view($0).record }
            })
    }
}

/// Where a list goes on, and by which option.
struct PageOrder {
    let cursor: Int64?
    let flag: String
}

extension PageOptions {
    /// The id to go on after.
    ///
    /// - Throws: `CatalogError.notAWholeNumber` unless it is one.
    func afterID() throws -> Int64? { try after.map { try PageOptions.id($0, "--after") } }

    static func id(_ text: String, _ option: String) throws -> Int64 {
        try ProductChange.wholeNumber(text, option, 0...Int64.max)
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
