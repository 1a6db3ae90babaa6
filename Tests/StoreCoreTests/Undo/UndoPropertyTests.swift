import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Whatever was done, undo brings back exactly what was, or refuses and changes nothing.
@Suite struct UndoPropertyTests {
    private static let skus = ["A", "B", "C", "D", "E", "F"]
    /// Each is a change, its undo, the undo of that, and the undo of something old.
    private static let rounds = 300

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `undo then redo is the identity, and out of order it applies or refuses`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let shop = try TestShop(seed: seed)
        for sku in UndoPropertyTests.skus.prefix(4) { try shop.add(sku, price: "9", quantity: 20) }
        for path in ["part 0 > x", "part 1", "part 2"] {
            _ = try shop.store.run(AddCategory(path), as: shop.staff)
        }
        _ = try shop.store.run(AddCoupon("TEN", details(["part 1"])), as: shop.admin)
        var (undone, refused) = (0, 0)
        for _ in 0..<UndoPropertyTests.rounds {
            shop.clock.advance(seconds: 1)
            let (before, entries) = (try shop.state(), try shop.store.entryCount())
            do { try act(in: shop, &generator) } catch is any StoreError { continue }
            let entry = try shop.store.entryCount()
            guard entry > entries else { continue }
            let after = try shop.state()
            do {
                let undo = try #require(try shop.undo(entry).entry)
                #expect(try shop.state() == before)
                undone += 1
                try shop.undo(undo)
                #expect(try shop.state() == after)
            } catch let error as UndoError {
                guard case .notByUndo = error else { throw error }
                refused += 1
            }
            // Most of what can still be taken back is not old.
            let old = Int64.random(in: max(1, entry - 40)...entry, using: &generator)
            let present = try (shop.state(), shop.store.entryCount())
            do {
                // As the command does it, so that what is done twice is seen to be.
                let key = try shop.store.keyForUndoing(old, as: shop.admin)
                let again = try shop.store.undoing(old)
                let done = try shop.undo(old, key: key)
                #expect(done.isReplay == again, "entry \(old)")
                undone += 1
            } catch is UndoError {
                #expect(try (shop.state(), shop.store.entryCount()) == present)
                refused += 1
            }
            try expectSound(shop)
        }
        #expect(undone > 150 && refused > 10, "undone \(undone), refused \(refused)")
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    private func details(_ categories: [String]) -> CouponDetails {
        var details = CouponDetails()
        (details.percent, details.categories) = ("10", categories)
        return details
    }

    private func act(in shop: TestShop, _ generator: inout SeededGenerator) throws {
        let (store, staff) = (shop.store, shop.staff)
        let sku = UndoPropertyTests.skus.randomElement(using: &generator)!
        let number = Int64.random(in: 1...9, using: &generator)
        switch Int.random(in: 0..<22, using: &generator) {
        case 0: try shop.put(sku, number)
        case 1: _ = try store.run(SetInCart(request(sku, number)), as: shop.ann)
        case 2: try shop.checkOut()
        case 3: try shop.edit(sku, [(.price, "\(number)"), (.title, "Thing \(number) \(sku)")])
        case 4: try shop.edit(sku, [(.quantity, "\(number * 5)"), (.category, "part \(number % 3) > x")])
        case 5: try shop.add(sku, price: "\(number)", quantity: number, [(.category, "part \(number % 3)")])
        case 6: _ = try store.run(DeleteProduct(.sku(sku)), as: staff)
        case 7: _ = try store.run(RestoreProduct(.sku(sku)), as: staff)
        case 8:
            _ = try store.run(
                EditProducts(
                    where: [ProductCondition("price>\(number)")], set: [ProductAssignment("price=+1")]),
                as: staff)
        case 9:
            _ = try store.run(
                MergeCategory("part \(number % 3)", into: "part \((number + 1) % 3)"), as: staff)
        case 10:
            _ = try store.run(
                EditCategory("part \(number % 3)", CategoryChange(slug: "s\(number)")), as: staff)
        case 11:
            _ = try store.run(
                EditCategory("part \(number % 3)", CategoryChange(name: "part \(number % 4)")), as: staff)
        case 12: _ = try store.run(AddCategory("part \(number % 3) > x > y\(number)"), as: staff)
        case 13:
            _ = try store.run(
                EditCategory(
                    "part \(number % 3) > x", CategoryChange(parent: number > 5 ? "" : "part \(number % 2)")),
                as: staff)
        case 14: _ = try store.run(DeleteCategory("x"), as: staff)
        case 15:
            let category = "part \(number % 3)"
            _ = try store.run(EditCoupon("TEN", details(number > 7 ? [] : [category])), as: shop.admin)
        case 16:
            var details = ShippingDetails()
            (details.name, details.country, details.price) = ("Post", "US", "\(number)")
            _ =
                try number > 5
                ? store.run(AddShipping("POST", details), as: shop.admin)
                : store.run(EditShipping("POST", details), as: shop.admin)
        case 17: _ = try store.run(DeleteShipping("POST"), as: shop.admin)
        case 18:
            var change = SavedAddressChange()
            (change.name, change.address, change.postalCode) = ("Ann", "\(number) High St", "10001")
            change.country = "US"
            if number > 6 { change.label = "at \(number)" }
            _ =
                try number > 4
                ? store.run(AddAddress(change), as: shop.ann)
                : store.run(EditAddress("at 9", change), as: shop.ann)
        case 19: _ = try store.run(SetSetting("shop.name", to: "Shop \(number)"), as: shop.admin)
        case 20: _ = try store.run(ReceiveStock(.sku(sku), quantity: "\(number)"), as: staff)
        default:
            let rows = UndoPropertyTests.skus.prefix(Int(number)).map { sku in
                [(ProductField.sku, sku), (.title, "New \(sku)"), (.price, "3"), (.quantity, "\(number)")]
            }
            _ = try store.importRows(rows, as: staff)
        }
    }

    private func expectSound(_ shop: TestShop) throws {
        let wrong = try shop.store.integer(
            """
            SELECT count(*) FROM stock_movement AS last
            WHERE id = (SELECT max(id) FROM stock_movement WHERE product_id = last.product_id) AND (on_hand < 0
                OR on_hand <> (SELECT sum(delta) FROM stock_movement WHERE product_id = last.product_id))
            """)
        #expect(wrong == 0)
        #expect(try shop.store.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0)
        #expect(
            try shop.store.strings(
                """
                SELECT child.path FROM category AS child LEFT JOIN category AS parent ON parent.id = child.parent_id
                WHERE child.path <> iif(parent.id IS NULL, '', parent.path || ' > ') || child.name
                """) == [])
        try shop.expectSearchSound()
    }
}

extension Store {
    /// Whether an entry is undone as things are now.
    fileprivate func undoing(_ entry: Int64) throws -> Bool {
        try read(as: .anonymous) { try $0.undoing(ofEntry: entry) != nil }
    }
}
