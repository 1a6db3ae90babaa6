import ShopText
import Testing

@testable import StoreCore

/// A change is told in the words of who reads it: money, days and thresholds as they are, rows by their names.
@Suite struct JournalChangeTests {
    private func change(_ columns: [(String, StoredValue)], table: String = "product") throws -> JournalChange
    {
        try JournalChange(
            RecordedChange(
                kind: .insert, table: table, isKey: columns.indices.map { $0 == 0 }, old: [],
                new: columns.map(\.1)),
            columns: columns.map(\.0), currency: #require(Currency(code: "EUR"))
        ) { table, key in key == .integer(146) ? "MUG of \(table)" : nil }
    }

    @Test func `values are what people write`() throws {
        let told = try change([
            ("id", .integer(7)), ("price", .integer(950)), ("sale_price", .integer(5)),
            ("compare_at_price", .null), ("low_stock_at", .integer(3)), ("created_at", .integer(0)),
            ("is_visible", .integer(1)), ("rating_rate", .real(4.5)), ("hash", .blob([1, 255])),
            ("weight_grams", .integer(350)),
        ]).columns.map { "\($0.name) \($0.after?.compactText ?? "-")" }
        #expect(
            told == [
                "id 7", "price \"9.50\"", "sale_price \"0.05\"", "compare_at_price null", "low_stock_at 3",
                "created_at \"1970-01-01T00:00:00.000Z\"", "is_visible true", "rating_rate 4.5",
                "hash \"01ff\"", "weight_grams 350",
            ])
    }

    @Test(arguments: [
        ("shipping_rate", "minimum_value", "\"0.50\""), ("shipping_rate", "free_above", "\"0.50\""),
        ("shipping_rate", "max_grams", "50"), ("coupon", "minimum", "\"0.50\""), ("coupon", "max_uses", "50"),
        ("orders", "shipping_tax", "\"0.50\""), ("order_line", "discount", "\"0.50\""),
        ("order_line", "tax", "\"0.50\""), ("order_line", "tax_ppm", "\"0.005%\""),
        ("order_tax", "base", "\"0.50\""), ("orders", "prices_include_tax", "true"),
        ("shipping_method", "compares_before", "true"), ("coupon", "skips_sale", "true"),
        ("product", "needs_shipping", "true"), ("coupon", "value", "50"), ("credit", "goods", "\"0.50\""),
        ("credit", "tax", "\"0.50\""), ("credit_line", "tax", "\"0.50\""), ("credit", "other", "\"0.50\""),
        ("credit_line", "unshipped", "50"), ("orders", "paid_total", "\"0.50\""),
        ("tax_rate", "ppm", "\"0.005%\""),
    ])
    func `a column is told as what its table keeps in it`(table: String, column: String, told: String) throws
    {
        let change = try change([("id", .integer(7)), (column, .integer(50))], table: table)
        #expect(change.columns.last?.after?.compactText == told)
    }

    @Test(
        arguments: [
            ("percent", "10%", nil), ("fixed", "1000.00", nil), (nil, "10%", "percent"),
            (nil, "1000.00", "fixed"),
            (nil, "100000", nil),
        ] as [(String?, String, String?)])
    func `a coupon takes off a percentage or an amount`(kind: String?, told: String, asked: String?) throws {
        let change = try JournalChange(
            RecordedChange(
                kind: .update, table: "coupon", isKey: [true, false, false],
                old: [.integer(1), nil, .integer(1)], new: [nil, kind.map { .text($0) }, .integer(100_000)]),
            columns: ["id", "kind", "value"], currency: #require(Currency(code: "EUR")),
            arguments: asked.map { .object([.init("details", .object([.init($0, .string("x"))]))]) }
        ) { _, _ in nil }
        let after = try #require(change.columns.last?.after)
        #expect(after.stringValue ?? after.compactText == told)
    }

    @Test func `rows are called what people call them`() throws {
        #expect(try change([("id", .integer(146))]).name == "MUG of product")
        #expect(try change([("id", .integer(9)), ("sku", .text("GONE"))]).name == "GONE")
        #expect(try change([("id", .integer(9))], table: "orders").name == "9")
        let line = try change([("id", .integer(1)), ("product_id", .integer(146))], table: "cart_line")
        #expect(line.columns.last?.nameAfter == "MUG of product")
        #expect(line.columns.last?.after == .integer(146))
        #expect(line.columns.last?.nameBefore == nil)
    }

    @Test(arguments: [
        ("price=-200000 ppm", "price=-20%"), ("price=+82500 ppm", "price=+8.25%"),
        ("price=+1 ppm", "price=+0.0001%"),
        ("title=5 ppm of gold ppm", "title=5 ppm of gold ppm"), ("price=9.50", "price=9.50"),
    ])
    func `a percentage among the arguments is told as one`(kept: String, told: String) {
        #expect(
            JournalChange.written(.object([.init("set", .array([.string(kept)]))]))
                == .object([
                    .init("set", .array([.string(told)]))
                ]))
    }
}
