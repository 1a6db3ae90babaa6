import GRDB
import Testing

@testable import StoreCore

/// Imports whose rows find their products by another field than the SKU, and those under an idempotency key.
@Suite struct ImportKeyTests {
    let shop = try! TestShop()

    private var byExternalID: ImportOptions {
        var options = ImportOptions(source: "f.csv")
        options.key = .externalID
        return options
    }

    private func rows(_ count: Int) -> [[(ProductField, String)]] {
        (1...count).map {
            [(.sku, "P\($0)"), (.title, "P"), (.price, "1"), (.externalID, "\($0)")]
        }
    }

    @Test func `a key that two products have is a problem of its row`() throws {
        try shop.add("A", [(.externalID, "7")])
        try shop.add("B", [(.externalID, "7")])
        let report = try shop.store.planned(
            [[(.externalID, "7"), (.price, "3")]], byExternalID, as: shop.staff
        ).report
        #expect(report.problems.map(\.message) == ["2 products have external id 7"])
    }

    @Test func `a file with SKUs is read by another key in step with its length`() throws {
        let run = try shop.store.planned(rows(20), byExternalID, as: shop.staff)
        let indexes = try shop.store.withTemporaryTables { _ in
            try String.fetchAll(
                run.stage.database, sql: "SELECT name FROM temp.sqlite_master WHERE type = 'index'")
        }
        #expect(indexes.contains("import_row_sku"))
    }

    @Test func `a file of variants without SKUs is read by another key in step with its length`() throws {
        try shop.add("P", quantity: 0)
        let file: [[(ProductField, String)]] = (1...3).map { [(.externalID, "\($0)"), (.parentSKU, "P")] }
        let run = try shop.store.planned(file, byExternalID, as: shop.staff)
        let plan = try shop.store.withTemporaryTables { _ in
            try String.fetchAll(
                run.stage.database,
                sql: "EXPLAIN QUERY PLAN SELECT f.n \(run.stage.variants(.numbered(after: 0, through: 3)))",
                arguments: ["from": 0, "to": 3], adapter: SuffixRowAdapter(fromIndex: 3))
        }
        #expect(plan.filter { $0.contains("AUTOMATIC") || $0.contains("SCAN") } == [], "\(plan)")
        #expect(plan.contains { $0.contains("import_row_sku") }, "\(plan)")
    }

    @Test func `a SKU that stands twice is told of by its first row, by any key`() throws {
        let report = try shop.store.planned(
            ["Puma", "puma", "X", "PUMA"].enumerated().map { number, sku in
                [(.externalID, "\(9 - number)"), (.sku, sku), (.title, "T"), (.price, "1")]
            }, byExternalID, as: shop.staff
        ).report
        #expect(
            report.problems.map { "\($0.line) \($0.message)" } == [
                "3 SKU puma already appears on line 2", "5 SKU PUMA already appears on line 2",
            ])
    }

    @Test func `a variant is judged by its parent's row wherever that stands, by any key`() throws {
        try shop.add("A", [(.externalID, "7")])
        try shop.add("B", [(.externalID, "7")])
        let report = try shop.store.planned(
            [
                [(.externalID, "1"), (.sku, "V"), (.title, "V"), (.price, "1"), (.parentSKU, "S")],
                [(.externalID, "7"), (.sku, "S"), (.title, "S"), (.price, "1")],
            ], byExternalID, as: shop.staff
        ).report
        #expect(report.problems.map(\.code) == ["parent_rejected", "ambiguous_key"])
        try shop.add("S")
        try shop.add("OWN", [(.externalID, "9")])
        let itself = try shop.store.planned(
            [[(.externalID, "9"), (.parentSKU, "own")]], byExternalID, as: shop.staff
        ).report
        #expect(itself.problems.map(\.code) == ["invalid_parent"])
    }

    @Test func `the journal names each product of a short import, by both SKUs, and what was archived`()
        throws
    {
        _ = try shop.store.importRows(rows(3), as: shop.staff)
        var options = byExternalID
        options.prunes = true
        let done = try shop.store.importRows(
            [
                [(.externalID, "1"), (.sku, "NEW")], [(.externalID, "2"), (.price, "2")],
                [(.externalID, "9"), (.sku, "P9"), (.title, "P"), (.price, "1")],
            ], options, as: shop.staff)
        #expect((done.value.created, done.value.updated, done.value.archived) == (1, 2, 1))
        #expect(
            try shop.store.lastEntry()?.touched
                == #"["product:P1","product:NEW","product:P2","product:P9","product:P3"]"#)
    }

    @Test func `of two at once under one idempotency key, the second gives the first one's answer`() throws {
        let runs = try (1...2).map { _ in try shop.store.planned(rows(1200), .keyed("night"), as: shop.staff)
        }
        var (first, second) = (ImportSteps(runs[0]), ImportSteps(runs[1]))
        _ = try shop.store.writeUnrecorded(as: shop.staff) { try first.parts(in: $0) { _ in false } }
        let entry = try #require(first.entry)
        #expect(throws: JournalError.underWay(entry: entry)) {
            try shop.store.writeUnrecorded(as: shop.staff) { try second.parts(in: $0) { _ in false } }
        }
        // So is one that has little left to do.
        #expect(throws: JournalError.underWay(entry: entry)) {
            let request = Request(idempotencyKey: "night")
            return try shop.store.carryOut(as: shop.staff, request, { _ in runs[1].command }) { _ in
                ImportReport()
            }
        }
        while try shop.store.writeUnrecorded(as: shop.staff, { try first.parts(in: $0) { _ in false } }) {}
        #expect(try !shop.store.writeUnrecorded(as: shop.staff) { try second.parts(in: $0) { _ in false } })
        #expect(second.replay?.value == first.report && second.replay?.entry == entry)
        #expect(second.replay?.isReplay == true)
    }

    @Test func `two processes do not share an import`() throws {
        let folder = try TemporaryFolder()
        let shop = try TestShop(at: folder.file("store.db"))
        let other = try Store(at: folder.file("store.db"), environment: .fixed(shop.clock))
        func run(in store: Store) throws -> ImportRun {
            try store.planned(rows(1200), .keyed("night"), as: shop.staff)
        }
        let second = try run(in: other)
        var refusals: [JournalError] = []
        let first = try run(in: try shop.slowStore(at: folder.file("store.db")))
        let done = try first.apply { _ in
            do { _ = try second.apply { _ in } } catch let error as JournalError { refusals.append(error) }
        }
        #expect(refusals.count > 0 && refusals.allSatisfy { $0 == .underWay(entry: done.entry) })
        #expect(try second.apply { _ in }.isReplay)
        #expect(try shop.store.withNamedLock("a") { try other.withNamedLock("b") { 1 } } == 1)
        #expect(try shop.store.withNamedLock("a") { try other.withNamedLock("a") { 1 } } == .some(nil))
    }
}
