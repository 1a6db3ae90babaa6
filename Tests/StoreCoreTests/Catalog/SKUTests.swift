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

    @Test func `a SKU can lose its accents and get them again`() throws {
        try shop.add("Caf\u{E9}")
        #expect(try shop.edit("CAF\u{C9}", [(.sku, "PLAIN")]).value.sku == "PLAIN")
        #expect(try shop.edit("plain", [(.sku, "caf\u{C9}")]).value.sku == "caf\u{C9}")
        #expect(try shop.product("caf\u{E9}").sku == "caf\u{C9}")
    }
}
