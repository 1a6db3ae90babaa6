/// What a check came to.
public struct Checked: Equatable, Sendable {
    public internal(set) var findings: [Finding] = []
    /// How much is wrong with the store itself, for which a copy of it would not be restored.
    public var faults: Int { findings.count { Finding.isFault($0.code) } }
    /// The newest entry whose rows are no longer stored: what was changed by then cannot be compared.
    public internal(set) var forgotten: Int64?
    /// Whether the search index was left out: SQLite compares it only in a store that may be written.
    public internal(set) var leavesOutSearch = false
}
