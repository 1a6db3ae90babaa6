import ShopText

/// What the journal no longer holds; its chain still verifies.
public struct Forgotten: Equatable, Sendable {
    public var entries = 0
    /// The number of parts of long imports.
    public var parts = 0
    /// The number of bytes of changesets.
    public var bytes: Int64 = 0

    /// The entries, in order.
    public var spans: [EntrySpan] = []

    /// Notes an entry; they come in order, but for those in parts.
    mutating func note(entry: Int64) {
        if let last = spans.last, last.last == entry { return }
        if let last = spans.last, last.last == entry - 1 {
            spans[spans.count - 1] = EntrySpan(first: last.first, last: entry)
        } else {
            spans.append(EntrySpan(first: entry, last: entry))
        }
    }

    mutating func add(_ other: Forgotten) {
        spans += other.spans
        spans = EntrySpan.joined(spans)

        entries += other.entries
        parts += other.parts
        bytes += other.bytes
    }
}
