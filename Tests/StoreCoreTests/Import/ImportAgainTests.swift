import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What an import does when somebody else changes the shop between its plan and its end.
@Suite struct ImportAgainTests {
    let shop = try! TestShop()

    private func rows(_ count: Int, price: String = "1") -> [[(ProductField, String)]] {
        (1...count).map { [(.sku, "P\($0)"), (.title, "Product \($0)"), (.price, price)] }
    }

    private func planned(
        _ rows: [[(ProductField, String)]], _ options: ImportOptions = ImportOptions(source: "f.csv")
    ) throws -> ImportRun { try shop.store.planned(rows, options, as: shop.staff) }

    /// Expects the import to be refused whole, as a row no longer fits.
    private func expectOvertaken(_ run: ImportRun, line: Int, _ problem: String) throws {
        let before = try shop.store.dump()
        #expect(throws: ImportError.overtaken(place: .line(line), problem: problem)) {
            try run.apply { _ in }
        }
        #expect(try shop.store.dump() == before)
    }

    @Test(arguments: [2, 1500])
    func `a sale price set meanwhile is found`(count: Int) throws {
        _ = try shop.store.importRows(rows(count, price: "9"), as: shop.staff)
        let run = try planned(rows(count, price: "5"))
        try shop.edit("P2", [(.salePrice, "8")])
        try expectOvertaken(run, line: 3, "the sale price 8.00 of P2 is above its price 5.00")
    }

    @Test func `with invalid rows to be skipped, the others are imported and the report says which`() throws {
        _ = try shop.store.importRows(rows(3, price: "9"), as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        options.skipsInvalid = true
        let run = try planned(rows(3, price: "5"), options)
        try shop.edit("P2", [(.salePrice, "8")])
        let report = try run.apply { _ in }.value
        #expect((report.updated, report.rejected, report.unchanged, report.problemCount) == (2, 1, 0, 1))
        #expect(report.problems.map(\.code) == ["sale_above_price"])
        #expect(try shop.product("P2").price.decimal == "9.00")
    }

    @Test func `the price guard and the limit of changes are asked again`() throws {
        _ = try shop.store.importRows(rows(2, price: "9"), as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        try options.setMaximumPriceChange("20%")
        let run = try planned(rows(2, price: "10"), options)
        try shop.edit("P1", [(.price, "90")])
        try expectOvertaken(run, line: 2, "price of P1 would go from 90.00 to 10.00")

        options.maximumPriceChange = nil
        options.maximumRowsChanged = 2
        let three = try planned(rows(3, price: "70"), options)
        try shop.add("P3")
        #expect(throws: ImportError.tooManyChanges(count: 3, maximum: 2)) { try three.apply { _ in } }
    }

    @Test(arguments: [2, 1500])
    func `a category merged meanwhile is made again`(count: Int) throws {
        _ = try shop.store.run(AddCategory("Old"), as: shop.staff)
        _ = try shop.store.run(AddCategory("New"), as: shop.staff)
        let run = try planned(rows(count).map { $0 + [(.category, "Old")] })
        _ = try shop.store.run(MergeCategory("Old", into: "New"), as: shop.staff)
        #expect(try run.apply { _ in }.value.created == count)
        #expect(try shop.product("P\(count)").category == "Old")
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `a product deleted or made under the file's key meanwhile is looked for again`() throws {
        var options = ImportOptions(source: "f.csv")
        options.key = .externalID
        try shop.add("A", [(.externalID, "1")])
        try shop.add("B", [(.externalID, "2")])
        let file: [[(ProductField, String)]] = [
            [(.externalID, "1"), (.sku, "A"), (.title, "A"), (.price, "2")],
            [(.externalID, "2"), (.sku, "B"), (.title, "B"), (.price, "2")],
            [(.externalID, "3"), (.sku, "C"), (.title, "C"), (.price, "2")],
        ]
        let run = try planned(file, options)
        _ = try shop.store.run(DeleteProduct(.sku("A")), as: shop.staff)
        shop.clock.advance(seconds: 1)
        try shop.add("C", [(.externalID, "3")])
        let report = try run.apply { _ in }.value
        #expect((report.created, report.updated) == (1, 2))
        #expect(try ["A", "B", "C"].map { try shop.product($0).price.decimal } == ["2.00", "2.00", "2.00"])

        let other = try planned([[(.externalID, "3"), (.price, "4")]], options)
        try shop.add("D", [(.externalID, "3")])
        try expectOvertaken(other, line: 2, "2 products have external id 3")
    }

    @Test func `a parent that is gone meanwhile is missed`() throws {
        try shop.add("S", quantity: 0)
        let run = try planned([[(.sku, "S-M"), (.title, "M"), (.price, "1"), (.parentSKU, "S")]])
        _ = try shop.store.run(DeleteProduct(.sku("S")), as: shop.staff)
        try expectOvertaken(run, line: 2, "the parent S of S-M does not exist")
    }

    @Test func `what came under the file's SKU meanwhile is not archived`() throws {
        _ = try shop.store.importRows(rows(3), as: shop.staff)
        var options = ImportOptions(source: "f.csv")
        options.prunes = true
        let run = try planned(rows(1) + [[(.sku, "NEW"), (.title, "New"), (.price, "1")]], options)
        try shop.edit("P2", [(.sku, "NEW")])
        let report = try run.apply { _ in }.value
        #expect((report.created, report.updated, report.archived) == (0, 1, 1))
        #expect(try !shop.product("NEW").isArchived)
        #expect(try shop.product("P3").isArchived)
    }

    @Test(arguments: [1, 1500])
    func `a saved plan is refused in its first transaction, too`(count: Int) throws {
        let run = try planned(rows(count))
        try run.checkUnmoved(since: run.state)
        try shop.add("X")
        let entry = try shop.store.entryCount()
        #expect(throws: ImportError.storeMoved(entry: entry)) { try run.apply { _ in } }
        #expect(try shop.store.entryCount() == entry)
    }

    @Test func `an import half way stops at a row that no longer fits`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        _ = try shop.store.importRows(rows(1500, price: "9"), as: shop.staff)
        let run = try shop.slowStore(at: path).planned(
            rows(1500, price: "5"), ImportOptions(source: "f.csv"), as: shop.staff)
        var isSet = false
        let error = #expect(throws: ImportStopped.self) {
            try run.apply { _ in
                if !isSet { try shop.edit("P1500", [(.salePrice, "8")]) }
                isSet = true
            }
        }
        let stopped = try #require(error)
        #expect(stopped.done > 0 && stopped.done < 1500 && stopped.kind == .refused)
        #expect(
            stopped.message == "the store has changed since the rows were checked: the sale price 8.00 of"
                + " P1500 is above its price 5.00 (on line 1501): only \(stopped.done) of 1500 products were imported"
        )
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `what it says`() {
        expectFacts([
            (
                ImportError.overtaken(place: .row(3), problem: "title is missing"),
                ErrorFacts(
                    .refused, "store_moved",
                    "the store has changed since the rows were checked: title is missing (in row 3)",
                    hint: "check the row and run the same import again")
            )
        ])
        expectFacts([
            (
                JournalError.underWay(entry: 7),
                ErrorFacts(
                    .busy, "under_way", "the same request is running in another process, as journal entry 7",
                    hint: "run it again when the other has finished, to get the same answer")
            )
        ])
    }
}
