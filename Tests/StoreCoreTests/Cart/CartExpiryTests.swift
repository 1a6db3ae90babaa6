import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Carts that nobody has touched for long, few and many.
@Suite struct CartExpiryTests {
    @Test func `carts unused for so long are emptied, those used since are not`() throws {
        let shop = try TestShop()
        try shop.add("MUG")
        try shop.add("TEA")
        try shop.put("MUG")
        try shop.put("TEA")
        shop.clock.advance(seconds: 86400 * 50)
        try shop.put("MUG", as: shop.bob)
        shop.clock.advance(seconds: 86400 * 50)
        let action = try ExpireCarts(olderThan: "90d")
        let preview = try shop.store.run(action, as: shop.staff, Request(isPreview: true))
        #expect(preview.value == ExpiredCarts(carts: 1, lines: 2) && preview.effects?.cartLines == 2)
        #expect(try shop.store.run(action, as: shop.staff).value == ExpiredCarts(carts: 1, lines: 2))
        #expect(try shop.store.cart(as: shop.ann).items.isEmpty)
        #expect(try shop.store.cart(as: shop.bob).items.count == 1)
        #expect(try shop.store.lastEntry()?.touched == #"["cart:ann"]"#)
        #expect(try shop.store.run(action, as: shop.staff).entry == nil)
        #expect(throws: AccessError.notPermitted(name: "ann", .customersAct)) {
            try shop.store.run(action, as: shop.ann)
        }
    }

    @Test func `many carts go in parts, and the same key goes on where it was cut short`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        try shop.add("MUG")
        try shop.store.raw(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
            INSERT INTO account (id, username, username_key, email, email_key, first_name, last_name,
                phone_number, address, role, is_active, is_verified, created_at, updated_at)
            SELECT printf('%036d', i), 'u' || i, 'u' || i, i || '@example.com', i || '@example.com', '', '', '',
                '', 'customer', 1, 1, 0, 0 FROM n;
            INSERT INTO cart (account_id) SELECT id FROM account WHERE id GLOB '0000000*';
            INSERT INTO cart_line (cart_id, product_id, quantity, sku, title, price, added_at)
                SELECT id, 1, 1, 'MUG', 'Mug', 950, 0 FROM cart;
            """)
        let carts = try shop.store.integer("SELECT count(*) FROM cart_line")
        let slow = try shop.slowStore(at: path)
        let action = try ExpireCarts(olderThan: "90d")
        let request = Request(idempotencyKey: "k")
        let done = try slow.run(action, as: shop.staff, request)
        #expect(done.value.carts == carts)
        #expect(try shop.store.integer("SELECT count(*) FROM cart_line") == 0)
        #expect((try shop.store.integer("SELECT count(*) FROM journal_part") ?? 0) > 3)
        #expect(try shop.store.run(action, as: shop.staff, request).isReplay)
        #expect(try shop.store.verifyJournal(as: shop.admin).entries > 0)
    }
}
