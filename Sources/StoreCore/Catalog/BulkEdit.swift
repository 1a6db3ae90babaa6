import ShopText

/// The change to one field of one product in a bulk edit.
public struct FieldEdit: Equatable, Codable, Sendable {
    public let sku: String
    public let field: String
    /// The values as text; `nil` for none.
    public let old: String?
    public let new: String?
}

extension Product {
    /// The changes, field by field, that turn this product into the other.
    public func edits(to edited: Product) -> [FieldEdit] {
        ProductField.allCases.compactMap { field in
            let (old, new) = (text(of: field), edited.text(of: field))
            return old == new ? nil : FieldEdit(sku: sku, field: field.rawValue, old: old, new: new)
        }
    }
}

/// The effect of a bulk edit.
public struct BulkEditPlan: Equatable, Codable, Sendable {
    /// How many products the conditions match.
    public var matched = 0
    /// How many of them change.
    public var changed = 0
    public var edits: [FieldEdit] = []
    /// How many more meet the conditions but are left out because they are archived or not sold themselves; `nil` for
    /// none.
    public var archivedLeftOut: Int?
    public var parentsLeftOut: Int?

    public init() {}
}
