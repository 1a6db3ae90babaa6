/// The position of values between the lowest and the highest mark of an axis with round steps: 1, 2 or 5 times a power
/// of ten. It always includes zero, so that column heights are honest.
struct ChartScale: Equatable {
    let low: Int64
    let high: Int64
    let step: Int64

    init(_ values: some Sequence<Int64>, steps: Int64 = 4) {
        var (least, most) = (Int64(0), Int64(0))
        for value in values { (least, most) = (min(least, value), max(most, value)) }
        // In 128 bits, so that no two values are too far apart.
        let range = Int128(most) - Int128(least)
        let wanted = max(1, (range + Int128(steps) - 1) / Int128(steps))
        var power: Int128 = 1
        while power * 10 <= wanted { power *= 10 }
        let factor: Int128 = wanted <= power ? 1 : wanted <= power * 2 ? 2 : wanted <= power * 5 ? 5 : 10
        let step = power * factor
        let low = least < 0 ? -((-Int128(least) + step - 1) / step) * step : 0
        let high = max((Int128(most) + step - 1) / step * step, low == 0 ? step : 0)
        self.low = Int64(clamping: low)
        self.high = Int64(clamping: high)
        self.step = Int64(clamping: step)
    }

    /// From the lowest to the highest.
    var marks: [Int64] { Array(stride(from: low, through: high, by: Int(step))) }

    /// The height of a value, in parts of `height`.
    func position(_ value: Int64, height: Int) -> Int {
        let range = Int128(high) - Int128(low)
        return Int(((Int128(value) - Int128(low)) * Int128(height) * 2 + range) / (2 * range))
    }
}
