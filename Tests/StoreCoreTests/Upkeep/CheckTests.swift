import GRDB
import ShopText
import Testing

@testable import StoreCore

/// What is wrong with a store is found, and nothing else.
@Suite struct CheckTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", [(.category, "Kitchen > Cups")])
        try shop.put("MUG", 2)
        try shop.checkOut()
    }

    private func findings(quick: Bool = false) throws -> [String] {
        try shop.store.check(isQuick: quick, as: shop.admin).map(\.code)
    }

    @Test func `a sound store has nothing wrong`() throws {
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        #expect(try shop.store.check(isQuick: true, as: shop.admin) == [])
        #expect(throws: AccessError.notPermitted(name: "sam", .backup)) {
            try shop.store.check(isQuick: true, as: shop.staff)
        }
    }

    @Test(arguments: [
        ("DROP TRIGGER stock_movement_balances; UPDATE sqlite_sequence SET seq = seq", "schema", true),
        ("CREATE TABLE mine (id INTEGER PRIMARY KEY)", "schema", true),
        ("PRAGMA foreign_keys = OFF; UPDATE product SET category_id = 999", "foreign_key", true),
        ("UPDATE category SET path = 'Elsewhere' WHERE parent_id IS NOT NULL", "category", true),
        ("UPDATE account SET is_active = 0", "sign_in", true),
        ("UPDATE product SET title = 'Another'", "search", false),
        ("UPDATE product SET price = price + 1", "unexplained", false),
        ("INSERT INTO setting VALUES ('shop.name', 'Another')", "unexplained", false),
        ("DELETE FROM cart", "unexplained", false),
    ])
    func `what is wrong is found`(sql: String, code: String, quick: Bool) throws {
        try shop.store.withConnection { queue in
            try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        }
        if code != "sign_in" { #expect(try findings().contains(code)) }
        if quick { #expect(try findings(quick: true).contains(code)) }
    }

    @Test func `an order whose figures are not its basket's is named with both`() throws {
        try shop.store.withConnection { queue in
            try queue.writeWithoutTransaction {
                try $0.execute(
                    sql: """
                        DROP TRIGGER orders_keep_their_amounts;
                        UPDATE orders SET basket = replace(basket, '"unitPrice":950', '"unitPrice":900')
                        """)
            }
        }
        let found = try shop.store.check(isQuick: false, as: shop.admin)
        #expect(
            found.contains {
                $0.message == "order 1 has a subtotal of 19.00, and its lines make 18.00"
            }, "\(found)")
    }
}
