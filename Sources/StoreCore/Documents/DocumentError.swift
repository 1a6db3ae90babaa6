import ShopText

/// Why a document cannot be made.
public enum DocumentError: StoreError, Equatable {
    /// In minor units.
    case figuresDisagree(String, expected: Int64, actual: Int64)
    case noTaxGroup(Bill.Tax)
    case taxGroupTwice(Bill.Tax)
    case unreadable(String)
    /// An electronic invoice lacks what EN 16931 requires.
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
            "the \(what) is \(actual), but \(expected) was expected"
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
        let settings = Set(missing.compactMap(\.setting)).sorted()
        guard !settings.isEmpty else { return "print it instead: `storectl document show --html FILE`" }
        let commands = settings.map { "`storectl config set \($0) …`" }.joined(separator: " and ")
        return "for future documents, run \(commands); an issued document never changes"
    }
}

extension Bill.Tax {
    /// The rate in percent, without trailing zeros: `19`, `8.875`.
    public var percent: String {
        let whole = ppm / 10_000
        var fraction = String(ppm % 10_000 + 10_000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
    }
}
