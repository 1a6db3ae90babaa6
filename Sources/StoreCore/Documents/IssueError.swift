import ShopText

/// Why a document cannot be issued or found.
public enum IssueError: StoreError, Equatable {
    case notFound(String)
    case exists(order: Int64, label: String)
    case noInvoice(order: Int64)
    case nothingCredited(order: Int64)
    case clockBehind(today: Day, last: String, issuedOn: String)
    /// The other kind of document already uses the series.
    case seriesTaken(String, by: DocumentContent.Kind)

    public var kind: ErrorKind {
        if case .notFound = self { return .notFound }
        return .refused
    }

    public var code: String {
        switch self {
        case .notFound: "document_not_found"
        case .exists: "document_exists"
        case .noInvoice: "no_invoice"
        case .nothingCredited: "nothing_credited"
        case .clockBehind: "clock_behind"
        case .seriesTaken: "series_taken"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let label): "document \(label) not found"
        case .exists(let order, let label): "order \(order) already has an invoice: \(label)"
        case .noInvoice(let order): "order \(order) has no invoice for a credit note to correct"
        case .nothingCredited(let order): "order \(order) has no credit without a credit note"
        case .clockBehind(let today, let last, let issuedOn):
            "today is \(today), but \(last) was issued on \(issuedOn)"
        case .seriesTaken(let series, .invoice):
            "credit notes cannot use the series \(series): invoices use it"
        case .seriesTaken(let series, .creditNote):
            "invoices cannot use the series \(series): credit notes use it"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "see `storectl document list`"
        case .exists(_, let label):
            "see `storectl document show \(label)`; for later changes, issue a credit note"
        case .noInvoice(let order): "run `storectl document issue \(order)` first"
        case .nothingCredited(let order): "credit something first: `storectl order refund \(order)`"
        case .seriesTaken(_, let other):
            "choose another: `storectl config set documents.\(other == .invoice ? "credit_note" : "invoice")_series …`"
        case .clockBehind: "set the clock: documents are issued in date order"
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .notFound(let label): [.init("document", .string(label))]
        case .exists(let order, let label):
            [.init("order", .integer(order)), .init("document", .string(label))]
        case .noInvoice(let order), .nothingCredited(let order): [.init("order", .integer(order))]
        case .seriesTaken(let series, let other):
            [.init("series", .string(series)), .init("kind", .string(other.rawValue))]
        case .clockBehind(let today, let last, let issuedOn):
            [
                .init("today", .string(today.description)), .init("document", .string(last)),
                .init("issued_on", .string(issuedOn)),
            ]
        }
    }
}
