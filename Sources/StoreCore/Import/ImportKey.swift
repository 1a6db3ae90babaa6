/// By which field a row finds the product it is about.
public enum ImportKey: String, CaseIterable, Sendable {
    case sku
    case externalID = "external_id"
    case barcode

    public var field: ProductField {
        switch self {
        case .sku: .sku
        case .externalID: .externalID
        case .barcode: .barcode
        }
    }

    /// SKUs are the same in any letter case.
    var collation: String { self == .sku ? " COLLATE NOCASE" : "" }
}
