import ShopText

/// A condition of `--where`: a field, a comparison and a value.
public struct ProductCondition: Equatable, Sendable {
    /// How the field compares with the value.
    enum Comparison: String, CaseIterable, Sendable {
        case notEqual = "!="
        case atLeast = ">="
        case atMost = "<="
        case contains = "~"
        case equal = "="
        case more = ">"
        case less = "<"
    }

    /// The field it tests; for tags, whether any of them meets it.
    let field: ProductField
    let comparison: Comparison
    let value: String

    /// The fields that a condition can test.
    /// The comparisons possible.
    public static let names = ProductField.allCases.map { $0 == .tags ? "tag" : $0.rawValue }

    /// Reads `category=shoes`, `price>=10`, `title~mug`.
    ///
    /// - Throws: ``BulkEditError``
    public init(_ text: String) throws(BulkEditError) {
        guard let start = text.firstIndex(where: { "!<>=~".contains($0) }) else {
            throw .notACondition(text)
        }
        let rest = text[start...]
        guard let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
            throw .notACondition(text)
        }
        let name = text[..<start].filter { $0 != " " }
        guard let field = ProductField(rawValue: name == "tag" ? "tags" : name) else {
            throw .unknownSubject(name)
        }
        self.field = field
        self.comparison = comparison
        value = String(rest.dropFirst(comparison.rawValue.count).drop { $0 == " " })
        let isOrder = [.atLeast, .atMost, .more, .less].contains(comparison)
        guard !isOrder || field.facts.kind.isOrdered else {
            throw .notComparable(name, comparison.rawValue)
        }
    }
}

extension ProductCondition: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
