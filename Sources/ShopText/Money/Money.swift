/// An amount of money: a whole number of the currency's minor units. All money arithmetic is here, and
/// only ``portion(_:of:)`` rounds.
public struct Money: Hashable, Codable, Sendable {
    /// For 19.99 USD, 1999; for 500 JPY, 500.
    public let minorUnits: Int64
    public let currency: Currency

    /// The largest amount of any kind, 2^53 − 1 minor units: exact in every JSON reader, and far enough
    /// below 2^63 that sums of the schema's bounds cannot overflow.
    public static let maximum: Int64 = 9_007_199_254_740_991
    /// The largest unit price, in minor units.
    public static let maximumPrice: Int64 = 999_999_999_999

    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

    /// Reads a price or amount as people and files write it: digits, and at most the currency's decimals
    /// after one point. No sign, exponent, thousands separator, space or decimal comma.
    ///
    /// - Parameter name: what the amount is, for the message: `price`.
    /// - Throws: ``MoneyError`` with the text and the reason.
    public init(
        _ text: String, currency: Currency, name: String = "price", maximum: Int64 = maximumPrice
    ) throws(MoneyError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let wellFormed =
            (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
            }
        guard wellFormed else { throw .notAnAmount(name: name, text: text) }
        // Zeros beyond the currency's decimals change nothing: suppliers write 9.500.
        var fraction = parts.count == 2 ? Array(parts[1]) : []
        while fraction.count > currency.digits, fraction.last == 0x30 { fraction.removeLast() }
        guard fraction.count <= currency.digits else {
            throw .tooManyDecimals(name: name, text: text, currency: currency)
        }
        let padding = [UInt8](repeating: 0x30, count: currency.digits - fraction.count)
        guard let units = Int64(String(decoding: parts[0] + fraction + padding, as: UTF8.self)),
            units <= maximum
        else {
            throw .tooLarge(name: name, text: text, maximum: Money(minorUnits: maximum, currency: currency))
        }
        self.init(minorUnits: units, currency: currency)
    }

    /// The amount with all its decimals and no currency: `19.90`, `500`, `-3.005`.
    public var decimal: String {
        guard currency.digits > 0 else { return String(minorUnits) }
        var scale: UInt64 = 1
        for _ in 0..<currency.digits { scale *= 10 }
        let (whole, fraction) = minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
        // With a leading one, the fraction keeps its zeros.
        var text = String(scale + fraction)
        text.removeFirst()
        return "\(minorUnits < 0 ? "-" : "")\(whole).\(text)"
    }

    /// The same amount with the opposite sign.
    public var negated: Money { Money(minorUnits: -minorUnits, currency: currency) }

    /// - Throws: ``MoneyError/overflow`` beyond ``maximum``.
    public func adding(_ other: Money) throws(MoneyError) -> Money {
        precondition(currency == other.currency, "amounts of one store have one currency")
        return try checked(minorUnits.addingReportingOverflow(other.minorUnits))
    }

    /// - Throws: ``MoneyError/overflow`` beyond ``maximum``.
    public func multiplied(by quantity: Int64) throws(MoneyError) -> Money {
        try checked(minorUnits.multipliedReportingOverflow(by: quantity))
    }

    /// The amount times a fraction, rounded half away from zero: the only place in the shop that rounds.
    ///
    /// - Parameter denominator: more than 0.
    /// - Throws: ``MoneyError/overflow`` beyond ``maximum``.
    public func portion(_ numerator: Int64, of denominator: Int64) throws(MoneyError) -> Money {
        precondition(denominator > 0, "a fraction has a positive denominator")
        let product = minorUnits.magnitude.multipliedFullWidth(by: numerator.magnitude)
        guard product.high < denominator.magnitude else { throw .overflow(currency) }
        let (quotient, remainder) = denominator.magnitude.dividingFullWidth(product)
        let rounded = quotient + (remainder >= denominator.magnitude - remainder ? 1 : 0)
        guard rounded <= UInt64(Money.maximum) else { throw .overflow(currency) }
        let isNegative = (minorUnits < 0) != (numerator < 0)
        return Money(minorUnits: isNegative ? -Int64(rounded) : Int64(rounded), currency: currency)
    }

    /// How much more this is than the other; negative when it is less.
    public func subtracting(_ other: Money) throws(MoneyError) -> Money {
        precondition(currency == other.currency, "amounts of one store have one currency")
        return try checked(minorUnits.subtractingReportingOverflow(other.minorUnits))
    }

    /// The amount without its sign.
    public var magnitude: Money { Money(minorUnits: abs(minorUnits), currency: currency) }

    private func checked(_ result: (partialValue: Int64, overflow: Bool)) throws(MoneyError) -> Money {
        guard !result.overflow, result.partialValue.magnitude <= Money.maximum else {
            throw .overflow(currency)
        }
        return Money(minorUnits: result.partialValue, currency: currency)
    }
}
