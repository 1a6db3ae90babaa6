import ShopText
import Testing

@testable import StoreCore

@Suite struct ProductImportTests {
    let shop: TestShop

    init() throws { shop = try TestShop() }

    /// One row a line, its fields at columns 1, 11, 21 …
    private func run(
        _ lines: [[(ProductField, String)]], defaults: [(ProductField, String)] = [], isDryRun: Bool = false
    ) throws -> Recorded<ImportReport> {
        var options = ImportOptions(source: "f.csv")
        options.defaults = defaults.map { (field: $0.0, text: $0.1) }
        let run = try shop.store.startImport(options, as: shop.staff)
        try run.read { stage in
            for (index, fields) in lines.enumerated() {
                var row = ImportRow()
                row.begin(line: index + 1)
                for (place, field) in fields.enumerated() { row.append(field.0, field.1, place: place) }
                try stage.add(row) { TextPosition(line: index + 1, column: $0 * 10 + 1) }
            }
        }
        let report = try run.plan()
        guard run.isApplicable, !isDryRun else { return Recorded(value: report, entry: nil, isReplay: false) }
        return try run.apply { _ in }
    }

    private func report(created: Int = 0, updated: Int = 0, unchanged: Int = 0) -> ImportReport {
        var report = ImportReport()
        (report.created, report.updated, report.unchanged) = (created, updated, unchanged)
        report.total = created + updated + unchanged
        return report
    }

    private static let two: [[(ProductField, String)]] = [
        [(.sku, "MUG"), (.title, " Mug "), (.price, "9.50"), (.category, "Kitchen")],
        [(.sku, "PEN"), (.title, "Pen"), (.price, "1"), (.category, "kitchen"), (.quantity, "4")],
    ]

    @Test func `new rows are made, once, with the defaults for what they lack, in one entry`() throws {
        let first = try run(ProductImportTests.two, defaults: [(.quantity, "10")])
        #expect(first.value == report(created: 2))
        let products = try shop.store.products(ProductFilter(), page: Page(limit: 0), as: shop.staff)
        #expect(
            products.map { "\($0.sku) \($0.title) \($0.category ?? "-") \($0.quantity)" } == [
                "MUG Mug Kitchen 10", "PEN Pen Kitchen 4",
            ])
        #expect(try shop.store.lastEntry()?.touched == #"["category:Kitchen","product:MUG","product:PEN"]"#)

        let count = try shop.store.entryCount()
        let again = try run(ProductImportTests.two, defaults: [(.quantity, "99")])
        #expect(again.value == report(unchanged: 2))
        #expect(again.entry == nil)
        #expect(try shop.store.entryCount() == count)
        #expect(try shop.store.products(ProductFilter(), page: Page(limit: 0), as: shop.staff) == products)
    }

    @Test func `known rows are changed where they differ, and keep what the file does not say`() throws {
        _ = try run(ProductImportTests.two)
        let changed = try run([[(.sku, "mug"), (.price, "8")], [(.sku, "PEN"), (.price, "1.00")]])
        #expect(changed.value == report(updated: 1, unchanged: 1))
        let mug = try shop.store.product(.sku("MUG"), as: shop.staff)
        #expect("\(mug.title) \(mug.price.decimal) \(mug.category ?? "-")" == "Mug 8.00 Kitchen")
    }

    @Test func `a dry run tells the same and changes nothing`() throws {
        _ = try run(ProductImportTests.two)
        let lines = ProductImportTests.two + [[(.sku, "CUP"), (.title, "Cup"), (.price, "2")]]
        let before = try shop.store.dump()
        #expect(try run(lines, isDryRun: true).value == report(created: 1, unchanged: 2))
        #expect(try shop.store.dump() == before)
        #expect(try run(lines).value == report(created: 1, unchanged: 2))
    }

    @Test func `every problem is told with its place, and nothing is changed`() throws {
        try shop.add("OLD")
        let before = try shop.store.dump()
        let result = try run([
            [(.sku, "MUG"), (.title, ""), (.price, "1,99")],
            [(.sku, "PEN"), (.price, "1")],
            [(.title, "no SKU"), (.price, "1")],
            [(.sku, "CUP"), (.title, "Cup"), (.price, "1")],
            [(.sku, "cup"), (.title, "Cup"), (.price, "1")],
            [(.sku, "OLD"), (.quantity, "-1")],
        ])
        var expected = ImportReport()
        (expected.total, expected.rejected, expected.created, expected.problemCount) = (6, 5, 1, 6)
        expected.problems = [
            ImportProblem(row: nil, line: 1, column: 11, code: "empty_text", message: "title is empty"),
            ImportProblem(
                row: nil, line: 1, column: 21, code: "invalid_amount",
                message: "price \"1,99\" is not an amount"),
            ImportProblem(row: nil, line: 2, column: nil, code: "missing_field", message: "title is missing"),
            ImportProblem(row: nil, line: 3, column: nil, code: "missing_field", message: "SKU is missing"),
            ImportProblem(
                row: nil, line: 5, column: 1, code: "duplicate_sku",
                message: "SKU cup already appears on line 4"),
            ImportProblem(
                row: nil, line: 6, column: 11, code: "out_of_range",
                message: "quantity -1 is out of range: 0 to 1000000000"),
        ]
        #expect(result.value == expected)
        #expect(result.entry == nil)
        #expect(try shop.store.dump() == before)
    }

    @Test func `a default that is no value is refused`() throws {
        #expect(throws: WholeNumberError.notWhole(name: "quantity", text: "many")) {
            try run(ProductImportTests.two, defaults: [(.quantity, "many")])
        }
    }
}
