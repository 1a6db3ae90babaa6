/// One page of a list: how many, and after which id the page before ended.
public struct Page: Sendable {
    /// At most so many; 0 for all.
    public var limit: Int
    public var after: Int64?
    /// What that row was sorted by; `nil` for what it is sorted by now.
    public var place: ListCursor.Value?

    public init(limit: Int, after: Int64? = nil, place: ListCursor.Value? = nil) {
        self.limit = limit
        self.after = after
        self.place = place
    }

    /// The page that goes on behind a row.
    public init(limit: Int, after cursor: ListCursor) {
        self.init(limit: limit, after: Int64(cursor.id), place: cursor.value)
    }

    var sqlLimit: Int { limit == 0 ? -1 : limit }
}
