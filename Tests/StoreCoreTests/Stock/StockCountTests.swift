import ShopText
import Testing

@testable import StoreCore

/// A file of counts: an import that changes the stock of known products and nothing else.
@Suite struct StockCountTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", quantity: 3, [(.barcode, "4006381333931")])
        try shop.add("TEA", quantity: 12)
    }

    private func counted(
        _ rows: [(String, String)], _ set: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportRun {
        var options = ImportOptions(source: "f.csv")
        set(&options)
        return try shop.store.counted(rows, options, as: shop.staff)
    }

    private func problems(_ run: ImportRun) -> [String] {
        run.report.problems.map { "\($0.line):\($0.column ?? 0) \($0.code): \($0.message)" }
    }

    private func movements(_ sku: String) throws -> [StockMovement] {
        try shop.store.stockHistory(of: .sku(sku), page: Page(limit: 0), as: shop.staff)
    }

    @Test func `what differs from the ledger is set, for the reason that it was counted`() throws {
        let run = try counted([("mug", "7"), ("TEA", "12")]) { $0.reference = "inventory 2026" }
        #expect(try run.differences() == [.init(sku: "MUG", onHand: 3, counted: 7)])
        #expect(try shop.onHand("MUG") == 3)
        let done = try run.apply { _ in }
        #expect((done.value.updated, done.value.unchanged, done.value.total) == (1, 1, 2))
        #expect(done.value.differences == [.init(sku: "MUG", onHand: 3, counted: 7)])
        let movement = try #require(try movements("MUG").first)
        #expect((movement.delta, movement.onHand, movement.reason) == (4, 7, .counted))
        #expect(movement.reference == "inventory 2026")
        let entry = try #require(done.entry)
        let (stored, _) = try shop.store.journalEntry(entry, as: shop.admin)
        #expect(stored.entry.command == "stock import")
        #expect(try counted([("MUG", "7")]).apply { _ in }.entry == nil)
    }

    @Test func `every problem is told with its place, and no product is added`() throws {
        let run = try counted([
            ("MUG", "1"), ("NOPE", "1"), ("mug", "2"), ("TEA", "x"), ("GONE", "-1"), ("", "4"), ("HAT", ""),
        ])
        #expect(
            problems(run) == [
                "3:1 product_not_found: product NOPE not found",
                "4:1 duplicate_sku: SKU mug already appears on line 2",
                "5:2 not_a_whole_number: quantity \"x\" is not a whole number",
                "6:1 product_not_found: product GONE not found",
                "6:2 out_of_range: quantity -1 is out of range: 0 to 1000000000",
                "7:1 empty_text: SKU is empty",
                "8:1 product_not_found: product HAT not found",
                "8:2 not_a_whole_number: quantity \"\" is not a whole number",
            ])
        #expect(!run.isApplicable)
        let lacking = try shop.store.planned(
            [[(.sku, "MUG")]], in: try shop.store.startCount(ImportOptions(source: "f"), as: shop.staff))
        #expect(problems(lacking) == ["2:0 missing_field: quantity is missing"])
    }

    @Test func `a product is known by its barcode, too`() throws {
        let run = try counted([("4 006381 333931", "9"), ("96385074", "1")]) {
            $0.key = .barcode
            $0.skipsInvalid = true
        }
        #expect(problems(run) == ["3:1 product_not_found: no product has barcode 96385074"])
        let report = try run.apply { _ in }.value
        #expect((report.updated, report.rejected) == (1, 1))
        #expect(try shop.onHand("MUG") == 9)
        try shop.add("CUP", [(.barcode, "4006381333931")])
        let doubtful = try counted([("4006381333931", "9")]) { $0.key = .barcode }
        #expect(problems(doubtful) == ["2:0 ambiguous_key: 2 products have barcode 4006381333931"])
    }

    /// Who may count may not change what a product is: the rows say what they will.
    @Test func `nothing but the stock changes`() throws {
        let before = try shop.product("MUG")
        let run = try shop.store.planned(
            [[(.sku, "MUG"), (.title, "Cheap"), (.price, "0"), (.quantity, "4"), (.parentSKU, "NOPE")]],
            in: try shop.store.startCount(ImportOptions(source: "f"), as: shop.staff))
        #expect(try run.apply { _ in }.value.updated == 1)
        let after = try shop.product("MUG")
        #expect((after.title, after.price, after.quantity) == (before.title, before.price, 4))
        #expect(after.updatedAt == before.updatedAt)
        #expect(throws: AccessError.self) {
            try shop.store.startCount(ImportOptions(source: "f"), as: shop.ann)
        }
        #expect(throws: TextError.self) { try counted([]) { $0.reference = "" } }
    }

    @Test func `a product that is gone when the count is taken stops it`() throws {
        let run = try counted([("MUG", "1"), ("TEA", "2")])
        _ = try shop.store.run(DeleteProduct(.sku("TEA")), as: shop.staff)
        #expect(
            throws: ImportError.overtaken(place: .line(3), problem: "product TEA not found")
        ) { try run.apply { _ in } }
        #expect(try shop.onHand("MUG") == 3)
    }

    @Test(arguments: [("7", 5), ("1", 0), ("12", 10)])
    func `what goes while the count is taken was there when it was counted`(
        count: String, onHand: Int64
    ) throws {
        let run = try counted([("TEA", count), ("MUG", "4")])
        try shop.lose(2, of: "TEA")
        let report = try run.apply { _ in }.value
        #expect(try [shop.onHand("TEA"), shop.onHand("MUG")] == [onHand, 4])
        #expect((report.updated, report.unchanged) == (count == "12" ? (1, 1) : (2, 0)))
    }

    @Test func `a long count is one entry in parts, resumed and answered again under its key`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        let store = try shop.slowStore(at: path)
        let skus = (1...1500).map { "P\($0)" }
        _ = try shop.store.importRows(
            skus.map { [(.sku, $0), (.title, $0), (.price, "1"), (.quantity, "1")] }, as: shop.staff)
        let entries = try shop.store.entryCount()
        func counted(_ quantity: String, in store: Store) throws -> ImportRun {
            try store.counted(skus.map { ($0, quantity) }, .keyed("k"), as: shop.staff)
        }
        #expect(throws: ImportStopped.self) { try counted("5", in: store).apply { _ in store.interrupt() } }
        #expect(try shop.onHand("P1") == 5)
        #expect(try shop.onHand("P1500") == 1)
        // What goes meanwhile was there when it was counted.
        try shop.lose(2, of: "P1")
        try shop.lose(1, of: "P1500")
        let done = try counted("5", in: shop.store).apply { _ in }
        #expect(done.entry == Int64(entries) + 1)
        #expect(try shop.store.entryCount() == entries + 3)
        #expect(try [shop.onHand("P1"), shop.onHand("P1499"), shop.onHand("P1500")] == [3, 5, 4])
        let replay = try counted("5", in: shop.store).apply { _ in }
        #expect(replay.isReplay)
        #expect(replay.value == done.value)
        #expect(throws: JournalError.self) { try counted("6", in: shop.store).apply { _ in } }
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `the first thousand differences are told`() throws {
        let skus = (1...1100).map { "P\($0)" }
        _ = try shop.store.importRows(
            skus.map { [(.sku, $0), (.title, $0), (.price, "1"), (.quantity, "1")] }, as: shop.staff)
        let run = try counted(skus.map { ($0, "2") })
        #expect(try run.differences().count == 1000)
        let report = try run.apply { _ in }.value
        #expect(report.updated == 1100)
        #expect(report.differences?.map(\.sku) == Array(skus.prefix(1000)))
    }
}
