import ShopText
import TestSupport
@testable import StoreCore

/// Baskets at random, in the shape of ``PricingVector``, with many ties, zeros and odd units.
struct RandomBasket {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Single rates, and those of several jurisdictions; two of which come to the same sum.
    private static let rates: [JSONValue] = [
        0, 5500, 50_000, 70_000, 88_750, 91_300, 190_000, 230_000, 1_000_000, [40_000, 45_000],
        [40_000, 48_750], [60_000, 10_000], [40_000, 45_000, 3_750],
    ]

    mutating func next(_ currency: String) -> JSONValue {
        let kinds = (0..<number(1...3)).map { _ in pick(RandomBasket.rates) }
        let count = number(1...6)
        let dearest: Int64 = pick([3, 30, 3000, 100_000, 99_999_999])
        let lines = (0..<count).map { _ -> JSONValue in
            [
                "unit_price": .integer(amount(dearest)), "quantity": .integer(number(1...pick([1, 3, 12]))),
                "tax_ppm": pick(kinds),
            ]
        }
        let discounts = (0..<number(0...3)).map { _ in discount(count, dearest) }
        let shipping: JSONValue =
            chance(4)
            ? ["price": 0, "tax": "none"]
            : [
                "price": .integer(amount(dearest)),
                "tax": chance(2) ? "prorata" : pick(RandomBasket.rates),
            ]
        return [
            "currency": .string(currency), "prices_include_tax": .bool(chance(2)), "lines": .array(lines),
            "discounts": .array(discounts), "shipping": shipping,
        ]
    }

    private mutating func discount(_ count: Int, _ dearest: Int64) -> JSONValue {
        let covered = (0..<count).filter { _ in !chance(3) }
        let isPercent = chance(2)
        let value = isPercent ? pick([1, 50_000, 100_000, 333_333, 999_999, 1_000_000]) : amount(dearest) + 1
        return [
            "kind": isPercent ? "percent" : "fixed", "value": .integer(value),
            "target": pick(["lines", "order", "shipping"]), "lines": .array(covered.map { .integer($0) }),
        ]
    }

    private mutating func amount(_ most: Int64) -> Int64 {
        chance(10) ? 0 : Int64.random(in: 0...most, using: &generator)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func chance(_ sides: Int) -> Bool { number(1...sides) == 1 }

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[number(0...(choices.count - 1))]
    }
}
