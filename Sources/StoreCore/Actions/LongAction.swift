import ShopText

/// A change that may be of so many products that the others would wait too long for one transaction to end.
///
/// Up to ``LongChange/limit`` products it is made like any other, all of it or nothing. A longer one is made step
/// by step, in transactions that end by the clock that their loop looks at, on every machine; each is a part of the
/// one journal entry. The same idempotency key goes on after the last part of one that was cut short, so no product
/// is changed twice.
public protocol LongAction: Action {
    /// How many products there are to change, as ``prepare(in:as:)`` found out; `nil` before it has.
    var planned: Int? { get }
    /// What has been done so far.
    var answer: Answer { get throws }
    /// What is changed one by one, as messages say it.
    static var noun: String { get }
    /// Whether the answer tells of each product, so that it takes long to write.
    var isAnswerLong: Bool { get }
    /// What a preview tells of a long change, without a turn among the writers; `nil` where only a run can tell.
    var foreseen: (answer: Answer, effects: Effects)? { get }

    /// Prepares what is left of a change that was cut short.
    mutating func resume(after progress: PartProgress, in store: Store, as actor: Actor) throws

    /// The first thing in each transaction: finds out whether what was prepared still holds.
    ///
    /// - Throws: ``Overtaken`` where it is better prepared again.
    mutating func begin(in transaction: Transaction) throws

    /// Changes the next few products: so few that to look at the clock after each step is enough.
    ///
    /// - Returns: whether there is more to do.
    mutating func step(in transaction: Transaction, _ changed: inout ChangedProducts) throws -> Bool

    /// The last thing in each transaction, when its part is in the journal.
    mutating func end(in transaction: Transaction) throws
}

/// How long changes are cut into parts.
enum LongChange {
    /// So many products at most change in one transaction without a look at the clock, and are named one by one in
    /// the journal.
    static let limit = 1000
    /// How long a transaction goes on, step after step, in milliseconds. With one step more and the commit, others are
    /// held for 0.75 s at most.
    static let longest: Int64 = 400
}

/// The products that a part changed.
public struct ChangedProducts: Sendable {
    private(set) var count: Int64 = 0
    private(set) var ids: ClosedRange<Int64>?

    /// Counts something that is no product.
    mutating func addOther() { count += 1 }

    mutating func add(_ id: Int64) {
        count += 1
        ids = min(id, ids?.lowerBound ?? id)...max(id, ids?.upperBound ?? id)
    }

    /// Counts other things, which no list of a product's changes is to name.
    mutating func add(unnamed count: Int64) { self.count += count }
}

/// How far a change was made that was cut short.
public struct PartProgress: Equatable, Sendable {
    let entry: Int64
    let products: Int64
    /// The greatest id of a product in any of the parts.
    let lastProduct: Int64?
}

/// Somebody changed what a change was prepared by before its turn came.
struct Overtaken: StoreError {
    let kind = ErrorKind.busy
    let code = "overtaken"
    let message = "the shop changed meanwhile; nothing was changed"
    let hint: String? = "run it again"
}

/// A long change that came to an end half way: what is done stays.
public struct ChangeStopped: StoreError {
    /// How many products are done, of how many that were to change.
    public let done: Int
    public let planned: Int
    let noun: String
    let entry: Int64?
    let hasKey: Bool
    /// `nil` where it is none of the shop's own.
    let cause: (any StoreError)?

    public var kind: ErrorKind { cause?.kind ?? .internalFault }
    public var code: String { cause?.code ?? "change_stopped" }

    public var message: String {
        if kind == .interrupted { return "interrupted: \(done) of \(planned) \(noun) were changed" }
        let reason =
            switch cause as? DatabaseFault {
            case .diskFull(let path): "the disk of store \(path) is full"
            default: cause?.message ?? "an unexpected error"
            }
        return "\(reason): only \(done) of \(planned) \(noun) were changed"
    }

    public var hint: String? {
        if hasKey { return "run the same command with the same key again for the others" }
        return entry.map { "see which with `storectl journal show \($0)`" }
    }

    public var details: [JSONValue.Member] {
        [.init("done", .integer(done)), .init("planned", .integer(planned))]
    }
}
