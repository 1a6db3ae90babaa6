/// Changes that are rarely intended: prices five times as high or as low, products hidden.
public struct UnusualChanges: Equatable, Codable, Sendable {
    /// Products whose price becomes five times as high or more, or a fifth or less.
    public internal(set) var prices = 0
    /// The first of them, each with its prices: `MUG 9.00 → 0.90`.
    public internal(set) var firstPrices: [String] = []
    /// Visible products that are to be hidden or archived.
    public internal(set) var hidden = 0
    /// How many of them are archived; `nil` for none.
    public internal(set) var archived: Int?
    /// How many products were visible before.
    public internal(set) var visible = 0

    static let named = 3

    /// Whether more than half of the visible products are hidden.
    public var hidesMost: Bool { hidden > 1 && hidden * 2 > visible }
}
