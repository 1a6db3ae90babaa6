import ShopText

extension Store {
    /// A one-page overview of the shop, to print or to open in a browser: sales, orders to ship, low stock.
    ///
    /// - Parameters:
    ///   - since: the first day of the sales; by default 29 days before the last day.
    ///   - until: the last day; by default today.
    ///   - step: how the sales are divided; by default into days.
    /// - Throws: ``AccessError``, ``PeriodError`` or ``ReportError``
    public func shopPage(
        since: String?, until: String?, by step: ReportStep?, as actor: Actor
    ) throws -> ReportPage {
        try actor.require(.reportsRead)
        // The page names customers who are waiting for a parcel.
        try actor.require(.ordersRead)
        let first: String?
        if let since {
            first = since
        } else {
            let last = try until.map { text throws(PeriodError) -> Day in
                guard let day = Day(text) else { throw .notADay(text) }
                return day
            }
            let day = try last ?? read(as: actor) { try $0.today() }
            first = day.adding(days: -29).description
        }
        let span = try reportSpan(since: first, until: until, by: step ?? .day, as: actor)
        let sales = try salesReport(span.periods, as: actor)
        let whole = try salesReport([span.whole], as: actor)[0]
        let best = try productReport([span.whole], limit: 10, as: actor)
        let overview = try overview(countsFaults: false, as: actor)
        var waiting = OrderFilter()
        waiting.isToShip = true
        return try read(as: actor) { [waiting] transaction in
            let orders = try transaction.orders(waiting, page: Page(limit: ShopPage.mostRows))
            let waiting = try orders.map { order in
                let balance = try transaction.balance(of: order)
                return (order, order.items.reduce(0) { $0 + balance.owed($1) })
            }
            return ShopPage(
                span: span, currency: currency, calendar: try transaction.calendar(), overview: overview,
                taken: try transaction.takings(in: span.periods), sales: sales, whole: whole, best: best,
                waiting: waiting,
                low: try transaction.lowStock(page: Page(limit: ShopPage.mostRows))
            ).page
        }
    }
}

/// Makes the page from its data.
private struct ShopPage {
    /// The maximum number of rows in a table; for more, there are lists.
    static let mostRows = 50

    let span: ReportSpan
    let currency: Currency
    let calendar: ShopCalendar
    let overview: Overview
    /// Of each period of the span.
    let taken: [Int64]
    let sales: [SalesRow]
    let whole: SalesRow
    let best: [ProductSalesRow]
    let waiting: [(order: Order, pieces: Int64)]
    let low: [Product]

    var page: ReportPage {
        ReportPage(
            title: "The shop on \(PaperWords.day(overview.day))", shop: span.shop,
            period: "sales of \(span.whole.words), amounts in \(currency.code)", madeAt: span.madeAt,
            figures: figures, sections: [takings, toShip, lowStock, bestSellers])
    }

    private var figures: [ReportPage.Figure] {
        let today = overview.week.last
        let week = overview.week.reduce(Int128(0)) { $0 + Int128($1.taken.minorUnits) }
        return [
            .init(
                label: "Taken today", value: money(today?.taken.minorUnits ?? 0),
                note: count(today?.orders ?? 0, "order")),
            .init(
                label: "Taken in seven days", value: money(Int64(clamping: week)),
                note: count(overview.week.reduce(0) { $0 + $1.orders }, "order"),
                trend: overview.week.map(\.taken.minorUnits)),
            .init(
                label: "Takings of the period", value: money(takenInAll), note: count(whole.orders, "order"),
                trend: taken),
            .init(label: "To ship", value: number(overview.toShip)),
            .init(label: "Unpaid", value: number(overview.unpaid)),
        ]
    }

    private var takenInAll: Int64 { Int64(clamping: taken.reduce(Int128(0)) { $0 + Int128($1) }) }

