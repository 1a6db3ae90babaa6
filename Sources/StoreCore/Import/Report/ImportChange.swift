/// What an import would do to one product.
public struct ImportChange: Equatable, Sendable {
    public enum Kind: String, Sendable { case create, update, archive }

    public let kind: Kind
    public let sku: String
    /// For a product that is created, what it begins with.
    public let fields: [FieldChange]

    /// One field, before and after, as files write it; `nil` for an empty one.
    public struct FieldChange: Equatable, Sendable {
        public let field: ProductField
        public let old: String?
        public let new: String?
    }
}

/// How far the changes of a plan were looked at.
public struct ImportChangeCursor: Sendable {
    var place = Int64.min
    var archived = Int64.min

    public init() {}
}
