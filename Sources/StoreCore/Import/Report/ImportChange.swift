/// A planned change of one product.
public struct ImportChange: Equatable, Sendable {
    public enum Kind: String, Sendable { case create, update, archive }

    public let kind: Kind
    public let sku: String
    /// The initial values, for a new product.
    public let fields: [FieldChange]

    /// One field, before and after, as files write it; `nil` for an empty one.
    public struct FieldChange: Equatable, Sendable {
        public let field: ProductField
        public let old: String?
        public let new: String?
    }
}

/// A position in the changes of a plan.
public struct ImportChangeCursor: Sendable {
    var place = Int64.min
    var archived = Int64.min

    public init() {}
}
