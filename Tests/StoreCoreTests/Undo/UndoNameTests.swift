import ShopText
import Testing

@testable import StoreCore

/// Taking back what gave names to others.
@Suite struct UndoNameTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", [(.category, "Kitchen > Cups")])
        try shop.add("POT", [(.category, "Kitchen")])
    }

    /// A name is there once, so that one of those that exchange theirs has to step aside.
    @Test func `names that were exchanged`() throws {
        try shop.add("TEA")
        for edits in [
            [("MUG", "TMP"), ("TEA", "mug"), ("TMP", "Tea")],
            [("MUG", "TMP"), ("TEA", "MUG"), ("POT", "TEA"), ("TMP", "P\u{F6}t")],
        ] {
            try shop.expectReturns {
                try shop.store.asOne("batch", as: shop.admin) {
                    for (sku, new) in edits { try shop.edit(sku, [(.sku, new)]) }
                }.entry
            }
        }
        _ = try shop.store.run(AddCategory("Garden"), as: shop.staff)
        func rename(_ path: String, _ name: String) throws {
            _ = try shop.store.run(EditCategory(path, CategoryChange(name: name)), as: shop.staff)
        }
        try shop.expectReturns {
            try shop.store.asOne("batch", as: shop.admin) {
                try rename("Kitchen", "Tmp")
                try rename("Garden", "Kitchen")
                try rename("Tmp", "Garden")
            }.entry
        }
        // The name goes to a new one.
        try shop.expectReturns {
            try shop.store.asOne("batch", as: shop.admin) {
                try rename("Garden", "Park")
                _ = try shop.store.run(AddCategory("Garden"), as: shop.staff)
            }.entry
        }
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }
}
