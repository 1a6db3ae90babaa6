import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What the schema alone forbids, on a real file with one order (2 × MUG of 9.50), whatever tool writes.
@Suite struct SchemaGuardTests {
    private static let ledger = "stock_movement: the ledger is append-only"
    private static let lines = "order_line: the lines of an order are final"
    private static let identity = "store: its id and currency are final"
    private static let amounts = "orders: the amounts of an order are final"
    private static let payments = "orders: what was paid is not the sum of the payments"
    private static let vat = "('VAT', 190000, 'S', 10000, 1900)"
    private static let rates = "orders: a rate does not fit the figures"
    private static let entries = "journal: entries are final"

    /// SQL that must be refused, and the reason that SQLite must give.
    static let forbidden: [(sql: String, reason: String)] = [
        (movement(delta: -9, onHand: -1), "on_hand BETWEEN 0 AND 1000000000"),
        (movement(delta: -9, onHand: 0), "stock_movement: on_hand is not the previous on_hand plus delta"),
        (movement(delta: 5, onHand: 5), "stock_movement: on_hand is not the previous on_hand plus delta"),
        (movement(delta: 0, onHand: 8), "delta <> 0"),
        (movement(delta: 2_000_000_000, onHand: 8), "delta BETWEEN"),
        (movement(delta: 1, onHand: 9, reason: "gift"), "reason = 'sold'"),
        (
            "INSERT INTO stock_movement (id, product_id, delta, on_hand, reason, actor, created_at) "
                + "VALUES (0, 1, 1, 1, 'counted', 'x', 0)",
            "stock_movement: on_hand is not the previous on_hand plus delta"
        ),
        ("UPDATE stock_movement SET on_hand = 100", ledger),
        ("UPDATE stock_movement SET actor = 'x'", ledger),
        ("DELETE FROM stock_movement", ledger), ("DELETE FROM stock_movement WHERE delta < 0", ledger),
        (
            "REPLACE INTO stock_movement SELECT id, 1, -1, 9, reason, reference, 'x', 0 FROM stock_movement "
                + "WHERE delta < 0", ledger
        ),
        ("UPDATE product SET price = -1", "price BETWEEN"),
        ("UPDATE product SET sku = 'É'", "(sku_key IS NULL) = (sku NOT GLOB '*[^ -~]*')"),
        ("UPDATE product SET sku_key = 'mug'", "(sku_key IS NULL) = (sku NOT GLOB '*[^ -~]*')"),
        ("UPDATE product SET price = 1000000000000", "price BETWEEN"),
        ("UPDATE product SET price = 'free'", "cannot store TEXT value in INTEGER column product.price"),
        ("UPDATE product SET release_date = '2023-02-29'", "release_date IS date(release_date, '+0 days')"),
        ("UPDATE product SET rating_rate = 6", "rating_rate BETWEEN"),
        ("DELETE FROM product WHERE id = 1", "product: what was sold can only be archived"),
        ("INSERT INTO cart_line (cart_id, product_id, quantity) VALUES (1, 1, 0)", "quantity BETWEEN"),
        (order(subtotal: 1, total: 1), "orders: subtotal is not the sum of the lines"),
        (line(order: 2, quantity: 2, price: 10, total: 21), "line_total = quantity * unit_price"),
        (
            line(order: 2, quantity: 2, price: 10, total: 20) + order(subtotal: 19, total: 19),
            "orders: subtotal is not the sum of the lines"
        ),
        (
            line(order: 2, quantity: 2, price: 10, total: 20) + order(subtotal: 20, total: 19),
            "total = subtotal"
        ),
        (
            line(order: 2, quantity: 2, price: 10, total: 20)
                + order(subtotal: 20, total: 20, status: "paid"),
            "payment_status = CASE"
        ),
        (
            line(order: 2, quantity: 2, price: 10, total: 20, discount: 21),
            "discount BETWEEN 0 AND line_total"
        ),
        (
            line(order: 2, quantity: 2, price: 10, total: 20, discount: 2) + order(subtotal: 20, total: 20),
            "orders: discount and tax are not the sums of the lines"
        ),
        (
            taxed(1900, ppm: 190_000, rates: vat, shippingTax: 5),
            "orders: discount and tax are not the sums of the lines"
        ),
        (
            line(order: 2, quantity: 2, price: 10, total: 20, discount: 2)
                + "INSERT INTO order_discount VALUES (2, 'lines', 'A', 3);"
                + order(subtotal: 20, total: 18, discount: 2),
            "orders: the discounts do not add up"
        ),
        (
            taxed(1900, ppm: 190_000, rates: vat, total: 1901, shippingTax: 1),
            "orders: the taxes do not add up"
        ),
        (
            line(order: 2, quantity: 2, price: 10, total: 20)
                + "INSERT INTO order_discount VALUES (2, 'shipping', 'A', 1);"
                + order(subtotal: 20, total: 20),
            "orders: the discounts do not add up"
        ),
        (taxed(1900, ppm: 190_000, rates: "('VAT', 70000, 'S', 27143, 1900)"), rates),
        (taxed(1900, ppm: 190_000, rates: "('VAT', 190000, 'S', 5000, 1900)"), rates),
        (taxed(1900, ppm: 190_000, rates: "('VAT', 190000, 'S', 20000, 1900)"), rates),
        (taxed(1900, ppm: 70_000, rates: "('VAT', 190000, 'S', 10000, 1900)"), rates),
        (taxed(0, ppm: 0, rates: "('VAT', 190000, 'S', 10000, 0)"), rates),
        (taxed(1901, ppm: 190_000, rates: "('VAT', 190000, 'S', 10000, 1901)"), rates),
        (taxed(1900, ppm: 190_000, rates: "('VAT', 190000, 'S', 10001, 1900)"), rates),
        (taxed(1900, ppm: 190_000, rates: "('VAT', 190000, 'E', 10000, 1900)"), rates),
        (taxed(1900, ppm: 190_000, category: "O", rates: vat), rates),
        (taxed(1900, ppm: 190_000, rates: "('', 190000, 'S', 10000, 1900)"), rates),
        (taxed(1900, ppm: 190_000, rates: vat).replacingOccurrences(of: "'USD'", with: "'EUR'"), rates),
        (taxed(0, ppm: 0, category: "E", rates: "('VAT', 0, 'Z', 10000, 0)"), rates),
        (
            taxed(1900, ppm: 190_000, rates: "('A', 90000, 'S', 10000, 900), ('B', 90000, 'S', 10000, 1000)"),
            rates
        ),
        (
            "INSERT INTO coupon VALUES (1, 'A', 'order', 'fixed', 1, 0, 0, NULL, NULL, NULL, NULL, 1);"
                + "INSERT INTO coupon_use VALUES (1, 1, 'x', 0); UPDATE coupon_use SET is_released = 1",
            "coupon_use: a use comes back once, with its cancelled order"
        ),
        (line(order: 1, quantity: 1, price: 1, total: 1), lines),
        ("UPDATE order_line SET title = 'x'", lines), ("DELETE FROM order_line", lines),
        ("UPDATE orders SET subtotal = 1, total = 1", amounts), ("UPDATE orders SET id = 9", amounts),
        ("UPDATE orders SET currency = 'EUR'", amounts),
        ("UPDATE orders SET discount_total = 5, shipping_total = 5", amounts),
        ("REPLACE INTO orders SELECT * FROM orders", amounts),
        ("DELETE FROM orders", "orders: only a cancelled order without payment can go"),
        ("UPDATE orders SET payment_status = 'paid'", "payment_status = CASE"),
        ("UPDATE orders SET payment_status = 'refunded', captured_total = 1", payments),
        ("UPDATE orders SET captured_total = 1900, payment_status = 'paid'", payments),
        (
            "UPDATE orders SET refunded_total = 1, payment_status = 'partially_refunded'",
            payments
        ),
        ("UPDATE orders SET status = 'lost'", "status IN"),
        ("UPDATE orders SET fulfillment_status = 'lost'", "orders: what was shipped is not"),
        ("UPDATE journal SET actor = 'nobody'", entries), ("DELETE FROM journal", entries),
        ("REPLACE INTO journal SELECT * FROM journal WHERE id = 1", entries),
        ("UPDATE journal SET arguments = '{}'", entries), ("UPDATE journal SET changeset = x''", entries),
        ("UPDATE journal SET answer = 'x'", entries), ("UPDATE journal SET took = 1", entries),
        ("UPDATE journal SET undoes = 1 WHERE id = 2", entries),
        ("UPDATE journal SET schema_version = 1", entries),
        ("UPDATE journal SET salt = zeroblob(16)", entries),
        ("UPDATE journal SET changeset_digest = zeroblob(32)", entries),
        ("UPDATE journal SET changeset = NULL, arguments_digest = zeroblob(32)", entries),
        ("UPDATE journal SET salt = NULL", "salt IS NOT NULL OR"),
        ("UPDATE journal SET salt = NULL, arguments = NULL", "salt IS NOT NULL OR"),
        ("UPDATE account SET role = 'owner'", "role IN"),
        ("INSERT INTO store SELECT 2, uuid, name, currency, 0 FROM store", identity),
        ("UPDATE store SET currency = 'JPY'", identity), ("UPDATE store SET uuid = ' ' || uuid", identity),
        ("DELETE FROM store", "store: a store without its row is none"),
        ("REPLACE INTO store SELECT * FROM store", identity),
        ("DELETE FROM journal_touch", entries), ("UPDATE journal_touch SET name = 'x'", entries),
        (
            "INSERT INTO payment (order_id, provider, kind, amount, created_at, status, key) "
                + "VALUES (99, 'manual', 'capture', 1, 0, 'pending', 'k')", "payment: payments are final"
        ),
        (payment("'refund', 1, 0, NULL, 'pending'"), "payment: more than is left"),
        (payment("'capture', 1, 0, NULL, 'succeeded'"), "settled_at IS NOT NULL"),
        (payment("'capture', 0, 0, NULL, 'pending'"), "amount BETWEEN"),
        (
            payment("'capture', 5, 0, 1, 'succeeded'") + payment("'void', 6, 0, 1, 'succeeded'", parent: 1),
            "payment: more than is left"
        ),
        (
            payment("'capture', 5, 0, 1, 'succeeded'") + "UPDATE payment SET amount = 6",
            "payment: payments are final"
        ),
        (payment("'capture', 5, 0, NULL, 'pending'") + "DELETE FROM payment", "payment: payments are final"),
        (credit(quantity: 3), "credit: more than was sold"),
        (credit(quantity: 1, unshipped: 3), "credit: more than was sold"),
        (credit(quantity: 1) + "UPDATE credit SET note = 'x'", "credit: credits are final"),
        (credit(quantity: 1) + "DELETE FROM credit", "credit: credits are final"),
        (credit(quantity: 1) + "UPDATE orders SET updated_at = 0", "orders: what was credited is not"),
        (shipment(quantity: 3), "shipment: more than is left to ship"),
        (credit(quantity: 1, unshipped: 1) + shipment(quantity: 2), "shipment: more than is left to ship"),
        (shipment(quantity: 2) + credit(quantity: 1, unshipped: 1), "credit: more than was sold"),
        (shipment(quantity: 2) + "DELETE FROM shipment_line", "shipment: shipments are corrected"),
        (shipment(quantity: 2) + "UPDATE orders SET updated_at = 0", "orders: what was shipped is not"),
        ("UPDATE orders SET fulfillment_status = 'shipped'", "orders: what was shipped is not"),
        (document(number: 2), "document: numbers follow each other"),
        (document(number: 1) + "UPDATE document SET content = '{}'", "document: what is issued is final"),
        (document(number: 1) + "DELETE FROM document", "document: what is issued is final"),
        ("UPDATE orders SET account_id = 'x'", amounts), ("UPDATE orders SET created_at = 0", amounts),
        ("UPDATE orders SET idempotency_key = 'x'", amounts),
    ]

