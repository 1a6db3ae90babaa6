/// A product whose count differs from the ledger.
public struct StockDifference: Equatable, Codable, Sendable {
    public let sku: String
    public let onHand: Int64
    public let counted: Int64

    public init(sku: String, onHand: Int64, counted: Int64) {
        self.sku = sku
        self.onHand = onHand
        self.counted = counted
    }
}
