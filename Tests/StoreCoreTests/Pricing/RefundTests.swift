import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What comes back.
@Suite struct RefundTests {
    private let sold = Refund(paid: 29_000, tax: 2636)

    @Test func `pieces give back what is left of the rounded sum`() throws {
        let one = try Refund.of(pieces: 1, after: 0, from: 3, sold: sold)
        let two = try Refund.of(pieces: 2, after: 1, from: 3, sold: sold)
        #expect(one == Refund(paid: 9667, tax: 879))
        #expect(two == Refund(paid: 19_333, tax: 1757))
        #expect(one + two == sold)
        #expect(Refund.remainder(of: sold, after: [one]) == two)
    }

    @Test func `shipping comes back by amount, its tax in proportion`() throws {
        let sold = Refund(paid: 490, tax: 60)
        let part = try Refund.ofShipping(amount: 100, after: 0, sold: sold)
        let rest = try Refund.ofShipping(amount: 390, after: 100, sold: sold)
        #expect(part == Refund(paid: 100, tax: 12))
        #expect(part + rest == sold)
    }

    @Test func `more than there is cannot come back`() {
        #expect(throws: RefundError.tooMany(wanted: 2, left: 1)) {
            try Refund.of(pieces: 2, after: 2, from: 3, sold: sold)
        }
        #expect(throws: RefundError.tooMany(wanted: 0, left: 3)) {
            try Refund.of(pieces: 0, after: 0, from: 3, sold: sold)
        }
        #expect(throws: RefundError.tooMuch(wanted: 6, left: 5)) {
            try Refund.ofShipping(amount: 6, after: 0, sold: Refund(paid: 5, tax: 1))
        }
        #expect(throws: RefundError.tooMuch(wanted: 1, left: 0)) {
            try Refund.ofShipping(amount: 1, after: 0, sold: Refund(paid: 0, tax: 0))
        }
        expectFacts([
            (
                RefundError.tooMany(wanted: 2, left: 1),
                ErrorFacts(
                    .refused, "too_many_pieces", "cannot refund 2 of this line: only 1 left",
                    details: #"{"wanted":2,"left":1}"#)
            ),
            (
                .tooMuch(wanted: 6, left: 5),
                .init(
                    .refused, "refund_too_large", "the refund is larger than what is left of the shipping",
                    details: #"{"wanted":6,"left":5}"#)
            ),
        ])
    }
}
