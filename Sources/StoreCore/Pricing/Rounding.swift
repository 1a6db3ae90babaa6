import ShopText

/// How pricing rounds: half away from zero, in one step, with 128-bit intermediate values so that no product of an
/// amount and a rate overflows.
enum Rounding {
    /// Parts per million in a whole.
    static let million: Int64 = 1_000_000

    /// - Parameter denominator: more than 0.
    static func quotient(_ numerator: Int128, by denominator: Int128) -> Int128 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        let isHalfOrMore = remainder.magnitude >= denominator.magnitude - remainder.magnitude
        return isHalfOrMore ? quotient + numerator.signum() : quotient
    }

    /// A part of an amount.
    ///
    /// - Throws: ``MoneyError/overflow(_:)`` beyond ``Money/maximum``.
    static func portion(
        _ amount: Int64, times numerator: Int64, by denominator: Int64, in currency: Currency
    ) throws(MoneyError) -> Int64 {
        let product = Int128(amount) * Int128(numerator)
        return try checked(quotient(product, by: Int128(denominator)), in: currency)
    }

    /// The amount as 64 bits.
    ///
    /// - Throws: ``MoneyError/overflow(_:)`` beyond ``Money/maximum``.
    static func checked(_ amount: Int128, in currency: Currency) throws(MoneyError) -> Int64 {
        guard amount.magnitude <= UInt128(Money.maximum) else { throw .overflow(currency) }
        return Int64(amount)
    }
}
