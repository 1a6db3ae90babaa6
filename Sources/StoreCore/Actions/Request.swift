/// How an action is to be run.
public struct Request: Equatable, Sendable {
    /// Runs only once: a repeat with the same key and arguments returns the first answer.
    public var idempotencyKey: String?
    /// Runs, returns the answer and the effects, and rolls back.
    public var isPreview: Bool

    public init(idempotencyKey: String? = nil, isPreview: Bool = false) {
        self.idempotencyKey = idempotencyKey
        self.isPreview = isPreview
    }
}
