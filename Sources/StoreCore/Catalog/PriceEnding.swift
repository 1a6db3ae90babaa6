import ShopText

/// How calculated prices end: `.95` turns 12.37 into 11.95 or 12.95, whichever is nearer.
public struct PriceEnding: Equatable, Codable, Sendable {
    /// As it was written.
    public let text: String
    /// The ending, and the number of minor units after which it repeats.
    private let units: Int64
    private let step: Int64

    /// Reads `.95`, which may be written `0.95`; `9.95`, the ending of 19.95 and 129.95; or `95`, that of 195.00.
    ///
    /// - Throws: ``BulkEditError/notAnEnding(_:)``
    public init(_ text: String, currency: Currency) throws(BulkEditError) {
        let written = text.prefix { $0 != "." }
        // Nobody who writes 0.95 means each ten but the first.
        let whole = written.allSatisfy { $0 == "0" } && written.endIndex < text.endIndex ? "" : written
        guard !text.isEmpty, whole.utf8.count <= 6,
            let money = try? Money(written.isEmpty ? "0" + text : text, currency: currency),
            let step = Int64("1" + String(repeating: "0", count: whole.utf8.count + currency.digits))
        else { throw .notAnEnding(text, currency) }
        self.text = text
        self.units = money.minorUnits
        self.step = step
        guard units < step, step > 1 else { throw .notAnEnding(text, currency) }
    }

    public init(from decoder: any Decoder) throws {
        guard let currency = decoder.userInfo[.currency] as? Currency else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no currency"))
        }
        try self.init(try decoder.singleValueContainer().decode(String.self), currency: currency)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The nearest amount with this ending; of two equally near, the higher. Zero stays zero.
    func nearest(to amount: Int64) -> Int64 {
        if amount == 0 { return 0 }
        let above = (amount - units + step - 1).dividedRoundingDown(by: step) * step + units
        let below = above == amount ? above : above - step
        return below < 0 || above - amount <= amount - below ? above : below
    }
}

extension Money {
    /// The nearest amount with this ending.
    func ending(_ ending: PriceEnding?) -> Money {
        ending.map { Money(minorUnits: $0.nearest(to: minorUnits), currency: currency) } ?? self
    }
}
