import ShopText

/// Why a paper cannot be made.
public enum DocumentError: StoreError, Equatable {
    /// In minor units.
    case figuresDisagree(String, expected: Int64, actual: Int64)
    case noTaxGroup(Bill.Tax)
    case taxGroupTwice(Bill.Tax)
    case unreadable(String)
    /// An electronic invoice lacks what EN 16931 asks for.
    case incomplete(document: String, missing: [ElectronicInvoiceGap])

    public var kind: ErrorKind {
        switch self {
        case .figuresDisagree, .noTaxGroup, .taxGroupTwice, .unreadable: .internalFault
        case .incomplete: .refused
        }
    }

    public var code: String {
        switch self {
        case .figuresDisagree, .noTaxGroup, .taxGroupTwice: "figures_disagree"
        case .unreadable: "unreadable_document"
        case .incomplete: "incomplete_invoice"
        }
    }

    public var message: String {
        switch self {
        case .figuresDisagree(let what, let expected, let actual):
            "the \(what) is \(actual) where \(expected) was expected"
        case .noTaxGroup(let tax): "no tax group for category \(tax.category.rawValue) at \(tax.percent)%"
        case .taxGroupTwice(let tax):
            "two tax groups for category \(tax.category.rawValue) at \(tax.percent)%"
        case .unreadable(let reason): "the stored document cannot be read: \(reason)"
        case .incomplete(let document, let missing):
            "\(document) cannot become an electronic invoice: it has no "
                + missing.map(\.name).joined(separator: ", no ")
        }
    }

    public var hint: String? {
        guard case .incomplete(_, let missing) = self else { return nil }
        return missing.contains(where: \.isOfSeller)
            ? "for the next documents, run "
                + Set(missing.compactMap(\.setting)).sorted().map { "`storectl config set \($0) …`" }
                .joined(separator: " and ") + "; an issued document never changes"
            : "print it instead: `storectl document show --html FILE`"
    }
}

/// What EN 16931 wants of an electronic invoice and a paper can do without.
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

    var isOfSeller: Bool { rawValue.hasPrefix("seller") }

    /// The setting that has it for the next documents.
    var setting: String? {
        switch self {
        case .sellerCountry: "shop.country"
        case .sellerIdentifier, .sellerTaxNumber, .sellerVATNumber, .sellerVATPrefix: "seller.vat_id"
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
        }
    }
}

extension Bill.Tax {
    /// The rate in percent, without zeros at the end: `19`, `8.875`.
    public var percent: String {
        let whole = ppm / 10_000
        var fraction = String(ppm % 10_000 + 10_000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
    }
}
