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
        _ = try shop.store.writeUnrecorded(as: shop.staff) { try steps.nextPart(in: $0) }
        _ = try shop.store.verifyJournal(as: shop.admin)
        let done = try shop.store.importRows(rows(4), as: shop.staff)
        #expect((done.value.created, done.value.unchanged) == (3, 1))
        _ = try shop.store.verifyJournal(as: shop.admin)
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

    @Test func `what does not fit the catalogue or the file is a problem of its row`() throws {
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

    @Test func `a default parent is looked for, and is for new products only`() throws {
        _ = try shop.store.importRows(rows(2), as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        options.defaults = [(.parentSKU, "P1")]
        let new: [(ProductField, String)] = [(.sku, "V"), (.title, "V"), (.price, "1")]
        let done = try shop.store.importRows([new, [(.sku, "P2"), (.price, "2")]], options, as: shop.staff)
        #expect((done.value.created, done.value.updated) == (1, 1))
        #expect(try shop.store.product(.sku("V"), as: shop.staff).parentSKU == "P1")
        #expect(try shop.store.product(.sku("P2"), as: shop.staff).parentSKU == nil)
        for (parent, code) in [
            ("NONE", "parent_not_found"), ("V", "invalid_parent"), ("w", "invalid_parent"),
        ] {
            options.defaults = [(.parentSKU, parent)]
            let report = try shop.store.planned(
                [[(.sku, "W"), (.title, "W"), (.price, "1")]], options, as: shop.staff
            ).report
            #expect(report.problems.map(\.code) == [code])
        }
    }

    @Test func `a price for new products leaves those that are there alone`() throws {
        _ = try shop.store.importRows(rows(1), as: shop.staff)
        let run = try shop.store.startImport(ImportOptions(source: "f.csv"), as: shop.staff)
        try run.read { stage in
            for sku in ["P1", "NEW"] {
                var row = ImportRow()
                row.begin(line: 2)
                row.append(.sku, sku, place: 0)
                row.append(.title, "Product 1", place: 1)
                row.append(initialPrice: "7", place: 2)
                try stage.add(row) { _ in nil }
            }
        }
        let report = try run.plan()
        #expect((report.created, report.unchanged) == (1, 1))
        #expect(try run.changes(limit: 9).flatMap(\.fields).map(\.new) == ["Product 1", "7.00"])
        _ = try run.apply { _ in }
        #expect(try shop.store.product(.sku("NEW"), as: shop.staff).price.decimal == "7.00")
        #expect(try shop.store.product(.sku("P1"), as: shop.staff).price.decimal == "1.00")
    }

    @Test func `a rating without a number of ratings has none`() throws {
        let rated = [rows(1)[0] + [(.ratingRate, "4.5")]]
        _ = try shop.store.importRows(rated, as: shop.staff)
        let again = try shop.store.importRows([rated[0] + [(.ratingCount, "0")]], as: shop.staff)
        #expect(again.value.unchanged == 1)
        let more = try shop.store.importRows([rated[0] + [(.ratingCount, "3")]], as: shop.staff)
        #expect(more.value.updated == 1)
    }

    @Test func `a file without products archives nothing`() throws {
        _ = try shop.store.importRows(rows(2), as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        options.prunes = true
        #expect(throws: ImportError.nothingKept(count: 2)) {
            try shop.store.planned([], options, as: shop.staff)
        }
        #expect(throws: ImportError.invalidLimit(-1)) { try options.setMaximumRowsChanged(-1) }
    }

    @Test
    func `rejected rows are handed over with all that is wrong with them, a NUL and a long text included`()
        throws
    {
        let run = try shop.store.startImport(ImportOptions(source: "f.csv"), as: shop.staff)
        try run.read { stage in
            for (line, price) in [(2, "x\0y"), (3, "1"), (4, String(repeating: "z", count: 10_000))] {
                var row = ImportRow()
                row.begin(line: line)
                row.original = "row \(line)"
                row.append(.sku, "P\(line)", place: 0)
                row.append(.price, price, place: 1)
                try stage.add(row) { TextPosition(line: line, column: $0 + 1) }
            }
        }
        _ = try run.plan()
        var told: [String] = []
        try run.forEachReject { original, problems in
            told.append(
                original + ": " + problems.map { String($0.message.prefix(40)) }.joined(separator: "; "))
        }
        #expect(
            told == [
                #"row 2: price "x\u{0}y" is not an amount; title is missing"#, "row 3: title is missing",
                #"row 4: price "\#(String(repeating: "z", count: 33)); title is missing"#,
            ])
    }

    @Test func `a plan holds until the shop changes, or is put back`() throws {
        let state = try shop.store.planned(rows(1), ImportOptions(source: "f.csv"), as: shop.staff).state
        let run = try shop.store.planned(rows(1), ImportOptions(source: "f.csv"), as: shop.staff)
        try run.checkUnmoved(since: state)
        try shop.add("X", price: "1", quantity: 0)
        #expect(throws: ImportError.self) { try run.checkUnmoved(since: state) }
        let earlier = ImportState(entry: state.entry, part: state.part, hash: "00")
        #expect(throws: ImportError.self) { try run.checkUnmoved(since: earlier) }
    }
}
