import ShopText

extension Store {
    /// The days of a report: from the first to the last, by default the month until today.
    ///
    /// - Throws: ``AccessError``, ``PeriodError`` or ``ReportError``
    public func reportSpan(
        since: String?, until: String?, by step: ReportStep?, as actor: Actor
    ) throws -> ReportSpan {
        try actor.require(.reportsRead)
        func day(_ text: String) throws(PeriodError) -> Day {
            guard let day = Day(text) else { throw .notADay(text) }
            return day
        }
        return try read(as: actor) { transaction in
            let calendar = try transaction.calendar()
            let today = calendar.day(of: transaction.instant)
            let last = try until.map(day) ?? max(today, try since.map(day) ?? today)
            let first = try since.map(day) ?? last.firstOfMonth
            guard first <= last else { throw PeriodError.endsBeforeStart(first, last) }
            let whole = ReportPeriod(first, last, in: calendar)
            return ReportSpan(
                whole: whole, step: step,
                periods: try ReportSpan.periods(of: whole, by: step, in: calendar), calendar: calendar,
                shop: try transaction.shopName(), madeAt: calendar.words(transaction.instant))
        }
    }

    /// Each period has its own transaction, so that a report over years does not block sales.
    private func report<Value>(
        _ periods: [ReportPeriod], as actor: Actor, _ rows: (Transaction, ReportPeriod) throws -> [Value]
    ) throws -> [Value] {
        try actor.require(.reportsRead)
        return try periods.flatMap { period in try read(as: actor) { try rows($0, period) } }
    }

    /// One row for each period, even if nothing was sold.
    public func salesReport(_ periods: [ReportPeriod], as actor: Actor) throws -> [SalesRow] {
        try report(periods, as: actor) { [try $0.sales(in: $1)] }
    }

    /// - Parameter limit: the most rows for each period; 0 for all.
    public func productReport(
        _ periods: [ReportPeriod], limit: Int, as actor: Actor
    ) throws -> [ProductSalesRow] {
        try report(periods, as: actor) { try $0.productSales(in: $1, limit: limit) }
    }

    /// - Parameter limit: the most rows for each period; 0 for all.
    public func customerReport(
        _ periods: [ReportPeriod], limit: Int, as actor: Actor
    ) throws -> [CustomerSalesRow] {
        // It names them.
        try actor.require(.customersRead)
        return try report(periods, as: actor) { try $0.customerSales(in: $1, limit: limit) }
    }

    /// - Parameter limit: the most rows for each period; 0 for all.
    public func stockReport(_ periods: [ReportPeriod], limit: Int, as actor: Actor) throws -> [StockRow] {
        try report(periods, as: actor) { try $0.stockMoves(in: $1, limit: limit) }
    }

    public func taxReport(_ periods: [ReportPeriod], as actor: Actor) throws -> [TaxRow] {
        try report(periods, as: actor) { try $0.taxesLessCredits(in: $1) }
    }
}
