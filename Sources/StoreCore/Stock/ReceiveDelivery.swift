import ShopText

/// Adds a delivery of several products to stock: all of it or nothing.
public struct ReceiveDelivery: Action {
    public static let name = "stock receive"

    /// A product and how many pieces of it came.
    public struct Item: Codable, Equatable, Sendable {
        let product: ProductReference
        let quantity: Int64

        /// Reads `MUG=24`.
        ///
        /// - Throws: ``StockError/noQuantity(_:)`` or ``WholeNumberError``
        public init(_ word: String) throws {
            guard let equals = word.lastIndex(of: "="), equals > word.startIndex else {
                throw StockError.noQuantity(word)
            }
            product = ProductReference(String(word[..<equals]))
            quantity = try WholeNumber.read(
                String(word[word.index(after: equals)...]), "quantity", 1...ProductChange.maximumQuantity)
        }
    }

    let items: [Item]
    let reference: String?

    /// - Throws: ``StockError/countsTooMany(_:maximum:)`` or ``TextError``
    public init(_ items: [Item], reference: String? = nil) throws {
        guard items.count <= CountStock.maximum else {
            throw StockError.countsTooMany(items.count, maximum: CountStock.maximum)
        }
        self.items = items
        self.reference = try StockRules.checked(reference)
    }

    public var requirement: Requirement { .all(.stockWrite) }

    /// - Throws: ``CatalogError`` or ``StockError``; nothing is then changed.
    public func run(in transaction: Transaction) throws -> [StockChange] {
        try items.map { item in
            try transaction.changeStock(
                of: try transaction.product(item.product), .by(item.quantity), .received,
                reference: reference)
        }
    }
}
