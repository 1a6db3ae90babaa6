import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct ProductFilterTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("A", price: "30", quantity: 2, [(.tags, "gift,Fair trade"), (.category, "Kitchen")])
        try shop.add("B", price: "10", quantity: 0, [(.tags, "GIFT"), (.category, "Kitchen > Textiles")])
        shop.clock.advance(seconds: 100)
        try shop.add("C", price: "20", [(.tags, "gift box"), (.isVisible, "no")])
        try shop.add("D", price: "20", quantity: 0, [(.tags, "★, Été")])
        try shop.add("D-1", price: "20", [(.parentSKU, "D")])
    }

    @Test func `tags are whole and the same in any letter case`() throws {
        #expect(try shop.list { $0.tag = "gift" } == ["A", "B"])
        #expect(try shop.list { $0.tag = "fair TRADE" } == ["A"])
        #expect(try shop.list { $0.tag = "fair" } == [])
        #expect(try shop.list { $0.tag = "box gift" } == [])
        #expect(try shop.list { $0.tag = "★" } == ["D"])
        #expect(try shop.list { $0.tag = "éTÉ" } == ["D"])
        #expect(try shop.list { $0.tag = "ete" } == [])
        #expect(try shop.list { $0.tag = #"gift" OR "a"# } == [])
        #expect(
            try shop.list {
                $0.tag = "gift"
                $0.sort = .price
            } == ["B", "A"])
        #expect(
            try shop.list(Page(limit: 1, after: 1)) { $0.tag = "gift" } == ["B"])
    }

    @Test func `a tag taken off is no longer found`() throws {
        try shop.edit("A", [(.tags, "other")])
        #expect(try shop.list { $0.tag = "gift" } == ["B"])
        #expect(try shop.list { $0.tag = "other" } == ["A"])
        try shop.store.raw("INSERT INTO product_search (product_search) VALUES ('integrity-check')")
    }

    @Test func `prices, stock and changes`() throws {
        let usd = Currency.usd
        #expect(
            try shop.list {
                $0.minimumPrice = Money(minorUnits: 1001, currency: usd)
                $0.maximumPrice = Money(minorUnits: 2000, currency: usd)
            } == ["C", "D", "D-1"])
        #expect(try shop.list { $0.isInStock = true } == ["A", "C", "D-1"])
        #expect(try shop.list { $0.isInStock = false } == ["B"], "a parent is neither")
        #expect(try shop.list { try $0.setUpdatedSince("2025-12-24T10:00:01Z") } == ["C", "D", "D-1"])
        #expect(try shop.list { try $0.setUpdatedSince("2025-12-24") }.count == 5)
        #expect(try shop.list { try $0.setUpdatedSince("2025-12-25") } == [])
        #expect(try shop.list { $0.parent = .sku("D") } == ["D-1"])
        #expect(throws: CatalogError.notAMoment("soon")) { try shop.list { try $0.setUpdatedSince("soon") } }
    }

    @Test func `customers see what is visible, whatever the filter`() throws {
        #expect(try shop.list(as: shop.ann) { $0.isVisible = false } == [])
        #expect(try shop.list(as: shop.ann) { $0.tag = "gift box" } == [])
        #expect(try shop.list { $0.tag = "gift box" } == ["C"])
    }

    @Test(arguments: ProductFilter.Sort.allCases.filter { $0 != .id })
    func `a sorted list goes on only behind a product that its reader sees`(sort: ProductFilter.Sort) throws {
        let hidden = try shop.product("C").id
        func list(after id: Int64, as actor: Actor) throws -> [String] {
            try shop.list(Page(limit: 9, after: id), as: actor) { $0.sort = sort }
        }
        #expect(try list(after: hidden, as: shop.staff).count < 5)
        #expect(throws: CatalogError.cursorNotFound(hidden)) { try list(after: hidden, as: shop.ann) }
        #expect(throws: CatalogError.cursorNotFound(99)) { try list(after: 99, as: shop.ann) }
        #expect(throws: CatalogError.cursorNotFound(99)) { try list(after: 99, as: shop.staff) }
        #expect(try shop.list(Page(limit: 9, after: 99)) { _ in } == [])
    }

    @Test func `a release date that cannot be read hides the product from customers`() throws {
        let shown = try shop.list(as: shop.ann) { _ in }
        #expect(shown == ["A", "B", "D", "D-1"])
        try shop.put("A")
        try shop.store.raw(
            """
            PRAGMA ignore_check_constraints = ON; UPDATE product SET release_date = '1 May' WHERE sku = 'A';
            PRAGMA ignore_check_constraints = OFF
            """)
        #expect(try shop.list(as: shop.ann) { _ in } == ["B", "D", "D-1"])
        #expect(try shop.store.searchProducts("A", limit: 9, as: shop.ann).map(\.sku) == [])
        #expect(throws: CatalogError.notFound(.sku("A"))) {
            try shop.store.product(.sku("A"), as: shop.ann)
        }
        #expect(try !shop.product("A").isVisible)
        #expect(try shop.store.cart(as: shop.ann).items.map(\.isInStock) == [false])
        let lines = try shop.store.cart(as: shop.ann).items
        #expect(throws: CartError.unavailable(lines)) { try shop.checkOut() }
    }

    @Test func `many categories are walked in the order of ids`() throws {
        #expect(try shop.list { $0.category = "Kitchen" } == ["A", "B"])
        #expect(
            try shop.list(Page(limit: 1, after: 1)) { $0.category = "Kitchen" } == ["B"])
    }

    @Test func `places of words are where the index found them`() {
        func bold(_ words: String, _ text: String) -> [String] {
            SearchWords.places(of: words, in: text).map { String(text[$0]) }
        }
        #expect(bold("cot", "Cotton, cot, apricot") == ["Cot", "cot"])
        #expect(bold("cafe set", "Café crème SETS") == ["Café", "SET"])
        #expect(bold("set cafe", "Café crème SETS") == ["Café"])
        #expect(bold("", "Café") == [])
        #expect(bold("* \" NEAR(", "near (x)") == ["near"])
        #expect(bold("e", "e\u{301}t") == ["e\u{301}"])
    }
}
