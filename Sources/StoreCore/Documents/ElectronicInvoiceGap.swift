import ShopText

/// What EN 16931 requires of an electronic invoice but a printed one can do without.
public enum ElectronicInvoiceGap: String, Sendable, CaseIterable {
    case sellerCountry
    case sellerIdentifier
    case sellerTaxNumber
    case sellerVATNumber
    case sellerVATPrefix
    case buyerName
    case buyerCountry
    case buyerVATNumber
    case buyerVATPrefix
    case supplyDay
    case exemptionReason
    case lines
    case singleTaxTreatment
    case taxByRate

    /// The setting that provides it for future documents; `nil` if it is not about the seller.
    var setting: String? {
        switch self {
        case .sellerCountry: "shop.country"
        case .sellerIdentifier: "seller.registration"
        case .sellerTaxNumber, .sellerVATNumber, .sellerVATPrefix: "seller.vat_id"
        default: nil
        }
    }

    var name: String {
        switch self {
        case .sellerCountry: "country of the shop"
        case .sellerIdentifier: "VAT number or registration of the shop"
        case .sellerTaxNumber: "VAT number or tax number of the shop"
        case .sellerVATNumber: "VAT number of the shop"
        case .sellerVATPrefix: "country code, such as DE, before the VAT number of the shop"
        case .buyerName: "name of the customer"
        case .buyerCountry: "country of the customer"
        case .buyerVATNumber: "VAT number of the customer"
        case .buyerVATPrefix: "country code, such as DE, before the VAT number of the customer"
        case .supplyDay: "day of supply"
        case .exemptionReason: "reason why there is no tax"
        case .lines: "line"
        case .singleTaxTreatment: "single tax treatment, although some of it is outside the scope of tax"
        case .taxByRate: "tax rate of each line, as the order is from another shop system"
        }
    }
}
