import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct ImportRunTests {
    let shop = try! TestShop()

    private func rows(_ count: Int, price: String = "1") -> [[(ProductField, String)]] {
        (1...count).map { [(.sku, "P\($0)"), (.title, "Product \($0)"), (.price, price), (.quantity, "3")] }
    }

    @Test func `a long import is one entry in parts, and the chain holds`() throws {
        let before = try shop.store.verifyJournal(as: shop.admin).entries
        let done = try shop.store.importRows(rows(3000), as: shop.staff)
        #expect((done.value.created, done.value.total) == (3000, 3000))
        #expect(try shop.store.verifyJournal(as: shop.admin).entries == before + 1)
        let entry = try #require(done.entry)
        let (_, changes) = try shop.store.journalEntry(entry, limit: 10, as: shop.admin)
        #expect(changes.products == 3000 && changes.isCut && changes.rows.count == 10)
        var filter = JournalFilter()
        try filter.setTouching("product:P2500")
        let touching = try shop.store.journal(filter, page: Page(limit: 0), as: shop.admin)
        #expect(touching.map(\.entry.id) == [entry])
        #expect(
            try shop.store.searchProducts("Product 2999", limit: 5, as: shop.staff).map(\.sku) == ["P2999"])
        #expect(try shop.store.product(.sku("P3000"), as: shop.staff).quantity == 3)
    }

    @Test func `the same rows again change nothing and make no entry`() throws {
        _ = try shop.store.importRows(rows(1500), as: shop.staff)
        let again = try shop.store.importRows(rows(1500), as: shop.staff)
        #expect(again.entry == nil && again.value.unchanged == 1500)
    }

    @Test func `an import that stops half way is finished by running it again`() throws {
        struct Stop: Error {}
        let run = try shop.store.planned(rows(1), ImportOptions(source: "f.csv"), as: shop.staff)
        var steps = ImportSteps(run)
        _ = try shop.store.writeUnrecorded(as: shop.staff) { try steps.parts(in: $0) { _ in false } }
        _ = try shop.store.verifyJournal(as: shop.admin)
        let done = try shop.store.importRows(rows(4), as: shop.staff)
        #expect((done.value.created, done.value.unchanged) == (3, 1))
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test(arguments: [2, 1500])
    func `what somebody else did between plan and import is not done again`(count: Int) throws {
        let run = try shop.store.planned(rows(count), ImportOptions(source: "f.csv"), as: shop.staff)
        try shop.add("P1", price: "1", quantity: 3, [(.title, "Product 1")])
        try shop.add("p\(count)", price: "7", quantity: 3, [(.title, "Product \(count)")])
        let report = try run.apply { _ in }.value
        #expect((report.created, report.updated, report.unchanged) == (count - 2, 1, 1))
        #expect(try shop.product("P\(count)").price.decimal == "1.00")
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `a long import that stops half way says how far it came`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        let store = try shop.slowStore(at: path)
        let run = try store.planned(rows(1500), ImportOptions(source: "f.csv"), as: shop.staff)
        // As Ctrl-C does from another thread.
        let error = #expect(throws: ImportStopped.self) { try run.apply { _ in store.interrupt() } }
        let stopped = try #require(error)
        #expect(stopped.done > 0 && stopped.done < 1500 && stopped.planned == 1500)
        #expect(try shop.store.integer("SELECT count(*) FROM product") == Int64(stopped.done))
    }

    @Test func `what an import that stopped says`() {
        expectFacts([
            (
                ImportStopped(done: 20, planned: 90, cause: DatabaseFault.interrupted),
                ErrorFacts(
                    .interrupted, "interrupted",
                    "interrupted: 20 of 90 products were imported; run it again for the rest",
                    details: #"{"done":20,"planned":90}"#)
            ),
            (
                ImportStopped(done: 20, planned: 90, cause: DatabaseFault.diskFull("s.db")),
                ErrorFacts(
                    .internalFault, "disk_full",
                    "the disk of store s.db is full: only 20 of 90 products were imported",
                    hint: "fix that and run the same import again for the rest",
                    details: #"{"done":20,"planned":90}"#)
            ),
        ])
    }

    @Test func `a long import answers again under its key, and refuses another file`() throws {
        let first = try shop.store.importRows(rows(1200), .keyed("night"), as: shop.staff)
        let second = try shop.store.importRows(rows(1200), .keyed("night"), as: shop.staff)
        #expect(second.isReplay && second.entry == first.entry && second.value == first.value)
        #expect(throws: JournalError.self) {
            try shop.store.importRows(rows(1201), .keyed("night"), as: shop.staff)
        }
    }

    @Test func `a part that is altered or lost is found`() throws {
        _ = try shop.store.importRows(rows(1200), as: shop.staff)
        for sql in [
            "UPDATE journal_part SET products = products + 1 WHERE id = 1",
            "DELETE FROM journal_part WHERE id = (SELECT max(id) FROM journal_part)",
        ] {
            try shop.store.raw("DROP TRIGGER IF EXISTS journal_part_is_final")
            try shop.store.raw("DROP TRIGGER IF EXISTS journal_part_stays")
            try shop.store.raw(sql)
            #expect(throws: JournalError.self) { try shop.store.verifyJournal(as: shop.admin) }
        }
    }

    @Test func `updates change what differs, and the stock by a count`() throws {
        _ = try shop.store.importRows(rows(3), as: shop.staff)
        let done = try shop.store.importRows(
            [
                [(.sku, "p1"), (.price, "2.50")], [(.sku, "P2"), (.quantity, "0")],
                [(.sku, "P3"), (.title, "Third"), (.category, "A > B")],
            ], as: shop.staff)
        #expect(done.value.updated == 3)
        let products = try ["P1", "P2", "P3"].map { try shop.store.product(.sku($0), as: shop.staff) }
        #expect(products.map(\.price.decimal) == ["2.50", "1.00", "1.00"])
        #expect(products.map(\.quantity) == [3, 0, 3])
        #expect(products[2].category == "A > B")
        #expect(try shop.store.searchProducts("Third", limit: 5, as: shop.staff).map(\.sku) == ["P3"])
    }

    @Test func `variants come after their parents, wherever they stand`() throws {
        let done = try shop.store.importRows(
            [
                [(.sku, "S-M"), (.title, "Shirt M"), (.price, "5"), (.parentSKU, "S"), (.options, "Size=M")],
                [(.sku, "S"), (.title, "Shirt"), (.price, "5")],
            ], as: shop.staff)
        #expect(done.value.created == 2)
        #expect(try shop.store.product(.sku("S-M"), as: shop.staff).parentSKU == "S")
    }

    @Test func `what does not fit the catalog or the file is a problem of its row`() throws {
        _ = try shop.store.importRows(rows(2), as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        try options.setMaximumPriceChange("50%")
        let report = try shop.store.planned(
            [
                [(.sku, "X"), (.title, "X")],
                [(.sku, "Y"), (.title, "Y"), (.price, "1"), (.parentSKU, "y")],
                [(.sku, "Z"), (.title, "Z"), (.price, "1"), (.parentSKU, "NONE")],
                [(.sku, "P1"), (.price, "1.51")], [(.sku, "P2"), (.price, "1.50")],
                [(.sku, "W"), (.title, "W"), (.price, "1"), (.salePrice, "2")],
                [(.sku, "w"), (.title, "W"), (.price, "1")], [(.title, "none")],
            ], options, as: shop.staff
        ).report
        #expect(
            report.problems.map(\.code) == [
                "missing_field", "invalid_parent", "parent_not_found", "price_jump", "sale_above_price",
                "duplicate_sku", "missing_field",
            ])
        #expect((report.rejected, report.updated, report.total) == (7, 1, 8))
    }

    @Test func `what the file does not have is archived, if asked, within the limit`() throws {
        _ = try shop.store.importRows(rows(5), as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        options.prunes = true
        options.maximumRowsChanged = 2
        #expect(throws: ImportError.tooManyChanges(count: 3, maximum: 2)) {
            try shop.store.planned(rows(2), options, as: shop.staff)
        }
        options.maximumRowsChanged = nil
        let done = try shop.store.importRows(rows(2), options, as: shop.staff)
        #expect((done.value.archived, done.value.unchanged) == (3, 2))
        #expect(try shop.store.product(.sku("P4"), as: shop.staff).isArchived)
        #expect(try !shop.store.product(.sku("P2"), as: shop.staff).isArchived)
    }

    @Test func `archived products of the file are told of, and come back if asked`() throws {
        _ = try shop.store.importRows(rows(6), as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        options.prunes = true
        _ = try shop.store.importRows(rows(1), options, as: shop.staff)
        var again = rows(6)
        again[5].append((.isArchived, "yes"))
        let kept = try shop.store.importRows(again, as: shop.staff)
        #expect((kept.value.unchanged, kept.entry) == (6, nil))
        #expect(kept.value.stillArchived == ArchivedRows(count: 4, skus: ["P2", "P3", "P4"]))

        options.restores = true
        let back = try shop.store.importRows(again + [rows(7)[6]], options, as: shop.staff)
        #expect((back.value.created, back.value.updated, back.value.unchanged) == (1, 4, 2))
        #expect(back.value.stillArchived == nil)
        #expect(try shop.product("P5").status == .visible && shop.product("P6").status == .archived)
        #expect(try shop.store.importRows(again, options, as: shop.staff).value.unchanged == 6)
    }

    @Test func `a product may be known by another field`() throws {
        _ = try shop.store.importRows(
            [[(.sku, "A"), (.title, "A"), (.price, "1"), (.externalID, "77")]], as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        options.key = .externalID
        let done = try shop.store.importRows(
            [[(.externalID, "77"), (.sku, "B"), (.price, "3")]], options, as: shop.staff)
        #expect(done.value.updated == 1)
        #expect(try shop.store.product(.sku("B"), as: shop.staff).price.decimal == "3.00")
    }

    @Test func `an archived product comes back as the file says`() throws {
        func imported(_ text: String) throws -> ImportReport {
            let row: [(ProductField, String)] = [
                (.sku, "A"), (.title, "A"), (.price, "1"), (.isArchived, text),
            ]
            return try shop.store.importRows([row], as: shop.staff).value
        }
        #expect(try imported("true").created == 1)
        #expect(try shop.product("A").status == .archived)
        #expect(try imported("true").unchanged == 1)
        #expect(try imported("false").updated == 1)
        #expect(try shop.product("A").status == .visible)
    }

    @Test func `what a product is known by has no default`() {
        for (key, field) in [(ImportKey.sku, ProductField.sku), (.barcode, .sku), (.barcode, .barcode)] {
            var options = ImportOptions(source: "f.csv")
            options.key = key
            options.defaults = [(field, "X")]
            #expect(throws: ImportError.noDefault(field)) {
                try shop.store.startImport(options, as: shop.staff)
            }
        }
        expectFacts([
            (
                ImportError.noDefault(.sku),
                ErrorFacts(
                    .usage, "invalid_default", "SKU cannot have a default: every product needs its own")
            )
        ])
    }

    @Test func `rows on one line are told by their number`() throws {
        func report(lines: [Int]) throws -> ImportReport {
            let run = try shop.store.startImport(ImportOptions(source: "f.json"), as: shop.staff)
            try run.read { stage in
                for (line, sku) in zip(lines, ["A", "", "a"]) {
                    var row = ImportRow()
                    row.begin(line: line)
                    if !sku.isEmpty { row.append(.sku, sku, place: 0) }
                    row.append(.title, "T", place: 1)
                    row.append(.price, "1", place: 2)
                    try stage.add(row) { _ in TextPosition(line: line, column: 7) }
                }
            }
            return try run.plan()
        }
        let shared = try report(lines: [1, 1, 1]).problems
        #expect(shared.map(\.row) == [2, 3])
        #expect(shared.map(\.message) == ["SKU is missing", "SKU a already appears in row 1"])
        let apart = try report(lines: [2, 3, 4]).problems
        #expect(apart.map(\.row) == [nil, nil] && apart.map(\.line) == [3, 4])
        #expect(apart.last?.message == "SKU a already appears on line 2")
    }
}
