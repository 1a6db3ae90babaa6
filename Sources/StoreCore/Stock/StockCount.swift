import ShopText

/// Records a count of several products as one change.
public struct CountStock: Action {
    public static let name = "stock count"

    /// The most products in one count, because sales wait meanwhile.
    public static let maximum = 5_000

    public struct Count: Codable, Sendable, Equatable {
        let sku: String
        let quantity: Int64

        public init(sku: String, quantity: Int64) { (self.sku, self.quantity) = (sku, quantity) }
    }

    let counts: [Count]
    let reference: String?

    /// - Parameter counts: one for each product.
    /// - Throws: ``StockError/countsTooMany(_:maximum:)``, `WholeNumberError` or `TextError`
    public init(_ counts: [Count], reference: String? = nil) throws {
        guard counts.count <= CountStock.maximum else {
            throw StockError.countsTooMany(counts.count, maximum: CountStock.maximum)
        }
        for count in counts {
            _ = try WholeNumber.read(
                String(count.quantity), "the count", 0...ProductChange.maximumQuantity)
        }
        self.counts = counts
        self.reference = try StockRules.checked(reference)
    }

    public var requirement: Requirement { .all(.stockWrite) }

    /// - Throws: ``CatalogError`` or ``StockError``
    public func run(in transaction: Transaction) throws -> CountedStock {
        var counted = CountedStock(differences: [], unchanged: 0)
        for count in counts {
            let product = try transaction.product(.sku(count.sku))
            let change = try transaction.changeStock(
                of: product, .to(count.quantity), .counted, reference: reference)
            if change.delta == 0 {
                counted.unchanged += 1
            } else {
                counted.differences.append(
                    StockDifference(sku: product.sku, onHand: product.quantity, counted: count.quantity))
            }
        }
        return counted
    }
}

/// The outcome of a count.
public struct CountedStock: Codable, Sendable, Equatable {
    public internal(set) var differences: [StockDifference]
    /// How many products agreed with the ledger.
    public internal(set) var unchanged: Int
}

extension Store {
    /// The product that was scanned: by its barcode or else its SKU, but never by its id, because ids are numbers like
    /// barcodes.
    ///
    /// - Throws: ``StockError/sharedBarcode(_:skus:)``, ``StockError/hasVariants(sku:variants:count:)``,
    ///   ``CatalogError/wrongCheckDigit(_:expected:)`` for a code that was misread, or ``CatalogError/notFound(_:near:)``
    public func scanned(_ code: String, as actor: Actor) throws -> Product {
        try actor.require(.stockWrite)
        return try read(as: actor) { transaction in
            let product = try transaction.scanned(code)
            try transaction.checkMayMove(product, by: 1)
            return product
        }
    }
}

extension Transaction {
    fileprivate func scanned(_ code: String) throws -> Product {
        let found = try products(barcodes: Barcode.spellings(code))
        if found.count == 1 { return found[0] }
        if found.count > 1 { throw StockError.sharedBarcode(code, skus: found.map(\.sku)) }
        if let product = try knownProduct(.sku(code)) { return product }
        if !Barcode.spellings(code).isEmpty { _ = try Barcode.checked(code) }
        return try product(.sku(code))
    }
}

extension Barcode {
    /// The forms in which labels and scanners write one number: a UPC is an EAN with a leading zero. Empty if it is not
    /// a number with the length of a barcode.
    fileprivate static func spellings(_ text: String) -> [String] {
        guard [8, 12, 13, 14].contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return [] }
        let digits = String(text.drop { $0 == "0" })
        return [8, 12, 13, 14].filter { $0 >= digits.utf8.count }.map {
            String(repeating: "0", count: $0 - digits.utf8.count) + digits
        }
    }
}
