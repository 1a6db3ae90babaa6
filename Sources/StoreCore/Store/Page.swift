/// One page of a list: its size, and the id that ended the previous page.
public struct Page: Sendable {
    /// The maximum number of rows; 0 for all.
    public var limit: Int
    public var after: Int64?
    /// The sort value of that row when it was read; `nil` for its current one.
    public var place: ListCursor.Value?

    public init(limit: Int, after: Int64? = nil, place: ListCursor.Value? = nil) {
        self.limit = limit
        self.after = after
        self.place = place
    }

    /// The page that follows a row.
    public init(limit: Int, after cursor: ListCursor) {
        self.init(limit: limit, after: Int64(cursor.id), place: cursor.value)
    }

    var sqlLimit: Int { limit == 0 ? -1 : limit }
}
