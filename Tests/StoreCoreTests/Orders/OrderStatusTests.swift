import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct OrderStatusTests {
    @Test(arguments: [
        (OrderStatus.open, [OrderStatus.completed, .cancelled]), (.completed, [.open]), (.cancelled, []),
    ])
    func `an order is open, then completed or cancelled`(from: OrderStatus, to: [OrderStatus]) {
        #expect(from.successors == to)
    }

    @Test(arguments: [
        (PaymentStatus.unpaid, [PaymentStatus.paid]), (.authorized, [.paid]),
        (.partiallyPaid, [.paid, .unpaid]), (.refundDue, [.partiallyRefunded, .refunded]),
        (.paid, [.unpaid, .partiallyRefunded, .refunded]),
        (.partiallyRefunded, [.refunded]), (.refunded, []),
    ])
    func `money comes before it goes back`(from: PaymentStatus, to: [PaymentStatus]) {
        #expect(from.successors == to)
    }

    @Test(arguments: [
        (FulfillmentStatus.unfulfilled, [FulfillmentStatus.shipped]), (.shipped, [.delivered, .unfulfilled]),
        (.delivered, [.shipped]), (.partiallyShipped, [.shipped, .unfulfilled]),
    ])
    func `goods are shipped before they are delivered`(from: FulfillmentStatus, to: [FulfillmentStatus]) {
        #expect(from.successors == to)
    }

    @Test func `every move is as its table says, and staying is always legal`() throws {
        try expectMoves(OrderStatus.self)
        try expectMoves(PaymentStatus.self)
        try expectMoves(FulfillmentStatus.self)
    }

    private func expectMoves<State: OrderState>(_ type: State.Type) throws {
        for from in State.allCases {
            for to in State.allCases {
                if from == to || from.successors.contains(to) {
                    #expect(try from.move(to: to, order: 1) == to)
                } else {
                    #expect(
                        throws: OrderError.illegalMove(
                            order: 1, label: State.label, from: from.rawValue, to: to.rawValue,
                            legal: from.successors.map(\.rawValue))
                    ) { try from.move(to: to, order: 1) }
                }
            }
        }
    }

    @Test(arguments: [
        ([100, 0, 0, 0, 0], PaymentStatus.unpaid), ([100, 0, 100, 0, 0], .authorized),
        ([60, 0, 25, 35, 0], .partiallyPaid), ([100, 0, 0, 100, 0], .paid), ([0, 0, 0, 0, 0], .paid),
        ([100, 40, 0, 60, 0], .paid), ([100, 40, 0, 100, 0], .refundDue), ([100, 100, 0, 0, 0], .unpaid),
        ([100, 1, 0, 100, 1], .partiallyRefunded), ([100, 100, 0, 100, 100], .refunded),
    ])
    func `the payment status follows from total, credits, authorizations, captures and refunds`(
        sums: [Int64], is: PaymentStatus
    ) {
        #expect(
            PaymentStatus(
                total: sums[0], credited: sums[1], authorized: sums[2], captured: sums[3], refunded: sums[4])
                == `is`)
    }

    @Test func `what each error of an order says`() {
        func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: Currency.usd) }
        expectFacts([
            (
                OrderError.notFound(7),
                ErrorFacts(
                    .notFound, "order_not_found", "order 7 not found", hint: "see `storectl order list`",
                    details: #"{"order":7}"#)
            ),
            (
                .illegalMove(
                    order: 7, label: "payment status", from: "paid", to: "open",
                    legal: ["unpaid", "refunded"]),
                ErrorFacts(
                    .refused, "illegal_transition",
                    "the payment status of order 7 cannot change from paid to open",
                    hint: "from paid it can only change to unpaid or refunded",
                    details: #"{"order":7,"from":"paid","to":"open","legal":["unpaid","refunded"]}"#)
            ),
            (
                .illegalMove(order: 7, label: "status", from: "cancelled", to: "open", legal: []),
                ErrorFacts(
                    .refused, "illegal_transition",
                    "the status of order 7 cannot change from cancelled to open",
                    hint: "cancelled is final",
                    details: #"{"order":7,"from":"cancelled","to":"open","legal":[]}"#)
            ),
            (
                .cancelled(7),
                ErrorFacts(
                    .refused, "order_cancelled", "order 7 is cancelled",
                    hint: "see what became of it: `storectl order show 7`", details: #"{"order":7}"#)
            ),
            (
                .nothingToChange(7),
                ErrorFacts(
                    .usage, "nothing_to_change", "nothing to change on order 7",
                    hint: "name a change, such as --paid or --shipped", details: #"{"order":7}"#)
            ),
            (
                .paidElsewhere(order: 7, provider: "stripe"),
                ErrorFacts(
                    .refused, "paid_elsewhere",
                    "order 7 was paid through stripe, so it cannot be marked unpaid",
                    hint: "refund it instead: `storectl order refund 7 --all --reason …`",
                    details: #"{"order":7}"#)
            ),
            (
                .amountChanged(given: money(4200), computed: money(1900)),
                ErrorFacts(
                    .refused, "amount_changed", "the total is 19.00 USD, not 42.00",
                    hint: "check it with --quote, then give the new amount",
                    details: #"{"given":"42.00","computed":"19.00","prices":[]}"#)
            ),
        ])
    }
}
