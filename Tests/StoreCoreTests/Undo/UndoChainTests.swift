import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Undo, and undo of that, and again: each says what is in force.
@Suite struct UndoChainTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", price: "4.25", quantity: 10)
    }

    private func price() throws -> String {
        try shop.store.product(.sku("MUG"), as: shop.staff).price.decimal
    }

    /// As the command does it.
    @discardableResult
    private func undo(_ entry: Int64) throws -> Recorded<Undone> {
        try shop.undo(entry, as: shop.admin, key: try shop.store.keyForUndoing(entry, as: shop.admin))
    }

    @Test func `a change that was made again is undone again, and the same command says so`() throws {
        let edit = try #require(try shop.edit("MUG", [(.price, "5")]).entry)
        let first = try #require(try undo(edit).entry)
        let redo = try #require(try undo(first).entry)
        #expect(try price() == "5.00")
        #expect(try shop.store.lastUndoableEntry(as: shop.staff) == edit)
        let again = try undo(edit)
        #expect(again.entry == redo + 1 && !again.isReplay)
        #expect(try price() == "4.25")
        #expect(try undo(edit).isReplay)
        #expect(throws: UndoError.alreadyUndone(entry: edit, by: redo + 1)) { try shop.undo(edit, key: "x") }
        // What made it again is not in force either.
        #expect(throws: UndoError.alreadyUndone(entry: redo, by: redo + 1)) { try shop.undo(redo, key: "y") }
        try undo(redo + 1)
        #expect(try price() == "5.00")
        try undo(edit)
        #expect(try price() == "4.25")
        #expect(try shop.store.verifyJournal(as: shop.admin).entries == shop.store.entryCount())
    }

    @Test func `stock goes to and fro, however often`() throws {
        let entry = try #require(
            try shop.store.run(ReceiveStock(.sku("MUG"), quantity: "7"), as: shop.staff).entry)
        for _ in 0..<3 {
            try undo(entry)
            #expect(try shop.onHand("MUG") == 10)
            try undo(try shop.store.entryCount())
            #expect(try shop.onHand("MUG") == 17)
        }
        // The undo of stock names its product.
        #expect(try shop.store.lastEntry()?.touched == #"["product:MUG"]"#)
    }

    @Test func `one's own address, cart, review and note`() throws {
        var change = SavedAddressChange()
        (change.label, change.address, change.postalCode) = ("home", "1 Main St", "10001")
        (change.name, change.country) = ("Ann", "US")
        _ = try shop.store.run(AddAddress(change), as: shop.ann)
        var edit = SavedAddressChange()
        edit.address = "2 High St"
        func expectOwn(_ actor: Actor, _ change: () throws -> Int64?) throws {
            let before = try shop.state()
            let entry = try #require(try change())
            try shop.undo(entry, as: actor)
            #expect(try shop.state() == before)
        }
        try expectOwn(shop.ann) { try shop.store.run(EditAddress("home", edit), as: shop.ann).entry }
        try expectOwn(shop.staff) {
            try shop.store.run(EditAddress("home", edit, for: "ann"), as: shop.staff).entry
        }
        try shop.put("MUG", 2)
        try expectOwn(shop.ann) { try shop.store.run(SetInCart(request("MUG", 4)), as: shop.ann).entry }
        // The line has gone since: it is still Ann's.
        let set = try #require(try shop.store.run(SetInCart(request("MUG", 4)), as: shop.ann).entry)
        let gone = try #require(try shop.store.run(RemoveFromCart([.sku("MUG")]), as: shop.ann).entry)
        guard
            case .moved(set, let conflicts) = try #require(
                throws: UndoError.self, performing: { try shop.undo(set, as: shop.ann) })
        else { return }
        #expect(conflicts.map(\.text) == ["cart line 1 no longer exists"])
        #expect(throws: JournalError.notFound(set)) { try shop.undo(set, as: shop.bob) }
        try shop.undo(gone, as: shop.ann)
        try shop.checkOut()
        try expectOwn(shop.staff) {
            try shop.store.run(NoteOrder(1, "hi", isForCustomer: false), as: shop.staff).entry
        }
        try expectOwn(shop.ann) {
            try shop.store.run(AddReview(.sku("MUG"), stars: 5), as: shop.ann).entry
        }
        let review = try shop.store.run(AddReview(.sku("MUG"), stars: 5), as: shop.ann).value.id
        try expectOwn(shop.ann) { try shop.store.run(EditReview(review, stars: 1), as: shop.ann).entry }
    }

    @Test func `what came since is named, whatever it is`() throws {
        func conflict(_ entry: Int64) throws -> UndoConflict? {
            guard
                case .moved(_, let conflicts) = try #require(
                    throws: UndoError.self, performing: { try shop.undo(entry) })
            else { return nil }
            return conflicts.first
        }
        _ = try shop.store.run(AddCategory("AA"), as: shop.staff)
        let rename = try #require(
            try shop.store.run(EditCategory("AA", CategoryChange(name: "BB")), as: shop.staff).entry)
        _ = try shop.store.run(EditCategory("BB", CategoryChange(name: "CC")), as: shop.staff)
        #expect(try conflict(rename)?.entries == [rename + 1])

        var details = ShippingDetails()
        (details.name, details.country, details.price) = ("Post", "US", "4")
        _ = try shop.store.run(AddShipping("POST", details), as: shop.admin)
        details = ShippingDetails()
        details.price = "5"
        let rate = try #require(
            try shop.store.run(EditShipping("POST", rate: 1, details), as: shop.admin).entry)
        details.price = "6"
        _ = try shop.store.run(EditShipping("POST", rate: 1, details), as: shop.admin)
        var found = try #require(try conflict(rate))
        #expect(found.entries == [rate + 1])
        #expect(
            found.text == "shipping rate 1 of shipping POST has price 6.00, but the entry set it to 5.00")

        try shop.put("MUG", 2)
        let set = try #require(try shop.store.run(SetInCart(request("MUG", 4)), as: shop.ann).entry)
        _ = try shop.store.run(SetInCart(request("MUG", 5)), as: shop.ann)
        #expect(try conflict(set)?.entries == [set + 1])

        _ = try shop.store.run(AddCategory("QQ"), as: shop.staff)
        try shop.edit("MUG", [(.category, "QQ")])
        let out = try #require(try shop.edit("MUG", [(.category, "")]).entry)
        _ = try shop.store.run(DeleteCategory("QQ"), as: shop.staff)
        found = try #require(try conflict(out))
        #expect(found.text == "product MUG would belong to category QQ, which is gone")
        #expect(found.entries == [out + 1])
    }
}
