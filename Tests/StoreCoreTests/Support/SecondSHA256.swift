/// SHA-256 written from FIPS 180-4 section 6.2, to judge hashes without the library that made them.
enum SecondSHA256 {
    static func hash(_ message: [UInt8]) -> [UInt8] {
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(message.count) * 8
        padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }

        let primes = (2...).lazy.filter { number in !(2..<number).contains { number % $0 == 0 } }.prefix(64)
        let constants = primes.map { fraction(of: Double($0), root: 3) }
        var state = primes.prefix(8).map { fraction(of: Double($0), root: 2) }
        for start in stride(from: 0, to: padded.count, by: 64) {
            state = compress(state, Array(padded[start..<start + 64]), constants)
        }
        return state.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
        }
    }

    /// The first 32 bits of the fractional part of a root, found by whole-number search.
    private static func fraction(of prime: Double, root: Int) -> UInt32 {
        // floor(root(prime) · 2^32): the largest x with x^root ≤ prime · 2^(32 · root).
        var low: UInt64 = 0
        var high: UInt64 = 1 << 37
        while high - low > 1 {
            let middle = (low + high) / 2
            if isAtMost(power: middle, root, prime: UInt64(prime)) { low = middle } else { high = middle }
        }
        return UInt32(truncatingIfNeeded: low)
    }

    private static func isAtMost(power base: UInt64, _ exponent: Int, prime: UInt64) -> Bool {
        let power = (0..<exponent).reduce(UInt128(1)) { product, _ in product * UInt128(base) }
        return power <= UInt128(prime) << UInt128(32 * exponent)
    }

    private static func compress(_ state: [UInt32], _ block: [UInt8], _ constants: [UInt32]) -> [UInt32] {
        func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
        var words = (0..<16).map { index in
            block[index * 4..<index * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let (first, second) = (words[index - 15], words[index - 2])
            let small = rotate(first, 7) ^ rotate(first, 18) ^ first >> 3
            let large = rotate(second, 17) ^ rotate(second, 19) ^ second >> 10
            words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
        }
        var now = state
        for index in 0..<64 {
            let sum = rotate(now[4], 6) ^ rotate(now[4], 11) ^ rotate(now[4], 25)
            let choice = now[4] & now[5] ^ ~now[4] & now[6]
            let first = now[7] &+ sum &+ choice &+ constants[index] &+ words[index]
            let majority = now[0] & now[1] ^ now[0] & now[2] ^ now[1] & now[2]
            let second = (rotate(now[0], 2) ^ rotate(now[0], 13) ^ rotate(now[0], 22)) &+ majority
            now = [first &+ second, now[0], now[1], now[2], now[3] &+ first, now[4], now[5], now[6]]
        }
        return zip(state, now).map { $0 &+ $1 }
    }
}
