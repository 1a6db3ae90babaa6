import ShopText

/// Which of the rows that follow orders a list shows: of one order, of some days of the shop.
public struct RecordFilter: Sendable {
    /// Only of this order.
    let order: Int64?
    /// The first and the last day, both included; `nil` for open.
    let first: Day?
    let last: Day?

    /// - Throws: ``PeriodError``
    public init(order: Int64? = nil, since: String? = nil, until: String? = nil) throws(PeriodError) {
        func day(_ text: String?) throws(PeriodError) -> Day? {
            guard let text else { return nil }
            guard let day = Day(text) else { throw .notADay(text) }
            return day
        }
        self.order = order
        first = try day(since)
        last = try day(until)
        if let first, let last, last < first { throw .endsBeforeStart(first, last) }
    }
}

extension Transaction {
    /// The conditions of a filter. A list goes by its numbers, which come with time but for what was noted later.
    ///
    /// - Parameter instant: the column with the time of a row.
    func conditions(of filter: RecordFilter, at instant: String) throws -> [String] {
        var conditions = filter.order.map { ["order_id = \($0)"] } ?? []
        guard filter.first != nil || filter.last != nil else { return conditions }
        let calendar = try calendar()
        if let first = filter.first {
            conditions.append("+\(instant) >= \(calendar.start(of: first).milliseconds)")
        }
        if let last = filter.last {
            conditions.append("+\(instant) < \(calendar.start(of: last.next).milliseconds)")
        }
        return conditions
    }
}
