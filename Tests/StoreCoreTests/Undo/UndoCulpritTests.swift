import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Which later entries an undo that is refused names.
@Suite struct UndoCulpritTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", price: "9.50", quantity: 10)
        try shop.add("POT", price: "24.00", quantity: 10)
    }

    @Test func `only what changed the same and still counts is named, however much came between`() throws {
        func price(_ price: String) throws -> Int64 {
            try #require(try shop.edit("POT", [(.price, price)]).entry)
        }
        let entry = try price("12")
        try shop.edit("POT", [(.title, "Big Pot")])
        let taken = try price("14")
        try shop.undo(taken)
        for _ in 0..<12 { _ = try shop.store.run(ReceiveStock(.sku("POT"), quantity: "1"), as: shop.staff) }
        let culprit = try price("13")
        #expect(try shop.conflicts(undoing: entry).map(\.entries) == [[culprit]])
        // A cart's line went with the checkout.
        try shop.put("MUG")
        let put = try shop.store.entryCount()
        let sale = try #require(try shop.checkOut().entry)
        try shop.put("MUG")
        #expect(try shop.conflicts(undoing: put, as: shop.ann).map(\.entries) == [[sale]])
    }

    @Test func `the last change is undone once for a key, also when it is asked for again`() throws {
        try shop.edit("POT", [(.price, "12")])
        let entry = try shop.store.lastUndoableEntry(key: "k", as: shop.staff)
        _ = try shop.store.run(Undo(entry), as: shop.staff, Request(idempotencyKey: "k"))
        #expect(try shop.store.lastUndoableEntry(key: "k", as: shop.staff) == entry)
        #expect(try shop.store.lastUndoableEntry(key: "other", as: shop.staff) != entry)
    }
}
