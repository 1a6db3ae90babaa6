import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Tables that somebody has dropped or altered are told, and stop nothing else.
@Suite struct CheckTableTests {
    let folder: TemporaryFolder
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("shop.db"))
        try shop.add("MUG", [(.category, "Kitchen > Cups"), (.tags, "blue")])
        try shop.edit("MUG", [(.price, "8")])
        try shop.put("MUG", 2)
        try shop.checkOut()
        try shop.put("MUG")
    }

    private func change(_ sql: String, in store: Store) throws {
        try store.withConnection { queue in
            try queue.writeWithoutTransaction { database in
                guard let connection = database.sqliteConnection else { return }
                SQLiteSession.setDefensive(connection, isOn: false)
                defer { SQLiteSession.setDefensive(connection) }
                try database.execute(sql: "PRAGMA foreign_keys = OFF; \(sql); PRAGMA foreign_keys = ON")
            }
        }
    }

    private func found(_ quick: Bool = false) throws -> [Finding] {
        try shop.store.check(isQuick: quick, as: shop.admin)
    }

    @Test(arguments: [
        "review", "order_note", "cart_line", "payment", "stock_movement", "setting", "coupon_use", "document",
        "category", "product", "orders", "coupon", "mail", "credential", "tax_rate",
    ])
    func `a table that is missing is named first`(table: String) throws {
        try change("DROP TABLE \(table)", in: shop.store)
        let missing = Finding("schema", "table \(table) is missing", hint: Finding.restore)
        for isQuick in [true, false] { #expect(try found(isQuick).first == missing) }
        #expect(try found().allSatisfy { !$0.message.contains("SQLite error") })
    }

    @Test func `columns that are missing or do not belong are named, and other rows are still compared`()
        throws
    {
        try change("ALTER TABLE order_note RENAME COLUMN text TO words", in: shop.store)
        try change("ALTER TABLE review ADD COLUMN mine TEXT", in: shop.store)
        try change(
            "UPDATE product SET price = 1; UPDATE category SET path = 'X' WHERE id = 2", in: shop.store)
        let found = try found()
        #expect(
            found.filter { $0.code == "schema" }.map(\.message) == [
                "table order_note is not as it should be: it lacks text, and has words",
                "table review is not as it should be: it has mine",
            ])
        #expect(found.contains { $0.message.hasPrefix("product MUG has price 0.01") })
        #expect(found.contains { $0.code == "category" })
    }

    @Test func `columns that the price history is made of may be missing`() throws {
        try change("ALTER TABLE price_history DROP COLUMN sale_price", in: shop.store)
        #expect(
            try found().map(\.message) == [
                "table price_history is not as it should be: it lacks sale_price"
            ])
        try shop.store.rebuildPrices(as: shop.admin)
        try shop.store.rebuildIDs(as: shop.admin)
    }

    @Test func `rows of a table that is missing leave no others looking wrong`() throws {
        try change("DROP TABLE order_note", in: shop.store)
        #expect(try Set(found().map(\.code)) == ["schema"])
    }

    @Test func `a backup without a table is refused, and names it`() throws {
        let path = folder.file("copy.db")
        _ = try shop.store.backUp(to: path, as: shop.admin)
        try change("DROP TABLE review", in: Store(at: path, environment: shop.store.environment))
        let error = try #require(throws: BackupError.self) {
            try shop.store.restore(from: path, keeping: folder.file("kept"), as: shop.admin)
        }
        #expect(error.message.hasPrefix("\(path) does not fit together: table review is missing"))
    }

    @Test func `what needs a table that is missing says so`() throws {
        try change("DROP TABLE payment", in: shop.store)
        let error = #expect(throws: DatabaseFault.self) { try shop.store.overview(as: shop.admin) }
        #expect(error == .lacks(shop.store.path, "table payment"))
        #expect(error.map { Store.isDamage($0) } == true)
    }

    @Test(arguments: [
        "DELETE FROM product_search_data", "DROP TABLE product_search_data",
        "DELETE FROM product_search_config",
        "DROP TABLE product_search", "UPDATE product_search_data SET block = x'ff'",
        "DROP TABLE product_search_docsize; DROP TABLE product_search_idx",
    ])
    func `a search index that cannot even be opened is made anew`(damage: String) throws {
        try change(damage, in: shop.store)
        // As the next process finds it.
        func reopened() throws -> Store {
            try Store(at: shop.store.path, environment: shop.store.environment)
        }
        let rebuild = "run `storectl check --rebuild-search`"
        #expect(
            try reopened().check(isQuick: false, as: shop.admin).contains { $0.hint == rebuild })
        try reopened().rebuildSearch(as: shop.admin)
        let store = try reopened()
        #expect(try store.check(isQuick: false, as: shop.admin) == [])
        #expect(try store.searchProducts("mug", limit: 5, as: shop.staff).map(\.sku) == ["MUG"])
        let change = try shop.change([(.title, "Beaker")])
        _ = try store.run(EditProduct(.sku("MUG"), change), as: shop.staff)
        #expect(try store.searchProducts("beaker", limit: 5, as: shop.staff).map(\.sku) == ["MUG"])
        #expect(throws: (any Error).self) { try store.raw("UPDATE product_search_data SET block = x''") }
    }

    @Test
    func `a product cannot be changed while the search index is damaged, and the error says what helps`()
        throws
    {
        try change("DELETE FROM product_search_data", in: shop.store)
        let store = try Store(at: shop.store.path, environment: shop.store.environment)
        let change = try shop.change([(.title, "Beaker")])
        let error = #expect(throws: DatabaseFault.self) {
            try store.run(EditProduct(.sku("MUG"), change), as: shop.staff)
        }
        #expect(error == .searchDamaged(store.path))
    }
}
