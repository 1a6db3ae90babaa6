/// Entries of the journal that follow each other.
public struct EntrySpan: Codable, Equatable, Sendable {
    public let first: Int64
    public let last: Int64

    /// The same entries in order, each once.
    static func joined(_ spans: [EntrySpan]) -> [EntrySpan] {
        spans.sorted { $0.first < $1.first }.reduce(into: []) { joined, span in
            if let before = joined.last, span.first <= before.last + 1 {
                joined[joined.count - 1] = EntrySpan(first: before.first, last: max(before.last, span.last))
            } else {
                joined.append(span)
            }
        }
    }
}
