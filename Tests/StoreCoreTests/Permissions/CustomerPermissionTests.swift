import Foundation
import ShopText
import Testing

@testable import StoreCore

/// Whoever may change orders, but not see them, learns nobody's name or address by changing one.
@Suite struct CustomerPermissionTests {
    private static let place = Recipient(
        name: "Zoe Quill", email: "zoe@example.com", phone: "+1 555 0177", address: "9 Quince Road",
        postalCode: "90210", country: "US")
    private static let personal = [
        "Zoe", "zoe@", "0177", "Quince", "90210", "bob", "behind the shed", "from Zoe",
    ]

    let shop: TestShop
    let order: Int64

    init() throws {
        shop = try TestShop()
        try shop.add("MUG")
        try shop.put("MUG", 3, as: shop.bob)
        order = try shop.store.run(CheckOut(to: CustomerPermissionTests.place), as: shop.bob).value.id
        _ = try shop.store.run(
            NoteOrder(order, "put it behind the shed", isForCustomer: true), as: shop.admin)
        _ = try shop.store.run(PayOrder(order, amount: "1", reference: "from Zoe"), as: shop.admin)
    }

    private func program(_ permissions: Permission...) throws -> Actor {
        let plan = APITokenPlan(
            name: permissions.map(\.rawValue).joined(separator: "+"),
            permissions: permissions.map(\.rawValue), lifetime: "90d")
        return try shop.store.signIn(
            token: try shop.store.createAPIToken(plan, as: shop.admin).text
        ).actor
    }

    /// The personal words in the answer to a change, as it would be told and stored.
    private func told(_ change: some Action, _ actor: Actor, isDone: Bool = false) throws -> [String] {
        let done = try shop.store.run(change, as: actor, Request(isPreview: !isDone))
        let text = String(
            decoding: try JSONEncoder().encode(done.value) + JSONEncoder().encode(done.effects),
            as: UTF8.self)
        return CustomerPermissionTests.personal.filter(text.contains)
    }

    @Test func `the answers to those who change orders name nobody`() throws {
        let clerk = try program(.ordersWrite)
        #expect(try told(EditOrder(order, OrderChange(isShipped: true)), clerk) == [])
        #expect(
            try told(EditOrder([order], OrderChange(), recipient: RecipientChange(region: "CA")), clerk) == []
        )
        #expect(try told(ShipOrder([order]), clerk) == [])
        #expect(try told(NoteOrder(order, "call first", isForCustomer: false), clerk) == [])
        _ = try shop.store.run(ShipOrder([order]), as: shop.admin)
        #expect(try told(DeliverOrder([order]), clerk) == [])
    }

    @Test func `nor do those about money and papers`() throws {
        // The reference is what they look for in a bank statement.
        #expect(try told(PayOrder(order, amount: "1"), program(.paymentsWrite)) == ["Zoe", "from Zoe"])
        let refund = try RefundOrder(order, CreditRequest(amount: "0.50"), reason: .goodwill)
        #expect(try told(refund, program(.refundsWrite)) == ["Zoe", "from Zoe"])
    }

    @Test func `papers are issued to nobody's name`() throws {
        #expect(try told(IssueDocument(order), program(.documentsWrite)) == [])
        let own = try shop.store.run(IssueDocument(order), as: shop.admin, Request(isPreview: true)).value
        #expect(own.content.buyer.name == "Zoe Quill")
    }

    @Test func `nor does a cancelled or deleted order`() throws {
        try shop.put("MUG", as: shop.bob)
        let other = try shop.store.run(CheckOut(to: CustomerPermissionTests.place), as: shop.bob).value.id
        let clerk = try program(.ordersWrite)
        #expect(try told(CancelOrder(other), clerk, isDone: true) == [])
        #expect(try told(DeleteOrder(other), clerk) == [])
    }

    @Test func `those who see orders, customers and whoever took an order see it whole`() throws {
        let change = EditOrder(order, OrderChange(isShipped: true))
        for actor in [shop.admin, shop.staff, try program(.ordersWrite, .ordersRead)] {
            #expect(try told(change, actor).contains("Zoe"))
        }
        try shop.put("MUG", as: shop.bob)
        let own = try shop.store.run(CheckOut(to: CustomerPermissionTests.place), as: shop.bob).value.id
        #expect(try told(CancelOrder(own), shop.bob).contains("Zoe"))
        let sale = CreateOrder([try request("MUG")], to: CustomerPermissionTests.place)
        let seller = try program(.ordersWrite, .customersAct)
        #expect(try told(sale, seller).contains("Zoe"))
    }

    @Test func `what is one's own, or was taken by one, is so only with the permission for it`() throws {
        try shop.put("MUG", 2, as: shop.admin)
        let own = try shop.store.run(CheckOut(to: CustomerPermissionTests.place), as: shop.admin).value.id
        let change = EditOrder(own, OrderChange(isShipped: true))
        #expect(try told(change, program(.ordersWrite)) == [])
        #expect(try told(change, program(.ordersWrite, .ownShopping)).contains("Zoe"))
        #expect(try told(IssueDocument(own), program(.documentsWrite)) == [])
        #expect(try told(IssueDocument(own), program(.documentsWrite, .ownShopping)).contains("Zoe"))

        let sale = CreateOrder([try request("MUG")], to: CustomerPermissionTests.place)
        func till(_ permissions: [Permission]) throws -> Actor {
            let plan = APITokenPlan(name: "till", permissions: permissions.map(\.rawValue), lifetime: "90d")
            let made = try shop.store.createAPIToken(plan, as: shop.admin)
            return try shop.store.signIn(token: made.text).actor
        }
        let seller = try till([.ordersWrite, .customersAct])
        let taken = try shop.store.run(sale, as: seller).value.id
        let edit = EditOrder(taken, OrderChange(isShipped: true))
        #expect(try told(edit, seller).contains("Zoe"))
        _ = try shop.store.run(RevokeAPIToken("till"), as: shop.admin)
        #expect(try told(edit, till([.ordersWrite])) == [])
    }

    @Test func `a payment alone does not say whose it is`() throws {
        let payment = try #require(try shop.store.orderRecord(order, as: shop.admin).payments.first)
        #expect(try shop.store.payment(payment.id, as: program(.paymentsWrite)).customer == nil)
        #expect(try shop.store.payment(payment.id, as: shop.admin).customer == "bob")
    }
}