    private var takings: ReportPage.Section {
        let step = span.step?.rawValue ?? "period"
        let name = step.prefix(1).uppercased() + step.dropFirst()
        let days = zip(sales, taken).filter { $0.orders > 0 || $1 != 0 }
        let rows = days.reversed().map { row, taken in
            [
                label(row.period), number(row.orders), number(row.quantity), money(row.taxTotal),
                money(row.total), money(taken),
            ]
        }
        let table = ReportTable(
            columns: [
                .init(name), .init("Orders", isNumber: true), .init("Pieces", isNumber: true),
                .init("Tax", isNumber: true), .init("Ordered", isNumber: true),
                .init("Taken", isNumber: true),
            ], rows: rows,
            total: rows.count > 1
                ? [
                    "Total", number(whole.orders), number(whole.quantity), money(whole.taxTotal),
                    money(whole.total), money(takenInAll),
                ] : nil)
        let chart =
            sales.count > 1
            ? Chart(
                title: "Taken by \(step), \(currency.code)", form: .columns, unit: .money(currency),
                axis: name, labels: sales.map { label($0.period) },
                series: [.init("Taken", values: taken)]) : nil
        return .init(
            title: "Sales",
            note: rows.isEmpty
                ? "Nothing was ordered or paid."
                : "Taken is what was paid less what was given back. Ordered is what was ordered, paid or not, without cancelled orders. The table leaves out each \(step) without either.",
            chart: taken.allSatisfy { $0 == 0 } ? nil : chart, table: rows.isEmpty ? nil : table)
    }

    private var toShip: ReportPage.Section {
        let rows = waiting.map { order, pieces in
            [
                "#\(order.id)", PaperWords.day(calendar.day(of: order.createdAt)), order.recipient.name,
                number(pieces), order.isPaid ? "yes" : order.paymentStatus == .unpaid ? "no" : "partly",
            ]
        }
        return .init(
            title: "Orders to ship",
            note: note(
                rows.count, of: overview.toShip, empty: "Everything has been shipped.",
                command: "order list --to-ship"),
            table: rows.isEmpty
                ? nil
                : ReportTable(
                    columns: [
                        .init("No."), .init("Ordered"), .init("For"), .init("Pieces", isNumber: true),
                        .init("Paid", isNumber: true),
                    ], rows: rows))
    }

    private var lowStock: ReportPage.Section {
        let rows = low.map { [$0.title, $0.sku, number($0.quantity), number($0.lowStockAt ?? 0)] }
        return .init(
            title: "Stock to reorder",
            note: note(
                rows.count, of: overview.lowStock, empty: "Nothing is at or below its threshold.",
                command: "stock low"),
            table: rows.isEmpty
                ? nil
                : ReportTable(
                    columns: [
                        .init("Product"), .init("SKU"), .init("On hand", isNumber: true),
                        .init("Low at", isNumber: true),
                    ], rows: rows))
    }

    private var bestSellers: ReportPage.Section {
        .init(
            title: "Best sellers",
            note: best.isEmpty ? "Nothing was sold." : "After discounts, without shipping.",
            table: best.isEmpty
                ? nil
                : ReportTable(
                    columns: [
                        .init("Product"), .init("SKU"), .init("Pieces", isNumber: true),
                        .init("Total", isNumber: true),
                    ],
                    rows: best.map { [$0.title, $0.sku, number($0.quantity), money($0.total)] },
                    sizes: best.map(\.total)))
    }

    private func note(_ shown: Int, of all: Int64, empty: String, command: String) -> String? {
        if shown == 0 { return empty }
        return Int64(shown) < all ? "\(shown) of \(number(all)); for the rest, run storectl \(command)." : nil
    }

    private func label(_ period: ReportPeriod) -> String { span.label(of: period) }

    private func count(_ number: Int64, _ word: String) -> String {
        "\(self.number(number)) \(number == 1 ? word : word + "s")"
    }
    private func number(_ value: Int64) -> String { PaperWords.grouped(String(value)) }
    private func money(_ value: Int64) -> String {
        PaperWords.amount(Money(minorUnits: value, currency: currency))
    }
}
