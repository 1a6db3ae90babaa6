import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Sharing out and rounding.
@Suite struct AllocationTests {
    private func shares(_ amount: Int64, _ weights: [Int64]) -> [Int64] {
        Allocation(of: amount, over: weights).shares
    }

    @Test func `the largest remainders get what is left over, of equal ones the earlier`() {
        #expect(shares(500, [7000, 7000, 7000]) == [167, 167, 166])
        #expect(shares(100, [1, 1, 1]) == [34, 33, 33])
        #expect(shares(10, [1, 2, 4]) == [1, 3, 6])
        #expect(Allocation(of: 100, over: [1, 1, 1]).placed == [1, 0, 0])
        #expect(shares(7, [3]) == [7])
        #expect(shares(0, [1, 2]) == [0, 0])
        #expect(shares(0, []) == [])
    }

    @Test func `weights that are all zero mean equal shares`() {
        #expect(shares(5, [0, 0, 0]) == [2, 2, 1])
        #expect(shares(3, [0, 1, 0]) == [0, 3, 0])
    }

    @Test func `a negative amount mirrors the positive one`() {
        #expect(shares(-100, [1, 1, 1]) == [-34, -33, -33])
        #expect(Allocation(of: -100, over: [1, 1, 1]).placed == [-1, 0, 0])
    }

    @Test func `the largest numbers are shared without overflow`() {
        let most = Int64.max
        #expect(shares(most, [most, most]) == [most / 2 + 1, most / 2])
        #expect(shares(.min, [most, most, most]).reduce(Int128(0)) { $0 + Int128($1) } == Int128(Int64.min))
    }

    @Test func `parts add up, and none is a unit away from its exact share`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<10_000 {
            let weights = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                Int64.random(in: 0...1000, using: &generator)
            }
            let amount = Int64.random(in: -100_000...100_000, using: &generator)
            let shares = shares(amount, weights)
            #expect(shares.reduce(0, +) == amount)
            let sum = weights.reduce(0, +)
            for (weight, share) in zip(weights, shares) where sum > 0 {
                #expect(abs(share * sum - amount * weight) < sum)
            }
        }
    }

    @Test func `halves are rounded away from zero`() {
        #expect(Rounding.quotient(5, by: 2) == 3)
        #expect(Rounding.quotient(-5, by: 2) == -3)
        #expect(Rounding.quotient(4, by: 3) == 1)
        #expect(Rounding.quotient(-5, by: 3) == -2)
        #expect(Rounding.quotient(0, by: 7) == 0)
        #expect(Rounding.quotient(7, by: 7) == 1)
    }

    @Test func `what cannot be held is an error and never a wrong number`() throws {
        let dinar = try #require(Currency(code: "KWD"))
        #expect(throws: MoneyError.overflow(dinar)) { try Rounding.portion(.max, times: 2, by: 1, in: dinar) }
        #expect(throws: MoneyError.overflow(dinar)) {
            try Rounding.portion(.max, times: .max, by: 1, in: dinar)
        }
        #expect(try Rounding.portion(Money.maximum, times: 7, by: 7, in: dinar) == Money.maximum)
    }
}
