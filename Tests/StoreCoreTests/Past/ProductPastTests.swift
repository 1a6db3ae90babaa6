import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What a product was, whatever was done to it and however fast.
@Suite struct ProductPastTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", price: "4.25", quantity: 10, [(.category, "Cat0")])
    }

    private func product(_ entry: Int64, _ sku: String = "MUG") throws -> Product {
        try shop.store.product(.sku(sku), asOf: .entry(entry), as: shop.admin).product
    }

    private func stock(_ entry: Int64, _ sku: String = "MUG") throws -> Int64 {
        try shop.store.stock(of: [.sku(sku)], asOf: .entry(entry), as: shop.admin).products[0].quantity
    }

    /// The clock of these tests stands still.
    @Test func `entries of one instant come one after the other`() throws {
        var wanted: [(entry: Int64, quantity: Int64)] = []
        for quantity in [7, 12, 3, 9] as [Int64] {
            try shop.edit("MUG", [(.quantity, "\(quantity)")])
            wanted.append((try shop.store.entryCount(), quantity))
        }
        try shop.undo(wanted[3].entry)
        wanted.append((try shop.store.entryCount(), 3))
        for (entry, quantity) in wanted {
            #expect(try product(entry).quantity == quantity)
            #expect(try stock(entry) == quantity)
        }
    }

    @Test func `a long import counts as one entry`() throws {
        let rows = (0..<1500).map { number in
            [(ProductField.sku, "N\(number)"), (.title, "New \(number)"), (.price, "3"), (.quantity, "2")]
        }
        shop.clock.advance(seconds: 60)
        _ = try shop.store.importRows(rows, as: shop.staff)
        let entry = try shop.store.entryCount()
        try shop.edit("N1400", [(.quantity, "5")])
        #expect(try stock(entry, "N1400") == 2)
        #expect(try stock(entry + 1, "N1400") == 5)
    }

    @Test func `its category is that of then, whatever changed it`() throws {
        func rename(_ path: String, _ name: String) throws -> Int64 {
            _ = try shop.store.run(EditCategory(path, CategoryChange(name: name)), as: shop.staff)
            return try shop.store.entryCount()
        }
        let first = try shop.store.entryCount()
        let edit = try rename("Cat0", "ZZ")
        try shop.undo(edit)
        #expect(try product(first).category == "Cat0")
        #expect(try product(edit).category == "ZZ")
        #expect(try product(edit + 1).category == "Cat0")
        // As one entry, `batch`.
        _ = try shop.store.asOne("batch", as: shop.staff) { try rename("Cat0", "YY") }
        let batch = try shop.store.entryCount()
        #expect(try product(edit).category == "ZZ")
        #expect(try product(batch - 1).category == "Cat0")
        #expect(try product(batch).category == "YY")
    }

    @Test func `what is gone, and what was not there yet`() throws {
        let first = try shop.store.entryCount()
        try shop.add("GONE", quantity: 4)
        let there = try shop.store.entryCount()
        _ = try shop.store.run(DeleteProduct(.sku("GONE")), as: shop.staff)
        #expect(try product(there, "GONE").sku == "GONE")
        #expect(throws: PastError.notThere("MUG", created: first)) { try stock(first - 1) }
        #expect(throws: (any Error).self) { try stock(there + 1, "GONE") }
    }

    @Test func `a SKU that was another product's is that product then`() throws {
        let first = try shop.store.entryCount()
        _ = try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff)
        try shop.add("MUG", price: "99")
        let second = try shop.store.entryCount()
        #expect(try product(first).price.decimal == "4.25")
        #expect(try stock(first) == 10)
        #expect(try product(second).price.decimal == "99.00")
        try shop.edit("MUG", [(.sku, "CUP")])
        try shop.add("MUG", price: "7")
        #expect(try product(second).price.decimal == "99.00")
        #expect(try product(first).price.decimal == "4.25")
        #expect(throws: PastError.notThere("MUG", created: second)) { try product(second - 1) }
    }

    @Test func `a history ends where the journal no longer knows`() throws {
        try shop.edit("MUG", [(.price, "5")])
        shop.clock.advance(seconds: 86_400 * 100)
        let entry = try #require(try shop.edit("MUG", [(.price, "6")]).entry)
        var history = try shop.store.history(of: .sku("MUG"), page: Page(limit: 0), as: shop.admin)
        #expect(history.changes.count == 3 && history.forgotten == nil)
        let compacted = try shop.store.run(CompactJournal(olderThan: "31d"), as: shop.admin).value
        #expect(compacted.spans?.first?.first == 1)
        #expect(compacted.spans?.last?.last == entry - 1)
        history = try shop.store.history(of: .sku("MUG"), page: Page(limit: 0), as: shop.admin)
        #expect(history.changes.map(\.entry) == [entry] && history.forgotten == entry - 1)
        #expect(
            try shop.store.checked(isQuick: false, as: shop.admin)
                == Checked(findings: [], forgotten: entry - 1))
        // The ledger still knows.
        #expect(try stock(entry - 1) == 10)
    }
}
