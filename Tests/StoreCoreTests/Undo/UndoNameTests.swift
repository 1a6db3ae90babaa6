import GRDB
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

    /// A transaction may end after each step, and a kill come then.
    @Test func `no step of a long undo ends while one stands aside`() throws {
        let numbers = 1...75
        for number in numbers {
            try shop.add("A\(number)")
            try shop.add("B\(number)")
        }
        let done = try shop.store.asOne("batch", as: shop.admin) {
            for number in numbers {
                try shop.edit("A\(number)", [(.sku, "TMP")])
                try shop.edit("B\(76 - number)", [(.sku, "A\(number)")])
                try shop.edit("TMP", [(.sku, "B\(76 - number)")])
            }
        }
        var undo = Undo(try #require(done.entry))
        try undo.prepare(in: shop.store, as: shop.admin)
        var steps = 0
        try shop.store.writeUnrecorded(as: shop.admin) { transaction in
            try undo.begin(in: transaction)
            var changed = ChangedProducts()
            while try undo.step(in: transaction, &changed) {
                steps += 1
                let aside = try Int.fetchOne(
                    transaction.database, sql: "SELECT count(*) FROM product WHERE sku GLOB '~*'")
                #expect(aside == 0)
            }
        }
        #expect(steps > 0)
        #expect(try shop.store.product(.sku("A1"), as: shop.staff).title == "The A1")
    }
}
