import ShopText
import Testing

@testable import StoreCore

/// What an import makes of defaults, prices for new products, guard rails and rows that it cannot take.
@Suite struct ImportRuleTests {
    let shop = try! TestShop()

    private func rows(_ count: Int, price: String = "1") -> [[(ProductField, String)]] {
        (1...count).map { [(.sku, "P\($0)"), (.title, "Product \($0)"), (.price, price), (.quantity, "3")] }
    }

    @Test func `a default parent is looked for, and is for new products only`() throws {
        _ = try shop.store.importRows(
            rows(2).map { $0.filter { $0.0 != .quantity } }, as: shop.staff)
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

    @Test func `marks of writing direction do not cost a row, and what turns text around does`() throws {
        let row: [(ProductField, String)] = [
            (.sku, "CUP"), (.title, "כוס\u{200F} (500 ml)"), (.price, "1"),
            (.category, "\u{2067}כוסות\u{2069}"),
            (.description, "\u{202B}כוס\u{202C}\nשורה\u{200E}"), (.tags, "[\"\u{FEFF}חם\"]"),
        ]
        _ = try shop.store.importRows([row], as: shop.staff)
        let product = try shop.store.product(.sku("CUP"), as: shop.staff)
        #expect(product.title == "כוס (500 ml)" && product.description == "כוס\nשורה")
        #expect(product.category == "כוסות" && product.tags == ["חם"])
        #expect(try shop.store.importRows([row], as: shop.staff).value.unchanged == 1)
        let turned: [(ProductField, String)] = [(.sku, "B"), (.title, "a\u{202E}b"), (.price, "1")]
        #expect(
            try shop.store.planned([turned], ImportOptions(source: "f.csv"), as: shop.staff).report.problems
                .map(\.code) == ["forbidden_character"])
    }

    @Test func `a rating without a number of ratings has none`() throws {
        let rated = [rows(1)[0] + [(.ratingRate, "4.5")]]
        _ = try shop.store.importRows(rated, as: shop.staff)
        let again = try shop.store.importRows([rated[0] + [(.ratingCount, "0")]], as: shop.staff)
        #expect(again.value.unchanged == 1)
        let more = try shop.store.importRows([rated[0] + [(.ratingCount, "3")]], as: shop.staff)
        #expect(more.value.updated == 1)
    }

    @Test func `an empty rating takes the rating away`() throws {
        let rated = rows(1)[0] + [(.ratingRate, "4.5"), (.ratingCount, "12")]
        _ = try shop.store.importRows([rated], as: shop.staff)
        let none: [(ProductField, String)] = [(.sku, "P1"), (.ratingRate, ""), (.ratingCount, "")]
        #expect(try shop.store.importRows([none], as: shop.staff).value.updated == 1)
        #expect(try shop.product("P1").rating == nil)
        #expect(try shop.store.importRows([none], as: shop.staff).value.unchanged == 1)
    }

    @Test func `what is empty empties its field, dates and prices included`() throws {
        let fields: [(ProductField, String)] = [
            (.compareAtPrice, "9"), (.salePrice, "0.5"), (.releaseDate, "2026-01-01"),
            (.saleStartsOn, "2026-01-02"), (.saleEndsOn, "2026-01-03"), (.image, "https://x/1.jpg"),
        ]
        _ = try shop.store.importRows([rows(1)[0] + fields], as: shop.staff)
        let run = try shop.store.planned(
            [[(.sku, "P1")] + fields.map { ($0.0, "") }], ImportOptions(source: "f.csv"), as: shop.staff)
        #expect(Set(try run.changes(limit: 9).flatMap(\.fields).map(\.field)) == Set(fields.map(\.0)))
        #expect(try run.changes(limit: 9).flatMap(\.fields).allSatisfy { $0.new == nil })
    }

