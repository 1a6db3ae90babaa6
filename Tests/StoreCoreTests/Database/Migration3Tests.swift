import GRDB
import Testing

@testable import StoreCore

/// A store of the shape before the full catalogue, with things in it, becomes one of today.
@Suite struct Migration3Tests {
    @Test func `categories, stock and search live on`() throws {
        let queue = try Connection.inMemory()
        let environment = Environment.fixed(TestClock(TestShop.start))
        try Migrator.migrate(queue, environment, through: Array(Schema.migrations.prefix(2)))
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    INSERT INTO category (name, name_key, created_at)
                        VALUES ('Men''s clothing', 'men''s clothing', 0), ('Mens clothing', 'mens clothing', 0);
                    INSERT INTO product (sku, title, price, category_id, created_at, updated_at)
                        VALUES ('MUG', 'Blue mug', 950, 1, 0, 0), ('GONE', 'x', 1, 2, 0, 0);
                    INSERT INTO product_search (rowid, sku, title, description)
                        VALUES (1, 'MUG', 'Blue mug', ''), (2, 'GONE', 'x', '');
                    INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at)
                        VALUES (1, 3, 3, 'initial', 'a', 0), (1, -1, 2, 'sold', 'a', 0),
                            (2, 5, 5, 'initial', 'a', 0);
                    """)
            // The last movement's id is never given again, though it is gone.
            try database.execute(sql: "DELETE FROM product WHERE id = 2")
        }
        try Migrator.migrate(queue, environment)
        try queue.writeWithoutTransaction { database in
            let movements = try Row.fetchAll(database, sql: "SELECT on_hand FROM stock_movement ORDER BY id")
            #expect(movements.map { $0["on_hand"] as Int } == [3, 2])
            try database.execute(
                sql: """
                    INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at)
                    VALUES (1, -2, 0, 'damaged', 'a', 0)
                    """)
            #expect(database.lastInsertedRowID == 4)
            let found = try Int.fetchOne(
                database, sql: "SELECT rowid FROM product_search WHERE product_search MATCH 'blue'")
            #expect(found == 1)
            try database.execute(
                sql: "INSERT INTO product_search (product_search) VALUES ('integrity-check')")
            let slugs = try String.fetchAll(database, sql: "SELECT slug FROM category ORDER BY id")
            #expect(slugs == ["mens-clothing", "mens-clothing-2"])
            let paths = try String.fetchAll(database, sql: "SELECT path FROM category ORDER BY id")
            #expect(paths == ["Men's clothing", "Mens clothing"])
            #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
            #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
        }
    }
}
