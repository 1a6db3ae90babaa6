/// A change to the shop as a value: it has a name, states its requirement once, and runs in a given
/// transaction. ``Store/run(_:as:_:)`` does the rest for all of them: permission, replay of an idempotency
/// key, preview, and the journal entry, whose arguments are the value's own encoding.
/// Everything that decides the outcome is encoded, under the names the journal has always used. ``Secret`` values are
/// never encoded, ``Personal`` ones only as a digest.
public protocol Action: Codable, Sendable {
    associatedtype Answer: Codable & Sendable

    /// The command as its user knows it: `cart add`.
    static var name: String { get }

    /// The requirement for making this change. The runner checks it, even before returning a stored answer.
    var requirement: Requirement { get }

    /// The journal entry whose change this one undoes.
    var undoes: Int64? { get }

    /// Checks and slow work that need no lock: validation, hashing a password, planning a long edit. It is
    /// not called for a repeat with the same key.
    mutating func prepare(in store: Store, as actor: Actor) throws

    /// Makes a prepared change that is too long for one transaction; `nil` if one is enough.
    mutating func runInParts(
        in store: Store, as actor: Actor, _ request: Request
    ) throws -> Recorded<Answer>?

    /// Whether a repeat with the same key asks for the same also in what is not recorded: a ``Secret`` that somebody
    /// chose, such as a password. Nothing is stored by which one could be guessed; what the entry set is looked at.
    ///
    /// - Parameter entry: what has done it.
    func agrees(with answer: Answer, of entry: Int64, in store: Store, as actor: Actor) throws -> Bool

    /// Whether an idempotency key is the action's own, by which it resumes; no other action takes it.
    func owns(key: String) -> Bool

    /// Makes the change. If it changes no row and touches nothing, no entry is written.
    ///
    /// - Throws: why it cannot be made; nothing is then changed.
    func run(in transaction: Transaction) throws -> Answer
}

extension Action {
    public var undoes: Int64? { nil }

    public func owns(key: String) -> Bool { false }

    public mutating func prepare(in store: Store, as actor: Actor) throws {}

    public mutating func runInParts(
        in store: Store, as actor: Actor, _ request: Request
    ) throws -> Recorded<Answer>? { nil }

    public func agrees(
        with answer: Answer, of entry: Int64, in store: Store, as actor: Actor
    ) throws -> Bool { true }
}
