/// The days of a report as its charts go along them.
public struct ReportCourse: Sendable {
    public let step: ReportStep?
    public let periods: [ReportPeriod]

    /// As many columns as can be told apart on a page.
    private static let most = 62

    /// - Parameters:
    ///   - step: of the report; without one the shortest that is not too many.
    ///   - periods: those of the report.
    init(
        of whole: ReportPeriod, step: ReportStep?, _ periods: [ReportPeriod], in calendar: ShopCalendar
    ) {
        let shorter =
            step == nil
            ? ReportStep.allCases.lazy.compactMap { step in
                (try? ReportSpan.periods(of: whole, by: step, in: calendar)).map { (step, $0) }
            }.first { $0 == .month || $1.count <= ReportCourse.most } : nil
        self.step = shorter?.0 ?? step
        self.periods = shorter?.1 ?? periods
    }
}
