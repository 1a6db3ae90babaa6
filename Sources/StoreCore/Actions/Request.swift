/// How an action is to be run.
public struct Request: Equatable, Sendable {
    /// Run only once: a repeat with the same key and arguments returns the first answer.
    public var idempotencyKey: String?
    /// Run, return the answer and the effects, and roll back.
    public var isPreview: Bool

    public init(idempotencyKey: String? = nil, isPreview: Bool = false) {
        self.idempotencyKey = idempotencyKey
        self.isPreview = isPreview
    }
}
