import Testing

@testable import StoreCore

/// What an import does not do, because the file cannot be trusted with it.
@Suite struct ImportGuardTests {
    let shop = try! TestShop()

    private func options(_ change: (inout ImportOptions) throws -> Void) rethrows -> ImportOptions {
        var options = ImportOptions(source: "f.csv")
        try change(&options)
        return options
    }

    private func add(_ skus: [String]) throws {
        _ = try shop.store.importRows(
            skus.map { [(.sku, $0), (.title, $0), (.price, "10")] }, as: shop.staff)
    }

    @Test func `nothing is archived while a rejected row does not say which product it is about`() throws {
        try add(["A", "B", "C"])
        let options = options {
            ($0.prunes, $0.skipsInvalid) = (true, true)
        }
        let refused = ImportError.unreadableKeys(field: .sku, count: 1)
        for row: [(ProductField, String)] in [[(.title, "B")], [], [(.sku, "a\u{1}b"), (.title, "B")]] {
            #expect(throws: refused) {
                try shop.store.planned([[(.sku, "A")], row], options, as: shop.staff)
            }
        }
        #expect(throws: refused) { try shop.store.planned([[]], options, as: shop.staff) }
        // A row that is wrong in another way still says which product the file has.
        let report = try shop.store.planned(
            [[(.sku, "A")], [(.sku, "B"), (.price, "x")]], options, as: shop.staff
        )
        .report
        #expect((report.rejected, report.archived) == (1, 1))
    }

    @Test func `nothing is archived while values of a row may stand under the wrong fields`() throws {
        try add(["A", "B"])
        let run = try shop.store.startImport(
            options { ($0.prunes, $0.skipsInvalid) = (true, true) }, as: shop.staff)
        try run.read { stage in
            var row = ImportRow()
            row.begin(line: 2)
            row.append(.sku, "A", place: 0)
            row.fail(CatalogError.missing(field: .title), place: -1)
            row.isMisaligned = true
            try stage.add(row) { _ in nil }
        }
        #expect(throws: ImportError.unreadableKeys(field: .sku, count: 1)) { try run.plan() }
    }

    @Test func `a key that cannot be read is the only problem of its row`() throws {
        let barcode = options { $0.key = .barcode }
        for (options, field, text, code) in [
            (ImportOptions(source: "f.csv"), ProductField.sku, "a\u{1}b", "forbidden_character"),
            (barcode, .barcode, "123", "invalid_barcode"),
        ] {
            let bad: [(ProductField, String)] = [(field, text)]
            let good: [(ProductField, String)] = [
                (.sku, "X"), (.barcode, "4006381333931"), (.title, "X"), (.price, "1"),
            ]
            let report = try shop.store.planned([bad, good, bad], options, as: shop.staff).report
            #expect(report.problems.map(\.code) == [code, code])
        }
    }

    @Test(arguments: ImportKey.allCases)
    func `a parent stays while its variants are in the file, whatever columns that has`(key: ImportKey) throws
    {
        let codes = ["4006381333931", "5012345678900"]
        _ = try shop.store.importRows(
            [
                [(.sku, "PARENT"), (.title, "P"), (.price, "1"), (.externalID, "1"), (.barcode, codes[0])],
                [
                    (.sku, "CHILD"), (.title, "C"), (.price, "1"), (.externalID, "2"), (.barcode, codes[1]),
                    (.parentSKU, "PARENT"),
                ],
                [
                    (.sku, "OTHER"), (.title, "O"), (.price, "1"), (.externalID, "3"),
                    (.barcode, "96385074"),
                ],
            ], as: shop.staff)
        let value = [ImportKey.sku: "child", .externalID: "2", .barcode: codes[1]]
        let report = try shop.store.planned(
            [[(key.field, value[key] ?? ""), (.title, "D")]], options { ($0.key, $0.prunes) = (key, true) },
            as: shop.staff
        ).report
        #expect((report.updated, report.archived, report.problemCount) == (1, 1, 0))
    }

    @Test(arguments: [ImportKey.sku, .externalID])
    func `a parent stays while the file has a new variant of it`(key: ImportKey) throws {
        for (sku, id) in [("P", "1"), ("Q", "2"), ("X", "3"), ("Y", "4")] {
            try shop.add(sku, quantity: 0, [(.externalID, id)])
        }
        let new: [(ProductField, String)] = [(.title, "V"), (.price, "1")]
        let run = try shop.store.planned(
            [
                new + [(.sku, "V"), (.externalID, "5"), (.parentSKU, "p")],
                new + [(.sku, "W"), (.externalID, "6")], [(.sku, "Y"), (.externalID, "4")],
            ],
            options {
                ($0.key, $0.prunes, $0.defaults) = (key, true, [(.parentSKU, "Q")])
            }, as: shop.staff)
        #expect((run.report.created, run.report.archived, run.report.problemCount) == (2, 1, 0))
        // Nor when the store changes before its turn comes.
        try shop.edit("Y", [(.title, "Why")])
        _ = try run.apply { _ in }
        #expect(
            try ["P", "Q", "X", "Y"].map { try shop.product($0).isArchived } == [false, false, true, false])
    }

    @Test func `by another key, products that have none are not the file's business`() throws {
        try shop.add("OWN")
        try shop.add("GONE", [(.externalID, "1")])
        try shop.add("KEPT", [(.externalID, "2")])
        let report = try shop.store.importRows(
            [[(.externalID, "2"), (.price, "3")]],
            options { ($0.key, $0.prunes) = (.externalID, true) }, as: shop.staff
        ).value
        #expect((report.updated, report.archived) == (1, 1))
        #expect(try shop.product("GONE").isArchived && !shop.product("OWN").isArchived)
    }

    @Test(arguments: [ImportKey.externalID, .barcode])
    func `a row whose key is empty has none`(key: ImportKey) throws {
        let byKey = options { $0.key = key }
        let rows: [[(ProductField, String)]] = (1...2).map {
            [(key.field, ""), (.sku, "N\($0)"), (.title, "New"), (.price, "1")]
        }
        // In the order of their keys or not.
        let sound: [(ProductField, String)] = [
            (key.field, "4006381333931"), (.sku, "S"), (.title, "S"), (.price, "1"),
        ]
        for file in [rows, [sound] + rows] {
            let report = try shop.store.planned(file, byKey, as: shop.staff).report
            #expect(
                report.problems.map(\.message) == Array(repeating: "\(key.field.label) is missing", count: 2))
        }
        let count = try shop.store.counted([("", "99")], byKey, as: shop.staff).report
        #expect((count.rejected, count.unchanged) == (1, 0))
        try shop.add("OLD", [(key.field, "5012345678900")])
        #expect(throws: ImportError.unreadableKeys(field: key.field, count: 1)) {
            try shop.store.planned(
                [sound, rows[0]],
                options { ($0.key, $0.prunes, $0.skipsInvalid) = (key, true, true) }, as: shop.staff)
        }
    }

    @Test func `the limit on price changes holds for what is paid on sale`() throws {
        try add(["A", "B"])
        _ = try shop.store.importRows([[(.sku, "B"), (.salePrice, "8")]], as: shop.staff)
        let options = try options { try $0.setMaximumPriceChange("20%") }
        func problems(_ fields: [(ProductField, String)]) throws -> [String] {
            try shop.store.planned([fields], options, as: shop.staff).report.problems.map(\.message)
        }
        #expect(try problems([(.sku, "A"), (.salePrice, "8")]) == [])
        #expect(
            try problems([(.sku, "A"), (.salePrice, "0.10")]) == ["price of A would go from 10.00 to 0.10"])
        #expect(try problems([(.sku, "B"), (.salePrice, "7")]) == [])
        let ended = try problems([(.sku, "B"), (.salePrice, "")])
        #expect(ended == ["price of B would go from 8.00 to 10.00"])
        #expect(try problems([(.sku, "B"), (.price, "15")]) == ["price of B would go from 10.00 to 15.00"])
        #expect(try problems([(.sku, "B"), (.title, "b")]) == [])
    }

    @Test func `a field said twice is a problem of its row, and hides nothing of another`() throws {
        let rows: [[(ProductField, String)]] = [
            [(.sku, "A"), (.title, "x"), (.price, "1"), (.price, "2")], [(.sku, "B"), (.title, "y")],
        ]
        let report = try shop.store.planned(rows, ImportOptions(source: "f.json"), as: shop.staff).report
        #expect(report.problems.map(\.code) == ["duplicate_column", "missing_field"])
        #expect(report.problems.first?.message == "the row contains price twice")
    }
}
