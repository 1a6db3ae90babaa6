/// What a whole number in a column means, and so how people and scripts read it.
enum NumberForm: CaseIterable, Sendable {
    /// The name of a row, or a place in a list.
    case id
    /// Pieces, grams, days, stars.
    case count
    /// Minor units of the shop's currency.
    case money
    /// Milliseconds.
    case instant
    /// Parts per million.
    case ppm
    case flag
    /// A coupon's value: parts per million or money, by its kind.
    case couponValue
}
