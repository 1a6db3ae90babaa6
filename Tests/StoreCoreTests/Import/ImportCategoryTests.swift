import ShopText
import Testing

@testable import StoreCore

/// Which categories an import makes, and when.
@Suite struct ImportCategoryTests {
    let shop = try! TestShop()

    private func rows(_ count: Int, category: (Int) -> String) -> [[(ProductField, String)]] {
        (1...count).map {
            [(.sku, "P\($0)"), (.title, "P"), (.price, "1"), (.category, category($0))]
        }
    }

    @Test func `each transaction makes the categories of its own rows, and the journal has them`() throws {
        let run = try shop.store.planned(
            rows(3000) { "Shelf \($0) > Box" }, ImportOptions(source: "f.csv"), as: shop.staff)
        var steps = ImportSteps(run)
        _ = try shop.store.writeUnrecorded(as: shop.staff) { try steps.parts(in: $0) { _ in false } }
        let products = try #require(try shop.store.integer("SELECT count(*) FROM product"))
        #expect(products > 0 && products < 3000)
        #expect(try shop.store.integer("SELECT count(*) FROM category") == 2 * products)
        let entry = try #require(steps.entry)
        let (_, changes) = try shop.store.journalEntry(entry, as: shop.admin)
        #expect(changes.rows.count(where: { $0.table == "category" }) == Int(2 * products))
        #expect(changes.rows.first?.columns.first { $0.name == "path" }?.after == .string("Shelf 1"))
        while try shop.store.writeUnrecorded(as: shop.staff, { try steps.parts(in: $0) { _ in false } }) {}
        #expect(steps.report.created == 3000)
        #expect(try shop.product("P3000").category == "Shelf 3000 > Box")
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `no category is made that nothing is put into`() throws {
        var options = ImportOptions(source: "f.csv")
        options.skipsInvalid = true
        let wrong: [(ProductField, String)] = [(.sku, "X"), (.title, "X"), (.category, "Rejected")]
        _ = try shop.store.importRows(rows(1) { _ in "A" } + [wrong], options, as: shop.staff)
        options.defaults = [(.category, "Nowhere")]
        let again = try shop.store.importRows(rows(1) { _ in "A" }, options, as: shop.staff)
        #expect(again.entry == nil && again.value.unchanged == 1)
        #expect(try shop.store.categories(as: shop.staff).map(\.path) == ["A"])
        _ = try shop.store.importRows([[(.sku, "Y"), (.title, "Y"), (.price, "1")]], options, as: shop.staff)
        #expect(try shop.product("Y").category == "Nowhere")
    }

    @Test func `thousands of categories whose names make the same slug are made in no time`() throws {
        let clock = ContinuousClock()
        let time = try clock.measure {
            _ = try shop.store.importRows(
                rows(5000) {
                    String(repeating: "!", count: $0 % 100 + 1) + String(repeating: "?", count: $0 / 100)
                },
                as: shop.staff)
        }
        #expect(try shop.store.integer("SELECT count(*) FROM category") == 5000)
        #expect(try shop.store.integer("SELECT count(*) FROM category WHERE slug LIKE '%-5000'") == 1)
        #expect(time < .seconds(30))
    }
}
