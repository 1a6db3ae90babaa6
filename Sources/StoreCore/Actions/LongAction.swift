import ShopText

/// A change that may be of so many products that the others would wait too long for one transaction to end.
///
/// Up to ``atOnce`` products it is made like any other, all of it or nothing. A longer one is made step
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
    /// How many at most are changed in one transaction without a look at the clock.
    static var atOnce: Int { get }
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

/// Somebody changed what a change was prepared by before its turn came.
struct Overtaken: StoreError {
    let kind = ErrorKind.busy
    let code = "overtaken"
    let message = "the shop changed meanwhile; nothing was changed"
    let hint: String? = "run it again"
}
