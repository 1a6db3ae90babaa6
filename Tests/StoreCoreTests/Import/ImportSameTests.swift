import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Rows that say what the store has, and files so long that another thread stages them.
@Suite struct ImportSameTests {
    let shop = try! TestShop()

    private typealias Row = [(ProductField, String)]

    /// A row long enough that thousands of them are staged by another thread.
    private func row(
        _ number: Int, price: String = "9.50", quantity: String = "5", category: String = "Tea > Green"
    ) -> Row {
        [
            (.sku, "P\(100_000 + number)"), (.title, "Product \(number)"),
            (.description, String(repeating: "Good with milk. ", count: 4)), (.price, price),
            (.category, category), (.quantity, quantity), (.image, ""),
        ]
    }

    private func rows(_ count: Int) -> [Row] { (1...count).map { row($0) } }

    private func planned(_ rows: [Row], _ set: (inout ImportOptions) -> Void = { _ in }) throws -> ImportRun {
        var options = ImportOptions(source: "f.csv")
        set(&options)
        return try shop.store.planned(rows, options, as: shop.staff)
    }

    @Test(arguments: [3, 6000])
    func `the same rows again change nothing, and the others do what they say`(count: Int) throws {
        let first = try shop.store.importRows(rows(count), as: shop.staff)
        #expect(first.value.created == count)
        let again = try planned(rows(count))
        #expect((again.report.unchanged, again.planned, again.report.total) == (count, 0, count))

        var changed = rows(count) + [row(count + 1)]
        changed[0] = row(1, price: "8")
        changed[count - 1] = row(count, category: "Tea")
        let run = try planned(changed)
        let report = try run.apply { _ in }.value
        #expect((report.created, report.updated, report.unchanged) == (1, 2, count - 2))
        #expect(try shop.product("P100001").price.decimal == "8.00")
        #expect(try shop.product("P\(100_000 + count)").category == "Tea")
        #expect(try shop.product("P100002").price.decimal == "9.50")
    }

    @Test func `every field counts`() throws {
        let full: Row =
            row(1) + [
                (.salePrice, "7"), (.tags, #"["new"]"#), (.weightGrams, "120"), (.isVisible, "false"),
                (.releaseDate, "2026-12-24"),
            ]
        _ = try shop.store.importRows([full], as: shop.staff)
        let others: [(ProductField, String)] = [
            (.title, "Other"), (.description, ""), (.price, "9"), (.category, ""), (.quantity, "4"),
            (.image, "https://shop.test/a.jpg"), (.salePrice, ""), (.tags, #"["old"]"#),
            (.weightGrams, "121"),
            (.isVisible, "true"), (.releaseDate, ""), (.isArchived, "true"),
        ]
        for (field, text) in others {
            let run = try planned([full.filter { $0.0 != field } + [(field, text)]])
            #expect(run.report.updated == 1, "\(field)")
        }
    }

    @Test func `a repeated SKU is found, and its row kept for the rejects`() throws {
        _ = try shop.store.importRows(rows(2), as: shop.staff)
        let twice = [row(2), row(1), row(2, price: "3")]
        let run = try planned(twice) { $0.skipsInvalid = true }
        #expect(run.report.problems.map(\.code) == ["duplicate_sku"])
        #expect((run.report.rejected, run.report.unchanged, run.planned) == (1, 2, 0))
        let same = try planned([row(1), row(2), row(1)])
        #expect(same.report.problems.map(\.line) == [4])
    }

    @Test func `what is not in the file is archived, what says the same is not`() throws {
        _ = try shop.store.importRows(rows(4), as: shop.staff)
        let run = try planned([row(1), row(3)]) { $0.prunes = true }
        #expect(run.report.archived == 2)
        _ = try run.apply { _ in }
        #expect(try ["P100001", "P100002"].map { try shop.product($0).isArchived } == [false, true])
        // What is archived is told of.
        #expect(try planned(rows(4)).report.stillArchived?.count == 2)
    }

    @Test func `a count from before a sale is not what the stock is after it`() throws {
        _ = try shop.store.importRows([row(1, quantity: "5")], as: shop.staff)
        let run = try shop.store.startImport(ImportOptions(source: "f.csv"), as: shop.staff)
        _ = try shop.store.run(AdjustStock(.sku("P100001"), .by(-1), reason: "damaged"), as: shop.staff)
        // Counted before the loss: 4, so that 3 are left.
        _ = try shop.store.planned([row(1, quantity: "4")], in: run)
        _ = try run.apply { _ in }
        #expect(try shop.product("P100001").quantity == 3)
    }

    @Test func `a product changed by somebody else after its row was read stays as they left it`() throws {
        _ = try shop.store.importRows(rows(3), as: shop.staff)
        let run = try planned([row(1), row(2, price: "7"), row(3)])
        try shop.edit("P100001", [(.price, "1")])
        let report = try run.apply { _ in }.value
        #expect((report.updated, report.rejected) == (1, 0))
        #expect(try shop.product("P100001").price.decimal == "1.00")
    }
}
