import ShopText

/// A change that may be of so many products that the others would wait too long for one transaction to end.
///
/// Up to ``atOnce`` products it is made like any other, all of it or nothing. A longer one is made step
/// by step, in transactions that end by the clock that their loop looks at, on every machine; each is a part of the
/// one journal entry. The same idempotency key goes on after the last part of one that was cut short, so no product
/// is changed twice.
public protocol LongAction: Action {
    /// How many products there are to change, as counted by ``prepare(in:as:)``; `nil` before that.
    var planned: Int? { get }
    /// What has been done so far.
    var answer: Answer { get throws }
    /// The noun for what is changed one by one, for messages.
    static var noun: String { get }
    /// How many at most are changed in one transaction without a look at the clock.
    static var atOnce: Int { get }
    /// Whether the answer lists each product, so that it takes long to write.
    var isAnswerLong: Bool { get }
    /// A preview of a long change, without waiting for a turn to write; `nil` if only a run can tell.
    var foreseen: (answer: Answer, effects: Effects)? { get }

    /// Prepares the rest of an interrupted change.
    mutating func resume(after progress: PartProgress, in store: Store, as actor: Actor) throws

    /// Runs first in each transaction: checks whether the preparation still holds.
    /// - Throws: ``Overtaken`` if it should be prepared again.
    ///
    mutating func begin(in transaction: Transaction) throws

    /// Changes the next few products: few enough that checking the clock after each step suffices.
    ///
    /// - Returns: whether there is more to do.
    mutating func step(in transaction: Transaction, _ changed: inout ChangedProducts) throws -> Bool

    /// Runs last in each transaction, after its part has been written to the journal.
    mutating func end(in transaction: Transaction) throws
}

/// How long changes are cut into parts.
enum LongChange {
    /// The most products that change in one transaction without checking the clock, and that the journal names one by
    /// one.
    static let limit = 1000
    /// How long a transaction continues, step after step, in milliseconds. With one more step and the commit, others
    /// wait for 0.75 s at most.
    static let longest: Int64 = 400
}

/// Somebody changed the data that a change was prepared from before its turn came.
struct Overtaken: StoreError {
    let kind = ErrorKind.busy
    let code = "overtaken"
    let message = "the shop has changed meanwhile; this command changed nothing"
    let hint: String? = "run it again"
}
