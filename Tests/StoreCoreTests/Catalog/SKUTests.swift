import GRDB
import Testing

@testable import StoreCore

@Suite struct SKUTests {
    let shop = try! TestShop()

    @Test(arguments: [
        ("MUG-1", nil), ("a b", nil), ("CAF\u{C9}", "caf\u{E9}"), ("cafe\u{301}", "caf\u{E9}"),
        ("\u{416}-1", "\u{436}-1"), ("stra\u{DF}e", "stra\u{DF}e"), ("\u{130}", "i\u{307}"),
        ("\u{212A}", nil),
    ])
    func `only a SKU beyond ASCII has a key`(sku: String, key: String?) {
        #expect(SKU.key(sku).map { Array($0.unicodeScalars) } == key.map { Array($0.unicodeScalars) })
    }

    @Test func `a SKU is the same in any letter case of any alphabet`() throws {
        try shop.add("Caf\u{E9}")
        try shop.add("\u{416}-1")
        for other in ["CAF\u{C9}", "cafe\u{301}", "Cafe\u{301}"] {
            #expect(try shop.product(other).sku == "Caf\u{E9}")
            #expect(throws: CatalogError.skuTaken("Caf\u{E9}", title: "The Caf\u{E9}", isArchived: false)) {
                try shop.add(other)
            }
        }
        #expect(throws: CatalogError.skuTaken("Caf\u{E9}", title: "The Caf\u{E9}", isArchived: false)) {
            try shop.edit("\u{436}-1", [(.sku, "CAF\u{C9}")])
        }
        try shop.put("CAF\u{C9}", 2)
        #expect(try shop.store.run(RemoveFromCart([.word("Cafe\u{301}")]), as: shop.ann).value.items == [])
    }

    @Test func `letters that differ otherwise are others`() throws {
        for sku in ["Cafe", "Caf\u{E9}", "STRASSE", "stra\u{DF}e"] { try shop.add(sku) }
        #expect(try shop.product("CAFE").sku == "Cafe")
        #expect(try shop.product("STRA\u{1E9E}E").sku == "stra\u{DF}e")
    }

    @Test(arguments: [
        ("TEA BOX", "TEA\u{A0}BOX"), ("TEA BOX", "TEA\u{3000}BOX"), ("a_b", "a＿b"), ("x2", "x²"),
        ("VIII", "\u{2167}"), ("1a", "①a"),
    ])
    func `what looks like a SKU is that SKU`(sku: String, twin: String) throws {
        try shop.add(sku)
        let taken = CatalogError.skuTaken(sku, title: "The \(sku)", isArchived: false)
        #expect(throws: taken) { try shop.add(twin) }
        #expect(try shop.product(twin).sku == sku)
        #expect(SKU.isSame(sku, twin))
        try shop.add("OTHER")
        #expect(throws: taken) { try shop.edit("OTHER", [(.sku, twin)]) }
        try shop.put(twin, 2)
        #expect(try shop.store.run(RemoveFromCart([.word(twin)]), as: shop.ann).value.items == [])
        let second = try TestShop()
        #expect(try Array(second.add(twin).sku.utf8) == Array(sku.utf8))
    }

    @Test func `a SKU that looks like a reference is none`() throws {
        #expect(throws: CatalogError.self) { try shop.add("sku\u{FE55}1") }
        #expect(throws: CatalogError.invalidSKU("id:1")) { try shop.add("id:1") }
    }

    /// As an older storectl stored it.
    private func keep(_ sku: String, for present: String) throws {
        try shop.store.writeUnrecorded(as: shop.admin) {
            try $0.database.execute(
                sql: "UPDATE product SET sku = ?, sku_key = ? WHERE sku = ?",
                arguments: [sku, SKU.key(sku), present])
        }
    }

    @Test func `an older SKU in another form is found as it is, and stays`() throws {
        try shop.add("OLD")
        try keep("x²", for: "OLD")
        #expect(try shop.product("x²").sku == "x²")
        #expect(throws: CatalogError.skuTaken("x²", title: "The OLD", isArchived: false)) {
            try shop.add("x²")
        }
        #expect(try shop.edit("x²", [(.sku, "X²"), (.title, "New")]).value.sku == "X²")
        #expect(try shop.edit("x²", [(.sku, "y²")]).value.sku == "y2")
        #expect(try shop.product("y²").sku == "y2")
    }

    @Test func `a SKU can lose its accents and get them again`() throws {
        try shop.add("Caf\u{E9}")
        #expect(try shop.edit("CAF\u{C9}", [(.sku, "PLAIN")]).value.sku == "PLAIN")
        #expect(try shop.edit("plain", [(.sku, "caf\u{C9}")]).value.sku == "caf\u{C9}")
        #expect(try shop.product("caf\u{E9}").sku == "caf\u{C9}")
    }
}
