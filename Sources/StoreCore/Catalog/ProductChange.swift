import ShopText

/// Fields of a product with checked values: what an edit changes, an import row contains, or a new product starts with.
/// A value of none clears a field that may be empty.
public struct ProductChange: Equatable, Sendable {
    private var values: [ProductField: ProductValue] = [:]

    /// The maximum number of pieces of one product on hand.
    public static let maximumQuantity: Int64 = 1_000_000_000

    public init() {}

    /// The value to set; `nil` if the field is not named.
    subscript(field: ProductField) -> ProductValue? {
        get { values[field] }
        set { values[field] = newValue }
    }

    var sku: String? { self[.sku]?.text }
    var title: String? { self[.title]?.text }
    var price: Money? { self[.price]?.money }
    var quantity: Int64? { self[.quantity]?.number }

    /// Sets one field from its text, as people and files write it.
    ///
    /// - Throws: ``CatalogError``, ``WholeNumberError``, ``MoneyError`` or ``TextError``, naming the field and the text.
    public mutating func set(_ field: ProductField, to text: String, currency: Currency) throws {
        values[field] = try field.facts.read(text, currency: currency)
    }
}

extension Product {
    /// The product after the change. Its stock is not included, because it comes from the ledger.
    func applying(_ change: ProductChange) -> Product {
        var product = self
        for facts in ProductFieldFacts.all {
            if let value = change[facts.field] { facts.set(&product, value) }
        }
        return product
    }
}

extension ProductChange: Codable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// - Throws: what is wrong with a field; `DecodingError` without the currency of its amounts.
    public init(from decoder: any Decoder) throws {
        guard let currency = decoder.userInfo[.currency] as? Currency else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no currency"))
        }
        let container = try decoder.container(keyedBy: Key.self)
        for field in ProductField.allCases {
            let key = Key(stringValue: field.rawValue)
            guard container.contains(key) else { continue }
            let value = try container.decode(JSONValue.self, forKey: key)
            try set(
                field, to: value == .null ? "" : value.stringValue ?? value.compactText, currency: currency)
        }
    }

    /// As the journal records it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for (field, value) in arguments {
            try container.encode(value, forKey: Key(stringValue: field.rawValue))
        }
    }

    var arguments: [(field: ProductField, value: JSONValue)] {
        ProductField.allCases.compactMap { field in self[field].map { (field, $0.json) } }
    }
}
