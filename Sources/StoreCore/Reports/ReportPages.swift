import ShopText

/// Makes the printable pages of the reports from their rows.
public struct ReportPages: Sendable {
    private let span: ReportSpan
    private let currency: Currency
    /// One for each period of the span.
    private let sales: [SalesRow]
    /// Of each period of its course.
    private let course: [SalesRow]
    private let courseStep: ReportStep?
    private let whole: SalesRow

    /// - Parameters:
    ///   - sales: one row for each period.
    ///   - course: one row for each period of the span's course, for charts and beside the figures.
    ///   - whole: of the whole span.
    public init(
        _ span: ReportSpan, currency: Currency, sales: [SalesRow], course: [SalesRow], whole: SalesRow
    ) {
        self.span = span
        self.currency = currency
        self.sales = sales
        self.course = course
        courseStep = span.course.step
        self.whole = whole
    }

    public func salesPage() -> ReportPage {
        let table = ReportTable(
            columns: [
                .init("Period"), .init("Orders", isNumber: true), .init("Pieces", isNumber: true),
                .init("Goods", isNumber: true), .init("Discounts", isNumber: true),
                .init("Shipping", isNumber: true), .init("Tax", isNumber: true),
                .init("Total", isNumber: true), .init("Credited", isNumber: true),
            ],
            rows: sales.map { cells($0, name: label($0.period)) },
            total: sales.count > 1 ? cells(whole, name: "Total") : nil)
        return page(
            "Sales", figures: salesFigures,
            section: .init(
                title: "Sales",
                note:
                    "Cancelled orders are not included. Credited: refunded or returned from these orders since.",
                table: table), chart: chart("Total", .columns, .money(currency), course.map(\.total)))
    }

    public func productsPage(_ rows: [ProductSalesRow]) -> ReportPage {
        let table = table(
            rows.map(\.period), ["SKU"],
            rows.map { row in
                [
                    row.title, row.sku, number(row.orders), number(row.quantity), money(row.netTotal),
                    money(row.taxTotal), money(row.total), money(-row.creditedTotal),
                ]
            }, name: "Product", numbers: ["Orders", "Pieces", "Net", "Tax", "Total", "Credited"],
            sizes: rows.map(\.total))
        return page(
            "Products", figures: salesFigures,
            section: .init(
                title: "Products by sales", note: "After discounts, without shipping.", table: table))
    }

    public func customersPage(_ rows: [CustomerSalesRow]) -> ReportPage {
        let table = table(
            rows.map(\.period), ["Email"],
            rows.map { row in
                [
                    row.name.isEmpty ? row.user ?? "No name" : row.name, row.email, number(row.orders),
                    number(row.quantity), money(row.netTotal), money(row.total), money(-row.creditedTotal),
                ]
            }, name: "Customer", numbers: ["Orders", "Pieces", "Net", "Total", "Credited"],
            sizes: rows.map(\.total))
        return page(
            "Customers", figures: salesFigures, section: .init(title: "Customers by sales", table: table))
    }

    public func stockPage(_ rows: [StockRow]) -> ReportPage {
        let table = table(
            rows.map(\.period), ["SKU"],
            rows.map { row in
                [
                    row.title, row.sku, number(row.opening), number(row.received), number(row.sold),
                    number(row.returned), number(row.adjusted), number(row.closing), money(row.value),
                ]
            }, name: "Product",
            numbers: ["Opening", "Received", "Sold", "Returned", "Adjusted", "Closing", "Value"],
            sizes: rows.map(\.value))
        return page(
            "Stock", figures: [],
            section: .init(
                title: "Stock", note: "The value is the closing stock at today's price.", table: table))
    }

