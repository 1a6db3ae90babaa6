import ShopText
import Testing

@testable import StoreCore

/// What an import does to sales and tags that the shop has.
@Suite struct ImportSaleTests {
    let shop = try! TestShop()

    private func add(_ more: [(ProductField, String)] = []) throws {
        _ = try shop.store.importRows(
            [[(.sku, "A"), (.title, "A"), (.price, "100")] + more], as: shop.staff)
    }

    private func product() throws -> Product { try shop.product("A") }

    @Test func `what customers pay is compared where a price is unusual`() throws {
        try add()
        let sale = try shop.store.planned(
            [[(.sku, "A"), (.salePrice, "0.00")]], ImportOptions(source: "f.csv"), as: shop.staff
        ).report
        #expect(sale.unusual?.prices == 1 && sale.unusual?.firstPrices == ["A 100.00 → 0.00"])
        let less = try shop.store.planned(
            [[(.sku, "A"), (.salePrice, "21.00")]], ImportOptions(source: "f.csv"), as: shop.staff
        ).report
        #expect((less.unusual?.prices ?? 0) == 0)
        let both = try shop.store.planned(
            [[(.sku, "A"), (.price, "600"), (.salePrice, "90")]], ImportOptions(source: "f.csv"),
            as: shop.staff
        ).report
        #expect(both.unusual?.firstPrices == ["A 100.00 → 600.00"])
        try add([(.salePrice, "10")])
        let ended = try shop.store.planned(
            [[(.sku, "A"), (.salePrice, "")]], ImportOptions(source: "f.csv"), as: shop.staff
        ).report
        #expect(ended.unusual?.firstPrices == ["A 10.00 → 100.00"])
    }

    @Test func `a wrong day leaves the whole sale as it is`() throws {
        try add([(.salePrice, "80"), (.saleStartsOn, "2026-01-01"), (.saleEndsOn, "2026-01-31")])
        var options = ImportOptions(source: "f.csv")
        options.isLenient = true
        let report = try shop.store.importRows(
            [
                [
                    (.sku, "A"), (.title, "B"), (.salePrice, "15"), (.saleStartsOn, "2026-03-01"),
                    (.saleEndsOn, "3/4/26"),
                ],
                [(.sku, "N"), (.title, "N"), (.price, "9"), (.salePrice, "5"), (.saleStartsOn, "soon")],
            ], options, as: shop.staff
        ).value
        #expect(
            report.warnings?.map(\.message) == [
                "last day of the sale \"3/4/26\" is not a date; the sale price and its days were left as they are",
                "first day of the sale \"soon\" is not a date; the sale price and its days were left as they are",
            ])
        let known = try product()
        #expect(known.title == "B" && known.salePrice?.decimal == "80.00")
        #expect(
            known.saleStartsOn?.description == "2026-01-01" && known.saleEndsOn?.description == "2026-01-31")
        let new = try shop.product("N")
        #expect(new.salePrice == nil && new.saleStartsOn == nil)
    }

    @Test func `tags for new products leave those of known ones alone`() throws {
        try add([(.tags, "keep,me")])
        let run = try shop.store.startImport(ImportOptions(source: "f.csv"), as: shop.staff)
        try run.read { stage in
            for (line, sku) in ["A", "N"].enumerated() {
                var row = ImportRow()
                row.begin(line: line + 2)
                row.append(.sku, sku, place: 0)
                row.append(.title, "T", place: 1)
                row.append(.price, "1", place: 2)
                row.append(initialTags: #"["Summer"]"#, place: 3)
                try stage.add(row) { _ in nil }
            }
        }
        _ = try run.plan()
        _ = try run.apply { _ in }
        #expect(try product().tags == ["keep", "me"])
        #expect(try shop.product("N").tags == ["Summer"])
    }
}
