import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Whatever was done, undo brings back exactly what was, or refuses and changes nothing.
@Suite struct UndoPropertyTests {
    private static let skus = ["A", "B", "C", "D", "E", "F"]

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `undo then redo is the identity, and out of order it applies or refuses`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let shop = try TestShop(seed: seed)
        for sku in UndoPropertyTests.skus.prefix(4) { try shop.add(sku, price: "9", quantity: 20) }
        var (undone, refused) = (0, 0)
        for _ in 0..<160 {
            shop.clock.advance(seconds: 1)
            let (before, entries) = (try shop.state(), try shop.store.entryCount())
            do { try act(in: shop, &generator) } catch is any StoreError { continue }
            let entry = try shop.store.entryCount()
            guard entry > entries else { continue }
            let after = try shop.state()
            do {
                let undo = try #require(try shop.undo(entry).entry)
                #expect(try shop.state() == before)
                undone += 1
                try shop.undo(undo)
                #expect(try shop.state() == after)
            } catch let error as UndoError {
                guard case .notByUndo = error else { throw error }
                refused += 1
            }
            let old = Int64.random(in: 1...entry, using: &generator)
            let dump = try shop.store.dump()
            do {
                try shop.undo(old, key: "old \(old) at \(entry)")
                undone += 1
            } catch is UndoError {
                #expect(try shop.store.dump() == dump)
                refused += 1
            }
            try expectSound(shop)
        }
        #expect(undone > 60 && refused > 20, "undone \(undone), refused \(refused)")
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    private func act(in shop: TestShop, _ generator: inout SeededGenerator) throws {
        let (store, staff) = (shop.store, shop.staff)
        let sku = UndoPropertyTests.skus.randomElement(using: &generator)!
        let number = Int64.random(in: 1...9, using: &generator)
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: try shop.put(sku, number)
        case 1: _ = try store.run(SetInCart(request(sku, number)), as: shop.ann)
        case 2: try shop.checkOut()
        case 3: try shop.edit(sku, [(.price, "\(number)"), (.title, "Thing \(number) \(sku)")])
        case 4: try shop.edit(sku, [(.quantity, "\(number * 5)"), (.category, "part \(number % 3) > x")])
        case 5: try shop.add(sku, price: "\(number)", quantity: number, [(.category, "part \(number % 3)")])
        case 6: _ = try store.run(DeleteProduct(.sku(sku)), as: staff)
        case 7: _ = try store.run(RestoreProduct(.sku(sku)), as: staff)
        case 8:
            _ = try store.run(
                EditProducts(
                    where: [ProductCondition("price>\(number)")], set: [ProductAssignment("price=+1")]),
                as: staff)
        case 9:
            _ = try store.run(
                MergeCategory("part \(number % 3)", into: "part \((number + 1) % 3)"), as: staff)
        case 10:
            _ = try store.run(
                EditCategory("part \(number % 3)", CategoryChange(slug: "s\(number)")), as: staff)
        default:
            let rows = UndoPropertyTests.skus.prefix(Int(number)).map { sku in
                [(ProductField.sku, sku), (.title, "New \(sku)"), (.price, "3"), (.quantity, "\(number)")]
            }
            _ = try store.importRows(rows, as: staff)
        }
    }

    private func expectSound(_ shop: TestShop) throws {
        let wrong = try shop.store.integer(
            """
            SELECT count(*) FROM stock_movement AS last
            WHERE id = (SELECT max(id) FROM stock_movement WHERE product_id = last.product_id) AND (on_hand < 0
                OR on_hand <> (SELECT sum(delta) FROM stock_movement WHERE product_id = last.product_id))
            """)
        #expect(wrong == 0)
        #expect(try shop.store.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0)
        try shop.expectSearchSound()
    }
}