    /// - Parameter values: kind, amount, created_at, settled_at and status.
    private static func payment(_ values: String, parent: Int? = nil) -> String {
        "INSERT INTO payment (order_id, provider, parent_id, key, kind, amount, created_at, settled_at, status) "
            + "VALUES (1, 'manual', \(parent.map(String.init) ?? "NULL"), 'k' || random(), \(values));"
    }

    private static func credit(quantity: Int, unshipped: Int = 0) -> String {
        "INSERT INTO credit (order_id, reason, goods, shipping, other, amount, tax, created_at, actor) "
            + "VALUES (1, 'returned', 1, 0, 0, 1, 0, 0, 'x');"
            + "INSERT INTO credit_line (credit_id, line_id, quantity, unshipped, restocked, amount, tax) "
            + "SELECT max(id), 1, \(quantity), \(unshipped), 0, 1, 0 FROM credit;"
    }

    private static func shipment(quantity: Int) -> String {
        "INSERT INTO shipment (order_id, status, shipped_at) VALUES (1, 'shipped', 0);"
            + "INSERT INTO shipment_line (shipment_id, line_id, quantity) SELECT max(id), 1, \(quantity) FROM shipment;"
    }

    private static func document(number: Int) -> String {
        "INSERT INTO document (series, number, kind, order_id, issued_on, created_at, actor, content) "
            + "VALUES ('INV', \(number), 'invoice', 1, '2026-01-01', 0, 'x', '{\"a\":1}');"
    }

