/// The field that identifies a row's product.
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

    /// SKUs compare ignoring case.
    var collation: String { self == .sku ? " COLLATE NOCASE" : "" }
}
