/// An amount allocated in proportion to weights, by largest remainder, so that the parts always add up to it.
///
/// Each part is first rounded down; the units left over go one each to the largest remainders, or, if equal, to the
/// earlier ones. If all weights are zero, the shares are equal. A negative amount mirrors the positive one.
public struct Allocation: Equatable, Sendable {
    public let shares: [Int64]
    /// The left-over unit that a share includes: 1 or 0, or −1 for a negative amount.
    public let placed: [Int64]

    /// - Parameter weights: none negative, and at least one unless the amount is 0.
    public init(of amount: Int64, over weights: [Int64]) {
        precondition(weights.allSatisfy { $0 >= 0 }, "a weight must not be negative")
        precondition(!weights.isEmpty || amount == 0, "an amount needs at least one weight")
        let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
        let (weights, divisor) =
            sum == 0
            ? (weights.map { _ in Int128(1) }, Int128(weights.count)) : (weights.map { Int128($0) }, sum)
        let magnitude = Int128(amount.magnitude)
        let sign: Int128 = amount < 0 ? -1 : 1

        var floors: [Int128] = []
        var remainders: [Int128] = []
        floors.reserveCapacity(weights.count)
        remainders.reserveCapacity(weights.count)
        for weight in weights {
            let (quotient, remainder) = (magnitude * weight).quotientAndRemainder(dividingBy: divisor)
            floors.append(quotient)
            remainders.append(remainder)
        }
        let left = Int(magnitude - floors.reduce(0, +))
        var placed = [Int64](repeating: 0, count: weights.count)
        if left > 0 {
            let byRemainder = weights.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
            for index in byRemainder.prefix(left) { placed[index] = Int64(sign) }
        }
        self.placed = placed
        shares = zip(floors, placed).map { floor, unit in Int64(sign * floor + Int128(unit)) }
    }
}
