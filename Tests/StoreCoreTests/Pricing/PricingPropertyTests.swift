import Foundation
import Testing

@testable import StoreCore

/// What holds of every basket, on ten thousand of each currency.
@Suite struct PricingPropertyTests {
    private static let count = 10_000

    @Test(arguments: ["USD", "JPY", "KWD"])
    func `parts add up, net and tax make gross, nothing is negative, refunds end at what was paid`(
        currency: String
    ) throws {
        var random = RandomBasket(seed: UInt64(currency.utf8.reduce(0) { $0 * 31 + Int($1) }))
        for _ in 0..<PricingPropertyTests.count {
            let basket = try PricingVector.basket(random.next(currency))
            let priced = try basket.priced()
            let breaches =
                breaches(basket, priced) + refundBreaches(basket, priced, &random)
                + orderBreaches(basket, &random)
            if !breaches.isEmpty {
                Issue.record("\(breaches): \(basket)")
                return
            }
        }
    }

    private func breaches(_ basket: Basket, _ priced: PricedBasket) -> [String] {
        var breaches: [String] = []
        func require(_ holds: Bool, _ rule: String) { if !holds { breaches.append(rule) } }
        func sum(_ amounts: [Int64]) -> Int64 { amounts.reduce(0, +) }
        let (lines, shipping) = (priced.lines, priced.shipping)

        require(sum(lines.map(\.lineTotal)) == priced.subtotal, "lines make the subtotal")
        require(sum(lines.map(\.discountTotal)) == priced.discountTotal, "line discounts make their total")
        require(lines.allSatisfy { sum($0.discounts) == $0.discountTotal }, "shares make a line's discount")
        for (place, discount) in priced.discounts.enumerated() {
            let shared = sum(lines.map { $0.discounts[place] })
            require(shared == (discount.target == .shipping ? 0 : discount.amount), "shares make a discount")
            require(discount.amount <= discount.eligible, "no more off than there is")
        }
        let lineTax = sum(lines.map(\.tax)) + (shipping?.tax ?? 0)
        require(lineTax == priced.taxTotal, "lines and shipping make the tax")
        require(sum(priced.taxes.map(\.tax)) == priced.taxTotal, "groups make the tax")
        for group in priced.taxes {
            require(sum(group.parts.map(\.tax)) == group.tax, "parts make a group's tax")
            require(sum(group.parts.map(\.base)) == group.base, "parts make a group's base")
            require(sum(group.jurisdictions.map(\.tax)) == group.tax, "jurisdictions make a group's tax")
            require(group.net + group.tax == basket.paid(group.base, group.tax), "net and tax make gross")
        }
        require(lines.allSatisfy { $0.net + $0.tax == $0.paid }, "net and tax make a line")
        require(shipping.map { $0.net + $0.tax == $0.paid } ?? true, "net and tax make shipping")
        require(
            shipping.map { $0.parts.isEmpty || sum($0.parts.map(\.base)) == $0.base } ?? true,
            "parts make shipping")
        require(
            sum(lines.map(\.paid)) + (shipping?.paid ?? 0) == priced.total,
            "lines and shipping make the total")
        var amounts = [
            priced.subtotal, priced.discountTotal, priced.shippingTotal, priced.taxTotal, priced.total,
        ]
        for line in lines {
            amounts += line.discounts
            amounts += [line.lineTotal, line.base, line.net, line.tax, line.paid]
        }
        for group in priced.taxes {
            amounts += [group.base, group.net, group.tax]
            amounts += group.parts.map(\.tax)
            amounts += group.jurisdictions.map(\.tax)
        }
        require(amounts.allSatisfy { $0 >= 0 }, "nothing is negative")
        return breaches
    }

    private func refundBreaches(
        _ basket: Basket, _ priced: PricedBasket, _ random: inout RandomBasket
    ) -> [String] {
        var breaches: [String] = []
        for (line, figures) in zip(basket.lines, priced.lines) {
            var (done, refunds) = (Int64(0), [Refund]())
            while done < line.quantity {
                let more = Int64(random.number(1...Int(line.quantity - done)))
                guard
                    let refund = try? Refund.of(
                        pieces: more, after: done, from: line.quantity, sold: figures.sold)
                else { return ["a refund is refused"] }
                if refund.paid < 0 || refund.tax < 0 { breaches.append("a refund is negative") }
                let left = Refund.remainder(of: figures.sold, after: refunds)
                if done + more == line.quantity, refund != left {
                    breaches.append("the last is what is left")
                }
                refunds.append(refund)
                done += more
            }
            if refunds.reduce(Refund(paid: 0, tax: 0), +) != figures.sold {
                breaches.append("refunds make what was paid")
            }
        }
        return breaches + shippingBreaches(priced, &random)
    }

    /// Shipping that is given back in any parts.
    private func shippingBreaches(_ priced: PricedBasket, _ random: inout RandomBasket) -> [String] {
        guard let shipping = priced.shipping, shipping.paid > 0 else { return [] }
        let sold = Refund(paid: shipping.paid, tax: shipping.tax)
        var (done, given) = (Int64(0), Refund(paid: 0, tax: 0))
        for step in 0..<5 where done < sold.paid {
            let left = sold.paid - done
            let amount = step == 4 ? left : Int64(random.number(1...Int(left)))
            guard let refund = try? Refund.ofShipping(amount: amount, after: done, sold: sold) else {
                return ["a refund of shipping is refused"]
            }
            if refund.paid != amount || refund.tax < 0 { return ["a refund of shipping is another amount"] }
            given = given + refund
            done += amount
        }
        return given == sold ? [] : ["refunds make what was paid for shipping"]
    }

    /// An ordered basket costs the same whatever the order of its lines was.
    private func orderBreaches(_ basket: Basket, _ random: inout RandomBasket) -> [String] {
        let order = basket.lines.indices.shuffled(using: &random.generator)
        var other = basket
        other.lines = order.map { basket.lines[$0] }
        for index in other.discounts.indices {
            other.discounts[index].lines = basket.discounts[index].lines.compactMap(order.firstIndex)
        }
        return (try? other.ordered().priced()) == (try? basket.ordered().priced()) ? [] : ["order matters"]
    }
}
