/// A position in the journal: while the journal is still at it, a plan made then is still valid.
public struct JournalState: Equatable, Codable, Sendable {
    public let entry: Int64
    public let part: Int64
    /// The entry's hash, which reveals if the store was restored to an earlier state.
    public let hash: String
}

/// What has changed in the shop while a plan waited.
struct JournalMoves {
    /// Whether products or categories have changed.
    var isCatalogueMoved = false
    /// The products whose stock has moved.
    var stock: Set<Int64?> = []
    /// How many products the same command had finished before it was interrupted.
    var done = 0
}
