import ShopText
import Testing

@testable import StoreCore

/// A count with a scanner: which product a code means, and one change for all of it.
@Suite struct ScannedCountTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", quantity: 3, [(.barcode, "4006381333931")])
        try shop.add("TEA", quantity: 12, [(.barcode, "036000291452")])
    }

    private func scanned(_ code: String) throws -> String {
        try shop.store.scanned(code, as: shop.staff).sku
    }

    @Test(arguments: [
        ("4006381333931", "MUG"), ("04006381333931", "MUG"), ("0036000291452", "TEA"),
        ("00036000291452", "TEA"), ("036000291452", "TEA"), ("mug", "MUG"), ("TEA", "TEA"),
    ]) func `a code is a barcode of any length, or a SKU`(code: String, sku: String) throws {
        #expect(try scanned(code) == sku)
    }

    @Test func `a number is never an id, and a misread barcode is told from an unknown one`() throws {
        #expect(throws: CatalogError.notFound(.sku("1"))) { try scanned("1") }
        #expect(throws: CatalogError.notFound(.sku("4006381333948"))) { try scanned("4006381333948") }
        #expect(throws: CatalogError.wrongCheckDigit("4006381333932", expected: 1)) {
            try scanned("4006381333932")
        }
    }

    @Test func `a number that is a SKU is one, whatever its check digit`() throws {
        try shop.add("12345678")
        #expect(try scanned("12345678") == "12345678")
    }

    @Test func `a barcode of two products is refused, but not of an archived one`() throws {
        try shop.add("CUP", [(.barcode, "4006381333931")])
        #expect(throws: StockError.sharedBarcode("4006381333931", skus: ["MUG", "CUP"])) {
            try scanned("4006381333931")
        }
        _ = try shop.store.run(DeleteProduct(.sku("CUP")), as: shop.staff)
        #expect(try scanned("4006381333931") == "MUG")
    }

    @Test func `what differs is set in one entry, which one undo takes back`() throws {
        let action = try CountStock(
            [.init(sku: "MUG", quantity: 5), .init(sku: "TEA", quantity: 12)], reference: "inventory")
        let done = try shop.store.run(action, as: shop.staff)
        #expect(
            done.value
                == CountedStock(differences: [.init(sku: "MUG", onHand: 3, counted: 5)], unchanged: 1))
        #expect(try shop.onHand("MUG") == 5)
        let movement = try #require(
            try shop.store.stockHistory(of: .sku("MUG"), page: Page(limit: 1), as: shop.staff).first)
        #expect((movement.reason, movement.reference) == (.counted, "inventory"))
        _ = try shop.store.run(Undo(try #require(done.entry)), as: shop.admin)
        #expect(try shop.onHand("MUG") == 3)
        #expect(
            try shop.store.run(CountStock([.init(sku: "TEA", quantity: 12)]), as: shop.staff).entry == nil)
    }

    @Test func `one that cannot be set keeps all from being set`() throws {
        let counts: [CountStock.Count] = [.init(sku: "MUG", quantity: 5), .init(sku: "GONE", quantity: 1)]
        #expect(throws: CatalogError.notFound(.sku("GONE"))) {
            try shop.store.run(CountStock(counts), as: shop.staff)
        }
        #expect(try shop.onHand("MUG") == 3)
        let many = [CountStock.Count](repeating: .init(sku: "MUG", quantity: 1), count: 5_001)
        #expect(throws: StockError.countsTooMany(5_001, maximum: 5_000)) { try CountStock(many) }
        #expect(throws: WholeNumberError.self) { try CountStock([.init(sku: "MUG", quantity: -1)]) }
    }

    @Test func `a sheet has what stands on shelves, by category`() throws {
        try shop.add("SHIRT", quantity: 0, [(.category, "Clothes")])
        try shop.add("SHIRT-M", [(.category, "Clothes"), (.parentSKU, "SHIRT")])
        try shop.add("AXE", [(.category, "Tools & <b")])
        let sheet = try shop.store.countSheet(as: shop.staff)
        #expect(sheet.rows.map(\.sku) == ["MUG", "TEA", "SHIRT-M", "AXE"])
        #expect(sheet.html.contains("Tools &amp; &lt;b"))
        #expect(try shop.store.countSheet(category: "Clothes", as: shop.staff).rows.map(\.sku) == ["SHIRT-M"])
    }
}