    @Test func `a file without products archives nothing`() throws {
        _ = try shop.store.importRows(rows(2), as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        options.prunes = true
        #expect(throws: ImportError.nothingKept(count: 2)) {
            try shop.store.planned([], options, as: shop.staff)
        }
        #expect(throws: ImportError.invalidLimit(option: "--max-rows-changed", -1)) {
            try options.setMaximumRowsChanged(-1)
        }
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
        try run.forEachReject { original, line, problems in
            told.append(
                "\(original) (\(line)): "
                    + problems.map { String($0.message.prefix(40)) }.joined(separator: "; "))
        }
        #expect(
            told == [
                #"row 2 (2): price "x\u{0}y" is not an amount; title is missing"#,
                "row 3 (3): title is missing",
                #"row 4 (4): price "\#(String(repeating: "z", count: 33)); title is missing"#,
            ])
    }

    @Test func `a plan holds until the shop changes, or is put back`() throws {
        let state = try shop.store.planned(rows(1), ImportOptions(source: "f.csv"), as: shop.staff).state
        let run = try shop.store.planned(rows(1), ImportOptions(source: "f.csv"), as: shop.staff)
        try run.checkUnmoved(since: state)
        try shop.add("X", price: "1", quantity: 0)
        #expect(throws: ImportError.self) { try run.checkUnmoved(since: state) }
        let earlier = JournalState(entry: state.entry, part: state.part, hash: "00")
        #expect(throws: ImportError.self) { try run.checkUnmoved(since: earlier) }
    }

    @Test func `what is no change of the plan's products leaves it standing`() throws {
        _ = try shop.store.importRows(rows(3), as: shop.staff)
        // P1 gets another price, P2 another stock, P3 neither.
        let planned: [[(ProductField, String)]] = [
            [(.sku, "P1"), (.price, "2")], [(.sku, "P2"), (.quantity, "9")], [(.sku, "P3"), (.price, "1")],
        ]
        let options = ImportOptions(source: "f.csv")
        let state = try shop.store.planned(planned, options, as: shop.staff).state
        func check() throws -> ImportRun {
            let run = try shop.store.planned(planned, options, as: shop.staff)
            #expect(try run.checkUnmoved(since: state) == 0)
            return run
        }
        try shop.put("P1")
        try shop.lose(1, of: "P1")
        try shop.lose(1, of: "P3")
        let run = try check()
        try shop.lose(1, of: "P2")
        #expect(throws: ImportError.self) { try check() }
        // Nor does the plan that was checked before hold any more.
        #expect(throws: ImportError.self) { try run.apply { _ in } }
        #expect(try shop.product("P1").price.decimal == "1.00")
    }

    @Test func `a category's new name, or another import, makes a plan void`() throws {
        _ = try shop.store.importRows([rows(1)[0] + [(.category, "Cups")]], as: shop.staff)
        let run = try shop.store.planned(rows(2), ImportOptions(source: "f.csv"), as: shop.staff)
        let state = run.state
        _ = try shop.store.run(EditCategory("Cups", CategoryChange(name: "Mugs")), as: shop.staff)
        #expect(throws: ImportError.self) { try run.checkUnmoved(since: state) }
        let later = try shop.store.planned(rows(2), ImportOptions(source: "f.csv"), as: shop.staff)
        _ = try shop.store.importRows(
            (1...1100).map { [(.sku, "Q\($0)"), (.title, "Q"), (.price, "1")] }, as: shop.staff)
        #expect(throws: ImportError.self) { try later.checkUnmoved(since: later.state) }
    }

    @Test func `a plan that was carried out in part is finished by carrying it out again`() throws {
        let folder = try TemporaryFolder()
        let shop = try TestShop(at: folder.file("store.db"))
        let slow = try shop.slowStore(at: folder.file("store.db"))
        func run(in store: Store) throws -> ImportRun {
            try store.planned(rows(1500), ImportOptions(source: "f.csv"), as: shop.staff)
        }
        let state = try run(in: shop.store).state
        let first = try run(in: slow)
        #expect(try first.checkUnmoved(since: state) == 0)
        #expect(throws: ImportStopped.self) { try first.apply { _ in slow.interrupt() } }
        let second = try run(in: shop.store)
        let done = try second.checkUnmoved(since: state)
        #expect(done > 0 && done + second.planned == 1500)
        #expect(try second.apply { _ in }.value.created == second.planned)
        #expect(try shop.store.integer("SELECT count(*) FROM product") == 1500)
    }

    @Test func `rows of many bytes make small batches`() throws {
        let long = String(repeating: "long words ", count: 9000)
        let run = try shop.store.planned(
            (1...120).map { [(.sku, "P\($0)"), (.title, "P"), (.price, "1"), (.description, long)] },
            ImportOptions(source: "f.csv"), as: shop.staff)
        let entry = try #require(try run.apply { _ in }.entry)
        let parts = try shop.store.read(as: shop.admin) { try $0.partSummary(of: entry) }
        // 12 MB, about one in each part.
        #expect((8...20).contains(parts.parts))
        #expect(parts.products == 120)
        #expect(try shop.store.searchProducts("long", limit: 0, as: shop.staff).count == 120)
    }
}
