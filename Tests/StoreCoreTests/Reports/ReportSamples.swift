import ShopText
import TestSupport

@testable import StoreCore

enum ReportSamples {
    static let usd = Currency(code: "USD")!

    /// Two months of daily sales, with refunds on some days and one day that is not known.
    static func sales() -> ReportPage {
        var random = SeededGenerator(seed: 4)
        let labels = (1...30).map { "\($0) Nov" }
        let values = labels.indices.map { index -> Int64 in
            let level: Int64 = index % 7 < 2 ? 180_000 : 70_000
            return level + Int64.random(in: 0...60_000, using: &random)
        }
        let refunds = labels.indices.map {
            $0 % 5 == 0 ? -Int64.random(in: 5_000...40_000, using: &random) : 0
        }
        let orders = labels.indices.map { index -> Int64? in index == 12 ? nil : values[index] / 9_000 }
        let products: [(String, Int64)] = [
            ("Mug & saucer <large>", 912_300), ("كوب أزرق كبير", 640_050), ("Tea, 100 g", 410_000),
            ("A lamp with a name that is rather long, as suppliers like to write them", 99_900),
            ("Spoon", 1_200),
        ]
        let total = values.reduce(0, +)
        let money = Chart.Unit.money(usd)
        return ReportPage(
            title: "Sales", shop: "Corner Shop", period: "1 Nov – 30 Nov 2026", madeAt: "1 Dec 2026 09:00",
            figures: [
                .init(
                    label: "Sales", value: "$" + money.words(total), note: "+12% on October", trend: values),
                .init(label: "Orders", value: "438", note: "−3% on October", trend: orders.map { $0 ?? 0 }),
                .init(label: "Average order", value: "$81.20"), .init(label: "Refunds", value: "$1,204.00"),
            ],
            sections: [
                .init(
                    title: "Sales by day",
                    chart: .init(
                        title: "Sales and refunds, USD", form: .columns, unit: money, axis: "Day",
                        labels: labels,
                        series: [.init("Sales", values: values), .init("Refunds", values: refunds)]),
                    table: .init(
                        columns: [
                            .init("Week"), .init("Orders", isNumber: true),
                            .init("Sales USD", isNumber: true),
                        ],
                        rows: [["Week 45", "120", "8,100.00"], ["Week 46", "98", "7,004.50"]],
                        total: ["Total", "218", "15,104.50"])),
                .init(
                    title: "Orders by day", note: "Nothing is known of 13 Nov.",
                    chart: .init(
                        title: "Orders", form: .line, unit: .pieces, axis: "Day", labels: labels,
                        series: [.init("Orders", values: orders)]),
                    table: .init(
                        columns: [.init("Day"), .init("Orders", isNumber: true)], rows: [["1 Nov", "24"]])),
                .init(
                    title: "Products",
                    table: .init(
                        columns: [.init("Product"), .init("Sales USD", isNumber: true)],
                        rows: products.map { [$0.0, money.words($0.1)] }, sizes: products.map(\.1))),
                .init(
                    title: "Tax",
                    chart: .init(
                        title: "Tax by quarter, USD", form: .columns, unit: money, axis: "Quarter",
                        labels: ["Q1", "Q2", "Q3", "Q4"],
                        series: [.init("Tax", values: [120_000, 99_950, nil, 250_010])])),
            ])
    }
}
