import ShopText

/// Empties carts that have not changed for a long time; for cron. Many carts are emptied in parts, between which others
/// can write.
public struct ExpireCarts: LongAction {
    public static let name = "cart expire"

    let olderThan: String
    /// What was found while others continue to write.
    @Secret var expiry: CartExpiry?

    private enum CodingKeys: String, CodingKey { case olderThan }

    /// - Parameter olderThan: such as `90d`.
    /// - Throws: ``APITokenError/invalidLifetime(_:)``
    public init(olderThan: String) throws {
        self.olderThan = olderThan
        _ = try APITokenPlan.seconds(olderThan)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(olderThan: container.decode(String.self, forKey: .olderThan))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(olderThan, forKey: .olderThan)
    }

    public static var noun: String { "carts" }
    public var requirement: Requirement { .all(.customersAct) }
    public var planned: Int? { expiry?.planned }
    public var answer: ExpiredCarts { expiry?.done ?? ExpiredCarts(carts: 0, lines: 0) }

    public mutating func prepare(in store: Store, as actor: Actor) throws {
        try prepare(in: store, as: actor, after: 0)
    }

    /// How many lines were removed earlier is no longer known; the carts are counted.
    public mutating func resume(after progress: PartProgress, in store: Store, as actor: Actor) throws {
        try prepare(in: store, as: actor, after: progress.products)
    }

    private mutating func prepare(in store: Store, as actor: Actor, after done: Int64) throws {
        let limit = store.environment.now().adding(seconds: -(try APITokenPlan.seconds(olderThan)))
        var expiry = CartExpiry(before: limit, done: done)
        var place: Int64? = 0
        // Short reads, because a long one would keep others from committing.
        while let after = place {
            let found = try store.read(as: actor) { try $0.staleCarts(before: limit, after: after) }
            expiry.carts += found.carts
            place = found.last
        }
        self.expiry = expiry
    }

    public mutating func begin(in transaction: Transaction) throws {}

    public mutating func step(in transaction: Transaction, _ changed: inout ChangedProducts) throws -> Bool {
        guard let count = try expiry?.step(in: transaction) else { return false }
        changed.add(unnamed: count)
        return expiry?.isMore ?? false
    }

    public func run(in transaction: Transaction) throws -> ExpiredCarts {
        var expiry = expiry
        while try expiry?.step(in: transaction) != nil {}
        return expiry?.done ?? answer
    }
}

/// Carts being emptied.
public struct CartExpiry: Sendable {
    /// The number of carts that one step empties.
    private static let stepLength = 100

    private let limit: Instant
    /// The carts found, by their ids.
    fileprivate var carts: [Int64] = []
    private var next = 0
    private(set) var done: ExpiredCarts

    fileprivate init(before limit: Instant, done: Int64) {
        self.limit = limit
        self.done = ExpiredCarts(carts: done, lines: 0)
    }

    fileprivate var planned: Int { carts.count }
    fileprivate var isMore: Bool { next < carts.count }

    /// Empties the next carts, except those that were used since they were found.
    /// - Returns: how many; `nil` if none is left.
    ///
    fileprivate mutating func step(in transaction: Transaction) throws -> Int64? {
        guard isMore else { return nil }
        var count: Int64 = 0
        for id in carts[next...].prefix(CartExpiry.stepLength) {
            next += 1
            guard let (owner, lines) = try transaction.emptyCart(id, unusedSince: limit) else { continue }
            transaction.touch(.cart, owner)
            count += 1
            done = ExpiredCarts(carts: done.carts + 1, lines: done.lines + lines)
        }
        return count
    }
}

/// How many carts were emptied, and how many lines they had.
public struct ExpiredCarts: Equatable, Codable, Sendable {
    public let carts: Int64
    public let lines: Int64
}
