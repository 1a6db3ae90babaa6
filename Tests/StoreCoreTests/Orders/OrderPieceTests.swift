import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// How lines of an order are named, and what is said where there are too few pieces.
@Suite struct OrderPieceTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

    private func line(_ word: String, of order: Int64) throws -> Int64 {
        let record = try shop.store.order(order, as: shop.admin)
        return try record.pieces([.init(word, quantity: 1)])[0].0.id
    }

    @Test func `a line is named by its product as everywhere, in whatever is done with it`() throws {
        let id = try order(9)
        let own = try #require(try shop.store.order(id, as: shop.admin).items.first)
        let product = try #require(own.productID)
        for word in ["MUG", "mug", "sku:MUG", "sku:mug", "id:\(product)", "\(product)", "line:\(own.id)"] {
            #expect(try line(word, of: id) == own.id, "\(word)")
            let items = [CreditRequest.Item(word, quantity: 1)]
            try run(ShipOrder([id], items: items))
        }
        try run(RefundOrder(id, CreditRequest(items: [.init("id:1", quantity: 1)]), reason: .returned))
        try run(CancelOrder(id, items: [.init("sku:MUG", quantity: 1)]))
        for word in ["sku:TEA", "id:99", "99", "line:99", "sku:1", "01", "id:01"] {
            let unknown = CreditError.unknownItem(order: id, word, items: ["MUG"])
            #expect(throws: unknown, "\(word)") { try line(word, of: id) }
        }
        #expect(throws: CreditError.twice(order: id, "id:1")) {
            try run(ShipOrder([id], items: [.init("MUG", quantity: 1), .init("id:1", quantity: 1)]))
        }
    }

    @Test func `a number that is the SKU of one line and the product of another is not guessed`() throws {
        let number = try shop.store.product(.sku("MUG"), as: shop.admin).id
        try shop.add("\(number)", price: "1.00")
        try shop.put("\(number)")
        let id = try order(1)
        let lines = try shop.store.order(id, as: shop.admin).items
        let other = try #require(lines.first { $0.sku == "\(number)" })
        let mug = try #require(lines.first { $0.sku == "MUG" })
        #expect(
            throws: CreditError.ambiguousItem(order: id, "\(number)", lines: lines.map(\.id))
        ) { try line("\(number)", of: id) }
        #expect(try line("sku:\(number)", of: id) == other.id)
        #expect(try line("id:\(number)", of: id) == mug.id)
    }

    @Test func `a product that is gone or renamed is named by what it was sold as`() throws {
        let id = try order(2)
        try shop.edit("MUG", [(.sku, "CUP")])
        #expect(try line("sku:MUG", of: id) == line("id:1", of: id))
        #expect(throws: CreditError.self) { try line("CUP", of: id) }
        _ = try run(DeleteProduct(.sku("CUP")))
        for word in ["MUG", "sku:MUG", "id:1", "1"] { _ = try line(word, of: id) }
    }

    @Test func `what is too many to cancel, to refund or to ship says what can be done`() throws {
        let id = try order(3)
        try run(CancelOrder(id, items: [.init("MUG", quantity: 2)]))
        let cancel = CreditError.tooMany(order: id, sku: "MUG", wanted: 2, left: 1, reason: .cancelled)
        #expect(throws: cancel) { try run(CancelOrder(id, items: [.init("MUG", quantity: 2)])) }
        let refund = CreditError.tooMany(order: id, sku: "MUG", wanted: 2, left: 1, reason: .damaged)
        #expect(throws: refund) {
            try run(
                RefundOrder(id, CreditRequest(items: [.init("MUG", quantity: 2)]), reason: .damaged))
        }
        #expect(cancel.message == "cannot cancel 2 MUG of order 1: 1 left")
        #expect(cancel.hint == "run `storectl order cancel 1 --item MUG=1`")
        #expect(refund.message == "cannot refund 2 MUG of order 1: 1 left")
        #expect(refund.hint == "run `storectl order refund 1 --item MUG=1 --reason damaged`")
        let none = CreditError.tooMany(order: 1, sku: "MUG", wanted: 2, left: 0, reason: .cancelled)
        #expect(none.hint == "see what was refunded: `storectl order show 1`")
        let more = CreditError.moreThanLeft(
            order: 1, wanted: Money(minorUnits: 9, currency: shop.store.currency),
            left: Money(minorUnits: 5, currency: shop.store.currency))
        #expect(more.hint == "run `storectl order refund 1 --amount 0.05 --reason …`")
        for error in [CreditError.nothingLeft(order: 1), .noShippingLeft(order: 1)] {
            #expect(error.hint == "see what was refunded: `storectl order show 1`")
        }
        let ship = OrderError.tooManyToShip(order: 1, sku: "MUG", wanted: 2, left: 1)
        #expect(ship.hint == "run `storectl order ship 1 --item MUG=1`")
        #expect(
            OrderError.tooManyToShip(order: 1, sku: "MUG", wanted: 2, left: 0).hint
                == "see what became of it: `storectl order show 1`")
    }

    @Test func `an order that came back is not to be marked as not shipped`() throws {
        let id = try order(2)
        try run(PayOrder(id))
        try run(ShipOrder([id]))
        let shipped = OrderError.alreadyShipped(id, isBack: false)
        #expect(throws: shipped) { try run(CancelOrder(id)) }
        #expect(shipped.hint?.contains("--no-shipped") == true)
        shop.clock.advance(seconds: 60)
        try run(
            RefundOrder(
                id, CreditRequest(items: [.init("MUG", quantity: 1)]), restock: true, reason: .returned))
        let back = OrderError.alreadyShipped(id, isBack: true)
        #expect(throws: back) { try run(CancelOrder(id)) }
        #expect(throws: back) { try run(EditOrder([id], OrderChange(), recipient: .init(name: "Bo"))) }
        #expect(
            back.hint
                == "some of it is back on the shelf, so it was; see what is left: `storectl order show 1`")
        #expect(back.customerHint == "ask the shop to take it back")
    }

    @Test func `an order for which money was only reserved can go once it was let go`() throws {
        let id = try order(1)
        try settle(try run(PayOrder(id, provider: "test", mode: .authorize)))
        let cancelled = try run(CancelOrder(id))
        #expect(throws: OrderError.notErasable(id, why: "money is reserved for it")) {
            try run(DeleteOrder(id))
        }
        #expect(throws: DatabaseFault.self) { try shop.store.raw("DELETE FROM payment") }
        try settle(cancelled)
        try run(DeleteOrder(id))
        #expect(try shop.store.integer("SELECT count(*) FROM payment") == 0)
        #expect(try shop.store.findings(isQuick: false, as: shop.admin).isEmpty)
    }

    @Test func `who corrected a shipment when is in the timeline, beside who sent it`() throws {
        let id = try order(2)
        _ = try shop.store.run(ShipOrder([id]), as: shop.staff)
        shop.clock.advance(seconds: 60)
        let edited = try run(EditOrder(id, OrderChange(isShipped: false)))
        func told(_ timeline: [OrderEvent]) -> [String] {
            timeline.filter { [.shipped, .shipmentCorrected].contains($0.kind) }
                .map { "\($0.kind.rawValue) \($0.by) \($0.at.seconds - TestShop.start.seconds) \($0.text)" }
        }
        let expected = [
            "shipped sam 0 shipment 1: 2 MUG",
            "shipment_corrected admin 60 shipment 1 was noted by mistake",
        ]
        #expect(told(try #require(edited.records.first).timeline) == expected)
        shop.clock.advance(seconds: 60)
        #expect(told(try shop.store.orderRecord(id, as: shop.admin).timeline) == expected)
        try run(ShipOrder([id]))
        try run(EditShipment(2, status: .notedByMistake))
        let all = told(try shop.store.orderRecord(id, as: shop.ann).timeline)
        #expect(all.count == 4 && all.allSatisfy { !$0.contains("sam") && !$0.contains("admin") })
    }
}
