import ShopText

/// How a report divides its days.
public enum ReportStep: String, CaseIterable, Sendable {
    case day, week, month
}

/// A range of days of the shop, inclusive, and its first and last instants.
public struct ReportPeriod: Sendable, Equatable {
    public let first: Day
    public let last: Day
    /// The first instant of the first day.
    let start: Instant
    /// The first instant after the last day.
    let end: Instant

    init(_ first: Day, _ last: Day, in calendar: ShopCalendar) {
        self.first = first
        self.last = last
        start = calendar.start(of: first)
        end = calendar.start(of: last.next)
    }

    /// `1 Nov 2026 – 30 Nov 2026`, or the one day.
    public var words: String {
        first == last ? PaperWords.day(first) : "\(PaperWords.day(first)) – \(PaperWords.day(last))"
    }
}

/// What a report covers: all its days, and the periods they are divided into.
public struct ReportSpan: Sendable {
    public let whole: ReportPeriod
    public let step: ReportStep?
    /// In order, without gaps; the first and the last may be shorter than the step. Without a step, the whole range.
    public let periods: [ReportPeriod]
    let calendar: ShopCalendar
    /// The name that customers see.
    public let shop: String
    /// When the report was made, in the shop's time: `26 Nov 2026 14:05`.
    public let madeAt: String

    /// The same days as a chart shows them: the periods, or days, weeks or months without a step. Only pages have
    /// charts, so it is worked out when it is asked for.
    public var course: ReportCourse { ReportCourse(of: whole, step: step, periods, in: calendar) }

    /// More than this would be unreadable.
    static let mostPeriods = 1000

    /// Weeks begin on Monday (ISO 8601).
    ///
    /// - Throws: ``ReportError/tooManyPeriods(_:most:)``
    static func periods(
        of whole: ReportPeriod, by step: ReportStep?, in calendar: ShopCalendar
    ) throws(ReportError) -> [ReportPeriod] {
        guard let step else { return [whole] }
        var periods: [ReportPeriod] = []
        var (first, day) = (whole.first, whole.first)
        while true {
            let next = day.next
            if next > whole.last || next == day || step.begins(on: next) {
                guard periods.count < mostPeriods else { throw .tooManyPeriods(step, most: mostPeriods) }
                periods.append(ReportPeriod(first, day, in: calendar))
                first = next
            }
            if next > whole.last || next == day { return periods }
            day = next
        }
    }
}

extension ReportStep {
    fileprivate func begins(on day: Day) -> Bool {
        switch self {
        case .day: true
        case .week: day.isMonday
        case .month: day.description.hasSuffix("-01")
        }
    }
}

extension Day {
    /// By Sakamoto's rule for the weekday of a Gregorian date.
    var isMonday: Bool {
        let parts = description.split(separator: "-").compactMap { Int($0) }
        let year = parts[1] < 3 ? parts[0] - 1 : parts[0]
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][parts[1] - 1]
        return (year + year / 4 - year / 100 + year / 400 + shift + parts[2]) % 7 == 1
    }

    /// The first of its month.
    var firstOfMonth: Day { Day(description.prefix(8) + "01") ?? self }
}

/// Why a report is refused.
public enum ReportError: StoreError, Equatable {
    case tooManyPeriods(ReportStep, most: Int)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "too_many_periods" }
    public var message: String {
        switch self {
        case .tooManyPeriods(let step, let most):
            "there are more than \(most) \(step.rawValue)s in this period"
        }
    }
    public var hint: String? {
        switch self {
        case .tooManyPeriods(let step, _):
            step == .month ? "choose fewer days with --since and --until" : "use --by month, or fewer days"
        }
    }
}

extension ReportSpan {
    /// The label of a period in a table or a chart: `26 Nov 2026`, `Nov 2026`, or all its days.
    func label(of period: ReportPeriod) -> String { period.label(by: step) }
}

extension ReportPeriod {
    func label(by step: ReportStep?) -> String {
        switch step {
        case .day?: PaperWords.day(first)
        case .month?: String(PaperWords.day(first).drop { $0 != " " }.dropFirst())
        case .week?, nil: words
        }
    }
}
