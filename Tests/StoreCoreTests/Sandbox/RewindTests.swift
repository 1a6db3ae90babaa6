import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// The shop of a past entry is the shop that was.
@Suite struct RewindTests {
    let folder = NSTemporaryDirectory() + "storectl-" + UUID().uuidString
    let shop: TestShop

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        shop = try TestShop(at: folder + "/s.db")
    }

    /// Every row of the journaled tables, and the chain.
    private func rows(of store: Store) throws -> [String] {
        try (Schema.journaledTables + ["journal", "journal_touch", "journal_part"]).flatMap { table in
            try store.rows("SELECT * FROM \"\(table)\"").map { row in
                "\(table) "
                    + row.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
            }.sorted()
        }
    }

    @Test func `going back to any entry gives what was there then`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var then: [Int64: [String]] = [:]
        func note() throws { then[try shop.store.entryCount()] = try rows(of: shop.store) }
        for sku in ["A", "B", "C"] { try shop.add(sku, price: "9", quantity: 20) }
        try note()
        try shop.edit("A", [(.price, "10"), (.category, "Tea > Green"), (.title, "Other words")])
        try note()
        try shop.put("A", 3)
        try shop.put("B", 1)
        try note()
        try shop.checkOut()
        try note()
        _ = try shop.store.run(DeleteProduct(.sku("C")), as: shop.staff)
        try note()
        let products = (0..<5).map { number in
            [(ProductField.sku, "N\(number)"), (.title, "New"), (.price, "3"), (.quantity, "\(number)")]
        }
        _ = try shop.store.importRows(products, as: shop.staff)
        try note()
        _ = try shop.store.run(MergeCategory("Tea > Green", into: "Tea"), as: shop.staff)
        try shop.lose(2, of: "B")
        try note()
        try shop.undo(try shop.store.entryCount())
        try note()
        for (entry, expected) in then.sorted(by: { $0.key > $1.key }) {
            let copy = "\(folder)/\(entry).db"
            _ = try shop.store.backUp(to: copy, as: shop.admin)
            let past = try Store(at: copy, environment: shop.store.environment)
            try past.rewind(to: entry)
            #expect(try rows(of: past) == expected, "entry \(entry)")
            let findings = try past.check(isQuick: false, as: shop.admin)
            #expect(findings == [], "entry \(entry)")
            // It can go on from there.
            _ = try past.run(
                EditProduct(.sku("A"), try shop.change([(.price, "77")])), as: shop.staff)
        }
    }

    @Test func `what is no longer stored, or not as it was left, is refused`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try shop.add("A")
        let first = try shop.store.entryCount()
        try shop.edit("A", [(.price, "10")])
        try shop.edit("A", [(.price, "11")])
        let copy = folder + "/copy.db"
        _ = try shop.store.backUp(to: copy, as: shop.admin)
        let past = try Store(at: copy, environment: shop.store.environment)
        try past.raw("UPDATE product SET price = 77")
        let before = try past.dump()
        #expect(throws: SandboxError.unexplained(entry: first + 2)) { try past.rewind(to: first) }
        #expect(throws: JournalError.notFound(99)) { try past.rewind(to: 99) }
        #expect(try past.dump() == before)
        shop.clock.advance(seconds: 10)
        _ = try shop.store.forgetChangesets(before: shop.clock.now, as: shop.admin)
        let other = folder + "/other.db"
        _ = try shop.store.backUp(to: other, as: shop.admin)
        let short = try Store(at: other, environment: shop.store.environment)
        #expect(throws: SandboxError.forgotten(entry: first + 2)) { try short.rewind(to: first) }
    }
}
