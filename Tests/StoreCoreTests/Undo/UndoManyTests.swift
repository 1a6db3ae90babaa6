import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Thousands of rows that go back at once leave the same journal as rows that go back one by one.
@Suite struct UndoManyTests {
    let folder: TemporaryFolder
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("s.db"))
    }

    @discardableResult
    private func importMany(_ fields: (Int) -> [(ProductField, String)]) throws -> Int64 {
        _ = try shop.store.importRows(
            (1...1600).map { [(ProductField.sku, "N\($0)")] + fields($0) }, as: shop.staff)
        shop.clock.advance(seconds: 60)
        return try shop.store.entryCount()
    }

    @Test func `many titles go back, with the search index, and forth again`() throws {
        try importMany { [(.title, "New \($0)"), (.price, "3")] }
        let before = try shop.state()
        let entry = try importMany { [(.title, "Fine \($0 % 7)"), (.price, "\($0 % 5 + 4)")] }
        let after = try shop.state()
        try shop.undo(entry)
        #expect(try shop.state() == before)
        try shop.expectSearchSound()
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        try shop.undo(try shop.store.entryCount())
        #expect(try shop.state() == after)
        try shop.expectSearchSound()
    }

    @Test func `values of all kinds go back, and what was empty is empty again`() throws {
        try importMany { [(.title, "New \($0)"), (.price, "3")] }
        let empty = try shop.state()
        let filled = try importMany {
            [
                (.image, "https://images.example/é\($0).jpg"), (.weightGrams, "\($0)"),
                (.tags, #"["a","b"]"#), (.category, "Shelf \($0 % 9)"), (.releaseDate, "2026-12-01"),
                (.salePrice, "2"),
            ]
        }
        let full = try shop.state()
        try shop.undo(filled)
        #expect(try shop.state() == empty)
        try shop.undo(try shop.store.entryCount())
        #expect(try shop.state() == full)
        try shop.undo(try shop.store.entryCount())
        #expect(try shop.state() == empty)
        try shop.expectSearchSound()
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    @Test func `every column of products with a foreign key is known to the undo of many`() throws {
        let columns = try shop.store.rows(
            """
            SELECT "from" AS name FROM pragma_foreign_key_list('product')
            UNION SELECT coalesce(key."to", 'id')
            FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS key
            WHERE child.type = 'table' AND key."table" = 'product'
            """
        ).compactMap { $0["name"].flatMap { String.fromDatabaseValue($0) } }
        #expect(Set(columns) == Set(UndoBulk.referring))
    }

    /// They are deleted without foreign keys, which would delete or refuse those rows.
    @Test func `every table that refers to products is known to the undo of many`() throws {
        let tables = try shop.store.rows(
            """
            SELECT DISTINCT child.name FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS key
            WHERE child.type = 'table' AND key."table" = 'product'
            """
        ).compactMap { $0["name"].flatMap { String.fromDatabaseValue($0) } }
        #expect(Set(tables) == Set(UndoBulk.owned + UndoBulk.others))
    }

    @Test func `foreign keys are enforced again after many products were deleted`() throws {
        let entry = try importMany { [(.title, "New \($0)"), (.price, "3"), (.quantity, "2")] }
        let other = try importMany { [(.title, "New \($0)"), (.price, "4")] }
        try shop.undo(other)
        #expect(try shop.store.integer("SELECT count(*) FROM price_history") ?? 0 > 0)
        try shop.undo(entry)
        #expect(try shop.store.integer("SELECT count(*) FROM price_history") == 0)
        #expect(try shop.store.integer("SELECT count(*) FROM stock_movement") == 0)
        #expect(try shop.store.integer("PRAGMA foreign_keys") == 1)
        try shop.expectSearchSound()
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    @Test(
        arguments: [
            ([(.price, "9")], [(.salePrice, "8")], [(.salePrice, "2")]),
            (
                [(.saleStartsOn, "2026-11-01")], [(.saleEndsOn, "2026-11-20")],
                [(.saleEndsOn, "2026-12-31")]
            ),
        ] as [([(ProductField, String)], [(ProductField, String)], [(ProductField, String)])])
    func `one of many that no longer fits is named, and nothing is undone until it does`(
        edit: [(ProductField, String)], later: [(ProductField, String)], again: [(ProductField, String)]
    ) throws {
        try importMany {
            [
                (.title, "New \($0)"), (.price, "3"), (.salePrice, "2"), (.saleStartsOn, "2026-12-01"),
                (.saleEndsOn, "2026-12-31"),
            ]
        }
        // The last that is undone, and one by one.
        for sku in ["N1", "N1600"] {
            try shop.edit(sku, [(.salePrice, "2")])
            let before = try shop.state()
            let entry = try importMany { _ in edit }
            try shop.edit(sku, later)
            let changed = try shop.state()
            let later = try shop.store.entryCount()
            let message = "product \(sku) no longer fits what else has changed (entry \(later))"
            let error = #expect(throws: UndoError.self) { try shop.undo(entry) }
            #expect(error?.message.contains(message) == true)
            #expect(try shop.state() == changed)
            #expect(try shop.store.entryCount() == later)
            try shop.edit(sku, again)
            try shop.undo(entry)
            #expect(try shop.state() == before)
            #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        }
    }

    @Test func `every rule about two columns of a product is looked at before many go back`() throws {
        let rows = try shop.store.rows("SELECT sql FROM sqlite_schema WHERE name = 'product'")
        let sql = try #require(rows.first?["sql"].flatMap { String.fromDatabaseValue($0) })
        let pairs = sql.matches(of: /\b([a-z_]+) (<=|>=|<|>) ([a-z_]+)\b/).map { match in
            match.2.hasPrefix("<") ? "\(match.1) \(match.3)" : "\(match.3) \(match.1)"
        }
        #expect(Set(pairs) == Set(UndoRun.ascending.map { "\($0.low) \($0.high)" }))
    }

    /// Every row of the journaled tables.
    private func rows(of store: Store) throws -> [String] {
        try Schema.journaledTables.flatMap { table in
            try store.rows("SELECT * FROM \"\(table)\"").map { row in
                "\(table) "
                    + row.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
            }.sorted()
        }
    }

    @Test func `what many rows were is in the journal at each step`() throws {
        let products = (1...1600).map { number in
            [
                (ProductField.sku, "N\(number)"), (.title, "New \(number)"), (.price, "3"),
                (.quantity, "\(number % 3)"), (.category, "Part \(number % 5)"),
            ]
        }
        var then: [Int64: [String]] = [:]
        func note() throws {
            then[try shop.store.entryCount()] = try rows(of: shop.store)
            shop.clock.advance(seconds: 60)
        }
        try note()
        _ = try shop.store.importRows(products, as: shop.staff)
        let creation = try shop.store.entryCount()
        let created = try shop.state()
        try note()
        let prices = (1...1600).map {
            [(ProductField.sku, "N\($0)"), (.title, "New \($0)"), (.price, "\($0 + 3)")]
        }
        _ = try shop.store.importRows(prices, as: shop.staff)
        let pricing = try shop.store.entryCount()
        try note()
        try shop.put("N1402", 1)
        try shop.edit("N1500", [(.barcode, "4006381333931")])
        try shop.edit("N1500", [(.barcode, "")])
        try note()
        try shop.undo(pricing)
        try note()
        let withCart = try shop.state()
        #expect(withCart.filter { !$0.hasPrefix("cart") } == created)
        // That one is in a cart is no hindrance.
        try shop.undo(creation)
        #expect(try shop.store.integer("SELECT count(*) FROM product") == 0)
        #expect(try shop.store.integer("SELECT count(*) FROM cart_line WHERE product_id IS NULL") == 1)
        try note()
        let undoing = try shop.store.entryCount()
        try shop.undo(undoing)
        #expect(try shop.state() == withCart)
        try note()
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        try shop.expectSearchSound()
        for (entry, expected) in then.sorted(by: { $0.key > $1.key }) {
            let copy = folder.file("\(entry).db")
            _ = try shop.store.backUp(to: copy, as: shop.admin)
            let past = try Store(at: copy, environment: shop.store.environment)
            try past.rewind(to: entry)
            #expect(try rows(of: past) == expected, "entry \(entry)")
        }
    }
}
