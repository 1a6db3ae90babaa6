/// One page of a list: how many, and after which id the page before ended.
public struct Page: Sendable {
    /// At most so many; 0 for all.
    public var limit: Int
    public var after: Int64?

    public init(limit: Int, after: Int64? = nil) {
        self.limit = limit
        self.after = after
    }

    var sqlLimit: Int { limit == 0 ? -1 : limit }
}
