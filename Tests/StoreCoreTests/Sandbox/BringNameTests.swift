import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Names that were exchanged in a sandbox are exchanged in its shop.
@Suite struct BringNameTests {
    let folder: TemporaryFolder
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("s.db"))
    }

    private func sandbox() throws -> Store {
        _ = try shop.store.makeSandbox(
            at: folder.file("sandbox.db"), signingIn: ["admin"], mailFolder: folder.file("mail"),
            environment: shop.store.environment, as: shop.admin)
        return try Store(at: folder.file("sandbox.db"), environment: shop.store.environment)
    }

    private func changes() throws -> SandboxChanges {
        try shop.store.changes(inSandbox: folder.file("sandbox.db"), as: shop.admin)
    }

    private func rename(_ store: Store, _ edits: [(sku: String, new: String)]) throws {
        for (sku, new) in edits {
            _ = try store.run(EditProduct(.sku(sku), shop.change([(.sku, new)])), as: shop.staff)
        }
    }

    private func names(_ store: Store) throws -> [String] {
        try store.read(as: shop.admin) { transaction in
            try String.fetchAll(
                transaction.database,
                sql: """
                    SELECT id || ' ' || sku || ' ' || title FROM product
                    UNION ALL SELECT id || ' ' || path || ' ' || name_key || ' ' || slug FROM category
                    """)
        }
    }

    @Test func `SKUs, names and slugs that were exchanged`() throws {
        for sku in ["MUG", "TEA", "POT", "JAR", "CAN"] {
            try shop.add(sku, [(.category, "\(sku) things > Small")])
        }
        let store = try sandbox()
        // Two exchange theirs, and three pass theirs on; one of them in letters that SQLite does not fold.
        try rename(store, [("MUG", "TMP"), ("TEA", "mug"), ("TMP", "Tea")])
        try rename(store, [("POT", "TMP"), ("JAR", "POT"), ("CAN", "JAR"), ("TMP", "CAN")])
        for (path, name) in [
            ("MUG things", "tmp"), ("TEA things", "MUG things"), ("tmp", "TEA things"),
        ] {
            _ = try store.run(EditCategory(path, CategoryChange(name: name)), as: shop.staff)
        }
        let wanted = try names(store)
        _ = try shop.store.run(BringSandbox(try changes()), as: shop.admin)
        #expect(try names(shop.store) == wanted)
        try shop.expectSearchSound()
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        try shop.undo(try shop.store.entryCount())
        #expect(try shop.store.product(.sku("MUG"), as: shop.staff).title == "The MUG")
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    @Test func `a SKU that another product has in the shop meanwhile is not taken from it`() throws {
        for sku in ["MUG", "TEA"] { try shop.add(sku) }
        let store = try sandbox()
        try rename(store, [("MUG", "POT")])
        try shop.add("POT")
        #expect(throws: BringError.self) {
            try shop.store.run(BringSandbox(try changes()), as: shop.admin)
        }
        #expect(try names(shop.store) == ["1 MUG The MUG", "2 TEA The TEA", "3 POT The POT"])
    }

    /// A transaction may end after each step, and a kill come then.
    @Test func `no step of a long one ends while a product stands aside`() throws {
        let numbers = 1...75
        for number in numbers {
            try shop.add("A\(number)")
            try shop.add("B\(number)")
        }
        let store = try sandbox()
        for number in numbers {
            try rename(
                store,
                [
                    ("A\(number)", "TMP"), ("B\(76 - number)", "A\(number)"),
                    ("TMP", "B\(76 - number)"),
                ])
        }
        let wanted = try names(store)
        var bring = BringSandbox(try changes())
        try bring.prepare(in: shop.store, as: shop.admin)
        var steps = 0
        try shop.store.writeUnrecorded(as: shop.admin) { transaction in
            try bring.begin(in: transaction)
            var changed = ChangedProducts()
            while try bring.step(in: transaction, &changed) {
                steps += 1
                let aside = try Int.fetchOne(
                    transaction.database, sql: "SELECT count(*) FROM product WHERE sku GLOB '~*'")
                #expect(aside == 0)
            }
        }
        #expect(steps > 0)
        #expect(try names(shop.store) == wanted)
    }
}
