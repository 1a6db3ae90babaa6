import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Taking back what an entry changed.
@Suite struct UndoTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", price: "9.50", quantity: 10, [(.category, "Kitchen > Cups"), (.tags, "gift")])
        try shop.add("POT", price: "24", quantity: 3, [(.category, "Kitchen")])
    }

    private func expectReturns(_ change: () throws -> Int64?) throws { try shop.expectReturns(change) }

    @Test func `an edit`() throws {
        try expectReturns {
            try shop.edit("MUG", [(.price, "12"), (.title, "Blue mug"), (.category, "Office"), (.tags, "")])
                .entry
        }
    }

    @Test func `a count, a delivery and an adjustment`() throws {
        try expectReturns { try shop.edit("MUG", [(.quantity, "4")]).entry }
        try expectReturns {
            try shop.store.run(ReceiveStock(.sku("POT"), quantity: "7"), as: shop.staff).entry
        }
    }

    @Test func `a bulk edit, and a product that was added, archived, deleted and restored`() throws {
        try expectReturns {
            try shop.store.run(
                EditProducts(where: [ProductCondition("price>0")], set: [ProductAssignment("price=+10%")]),
                as: shop.staff
            ).entry
        }
        try expectReturns {
            _ = try shop.add("CUP", [(.tags, "new")]); return try shop.store.entryCount()
        }
        try expectReturns { try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff).entry }
        // What was sold is archived.
        try shop.put("MUG")
        try shop.checkOut()
        try expectReturns { try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff).entry }
        _ = try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff)
        try expectReturns { try shop.store.run(RestoreProduct(.sku("MUG")), as: shop.staff).entry }
    }

    @Test func `categories moved, merged and deleted`() throws {
        try expectReturns {
            try shop.store.run(
                EditCategory("Kitchen", CategoryChange(name: "Home", slug: "home")), as: shop.staff
            ).entry
        }
        try expectReturns {
            try shop.store.run(MergeCategory("Kitchen > Cups", into: "Kitchen"), as: shop.staff).entry
        }
        try expectReturns {
            try shop.store.run(DeleteCategory("Kitchen > Cups", movingTo: "Kitchen"), as: shop.staff).entry
        }
    }

    @Test func `settings, taxes, coupons and carts`() throws {
        try expectReturns { try shop.store.run(SetSetting("shop.country", to: "DE"), as: shop.admin).entry }
        var details = TaxRateDetails()
        (details.country, details.rate) = ("DE", "19")
        try expectReturns { try shop.store.run(AddTaxRate(details), as: shop.admin).entry }
        try expectReturns { try shop.put("MUG", 2).entry }
        try shop.put("MUG", 2)
        try expectReturns { try shop.store.run(SetInCart(request("MUG", 5)), as: shop.ann).entry }
        try expectReturns { try shop.store.run(ClearCart(), as: shop.ann).entry }
    }

    @Test func `an import of new and changed products`() throws {
        try expectReturns {
            try shop.store.importRows(
                (1...40).map {
                    [(.sku, "N\($0)"), (.title, "New \($0)"), (.price, "3"), (.quantity, "\($0)")]
                }
                    + [[(.sku, "MUG"), (.title, "Mug"), (.price, "8"), (.quantity, "1")]],
                as: shop.staff
            ).entry
        }
    }

    @Test func `an import of products with variants`() throws {
        try expectReturns {
            try shop.store.importRows(
                [[(.sku, "SHIRT"), (.title, "Shirt"), (.price, "9")]]
                    + ["S", "M"].map { size in
                        [
                            (ProductField.sku, "SHIRT-\(size)"), (.title, "Shirt \(size)"), (.price, "9"),
                            (.quantity, "3"), (.parentSKU, "SHIRT"), (.options, "Size=\(size)"),
                        ]
                    }, as: shop.staff
            ).entry
        }
    }

    @Test func `an import in parts, and one that somebody meddled with half way`() throws {
        let rows = (1...2500).map { number in
            [
                (ProductField.sku, "N\(number)"), (.title, "New \(number)"), (.price, "3"), (.quantity, "2"),
                (.category, "New > Shelf \(number % 7)"),
            ]
        }
        var entry: Int64 = 0
        try expectReturns {
            _ = try shop.store.importRows(rows, as: shop.staff)
            entry = try shop.store.entryCount()
            return entry
        }
        #expect(try shop.store.integer("SELECT count(*) FROM journal_part WHERE entry = \(entry)") ?? 0 > 0)
        _ = try shop.store.importRows(rows, as: shop.staff)
        let again = try shop.store.entryCount()
        try shop.edit("N77", [(.price, "4")])
        let before = try shop.store.dump()
        #expect(throws: UndoError.self) { try shop.undo(again) }
        #expect(try shop.store.dump() == before)
    }

    @Test func `a long import of prices goes back, whatever else of its products has changed`() throws {
        let products = (1...1500).map { number in
            [(ProductField.sku, "N\(number)"), (.title, "New \(number)"), (.price, "3"), (.quantity, "2")]
        }
        _ = try shop.store.importRows(products, as: shop.staff)
        let before = try shop.state()
        let prices = (1...1500).map {
            [(ProductField.sku, "N\($0)"), (.title, "New \($0)"), (.price, "\($0 + 3)")]
        }
        _ = try shop.store.importRows(prices, as: shop.staff)
        let entry = try shop.store.entryCount()
        shop.clock.advance(seconds: 60)
        try shop.edit("N1200", [(.barcode, "4006381333931")])
        try shop.edit("N1201", [(.price, "3")])
        let undone = try shop.undo(entry)
        #expect(undone.value.rows == 1499)
        #expect(undone.value.changes.count == 100)
        try shop.edit("N1200", [(.barcode, "")])
        #expect(try shop.state() == before)
        try shop.expectSearchSound()
        #expect(try shop.store.unexplainedRows(as: shop.admin) == [])
        // One that was changed since is found among the many.
        _ = try shop.store.importRows(prices, as: shop.staff)
        let again = try shop.store.entryCount()
        let later = try #require(try shop.edit("N1300", [(.price, "7")]).entry)
        #expect(try shop.conflicts(undoing: again).map(\.entries) == [[later]])
    }

    @Test func `what has changed since is refused as a whole, and the later entry is named`() throws {
        let entry = try #require(
            try shop.store.run(
                EditProducts(where: [ProductCondition("price>0")], set: [ProductAssignment("price=+10%")]),
                as: shop.staff
            ).entry)
        let later = try #require(try shop.edit("POT", [(.price, "30")]).entry)
        let before = try shop.store.dump()
        let error = try #require(throws: UndoError.self) { try shop.undo(entry) }
        #expect(try shop.store.dump() == before)
        guard case .moved(entry, let conflicts) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(conflicts.map(\.entries) == [[later]])
        #expect(
            error.message
                == "entry \(entry) cannot be undone: product POT has price 30.00, but the entry set it to 26.40 (entry \(later))"
        )
        #expect(error.hint == "undo entry \(later) first, or make the change by hand")
        // Another column of the same product is no hindrance.
        try shop.undo(later)
        try shop.edit("POT", [(.title, "Pot")])
        try shop.undo(entry)
        #expect(try shop.store.product(.sku("POT"), as: shop.staff).price.decimal == "24.00")
        #expect(try shop.store.product(.sku("POT"), as: shop.staff).title == "Pot")
    }

    @Test func `a product that was sold, moved or has variants stays`() throws {
        for (sku, use) in [
            (
                "SOLD",
                {
                    try shop.put("SOLD"); try shop.checkOut()
                }
            ),
            ("MOVED", { _ = try shop.store.run(ReceiveStock(.sku("MOVED"), quantity: "1"), as: shop.staff) }),
            ("PARENT", { try shop.add("CHILD", [(.parentSKU, "PARENT")]) }),
            ("CHANGED", { try shop.edit("CHANGED", [(.title, "Other")]) }),
        ] as [(String, () throws -> Void)] {
            try shop.add(sku, quantity: sku == "PARENT" ? 0 : 10)
            let entry = try shop.store.entryCount()
            try use()
            let error = try #require(throws: UndoError.self) { try shop.undo(entry) }
            #expect(error.hint == "archive it instead with `storectl product delete \(sku)`")
        }
    }

    @Test func `stock that is gone cannot go back`() throws {
        let entry = try #require(
            try shop.store.run(ReceiveStock(.sku("POT"), quantity: "5"), as: shop.staff).entry)
        let later = try #require(try shop.edit("POT", [(.quantity, "2")]).entry)
        let error = try #require(throws: UndoError.self) { try shop.undo(entry) }
        #expect(error.message.hasSuffix("5 pieces of POT came in, but only 2 are left (entry \(later))"))
    }

    @Test func `orders, accounts and what changed nothing are refused, and say what to do`() throws {
        try shop.put("MUG")
        let sale = try #require(try shop.checkOut().entry)
        var error = try #require(throws: UndoError.self) { try shop.undo(sale) }
        #expect(error == .notByUndo(entry: sale, command: "checkout", instead: "order cancel 1"))
        error = try #require(throws: UndoError.self) { try shop.undo(1) }
        #expect(error.code == "not_by_undo")
        #expect(throws: JournalError.notFound(999)) { try shop.undo(999) }
    }

    @Test func `an entry is undone once, and the same command says so`() throws {
        let entry = try #require(try shop.edit("MUG", [(.price, "12")]).entry)
        let undo = try shop.undo(entry)
        #expect(try shop.undo(entry).isReplay)
        #expect(throws: UndoError.alreadyUndone(entry: entry, by: undo.entry ?? 0)) {
            try shop.undo(entry, key: "another")
        }
        #expect(try shop.store.lastEntry()?.undoes == entry)
    }

    @Test func `one's own changes need the permission for them, others' also that to undo`() throws {
        let entry = try #require(try shop.edit("MUG", [(.price, "12")]).entry)
        #expect(throws: JournalError.notFound(entry)) { try shop.undo(entry, as: shop.ann) }
        #expect(throws: AccessError.notSignedIn) { try shop.undo(entry, as: .anonymous) }
        let second = try shop.store.addStaff("kim", as: shop.admin)
        #expect(throws: JournalError.notFound(entry)) { try shop.undo(entry, as: second) }
        let limited = Actor(
            id: shop.staff.id, name: "sam", permissions: [.ownShopping], credential: shop.staff.credential)
        #expect(throws: AccessError.notPermitted(name: "sam", .catalogWrite)) {
            try shop.undo(entry, as: limited)
        }
        try shop.undo(entry, as: shop.staff)
        let cart = try #require(try shop.put("MUG").entry)
        #expect(throws: JournalError.notFound(cart)) { try shop.undo(cart, as: shop.bob) }
        try shop.undo(cart, as: shop.ann)
    }

    @Test func `one's last change is found, without what is undone`() throws {
        let first = try #require(try shop.edit("MUG", [(.price, "12")]).entry)
        let second = try #require(try shop.edit("MUG", [(.title, "Cup")]).entry)
        #expect(try shop.store.lastUndoableEntry(as: shop.staff) == second)
        try shop.undo(second, as: shop.staff)
        #expect(try shop.store.lastUndoableEntry(as: shop.staff) == first)
        #expect(throws: UndoError.nothingToUndo) { try shop.store.lastUndoableEntry(as: shop.bob) }
    }

    @Test func `a preview tells what goes back and changes nothing`() throws {
        let entry = try #require(try shop.edit("MUG", [(.price, "12"), (.quantity, "4")]).entry)
        let before = try shop.store.dump()
        let preview = try shop.store.run(Undo(entry), as: shop.staff, Request(isPreview: true))
        #expect(try shop.store.dump() == before)
        #expect(preview.effects?.stock == [.init(sku: "MUG", pieces: 6)])
        let told = preview.value.changes.flatMap { row in
            row.columns.map {
                "\(row.table) \(row.name) \($0.name) \($0.before ?? .null) \($0.after ?? .null)"
            }
        }
        #expect(told.contains { $0.hasPrefix("product MUG price") })
        #expect(told.contains { $0.hasPrefix("stock MUG quantity") })
    }
}
