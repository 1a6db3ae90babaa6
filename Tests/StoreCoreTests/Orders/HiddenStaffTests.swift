import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Customers do not see who of the staff did something, whichever way they look.
@Suite struct HiddenStaffTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

    @Test func `payments, shipments and documents of a customer's order name no staff`() throws {
        let id = try order(2)
        _ = try shop.store.run(PayOrder(id, amount: "5.00"), as: shop.admin)
        let own = try shop.store.run(PayOrder(id, provider: "test"), as: shop.ann).value
        _ = try settle(own)
        try run(ShipOrder([id]))
        try run(IssueDocument(id))
        func names(_ actor: Actor) throws -> [String] {
            let list = try shop.store.documents(
                RecordFilter(), kind: nil, page: Page(limit: 0), as: actor)
            return [
                try shop.store.payment(1, as: actor).by, try shop.store.payment(2, as: actor).by,
                try shop.store.shipment(1, as: actor).by, try shop.store.document("INV-1", as: actor).by,
            ] + list.map(\.by)
        }
        #expect(try names(shop.admin) == ["admin", "ann", "admin", "admin", "admin"])
        #expect(try names(shop.staff) == ["admin", "ann", "admin", "admin", "admin"])
        #expect(try names(shop.ann) == ["", "ann", "", "", ""])
        #expect(try shop.store.personFile(nil, as: shop.ann).documents.map(\.by) == [""])
        #expect(try shop.store.personFile("ann", as: shop.admin).documents.map(\.by) == ["admin"])
    }

    @Test func `who gave a payment up is not in its failure`() throws {
        let id = try order(2)
        let asked = try run(PayOrder(id, provider: "test", method: TestCard.unknownOutcome.rawValue)).asked
        let payment = try shop.store.payment(try #require(asked.first), as: shop.admin)
        // As it was written before.
        let given = ProviderAnswer(.failed, failure: .init(code: "abandoned", message: "by admin"))
        try run(SettlePayment(payment, given))
        #expect(try shop.store.payment(payment.id, as: shop.admin).failure == "abandoned: by admin")
        #expect(try shop.store.payment(payment.id, as: shop.ann).failure == "abandoned")
        let record = try shop.store.orderRecord(id, as: shop.ann)
        #expect(record.payments.map(\.failure) == ["abandoned"])
        #expect(record.timeline.allSatisfy { !$0.text.contains("admin") })
    }
}
