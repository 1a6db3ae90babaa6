import ShopText

/// What compacting the journal drops.
public struct Compaction: Codable, Equatable, Sendable {
    /// Changes before this moment are dropped.
    public let before: Instant
    /// Entries whose rows are dropped: they can no longer be undone.
    public let entries: Int
    /// Parts of long imports and edits.
    public let parts: Int
    public let bytes: Int64
    /// Those entries, with those in parts; `nil` in an answer from before it was kept.
    public var spans: [EntrySpan]?
    /// Idempotency keys that are no longer recognized, and their answers.
    public let keys: Int
}
