import GRDB
import ShopText
import Testing

@testable import StoreCore

/// SKUs are the same in any letter case, also on their way in.
@Suite struct ImportSKUTests {
    let shop = try! TestShop()

    @Test(arguments: [ImportKey.sku, .externalID])
    func `a SKU in another letter case is the same, and keeps its spelling`(key: ImportKey) throws {
        let skus = ["Mug", "CAF\u{C9}-1"]
        _ = try shop.store.importRows(
            skus.map { [(.sku, $0), (.title, $0), (.price, "1"), (.externalID, "of " + $0)] }, as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        options.key = key
        let others = [("MUG", "Mug"), ("cafe\u{301}-1", "CAF\u{C9}-1")]
        func rows(_ price: String) -> [[(ProductField, String)]] {
            others.map { [(.sku, $0.0), (.externalID, "of " + $0.1), (.price, price)] }
        }
        #expect(try shop.store.importRows(rows("1"), options, as: shop.staff).value.unchanged == 2)
        let run = try shop.store.planned(rows("2"), options, as: shop.staff)
        #expect(try run.changes(limit: 9).map(\.fields.count) == [1, 1])
        #expect(try run.apply { _ in }.value.updated == 2)
        let products = try shop.store.products(ProductFilter(), page: Page(limit: 0), as: shop.staff)
        #expect(products.map(\.sku) == skus && products.map(\.price.minorUnits) == [200, 200])
    }

    @Test func `a plan by another key shows the new SKU, and the key of one with accents follows`() throws {
        _ = try shop.store.importRows(
            [[(.sku, "\u{C9}1"), (.title, "A"), (.price, "1"), (.externalID, "7")]], as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        options.key = .externalID
        for (old, new) in [("\u{C9}1", "\u{D6}2"), ("\u{D6}2", "PLAIN")] {
            let run = try shop.store.planned([[(.externalID, "7"), (.sku, new)]], options, as: shop.staff)
            #expect(try run.changes(limit: 9).first?.fields == [.init(field: .sku, old: old, new: new)])
            _ = try run.apply { _ in }
            #expect(try shop.product(new.lowercased()).sku == new)
        }
    }

    @Test func `SKUs with accents stand once in a file, and name parents, in any letter case`() throws {
        let report = try shop.store.planned(
            [
                [(.sku, "\u{C9}1"), (.title, "A"), (.price, "1")],
                [(.sku, "e\u{301}1"), (.title, "A"), (.price, "1")],
                [(.sku, " TEA"), (.title, "A"), (.price, "1")],
                [(.sku, "TEA"), (.title, "A"), (.price, "1")],
                [(.sku, "V"), (.title, "V"), (.price, "1"), (.parentSKU, "\u{E9}1")],
            ], ImportOptions(source: "f.csv"), as: shop.staff
        ).report
        #expect(report.problems.map(\.code) == ["duplicate_sku", "duplicate_sku"])
        #expect(report.problems.map(\.line) == [3, 5])
        #expect(report.created == 3)
    }

    @Test func `a SKU with accents names a parent far below, in any letter case`() throws {
        let filler: [[(ProductField, String)]] = (1...20_000).map {
            [(.sku, "F\($0)"), (.title, "T"), (.price, "1")]
        }
        let variant: [(ProductField, String)] = [
            (.sku, "V"), (.title, "V"), (.price, "1"), (.parentSKU, "\u{C4}RMEL"),
        ]
        let parent: [(ProductField, String)] = [(.sku, "\u{E4}rmel"), (.title, "P"), (.price, "1")]
        let report = try shop.store.planned(
            [variant] + filler + [parent], ImportOptions(source: "f.csv"), as: shop.staff
        ).report
        #expect(report.problems == [] && report.created == 20_002)
    }

    @Test func `a SKU in another form is the one that it looks like, in the file and in the shop`() throws {
        try shop.add("x2")
        func row(_ sku: String, _ more: [(ProductField, String)] = []) -> [(ProductField, String)] {
            [(.sku, sku), (.title, "T"), (.price, "1")] + more
        }
        let report = try shop.store.importRows(
            [row("x²"), row("TEA\u{A0}BOX"), row("Ⅷé"), row("V", [(.parentSKU, "viii\u{E9}")])],
            as: shop.staff
        ).value
        #expect(report.created == 3 && report.updated == 1)
        #expect(
            try shop.store.strings("SELECT sku FROM product ORDER BY id") == ["x2", "TEA BOX", "VIIIé", "V"])
        let twice = try shop.store.planned(
            [row("a_b"), row("a＿b")], ImportOptions(source: "f.csv"), as: shop.staff)
        #expect(twice.report.problems.count == 1)
    }

    @Test func `a product that an older storectl stored in another form is met by its row`() throws {
        try shop.add("OLD", quantity: 0)
        try shop.store.writeUnrecorded(as: shop.admin) {
            try $0.database.execute(sql: "UPDATE product SET sku = 'X\u{B2}', sku_key = 'x\u{B2}'")
        }
        let report = try shop.store.importRows(
            [
                [(.sku, "x²"), (.price, "9")],
                [(.sku, "V"), (.title, "V"), (.price, "1"), (.parentSKU, "x²")],
            ],
            as: shop.staff
        ).value
        #expect(report.created == 1 && report.updated == 1)
        #expect(try shop.store.strings("SELECT sku FROM product ORDER BY id") == ["X²", "V"])
        #expect(try shop.product("V").parentSKU == "X²")
    }
}
