import ShopText
import Synchronization
import Testing

@testable import StoreCore

@Suite struct LongActionTests {
    let folder: TemporaryFolder
    let path: String
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("store.db")
        shop = try TestShop(at: path)
        let rows = (1...1200).map { number -> [(ProductField, String)] in
            [(.sku, "S\(number)"), (.title, "T"), (.price, "1"), (.category, number <= 1100 ? "Old" : "New")]
        }
        _ = try shop.store.importRows(rows, as: shop.staff)
    }

    /// Another process at the store. Between any two looks at its clock 190 ms go by, so a step takes as long.
    private func slowStore(_ look: @escaping @Sendable (Int, Store?) -> Void = { _, _ in }) throws -> Store {
        let looks = Mutex(0)
        let made = Mutex<Store?>(nil)
        let environment = Environment(
            now: {
                let number = looks.withLock { looks in
                    looks += 1
                    return looks
                }
                look(number, made.withLock { $0 })
                return Instant(milliseconds: TestShop.start.milliseconds + Int64(number) * 190)
            }, randomBytes: { [UInt8](repeating: 7, count: $0) }, ticks: { 0 })
        let store = try Store(at: path, environment: environment)
        made.withLock { $0 = store }
        return store
    }

    /// A store whose user gives up before the third part of a change.
    private func interruptedStore() throws -> Store {
        try slowStore { number, store in if number == 18 { store?.interrupt() } }
    }

    private func edit(_ assignment: String) throws -> EditProducts {
        EditProducts(where: [try ProductCondition("title=T")], set: [try ProductAssignment(assignment)])
    }

    private func prices() throws -> [String] {
        try shop.store.strings("SELECT price || ' ' || count(*) FROM product GROUP BY price ORDER BY price")
    }

    private func partSizes(_ column: String = "products") throws -> [String] {
        let entry = try shop.store.strings("SELECT CAST(max(entry) AS TEXT) FROM journal_part")[0]
        return try shop.store.strings(
            "SELECT CAST(\(column) AS TEXT) FROM journal_part WHERE entry = \(entry) ORDER BY id")
    }

    @Test func `an edit of many products makes room for others by the clock that its loop looks at`() throws {
        let done = try slowStore().run(edit("price=+1"), as: shop.staff)
        #expect(done.value.changed == 1200 && done.value.edits.count == 1200)
        #expect(try prices() == ["200 1200"])
        // Three steps of 50 take 570 ms; the answer is a part of its own.
        #expect(try partSizes() == Array(repeating: "150", count: 8) + ["0"])
        #expect(try shop.store.lastEntry()?.command == "product edit")
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `an edit of up to a thousand products is one transaction, whatever the clock says`() throws {
        let parts = try shop.store.strings("SELECT id FROM journal_part").count
        let few = EditProducts(
            where: [try ProductCondition("category=New")], set: [try ProductAssignment("price=+1")])
        _ = try slowStore().run(few, as: shop.staff)
        #expect(try shop.store.strings("SELECT id FROM journal_part").count == parts)
        #expect(try prices() == ["100 1100", "200 100"])
    }

    @Test func `the same key goes on where an edit was cut short, and changes no product twice`() throws {
        let request = Request(idempotencyKey: "k")
        let store = try interruptedStore()
        let error = #expect(throws: ChangeStopped.self) {
            try store.run(edit("price=+1"), as: shop.staff, request)
        }
        let done = try #require(error?.done)
        #expect(done > 0 && done < 1200 && error?.planned == 1200 && error?.kind == .interrupted)
        #expect(try prices() == ["100 \(1200 - done)", "200 \(done)"])
        let other = Request(idempotencyKey: "k")
        #expect(throws: JournalError.self) { try shop.store.run(edit("price=+2"), as: shop.staff, other) }
        // Somebody else changes one that is done and one that is not.
        try shop.edit("S1", [(.price, "5")])
        try shop.edit("S1200", [(.price, "7")])
        let rest = try shop.store.run(edit("price=+1"), as: shop.staff, request)
        #expect(rest.isReplay == false && rest.value.changed == 1200 - done)
        #expect(try prices() == ["200 1198", "500 1", "800 1"])
        let again = try shop.store.run(edit("price=+1"), as: shop.staff, request)
        #expect(again.isReplay && again.value == rest.value)
        #expect(try prices() == ["200 1198", "500 1", "800 1"])
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `who is overtaken time after time goes by what each product is at its turn`() throws {
        var action = try edit("price=+1")
        for attempt in 1...4 {
            try action.prepare(in: shop.store, as: shop.staff)
            try shop.edit("S2", [(.price, String(10 + attempt))])
            try shop.edit("S\(2 + attempt)", [(.title, "Other")])
            if attempt == 4 { break }
            #expect(throws: Overtaken.self) {
                try shop.store.writeUnrecorded(as: shop.staff) { try action.begin(in: $0) }
            }
        }
        let done = try #require(try action.runInParts(in: shop.store, as: shop.staff, Request())).value
        #expect(done.changed == 1196)
        #expect(try shop.product("S2").price.decimal == "15.00")
        #expect(try shop.product("S6").price.decimal == "1.00")

        try action.prepare(in: shop.store, as: shop.staff)
        action.expected = action.prepared?.plan
        try shop.edit("S2", [(.price, "20")])
        #expect(throws: BulkEditError.overtaken(sku: "S2")) {
            try action.runInParts(in: shop.store, as: shop.staff, Request())
        }
        #expect(try shop.product("S1").price.decimal == "2.00")
    }

    @Test func `a preview of a long edit tells its effects without a turn`() throws {
        let head = try shop.store.entryCount()
        let action = try edit("quantity=3")
        let preview = try shop.store.run(action, as: shop.staff, Request(isPreview: true))
        #expect(preview.value.changed == 1200 && preview.entry == nil)
        #expect(preview.effects?.stock.count == 1200 && preview.effects?.stock.first?.pieces == 3)
        #expect(preview.effects?.things == [])
        let renamed = try shop.store.run(
            edit("tax_class=books"), as: shop.staff, Request(isPreview: true))
        #expect(renamed.effects?.things == [.init(noun: "product", changed: 1200)])
        #expect(try shop.store.entryCount() == head)
    }

    @Test func `a category of many products moves in parts, and is gone with the last of them`() throws {
        let merge = try slowStore().run(MergeCategory("Old", into: "New"), as: shop.staff).value
        #expect(merge.products == 1100 && merge.category.path == "Old")
        #expect(try partSizes() == ["750", "350"])
        #expect(try shop.paths() == ["New"])
        #expect(try shop.product("S1").category == "New")
        let entry = try shop.store.lastEntry()
        #expect(entry?.touched == #"["category:Old","category:New"]"#)
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `a merge that was cut short goes on under its key`() throws {
        let request = Request(idempotencyKey: "m")
        let store = try slowStore { number, store in if number == 9 { store?.interrupt() } }
        let error = #expect(throws: ChangeStopped.self) {
            try store.run(DeleteCategory("Old", movingTo: "New"), as: shop.staff, request)
        }
        #expect(error?.done == 750)
        #expect(try shop.paths() == ["New", "Old"])
        let rest = try shop.store.run(DeleteCategory("Old", movingTo: "New"), as: shop.staff, request)
        #expect(rest.value.products == 1100 && !rest.isReplay)
        #expect(try shop.paths() == ["New"])
        let again = try shop.store.run(DeleteCategory("Old", movingTo: "New"), as: shop.staff, request)
        #expect(again.isReplay && again.value == rest.value)
    }

    @Test func `what stopped half way says how to go on`() {
        func stopped(_ cause: (any StoreError)?, hasKey: Bool) -> ChangeStopped {
            ChangeStopped(done: 20, planned: 90, noun: "products", entry: 7, hasKey: hasKey, cause: cause)
        }
        let interrupted = stopped(DatabaseFault.interrupted, hasKey: true)
        #expect(interrupted.message == "interrupted: 20 of 90 products were changed")
        #expect(interrupted.hint == "run the same command again with the same key to change the rest")
        let full = stopped(DatabaseFault.diskFull("s.db"), hasKey: false)
        #expect(full.message == "the disk of store s.db is full: only 20 of 90 products were changed")
        #expect(full.hint == "see which ones with `storectl journal show 7`")
        #expect(
            stopped(nil, hasKey: false).message == "an unexpected error: only 20 of 90 products were changed")
        #expect(stopped(nil, hasKey: false).code == "change_stopped")
        let moved = stopped(BulkEditError.overtaken(sku: "A"), hasKey: false)
        #expect(
            moved.message
                == "product A has changed since the plan was shown: only 20 of 90 products were changed")
        #expect(moved.code == "plan_changed" && moved.kind == .refused)
        #expect(Overtaken().message == "the shop has changed meanwhile; this command changed nothing")
        #expect(Overtaken().hint == "run it again")
    }

    @Test func `an import in one transaction is of so many products at most`() throws {
        var options = ImportOptions(source: "f.csv")
        options.isAtomic = true
        let rows = (1...5001).map { number -> [(ProductField, String)] in
            [(.sku, "A\(number)"), (.title, "T"), (.price, "1")]
        }
        let error = ImportError.tooMuchAtOnce(count: 5001, maximum: 5000)
        #expect(throws: error) { try shop.store.importRows(rows, options, as: shop.staff) }
        #expect(error.message == "5001 products would change; --atomic allows 5000 products and 8 MB of rows")
        #expect(
            error.hint
                == "leave out --atomic to import in parts; running the same import again completes it")
        let report = try shop.store.importRows(Array(rows.dropLast()), options, as: shop.staff)
        #expect(report.value.created == 5000)
    }
}