    private static func movement(delta: Int, onHand: Int, reason: String = "counted") -> String {
        "INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at) "
            + "VALUES (1, \(delta), \(onHand), '\(reason)', 'x', 0);"
    }

    /// An order of 100.00.
    ///
    /// - Parameter total: the order's tax, by default that of the line.
    private static func taxed(
        _ tax: Int, ppm: Int, category: String = "S", rates: String, total: Int? = nil, shippingTax: Int = 0
    ) -> String {
        let rows = rates.components(separatedBy: "), (").enumerated().map { place, row in
            "(2, \(place + 1), " + row.trimmingCharacters(in: ["(", ")"]) + ", NULL)"
        }
        return line(order: 2, quantity: 2, price: 5000, total: 10_000, tax: tax)
            .replacingOccurrences(of: "discount, tax)", with: "discount, tax, tax_ppm, tax_category)")
            .replacingOccurrences(of: "0, \(tax));", with: "0, \(tax), \(ppm), '\(category)');")
            + "INSERT INTO order_tax (order_id, place, name, ppm, category, base, amount, reason) VALUES "
            + rows.joined(separator: ", ") + ";"
            + order(
                subtotal: 10_000, total: 10_000 + (total ?? tax), tax: total ?? tax, shippingTax: shippingTax)
    }

