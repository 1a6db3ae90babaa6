import ShopText

extension Store {
    /// From the first instant of a day of the shop to the last instant of another; open-ended if a day is `nil`.
    ///
    /// - Throws: ``PeriodError``
    public func period(since: String?, until: String?) throws -> (start: Instant?, end: Instant?) {
        guard since != nil || until != nil else { return (nil, nil) }
        let calendar = try read(as: .anonymous) { try $0.calendar() }
        func day(_ text: String) throws(PeriodError) -> Day {
            guard let day = Day(text) else { throw .notADay(text) }
            return day
        }
        let (first, last) = (try since.map(day), try until.map(day))
        if let first, let last, last < first { throw PeriodError.endsBeforeStart(first, last) }
        return (first.map(calendar.start), last.map { calendar.start(of: $0.next) })
    }
}

/// An invalid period.
public enum PeriodError: StoreError, Equatable {
    case notADay(String)
    case endsBeforeStart(Day, Day)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { self.isOrder ? "days_out_of_order" : "invalid_day" }
    private var isOrder: Bool { if case .endsBeforeStart = self { true } else { false } }
    public var message: String {
        switch self {
        case .notADay(let text): "\"\(text)\" is not a day"
        case .endsBeforeStart(let first, let last): "the last day \(last) is before the first day \(first)"
        }
    }
    public var hint: String? { isOrder ? nil : "write a day such as 2026-11-01" }
}
