import ShopText

/// Makes the printable pages of the reports from their rows.
public struct ReportPages: Sendable {
    private let span: ReportSpan
    private let currency: Currency
    /// Of each period of the span.
    private let sales: [SalesRow]
    private let whole: SalesRow

    /// - Parameters:
    ///   - sales: one row for each period, for the courses beside the figures.
    ///   - whole: of the whole span.
    public init(_ span: ReportSpan, currency: Currency, sales: [SalesRow], whole: SalesRow) {
        self.span = span
        self.currency = currency
        self.sales = sales
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
                    "Cancelled orders are not included. Credited is what was refunded or returned of these orders since.",
                chart: chart("Total", .columns, .money(currency), sales.map(\.total)), table: table))
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
            numbers: ["Opening", "Received", "Sold", "Returned", "Adjusted", "Closing", "Value"], sizes: nil)
        return page(
            "Stock", figures: [],
            section: .init(
                title: "Stock", note: "The value is the closing stock at today's price.", table: table))
    }

    public func taxPage(_ rows: [TaxRow]) -> ReportPage {
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
        let figures: [ReportPage.Figure] = [
            .init(label: "Tax", value: money(whole.taxTotal), trend: sales.map(\.taxTotal)),
            .init(label: "Net sales", value: money(whole.netTotal), trend: sales.map(\.netTotal)),
        ]
        return page(
            "Tax", figures: figures,
            section: .init(
                title: "Tax by country, region and rate",
                note: "Where several taxes apply to one sale, its base is in the row of each.",
                chart: chart("Tax", .columns, .money(currency), sales.map(\.taxTotal)), table: table))
    }

    private var salesFigures: [ReportPage.Figure] {
        let average = whole.orders > 0 ? whole.total / whole.orders : 0
        return [
            .init(label: "Total", value: money(whole.total), trend: sales.map(\.total)),
            .init(label: "Net", value: money(whole.netTotal), trend: sales.map(\.netTotal)),
            .init(label: "Orders", value: number(whole.orders), trend: sales.map(\.orders)),
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
        _ title: String, figures: [ReportPage.Figure], section: ReportPage.Section
    ) -> ReportPage {
        ReportPage(
            title: title, shop: span.shop, period: "\(span.whole.words), amounts in \(currency.code)",
            madeAt: span.madeAt, figures: figures, sections: [section])
    }

    /// A table whose rows begin with their period, where there are several.
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

    /// `nil` where there is nothing to compare.
    private func chart(
        _ title: String, _ form: Chart.Form, _ unit: Chart.Unit, _ values: [Int64]
    ) -> Chart? {
        guard values.count > 1 else { return nil }
        return Chart(
            title: "\(title) by \(span.step?.rawValue ?? "period"), \(currency.code)", form: form, unit: unit,
            axis: "Period", labels: sales.map { label($0.period) }, series: [.init(title, values: values)])
    }

    private func label(_ period: ReportPeriod) -> String { span.label(of: period) }

    private func number(_ value: Int64) -> String { PaperWords.grouped(String(value)) }
    private func money(_ value: Int64) -> String {
        PaperWords.amount(Money(minorUnits: value, currency: currency))
    }
}
