import ShopText
import Testing

@testable import StoreCore

/// Several changes in one transaction, with an entry each or one for all.
@Suite struct JointChangeTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG")
        try shop.add("TEA")
    }

    private struct Stop: Error {}

    @Test func `together each has its entry, and one that fails changes nothing`() throws {
        let entries = try shop.store.entryCount()
        try shop.store.together {
            try shop.edit("MUG", [(.price, "10")])
            #expect(throws: (any Error).self) { try shop.edit("NONE", [(.price, "10")]) }
            #expect(throws: (any Error).self) { try shop.lose(99, of: "TEA") }
            try shop.edit("TEA", [(.price, "11")])
            #expect(try shop.store.product(.sku("TEA"), as: shop.staff).price.decimal == "11.00")
        }
        #expect(try shop.store.entryCount() == entries + 2)
        #expect(try shop.onHand("TEA") == 10)
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `what is thrown takes back all that was made together`() throws {
        let before = try shop.store.dump()
        #expect(throws: Stop.self) {
            try shop.store.together {
                try shop.edit("MUG", [(.price, "10")])
                throw Stop()
            }
        }
        #expect(throws: Stop.self) {
            try shop.store.asOne("batch", as: shop.admin) {
                try shop.edit("MUG", [(.price, "10")])
                throw Stop()
            }
        }
        #expect(try shop.store.dump() == before)
        try shop.edit("MUG", [(.price, "12")])
    }

    @Test func `as one they have one entry, with every command, and one undo`() throws {
        let (before, entries) = (try shop.state(), try shop.store.entryCount())
        shop.clock.advance(seconds: 1)
        let done = try shop.store.asOne("batch", as: shop.admin) {
            let first = try shop.edit("MUG", [(.price, "10")])
            #expect(first.entry == entries + 1)
            try shop.add("POT", price: "20", quantity: 3)
            try shop.lose(2, of: "TEA")
            // Nothing to change.
            #expect(try shop.edit("MUG", [(.price, "10")]).entry == nil)
        }
        #expect(done.entry == entries + 1)
        let entry = try #require(try shop.store.lastEntry())
        #expect(entry.command == "batch" && entry.actor == "admin")
        #expect(entry.touched == #"["product:MUG","product:POT","product:TEA"]"#)
        let commands = try JSONReader.value(of: try #require(entry.arguments))["commands"]?.arrayValue
        #expect(
            commands?.map { $0["command"]?.stringValue } == ["product edit", "product add", "stock adjust"])
        _ = try shop.store.verifyJournal(as: shop.admin)
        shop.clock.advance(seconds: 1)
        try shop.undo(entry.id)
        #expect(try shop.state() == before)
    }

    @Test func `as one, the prices between were never asked`() throws {
        shop.clock.advance(seconds: 1)
        let rows = "SELECT 10 * sum(price) + count(*) FROM price_history"
        func change(_ edits: [(sku: String, field: ProductField, text: String)]) throws {
            _ = try shop.store.asOne("batch", as: shop.admin) {
                for edit in edits {
                    shop.clock.advance(seconds: 1)
                    try shop.edit(edit.sku, [(edit.field, edit.text)])
                }
            }
            #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        }
        try change([
            ("MUG", .price, "3"), ("MUG", .price, "4"), ("TEA", .price, "7"), ("TEA", .title, "Green tea"),
        ])
        let entry = try #require(try shop.store.lastEntry()).id
        #expect(try shop.store.integer(rows) == 10 * (950 + 950) + 2)
        try change([("MUG", .price, "1"), ("MUG", .price, "4")])
        #expect(try shop.store.integer(rows) == 10 * (950 + 950) + 2)
        shop.clock.advance(seconds: 1)
        _ = try shop.store.asOne("batch", as: shop.admin) {
            try shop.add("POT", price: "20")
            shop.clock.advance(seconds: 1)
            try shop.edit("POT", [(.price, "2")])
        }
        #expect(try shop.store.integer(rows) == 10 * (950 + 950) + 2)
        shop.clock.advance(seconds: 1)
        try shop.undo(entry)
        #expect(try shop.store.integer(rows) == 10 * (950 + 400 + 950 + 700) + 4)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    @Test func `as one, nothing changed makes no entry`() throws {
        let entries = try shop.store.entryCount()
        let done = try shop.store.asOne("batch", as: shop.admin) { try shop.edit("MUG", [(.price, "9.50")]) }
        #expect(done.entry == nil && done.result.entry == nil)
        #expect(try shop.store.entryCount() == entries)
    }

    @Test func `a key and an undo need an entry of their own`() throws {
        let entry = try #require(try shop.edit("MUG", [(.price, "10")]).entry)
        #expect(throws: JointChangeError.undo) {
            try shop.store.asOne("batch", as: shop.admin) {
                try shop.store.run(Undo(entry), as: shop.admin, Request())
            }
        }
        try shop.put("MUG")
        #expect(throws: JointChangeError.key) {
            try shop.store.asOne("batch", as: shop.admin) { try shop.checkOut(key: "k") }
        }
        try shop.store.together { _ = try shop.checkOut(key: "k") }
        #expect(try shop.checkOut(key: "k").isReplay)
    }

    @Test func `a preview within a group changes nothing`() throws {
        let before = try shop.store.dump()
        try shop.store.together {
            let action = EditProduct(.sku("MUG"), try shop.change([(.price, "10")]))
            #expect(try shop.store.run(action, as: shop.staff, Request(isPreview: true)).effects != nil)
        }
        #expect(try shop.store.dump() == before)
    }
}