    /// - Parameter course: the rows of each period of the span's course.
    public func taxPage(_ rows: [TaxRow], course taxes: [TaxRow]) -> ReportPage {
        let table = table(
            rows.map(\.period), ["Region", "Tax", "Category"],
            rows.map { row in
                [
                    row.country.isEmpty ? "–" : row.country, row.region,
                    row.name.isEmpty ? "No tax" : row.name,
                    row.category?.rawValue ?? "–", "\(Percentage(ppm: row.ppm))%", number(row.orders),
                    money(row.base), money(row.amount),
                ]
            }, name: "Country", numbers: ["Rate", "Orders", "Net base", "Tax"], sizes: nil)
        // As the table has it, credits taken off.
        let owed = course.map { sale in
            taxes.reduce(0) { $0 + ($1.period == sale.period ? $1.amount : 0) }
        }
        let figures: [ReportPage.Figure] = [
            .init(label: "Tax", value: money(owed.reduce(0, +)), trend: owed),
            .init(label: "Net sales", value: money(whole.netTotal), trend: course.map(\.netTotal)),
        ]
        return page(
            "Tax", figures: figures,
            section: .init(
                title: "Tax by country, region and rate",
                note: "If several taxes apply to one sale, its base is in the row of each.", table: table),
            chart: chart("Tax", .columns, .money(currency), owed))
    }

    private var salesFigures: [ReportPage.Figure] {
        let average = whole.orders > 0 ? whole.total / whole.orders : 0
        return [
            .init(label: "Total", value: money(whole.total), trend: course.map(\.total)),
            .init(label: "Net", value: money(whole.netTotal), trend: course.map(\.netTotal)),
            .init(label: "Orders", value: number(whole.orders), trend: course.map(\.orders)),
            .init(label: "Average order", value: money(average)),
        ]
    }

    private func cells(_ row: SalesRow, name: String) -> [String] {
        [name, number(row.orders), number(row.quantity)]
            + [
                row.subtotal, -row.discountTotal, row.shippingTotal, row.taxTotal, row.total,
                -row.creditedTotal,
            ].map(money)
    }

    private func page(
        _ title: String, figures: [ReportPage.Figure], section: ReportPage.Section, chart: Chart? = nil
    ) -> ReportPage {
        var sections = [section]
        if let chart, span.step != nil {
            sections = [
                .init(title: section.title, note: section.note, chart: chart, table: section.table)
            ]
        } else if let chart {
            // The table has no such periods: the chart brings its own numbers.
            sections.append(.init(title: "By \(courseStep?.rawValue ?? "period")", chart: chart))
        }
        return ReportPage(
            title: title, shop: span.shop, period: "\(span.whole.words), amounts in \(currency.code)",
            madeAt: span.madeAt, figures: figures, sections: sections)
    }

    /// A table whose rows begin with their period, if there are several.
    private func table(
        _ periods: [ReportPeriod], _ texts: [String], _ rows: [[String]], name: String, numbers: [String],
        sizes: [Int64]?
    ) -> ReportTable {
        let columns =
            [ReportTable.Column(name)] + texts.map { .init($0) } + numbers.map { .init($0, isNumber: true) }
        guard span.step != nil else { return ReportTable(columns: columns, rows: rows, sizes: sizes) }
        return ReportTable(
            columns: [.init("Period")] + columns, rows: zip(periods, rows).map { [label($0)] + $1 })
    }

    /// `nil` if there is nothing to compare.
    private func chart(
        _ title: String, _ form: Chart.Form, _ unit: Chart.Unit, _ values: [Int64]
    ) -> Chart? {
        guard values.count > 1 else { return nil }
        return Chart(
            title: "\(title) by \(courseStep?.rawValue ?? "period"), \(currency.code)", form: form,
            unit: unit,
            axis: "Period", labels: course.map { $0.period.label(by: courseStep) },
            series: [.init(title, values: values)])
    }

    private func label(_ period: ReportPeriod) -> String { span.label(of: period) }

    private func number(_ value: Int64) -> String { PaperWords.grouped(String(value)) }
    private func money(_ value: Int64) -> String {
        PaperWords.amount(Money(minorUnits: value, currency: currency))
    }
}