    private static func line(
        order: Int, quantity: Int, price: Int, total: Int, discount: Int = 0, tax: Int = 0
    ) -> String {
        "INSERT INTO order_line (order_id, product_id, sku, title, quantity, unit_price, line_total, discount, tax) "
            + "VALUES (\(order), 1, 'MUG', 'Mug', \(quantity), \(price), \(total), \(discount), \(tax));"
    }

    private static func order(
        subtotal: Int, total: Int, discount: Int = 0, tax: Int = 0, status: String = "unpaid",
        shippingTax: Int = 0
    ) -> String {
        "INSERT INTO orders (id, account_id, status, payment_status, fulfillment_status, email, name, phone_no, "
            + "address, postal_code, country, subtotal, total, currency, created_at, updated_at, discount_total, "
            + "tax_total, shipping_tax) "
            + "SELECT 2, id, 'open', '\(status)', 'unfulfilled', '', '', '', '', '', '', \(subtotal), \(total), 'USD', "
            + "0, 0, \(discount), \(tax), \(shippingTax) FROM account WHERE username = 'ann';"
    }

    let folder: TemporaryFolder
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("store.db"))
        try shop.add("MUG", quantity: 10)
        try shop.put("MUG", 2)
        try shop.checkOut()
    }

    @Test func `the schema forbids it on our own connection`() throws {
        let before = try shop.store.dump()
        for (sql, reason) in SchemaGuardTests.forbidden {
            let error = #expect(throws: DatabaseFault.self, "\(sql)") { try shop.store.raw(sql) }
            #expect(error?.message.contains(reason) == true, "\(sql): \(error?.message ?? "no error")")
        }
        #expect(try shop.store.dump() == before)
    }

    /// The shell leaves foreign keys off and trusts the schema: only CHECKs and triggers stand in the way.
    @Test(.enabled(if: SQLiteShell.isInstalled, "sqlite3 is not installed"))
    func `the schema forbids it in the sqlite3 shell`() throws {
        let before = try shop.store.dump()
        for (sql, reason) in SchemaGuardTests.forbidden {
            let (status, errors) = try SQLiteShell.run("BEGIN; \(sql); COMMIT;", on: shop.store.path)
            #expect(status != 0, "\(sql)")
            #expect(errors.contains(reason), "\(sql): \(errors)")
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `an order that agrees with its lines is allowed`() throws {
        try shop.store.raw(
            SchemaGuardTests.line(order: 2, quantity: 2, price: 10, total: 20)
                + SchemaGuardTests.order(subtotal: 20, total: 20))
        #expect(try shop.store.order(2, as: shop.ann).totals.total.decimal == "0.20")
    }

    @Test(arguments: [
        (1900, 190_000, "('VAT', 190000, 'S', 10000, 1900)"),
        (1000, 100_000, "('State', 60000, 'S', 10000, 600), ('City', 40000, 'S', 10000, 400)"),
    ])
    func `an order whose rates fit is allowed`(tax: Int, ppm: Int, rates: String) throws {
        try shop.store.raw(SchemaGuardTests.taxed(tax, ppm: ppm, rates: rates))
        #expect(try shop.store.order(2, as: shop.ann).totals.tax.minorUnits == Int64(tax))
    }

    @Test func `a product that was never sold takes its ledger with it`() throws {
        try shop.add("PEN")
        _ = try shop.store.run(DeleteProduct(.sku("PEN")), as: shop.staff)
        #expect(try shop.store.integer("SELECT count(*) FROM stock_movement WHERE product_id <> 1") == 0)
    }
}
