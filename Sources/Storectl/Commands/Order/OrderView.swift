import ShopText
import StoreCore

/// An order with all that followed it, as commands show it.
struct OrderView: View {
    let record: OrderRecord

    init(_ record: OrderRecord) { self.record = record }

    private var order: Order { record.order }

    /// Whether it does not say whose it is: the person was erased, or is not shown to this actor.
    private var isNobodys: Bool { order.recipient.name.isEmpty && order.recipient.email.isEmpty }

    static let fields: [Field<OrderView>] =
        OrderSummaryView.fields.map { field in field.of { OrderSummaryView($0.record.order) } } + [
            Field("payments", each: { $0.record.payments.map(PaymentView.init) }),
            Field("credits", each: { $0.record.credits.map(CreditView.init) }),
            Field("shipments", each: { $0.record.shipments.map(ShipmentView.init) }),
            Field("documents", each: { $0.record.documents.map(DocumentLabelView.init) }),
            Field("timeline", each: { $0.record.timeline.map(OrderEventView.init) }),
        ]

    static let columns = OrderSummaryView.columns

    var detail: [DetailPart]? {
        let recipient = order.recipient
        let contact = [recipient.email, recipient.phone].filter { !$0.isEmpty }.joined(separator: ", ")
        let area = [recipient.region, recipient.postalCode].filter { !$0.isEmpty }.joined(separator: " ")
        let place = [recipient.address, area, recipient.country].filter { !$0.isEmpty }
        var parts: [DetailPart] = [
            .line("Order", String(order.id)),
            .line("Ordered", order.createdAt.rfc3339),
            .line("Status", order.status.rawValue),
            .line("Payment", order.paymentStatus.rawValue),
            .line("Fulfillment", order.fulfillmentWord),
            .line("To", recipient.name),
            .line("Address", place.joined(separator: ", ")),
            .line("Contact", contact),
            .line("Customer", order.user ?? (isNobodys ? "" : "guest")),
            .table(OrderItemView.columns, order.items.map { OrderItemView($0).record }),
        ]
        parts += order.amounts + order.settlement
        if !record.timeline.isEmpty {
            parts.append(
                .table(OrderEventView.columns, record.timeline.map { OrderEventView($0).record }))
        }
        return parts
    }
}

extension Order {
    /// What was paid, credited and given back, and what is due; empty for an order without payments.
    fileprivate var settlement: [DetailPart] {
        let currency = totals.total.currency.code
        let zero = Money.zero(totals.total.currency)
        let sums: [(String, Money)] = [
            ("Credited", (creditedTotal ?? zero).negated), ("Authorized", authorizedTotal ?? zero),
            ("Paid", capturedTotal), ("Refunded", refundedTotal),
        ]
        let lines = sums.filter { $0.1.minorUnits != 0 }
        guard !lines.isEmpty else { return [] }
        let due = dueTotal
        return lines.map { .line($0.0, "\($0.1.decimal) \(currency)") } + [
            .line(due.minorUnits < 0 ? "To refund" : "Due", "\(due.magnitude.decimal) \(currency)")
        ]
    }
}

/// Something that happened to an order.
struct OrderEventView: View {
    let event: OrderEvent

    init(_ event: OrderEvent) { self.event = event }

    static let fields: [Field<OrderEventView>] = [
        Field("at") { .string($0.event.at.rfc3339) },
        Field("event") { .string($0.event.kind.rawValue) },
        Field("by") { .string($0.event.by) },
        Field("text") { .string($0.event.text) },
    ]

    static let columns = [
        Column("at", title: "WHEN"), Column("event"), Column("by", isProse: false),
        Column("text", title: "DETAILS", isProse: true),
    ]
}

/// A credit of an order.
struct CreditView: View {
    let credit: Credit

    init(_ credit: Credit) { self.credit = credit }

    static let fields: [Field<CreditView>] = [
        Field("id") { .integer($0.credit.id) },
        Field("reason") { .string($0.credit.reason.rawValue) },
        Field("note") { .string($0.credit.note) },
        Field("items", each: { $0.credit.items.map(CreditItemView.init) }),
        Field("goods_total") { .string($0.credit.goods.decimal) },
        Field("shipping_total") { .string($0.credit.shipping.decimal) },
        Field("other_total") { .string($0.credit.other.decimal) },
        Field("amount") { .string($0.credit.amount.decimal) },
        Field("tax_total") { .string($0.credit.tax.decimal) },
        Field("created_at") { .string($0.credit.createdAt.rfc3339) },
        Field("by") { .string($0.credit.by) },
    ]

    static let columns = [
        Column("id"), Column("created_at", title: "WHEN"), Column("reason"), Column("amount"),
        Column("note", isProse: true),
    ]
}

/// Pieces of a line that were credited.
struct CreditItemView: View {
    let item: Credit.Item

    init(_ item: Credit.Item) { self.item = item }

    static let fields: [Field<CreditItemView>] = [
        Field("line") { .integer($0.item.line) },
        Field("sku") { .string($0.item.sku) },
        Field("title") { .string($0.item.title) },
        Field("quantity") { .integer($0.item.quantity) },
        Field("unshipped") { .integer($0.item.unshipped) },
        Field("restocked") { .integer($0.item.restocked) },
        Field("amount") { .string($0.item.amount.decimal) },
        Field("tax_total") { .string($0.item.tax.decimal) },
    ]

    static let columns = [
        Column("sku", isProse: false), Column("title", isProse: true), Column("quantity"), Column("amount"),
    ]
}

/// A document by its number.
struct DocumentLabelView: View {
    let document: DocumentLabel

    init(_ document: DocumentLabel) { self.document = document }

    static let fields: [Field<DocumentLabelView>] = [
        Field("number") { .string($0.document.label) },
        Field("kind") { .string($0.document.kind) },
        Field("issued_on") { .string($0.document.issuedOn) },
    ]

    static let columns = [Column("number"), Column("kind"), Column("issued_on", title: "ISSUED")]
}

extension Answer {
    /// An order and the notices about it.
    static func order(_ record: OrderRecord) -> Answer { .record(OrderView(record)).noting(record.notices) }

    /// One order, or a list of several.
    static func orders(_ answer: OrderRecords) -> Answer {
        let notices = answer.records.flatMap(\.notices) + answer.notices
        if answer.records.count == 1 { return .record(OrderView(answer.records[0])).noting(notices) }
        return .list(answer.records.map(OrderView.init)).noting(notices)
    }
}
