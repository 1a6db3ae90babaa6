import ShopText

/// Why no document is issued or found.
public enum IssueError: StoreError, Equatable {
    case notFound(String)
    case exists(order: Int64, label: String)
    case noInvoice(order: Int64)
    case nothingCredited(order: Int64)
    case clockBehind(today: Day, last: String, issuedOn: String)
    /// The other kind of documents has the series.
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
        case .exists(let order, let label): "order \(order) has an invoice: \(label)"
        case .noInvoice(let order): "order \(order) has no invoice that a credit note could correct"
        case .nothingCredited(let order): "order \(order) has no credit without a credit note"
        case .clockBehind(let today, let last, let issuedOn):
            "today is \(today), but \(last) was issued on \(issuedOn)"
        case .seriesTaken(let series, .invoice):
            "credit notes cannot have the series \(series): invoices have it"
        case .seriesTaken(let series, .creditNote):
            "invoices cannot have the series \(series): credit notes have it"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "see `storectl document list`"
        case .exists(_, let label):
            "see `storectl document show \(label)`; what changed since is a credit note"
        case .noInvoice(let order): "run `storectl document issue \(order)` first"
        case .nothingCredited(let order): "credit something first: `storectl order refund \(order)`"
        case .seriesTaken(_, let other):
            "choose another: `storectl config set documents.\(other == .invoice ? "credit_note" : "invoice")_series …`"
        case .clockBehind: "set the clock: documents follow each other, and so do their days"
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
