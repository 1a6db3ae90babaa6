import ArgumentParser
import ShopText
import StoreCore

/// `storectl document …`
struct DocumentGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "Issue and see invoices and credit notes.",
        discussion: """
            Numbers have no gaps, and an issued document never changes. The seller's details are settings: see \
            seller.name and the lines below it in `storectl config list`.

            Examples:
              storectl document issue 17
              storectl document show INV-1 --html invoice.html
            """,
        subcommands: [DocumentList.self, DocumentShow.self, DocumentIssue.self])
}

/// `storectl document issue`
struct DocumentIssue: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Issue an invoice for an order, or a credit note for a credit on it.",
        discussion: """
            An order has one invoice. A credit note is for the order's oldest credit that does not have one yet.

            Examples:
              storectl document issue 17
              storectl document issue 17 --kind credit_note
            """)
    static let view: (any View.Type)? = DocumentView.self

    @OptionGroup var order: OrderArgument
    @Option(help: "The kind: invoice or credit_note.") var kind = DocumentContent.Kind.invoice
    @Option(help: ArgumentHelp("A note for the customer.", valueName: "text")) var note: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try IssueDocument(try order.id(), kind, note: note ?? "")
        return try shop.run(action, mutation) {
            .record(DocumentView($0, width: context.paperWidth)).noting($0.content.sellerNotices)
        }
    }
}

extension DocumentContent.Kind: ExpressibleByArgument {}

/// `storectl document show`
struct DocumentShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a document, or write it as a page or an electronic invoice.",
        discussion: """
            --html writes one printable page, --ubl an electronic invoice in UBL 2.1 according to EN 16931. Both use \
            the data that was stored when the document was issued.

            Examples:
              storectl document show INV-1
              storectl document show INV-1 --html invoice.html
              storectl document show INV-1 --ubl - > invoice.xml
            """)
    static let view: (any View.Type)? = DocumentView.self

    @Argument(help: "The document's number, such as INV-1.") var document: String
    @OptionGroup var pages: PageFileOption
    @Option(
        help: ArgumentHelp("Write it as UBL 2.1 to this file, or - for standard output.", valueName: "file"),
        completion: .file())
    var ubl: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if pages.html != nil, ubl != nil { throw ValidationError("Give --html or --ubl, not both") }
    }

    func answer(_ context: Context) throws -> Answer {
        try pages.check(in: context)
        if let ubl, ubl != "-" { try OutputPath.check(context.resolved(ubl)) }
        let shop = try OpenShop(options, in: context)
        let document = try shop.store.document(self.document, as: shop.actor)
        if let ubl {
            let currency = shop.store.currency
            return try PageFileOption.write(try document.content.ubl(), to: ubl, in: context).noting(
                currency.digits > 2
                    ? [
                        "EN 16931 allows two decimals, and \(currency.code) has \(currency.digits): "
                            + "it is UBL 2.1, and does not claim to conform"
                    ] : [])
        }
        return try pages.answer(
            .record(DocumentView(document, width: context.paperWidth)), html: { document.content.html },
            in: context)
    }
}

/// `storectl document list`
struct DocumentList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List documents, newest first.",
        discussion: """
            Customers see only their own.

            Examples:
              storectl document list
              storectl document list --limit 0 --format csv
              storectl document list --since 2026-10-01 --until 2026-12-31
            """)
    static let view: (any View.Type)? = DocumentView.self

    @Option(help: "Only of this kind: invoice or credit_note.") var kind: DocumentContent.Kind?
    @OptionGroup var filter: RecordFilterOptions
    @OptionGroup var list: PageOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let filter = try filter.filter()
        return try .page(list, id: \.place, view: { DocumentView($0) }) { page in
            try shop.store.documents(filter, kind: kind, page: page, as: shop.actor)
        }
    }
}

/// `--html FILE` of commands that show something printable.
struct PageFileOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write it as one printable HTML page to this file, or - for standard output.", valueName: "file"),
        completion: .file())
    var html: String?

    /// Checks where it would be written, before anything is read.
    func check(in context: Context) throws {
        if let html, html != "-" { try OutputPath.check(context.resolved(html)) }
    }

    /// The answer, or nothing if its page is written to a file.
    func answer(_ answer: Answer, html page: () throws -> String, in context: Context) throws -> Answer {
        guard let html else { return answer }
        return try PageFileOption.write(try page(), to: html, in: context)
    }

    /// - Parameter isPrivate: whether it names people, so that a new file is readable only by its owner.
    static func write(
        _ text: String, to file: String, isPrivate: Bool = false, in context: Context
    ) throws -> Answer {
        guard file != "-" else {
            var text: String? = text
            return Answer(
                body: .file {
                    defer { text = nil }; return text
                })
        }
        let written = try AtomicFile(context.resolved(file), isPrivate: isPrivate)
        try written.write(text)
        try written.finish()
        return .wrote(file)
    }
}

