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

    @Test func `products that are archived are no longer seen, nor are their variants`() throws {
        func row(_ sku: String, _ more: (ProductField, String)...) -> [(ProductField, String)] {
            [(.sku, sku), (.title, sku), (.price, "1")] + more
        }
        _ = try shop.store.importRows(
            ["A", "B", "C", "D"].map { row($0) } + ["V", "W"].map { row($0, (.parentSKU, "A")) },
            as: shop.staff)
        func unusual(_ rows: [[(ProductField, String)]], prunes: Bool = false) throws -> UnusualChanges? {
            var options = ImportOptions(source: "f.csv")
            options.prunes = prunes
            return try shop.store.planned(rows, options, as: shop.staff).report.unusual
        }
        let archived = try unusual([row("A", (.isArchived, "true")), row("B", (.isArchived, "true"))])
        #expect((archived?.hidden, archived?.archived, archived?.visible) == (4, 4, 6))
        let both = try unusual([
            row("A", (.isArchived, "1"), (.isVisible, "1")), row("V", (.isArchived, "1"), (.isVisible, "1")),
            row("D", (.isArchived, "0"), (.isVisible, "0")),
        ])
        #expect((both?.hidden, both?.archived) == (4, 3))
        let pruned = try unusual([row("C"), row("D")], prunes: true)
        #expect((pruned?.hidden, pruned?.archived) == (4, 4))
        #expect(try unusual([row("B", (.isArchived, "true")), row("C", (.isVisible, "false"))]) == nil)
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

    @Test func `if lenient, a sale that does not agree is left as it is, and its row stays`() throws {
        try add([(.salePrice, "80")])
        var options = ImportOptions(source: "f.csv")
        options.isLenient = true
        let report = try shop.store.importRows(
            [
                [(.sku, "A"), (.title, "B"), (.salePrice, "150")],
                [(.sku, "N"), (.title, "N"), (.price, "9"), (.salePrice, "10")],
                [
                    (.sku, "D"), (.title, "D"), (.price, "9"), (.salePrice, "5"),
                    (.saleStartsOn, "2026-03-02"),
                    (.saleEndsOn, "2026-03-01"),
                ],
            ], options, as: shop.staff
        ).value
        let left = "; the sale price and its days were left as they are"
        #expect(
            report.warnings?.map(\.message) == [
                "the sale price 150.00 of A is above its price 100.00" + left,
                "the sale price 10.00 of N is above its price 9.00" + left,
                "the sale of D ends on 2026-03-01, before it starts on 2026-03-02" + left,
            ])
        #expect((report.created, report.updated, report.rejected) == (2, 1, 0))
        #expect(try product().title == "B" && product().salePrice?.decimal == "80.00")
        #expect(try shop.product("D").salePrice == nil && shop.product("D").saleEndsOn == nil)
        // What is left is nothing.
        let again = try shop.store.importRows([[(.sku, "A"), (.salePrice, "150")]], options, as: shop.staff)
        #expect(again.value.unchanged == 1 && again.value.warnings?.count == 1)
        // The sale that the product has is not the file's to leave out.
        let below = try shop.store.planned(
            [[(.sku, "A"), (.price, "70"), (.salePrice, "150")]], options, as: shop.staff
        ).report
        #expect(below.rejected == 1)
    }

    @Test func `if lenient, wrong options of a variant are left as they are`() throws {
        try add()
        var options = ImportOptions(source: "f.csv")
        options.isLenient = true
        let report = try shop.store.importRows(
            [[(.sku, "V"), (.title, "V"), (.price, "9"), (.parentSKU, "A"), (.options, "Size")]], options,
            as: shop.staff
        ).value
        #expect(report.created == 1 && report.warnings?.count == 1)
        #expect(try shop.product("V").parentSKU == "A" && shop.product("V").options.isEmpty)
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
