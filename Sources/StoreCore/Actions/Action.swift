/// A change of the shop as a value: it names itself as its user knows it, says once what it takes to make it,
/// and runs in a transaction it is given. ``Store/run(_:as:_:)`` does the rest for all of them: permission,
/// replay of an idempotency key, preview, and the journal entry, whose arguments are the value's own encoding.
///
/// What decides the outcome is encoded, under the names the journal has always used. ``Secret`` values never
/// are; ``Personal`` ones are only as a digest.
public protocol Action: Codable, Sendable {
    associatedtype Answer: Codable & Sendable

    /// The command as its user knows it: `cart add`.
    static var name: String { get }

    /// What it takes to make this change. The runner asks for it, also before an earlier answer is given again.
    var requirement: Requirement { get }

    /// Checks and slow work that need no lock: validation, hashing a password, planning a long edit. It is not
    /// called for what was done already under the same key.
    mutating func prepare(in store: Store, as actor: Actor) throws

    /// Makes a change that is too long for one transaction, when it is prepared; `nil` where one will do.
    mutating func runInParts(
        in store: Store, as actor: Actor, _ request: Request
    ) throws -> Recorded<Answer>?

    /// Makes the change. If it changes no row and touches nothing, no entry is written.
    ///
    /// - Throws: why it cannot be made; nothing is then changed.
    func run(in transaction: Transaction) throws -> Answer
}

extension Action {
    public mutating func prepare(in store: Store, as actor: Actor) throws {}

    public mutating func runInParts(
        in store: Store, as actor: Actor, _ request: Request
    ) throws -> Recorded<Answer>? { nil }
}

/// How an action is to be run.
public struct Request: Equatable, Sendable {
    /// Run once only: the same key and arguments again give the first answer again.
    public var idempotencyKey: String?
    /// Run, tell the answer and what it would affect, and roll back.
    public var isPreview: Bool

    public init(idempotencyKey: String? = nil, isPreview: Bool = false) {
        self.idempotencyKey = idempotencyKey
        self.isPreview = isPreview
    }
}

/// What a change of the shop gives back.
public struct Recorded<Value: Sendable>: Sendable {
    public let value: Value
    /// The journal entry; `nil` when there was nothing to change, and in a preview.
    public let entry: Int64?
    /// Whether this is an earlier answer, given again for the same idempotency key.
    public let isReplay: Bool
    /// In a preview, what the change would affect; else `nil`.
    public let effects: Effects?

    init(value: Value, entry: Int64?, isReplay: Bool, effects: Effects? = nil) {
        self.value = value
        self.entry = entry
        self.isReplay = isReplay
        self.effects = effects
    }

    /// The same with another value.
    public func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> Recorded<Other> {
        Recorded<Other>(value: try transform(value), entry: entry, isReplay: isReplay, effects: effects)
    }
}