extension Answer {
    /// The whole answer went into a file, which people are told.
    static func wrote(_ file: String) -> Answer { .nothing.noting("wrote \(file)") }
}

/// A document as commands show it.
struct DocumentView: View {
    let document: IssuedDocument
    /// The columns of its text.
    let width: Int

    init(_ document: IssuedDocument, width: Int = Context.paperWidth) {
        self.document = document
        self.width = width
    }

    private var content: DocumentContent { document.content }
    private func money(_ units: Int64) -> JSONValue {
        .string(Money(minorUnits: units, currency: content.bill.currency).decimal)
    }

    static let fields: [Field<DocumentView>] = [
        Field("id") { .string($0.content.label) },
        Field("number") { .string($0.content.label) },
        Field("kind") { .string($0.content.kind.rawValue) },
        Field("order") { .integer($0.content.orderID) },
        Field("issued_on") { .string($0.content.issuedOn.description) },
        Field("supplied_on") { .text($0.content.suppliedOn?.description) },
        Field("corrects") { .text($0.content.corrects?.label) },
        Field("seller") { .string($0.content.seller.name) },
        Field("buyer") { .string($0.content.buyer.name) },
        Field(
            "lines",
            each: { view in
                view.content.bill.lines.map { DocumentLineView(line: $0, bill: view.content.bill) }
            }),
        Field(
            "taxes",
            each: { view in
                view.content.bill.taxes.map { DocumentTaxView(group: $0, bill: view.content.bill) }
            }),
        Field("net_total") { $0.money($0.content.bill.totals.net) },
        Field("tax_total") { $0.money($0.content.bill.totals.tax) },
        Field("total") { $0.money($0.content.bill.totals.gross) },
        Field("paid_total") { $0.money($0.content.paid) },
        Field("credited_total") { $0.money($0.content.credited ?? 0) },
        Field("due_total") { $0.money($0.content.due) },
        Field("currency") { .string($0.content.bill.currency.code) },
        Field("created_at") { .string($0.document.issuedAt.rfc3339) },
        Field("by") { .string($0.document.by) },
    ]

    static let columns = [
        Column("number", isProse: false), Column("kind"), Column("order"),
        Column("issued_on", title: "ISSUED"),
        Column("buyer", isProse: true), Column("total"), Column("due_total", title: "DUE"),
    ]

    var detail: [DetailPart]? {
        [
            // The text already ends with a newline.
            .text(String(content.text(width: width) { $0.displayWidth }.dropLast()))
        ]
    }
}

/// A line of a document.
struct DocumentLineView: View {
    let line: Bill.Line
    let bill: Bill

    private func money(_ units: Int64) -> JSONValue {
        .string(Money(minorUnits: units, currency: bill.currency).decimal)
    }

    static let fields: [Field<DocumentLineView>] = [
        Field("sku") { .string($0.line.sku) },
        Field("title") { .string($0.line.title) },
        Field("quantity") { .integer($0.line.quantity) },
        Field("amount") { $0.money($0.line.amount) },
        Field("net_total") { $0.money($0.line.net) },
        Field("tax_rate") { .string($0.line.tax.percent) },
        Field("tax_category") { .string($0.line.tax.category.rawValue) },
    ]

    static let columns = [
        Column("sku", isProse: false), Column("title", isProse: true), Column("quantity"), Column("amount"),
    ]
}

/// The tax of one rate in a document.
struct DocumentTaxView: View {
    let group: Bill.TaxGroup
    let bill: Bill

    private func money(_ units: Int64) -> JSONValue {
        .string(Money(minorUnits: units, currency: bill.currency).decimal)
    }

    static let fields: [Field<DocumentTaxView>] = [
        Field("name") { .string($0.group.name) },
        Field("category") { .string($0.group.tax.category.rawValue) },
        Field("rate") { .string($0.group.tax.percent) },
        Field("base") { $0.money($0.group.base) },
        Field("amount") { $0.money($0.group.amount) },
        Field("reason") { .text($0.group.reason) },
    ]

    static let columns = [Column("name"), Column("rate"), Column("base"), Column("amount")]
}
