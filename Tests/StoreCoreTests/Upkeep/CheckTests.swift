import GRDB
import Glibc
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

    @Test func `rows of the journal that nothing recorded has dropped are missed`() throws {
        try shop.edit("MUG", [(.price, "10")])
        let last = try #require(try shop.store.lastEntry()).id
        try shop.store.raw("UPDATE journal SET changeset = NULL WHERE id = \(last)")
        func told() throws -> [String] {
            try shop.store.check(isQuick: false, as: shop.admin).filter { $0.code == "journal" }.map(
                \.message)
        }
        #expect(
            try told() == ["entry \(last) no longer has its rows, and nothing recorded has dropped them"])
        try shop.store.raw(
            "UPDATE journal SET changeset = NULL, salt = NULL, arguments = NULL WHERE id = \(last)")
        #expect(try told().count == 1)
        // What is over a month old may have been dropped by a compaction that was cut short.
        shop.clock.advance(seconds: 32 * 86_400)
        #expect(try told() == [])
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
                $0.message == "order 1 has a subtotal of 19.00, but its lines make 18.00"
            }, "\(found)")
    }

    @Test(arguments: [
        ("UPDATE order_tax SET base = base + 500", "VAT 19% of 24.00: 3.03", "VAT 19% of 19.00: 3.03"),
        (
            "UPDATE order_line SET tax_ppm = 50000", "MUG of 19.00 less 0.00 with tax 3.03 at 5%",
            "MUG of 19.00 less 0.00 with tax 3.03 at 19%"
        ),
    ])
    func `the lines and taxes of an order are those of its basket`(sql: String, kept: String, made: String)
        throws
    {
        let shop = try TestShop(currency: "EUR")
        try shop.set("shop.country", "DE")
        try shop.set("prices.include_tax", "yes")
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'DE', '', '', 'VAT', 190000, 'S', 1)
            """)
        try shop.add("MUG", price: "9.50", quantity: 9)
        try shop.put("MUG", 2)
        try shop.checkOut()
        #expect(
            try shop.store.check(isQuick: false, as: shop.admin).filter { $0.code == "order_total" } == [])
        try shop.store.withConnection { queue in
            try queue.writeWithoutTransaction { database in
                for table in ["order_tax", "order_line"] {
                    try database.execute(sql: "DROP TRIGGER \(table)_is_final")
                }
                try database.execute(sql: sql)
            }
        }
        let found = try shop.store.check(isQuick: false, as: shop.admin).filter { $0.code == "order_total" }
        #expect(found.map(\.message) == ["order 1 has \(kept), but its basket makes \(made)"])
    }

    private func change(_ sql: String) throws {
        try shop.store.withConnection { queue in
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)") }
        }
    }

    private func found(_ code: String) throws -> [Finding] {
        try shop.store.check(isQuick: false, as: shop.admin).filter { $0.code == code }
    }

    @Test func `a search index that lacks products is made anew`() throws {
        try change("INSERT INTO product_search (product_search) VALUES ('delete-all')")
        #expect(
            try found("search") == [
                Finding(
                    "search", "the search index does not have what the products have",
                    hint: "run `storectl check --rebuild-search`")
            ])
        #expect(throws: AccessError.self) { try shop.store.rebuildSearch(as: shop.ann) }
        try shop.store.rebuildSearch(as: shop.admin)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    @Test func `a row that no entry explains is told with both values, the entry and what repairs it`() throws
    {
        let entry = try #require(try shop.edit("MUG", [(.price, "12")]).entry)
        try change("UPDATE product SET price = 1")
        #expect(
            try found("unexplained") == [
                Finding(
                    "unexplained", "product MUG has price 0.01, and entry \(entry) made it 12.00",
                    hint: "to go back, run `storectl product edit MUG --price 12.00`")
            ])
        try shop.edit("MUG", [(.price, "12")])
        #expect(try found("unexplained") == [])
    }

    @Test(arguments: [
        (
            "UPDATE price_history SET price = 1 WHERE price = 1200",
            "has 0.01 until 2025-12-24T10:02:00.123Z, and by the journal it was 12.00"
        ),
        (
            "DELETE FROM price_history WHERE price = 950",
            "lacks what was until 2025-12-24T10:01:00.123Z: 9.50"
        ),
        (
            "INSERT INTO price_history (product_id, until_at, price) SELECT 1, max(until_at) + 5, 7 FROM price_history",
            "has 0.07 until 2025-12-24T10:02:00.128Z, and by the journal it was 13.00, sale_price 10.00"
        ),
    ])
    func `prices of the past are those of the journal`(sql: String, message: String) throws {
        shop.clock.advance(seconds: 60)
        try shop.edit("MUG", [(.price, "12")])
        shop.clock.advance(seconds: 60)
        try shop.edit("MUG", [(.price, "13"), (.salePrice, "10")])
        try shop.add("POT")
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        try change(sql)
        #expect(
            try found("price_history").map(\.message) == ["the price history of product MUG \(message)"])
        // Of one whose price never changed.
        try change("INSERT INTO price_history (product_id, until_at, price) VALUES (2, 9007199254740991, 7)")
        #expect(try found("price_history").count == 2)
    }

    @Test func `rows without a number are named, and all are counted`() throws {
        try change(
            "UPDATE credential SET account_id = 'x' WHERE account_id = (SELECT id FROM account WHERE username = 'ann')"
        )
        #expect(
            try found("foreign_key").map(\.message) == [
                "credential x belongs to user x, which is not there"
            ])
        try change("UPDATE product SET category_id = 999")
        #expect(
            try found("foreign_key").last
                == Finding(
                    "foreign_key", "product MUG belongs to category 999, which is not there",
                    hint: "run `storectl product edit MUG --category \"\"`"))
        #expect(try shop.store.overview(as: shop.admin).faults == 2)
        try change(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
            INSERT INTO setting SELECT 'made.up.' || i, '' FROM n
            """)
        let found = try found("unexplained")
        #expect(found.count == 21)
        #expect(found.last?.message == "and 5,981 more")
    }

    @Test func `the files are for those alone who may open the store`() throws {
        let folder = try TemporaryFolder()
        let shop = try TestShop(at: folder.file("s.db"))
        func found() throws -> [String] {
            try shop.store.check(isQuick: true, as: shop.admin).filter { $0.code == "file_mode" }
                .compactMap(\.hint)
        }
        #expect(try found() == [])
        let path = shop.store.path
        chmod(path + ".lock", 0o666)
        chmod(folder.path, 0o777)
        #expect(try found() == ["run `chmod 600 \(path).lock`", "run `chmod o-w \(Store.folder(of: path))`"])
        // A group that shares it.
        chmod(path, 0o660)
        chmod(path + ".lock", 0o660)
        chmod(folder.path, 0o770)
        #expect(try found() == [])
    }
}
