import GRDB
import ShopText
import Testing

@testable import StoreCore

/// A category is what it looks like, and older ones stay what they are.
@Suite struct CategoryFormTests {
    let shop: TestShop

    init() throws { shop = try TestShop() }

    @Test(arguments: [
        ("TEA BOX", "TEA\u{A0}BOX"), ("TEA BOX", "Tea\u{3000}Box"), ("a_b", "a＿b"), ("x2", "x²"),
        ("VIII", "\u{2167}"),
        ("1a", "①a"), ("Men > Shoes", "Men＞Shoes"), ("Men > x2", "men\u{FE65}x²"),
    ])
    func `what looks like a category is that category`(path: String, twin: String) throws {
        _ = try shop.store.run(AddCategory(path), as: shop.staff)
        #expect(throws: CategoryError.taken(path: path)) {
            try shop.store.run(AddCategory(twin), as: shop.staff)
        }
        #expect(try shop.add("MUG", [(.category, twin)]).category == path)
        #expect(try shop.store.category(twin, as: shop.staff).0.path == path)
        _ = try shop.store.importRows(
            [[(.sku, "CUP"), (.title, "Cup"), (.price, "1"), (.category, twin)]], as: shop.staff)
        #expect(try shop.product("CUP").category == path)
        #expect(try shop.paths().filter { $0 == path }.count == 1)
    }

    @Test func `a new name is stored as it looks, and has no sign that parts a path`() throws {
        _ = try shop.store.run(AddCategory("Fliesen\u{A0}pro m²"), as: shop.staff)
        #expect(try shop.paths() == ["Fliesen pro m2"])
        var change = CategoryChange()
        for name in ["a > b", "a ＞ b"] {
            change.name = name
            #expect(throws: CategoryError.self) {
                try shop.store.run(EditCategory("Fliesen pro m2", change), as: shop.staff)
            }
        }
    }

    @Test func `an older name in another form is found as it is and as it looks, with all below it`() throws {
        _ = try shop.store.run(AddCategory("m2 > tiles"), as: shop.staff)
        // As an older storectl stored it.
        try shop.store.writeUnrecorded(as: shop.admin) {
            try $0.database.execute(
                sql: """
                    UPDATE category SET name = replace(name, 'm2', 'm²'), path = replace(path, 'm2', 'm²'),
                        name_key = replace(name_key, 'm2', 'm²')
                    """)
        }
        for name in ["m²", "m2", "M² > Tiles", "m2 > tiles"] {
            #expect(try shop.store.category(name, as: shop.staff).0.path.hasPrefix("m²"), "\(name)")
            #expect(throws: CategoryError.self) { try shop.store.run(AddCategory(name), as: shop.staff) }
        }
        #expect(try shop.add("A", [(.category, "m2")]).category == "m²")
        #expect(try shop.add("B", [(.category, "m² > stone")]).category == "m² > stone")
        #expect(try shop.add("C", [(.category, "m2 > stone")]).category == "m² > stone")
        let rows: [[(ProductField, String)]] = ["m²", "m2 > tiles", "m² > wood", "m2 > wood"].enumerated().map
        {
            [(.sku, "I\($0.offset)"), (.title, "I"), (.price, "1"), (.category, $0.element)]
        }
        _ = try shop.store.importRows(rows, as: shop.staff)
        #expect(try shop.paths() == ["m²", "m² > stone", "m² > tiles", "m² > wood"])
        #expect(try shop.list { $0.category = "m2" }.count == 7)
    }
}
