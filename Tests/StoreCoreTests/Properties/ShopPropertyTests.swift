import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Whatever people do, in whatever order, the books agree.
@Suite struct ShopPropertyTests {
    private static let skus = ["A", "B", "C", "D", "E", "F"]

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `after any sequence of actions the books agree`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let shop = try TestShop(currency: ["USD", "JPY", "KWD", "CLF"][Int(seed) % 4], seed: seed)
        for sku in ShopPropertyTests.skus.prefix(3) { try shop.add(sku, price: "9", quantity: 20) }
        var (done, refused) = (0, 0)
        for step in 0..<150 {
            shop.clock.advance(seconds: 1)
            let before = try shop.store.dump()
            do {
                try act(in: shop, &generator)
                done += 1
            } catch let error as any StoreError {
                refused += 1
                #expect([.refused, .notFound, .usage].contains(error.kind), "\(error)")
                #expect(try shop.store.dump() == before, "\(error)")
            }
            if step % 25 == 0 { try expectSound(shop) }
        }
        try expectSound(shop)
        #expect(done > 40 && refused > 10, "done \(done), refused \(refused)")
    }

    private func act(in shop: TestShop, _ generator: inout SeededGenerator) throws {
        let (store, staff) = (shop.store, shop.staff)
        let sku = ShopPropertyTests.skus.randomElement(using: &generator)!
        let actor = [shop.ann, shop.bob].randomElement(using: &generator)!
        let number = Int64.random(in: 1...9, using: &generator)
        let orders = try store.integer("SELECT count(*) FROM orders") ?? 0
        switch Int.random(in: 0..<12, using: &generator) {
        case 0, 1: try shop.put(sku, number, as: actor)
        case 2: _ = try store.run(SetInCart(request(sku, number)), as: actor)
        case 3: _ = try store.run(RemoveFromCart([.sku(sku)]), as: actor)
        case 4, 5: try shop.checkOut(as: actor)
        case 6: try shop.edit(sku, [(.price, "\(number)"), (.title, "Thing \(number) \(sku)")])
        case 7: try shop.edit(sku, [(.quantity, "\(number * 5)"), (.isVisible, number > 1 ? "yes" : "no")])
        case 8: try shop.add(sku, price: "\(number)", quantity: number, [(.category, "part \(number % 3)")])
        case 9: _ = try store.run(DeleteProduct(.sku(sku)), as: staff)
        case 10: _ = try store.run(RestoreProduct(.sku(sku)), as: staff)
        default:
            if Bool.random(using: &generator) {
                let rows = ShopPropertyTests.skus.prefix(Int(number)).map { sku in
                    [
                        (ProductField.sku, sku), (.title, "New \(sku)"), (.price, "3"),
                        (.quantity, "\(number)"),
                    ]
                }
                _ = try store.importRows(rows, as: staff)
            } else {
                let order = Int64.random(in: 1...(orders + 1), using: &generator)
                let flags = (0..<3).map { _ in [nil, true, false].randomElement(using: &generator)! }
                let change = OrderChange(isPaid: flags[0], isShipped: flags[1], isDelivered: flags[2])
                _ = try store.run(EditOrder(order, change), as: staff)
            }
        }
    }

    private func expectSound(_ shop: TestShop) throws {
        let store = shop.store
        let violations = [
            """
            SELECT product_id FROM stock_movement AS last
            WHERE id = (SELECT max(id) FROM stock_movement WHERE product_id = last.product_id)
                AND (on_hand < 0 OR on_hand <> (SELECT sum(delta) FROM stock_movement WHERE product_id = last.product_id))
            """,
            "SELECT id FROM orders WHERE subtotal <> (SELECT sum(line_total) FROM order_line WHERE order_id = orders.id)",
            """
            SELECT product_id FROM order_line GROUP BY product_id
            HAVING sum(quantity) <> (SELECT -sum(delta) FROM stock_movement
                WHERE reason = 'sold' AND product_id = order_line.product_id)
            """,
            """
            SELECT id FROM orders WHERE captured_total <> coalesce((SELECT sum(CASE kind WHEN 'capture' THEN amount
                ELSE -amount END) FROM payment WHERE order_id = orders.id), 0)
            """,
            "SELECT rowid FROM pragma_foreign_key_check",
        ]
        for violation in violations { #expect(try store.rows(violation) == [], "\(violation)") }
        #expect(try store.strings("PRAGMA integrity_check") == ["ok"])
        // https://sqlite.org/fts5.html#the_integrity_check_command
        try store.raw("INSERT INTO product_search (product_search, rank) VALUES ('integrity-check', 1)")
        #expect(try store.verifyJournal(as: shop.admin).entries == store.entryCount())
    }
}
