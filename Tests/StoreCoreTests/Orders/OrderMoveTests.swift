import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct OrderMoveTests {
    private func order(
        total: Int64 = 1900, paid: Int64 = 0, refunded: Int64 = 0,
        _ fulfillment: FulfillmentStatus = .unfulfilled,
        status: OrderStatus = .open
    ) -> Order {
        func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: Currency.usd) }
        return Order(
            id: 7, accountID: "acc", user: "ann", channel: .online, status: status,
            fulfillmentStatus: fulfillment, recipient: .ann, pricesIncludeTax: false, items: [],
            discounts: [], taxes: [], shipping: nil,
            totals: Totals(
                subtotal: money(total), discount: money(0), shipping: money(0), tax: money(0),
                total: money(total)),
            capturedTotal: money(paid), refundedTotal: money(refunded),
            authorizedTotal: money(0), creditedTotal: money(0), idempotencyKey: nil,
            takenBy: nil, createdAt: TestShop.start)
    }

    @Test func `paid is what was paid, even if some of it went back; shipped is what left the shop`() {
        #expect(!order().isPaid)
        #expect(order(paid: 1900).isPaid)
        #expect(order(paid: 1900, refunded: 5).isPaid)
        #expect(!order(paid: 1900, refunded: 1900).isPaid)
        #expect(!order().isShipped)
        #expect(order(.shipped).isShipped)
        #expect(order(.delivered).isShipped)
    }

    @Test func `paid and shipped in one change`() throws {
        #expect(
            try order().moved(by: OrderChange(isPaid: true, isShipped: true)) == order(paid: 1900, .shipped))
    }

    @Test func `paid and delivered is completed`() throws {
        let done = try order(paid: 1900, .shipped).moved(by: OrderChange(isDelivered: true))
        #expect(done == order(paid: 1900, .delivered, status: .completed))
    }

    @Test func `everything at once goes through each state`() throws {
        let done = try order().moved(by: OrderChange(isPaid: true, isShipped: true, isDelivered: true))
        #expect(done == order(paid: 1900, .delivered, status: .completed))
    }

    @Test func `what was noted by mistake is taken back, and the order is open again`() throws {
        let done = order(paid: 1900, .delivered, status: .completed)
        #expect(try done.moved(by: OrderChange(isPaid: false)) == order(.delivered))
        #expect(try done.moved(by: OrderChange(isDelivered: false)) == order(paid: 1900, .shipped))
        #expect(
            try done.moved(by: OrderChange(isShipped: false, isDelivered: false))
                == order(paid: 1900, .unfulfilled))
    }

    @Test func `a flag that is so already changes nothing`() throws {
        let delivered = order(paid: 1900, .delivered, status: .completed)
        #expect(
            try delivered.moved(by: OrderChange(isPaid: true, isShipped: true, isDelivered: true))
                == delivered)
        #expect(
            try order().moved(by: OrderChange(isPaid: false, isShipped: false, isDelivered: false)) == order()
        )
    }

    @Test func `an order of nothing is paid from the start and stays so`() throws {
        #expect(try order(total: 0).moved(by: OrderChange(isPaid: false)) == order(total: 0))
        #expect(
            try order(total: 0).moved(by: OrderChange(isShipped: true, isDelivered: true))
                == order(total: 0, .delivered, status: .completed))
    }

    @Test func `a move that is not in the tables names the legal ones`() {
        #expect(
            throws: OrderError.illegalMove(
                order: 7, label: "fulfillment status", from: "unfulfilled", to: "delivered",
                legal: ["shipped"])
        ) { try order().moved(by: OrderChange(isDelivered: true)) }
        #expect(
            throws: OrderError.illegalMove(
                order: 7, label: "fulfillment status", from: "delivered", to: "unfulfilled",
                legal: ["shipped"])
        ) { try order(.delivered).moved(by: OrderChange(isShipped: false)) }
        #expect(
            throws: OrderError.illegalMove(
                order: 7, label: "payment status", from: "refunded", to: "paid", legal: [])
        ) { try order(paid: 1900, refunded: 1900).moved(by: OrderChange(isPaid: true)) }
    }

    @Test func `a cancelled order does not move`() {
        #expect(throws: OrderError.cancelled(7)) {
            try order(status: .cancelled).moved(by: OrderChange(isPaid: true))
        }
    }
}
