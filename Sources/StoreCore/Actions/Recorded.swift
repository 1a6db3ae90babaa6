/// The outcome of a change.
public struct Recorded<Value: Sendable>: Sendable {
    public let value: Value
    /// The journal entry; `nil` when there was nothing to change, and in a preview.
    public let entry: Int64?
    /// Whether this is the stored answer of an earlier run with the same idempotency key.
    public let isReplay: Bool
    /// The effects, in a preview; otherwise `nil`.
    public let effects: Effects?

    init(value: Value, entry: Int64?, isReplay: Bool, effects: Effects? = nil) {
        self.value = value
        self.entry = entry
        self.isReplay = isReplay
        self.effects = effects
    }

    /// Whether something was made just now, and is there: the only time that a password or token of it is shown.
    public var isNew: Bool { !isReplay && effects == nil }

    /// The same outcome with another value.
    public func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> Recorded<Other> {
        Recorded<Other>(value: try transform(value), entry: entry, isReplay: isReplay, effects: effects)
    }
}
