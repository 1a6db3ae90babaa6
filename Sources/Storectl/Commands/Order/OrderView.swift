import ShopText
import StoreCore

/// An order as commands show it.
struct OrderView: View {
    let order: Order

    init(_ order: Order) { self.order = order }

    static let fields: [Field<OrderView>] = states + recipient + sums

    private static let states: [Field<OrderView>] = [
        Field("id") { .integer($0.order.id) },
        Field("status") { .string($0.order.status.rawValue) },
        Field("payment_status") { .string($0.order.paymentStatus.rawValue) },
        Field("fulfillment_status") { .string($0.order.fulfillmentStatus.rawValue) },
        Field("paid") { .bool($0.order.isPaid) },
        Field("shipped") { .bool($0.order.isShipped) },
    ]

    private static let recipient: [Field<OrderView>] = [
        Field("email") { .string($0.order.recipient.email) },
        Field("name") { .string($0.order.recipient.name) },
        Field("phone_no") { .string($0.order.recipient.phone) },
        Field("address") { .string($0.order.recipient.address) },
        Field("postal_code") { .string($0.order.recipient.postalCode) },
        Field("country") { .string($0.order.recipient.country) },
    ]

    private static let sums: [Field<OrderView>] =
        [Field("items", each: { $0.order.items.map(OrderItemView.init) })]
        + totalFields({ $0.order.totals }, currency: { $0.order.totals.total.currency.code }) + [
            Field("refunded_total") { .string($0.order.refundedTotal.decimal) },
            Field("idempotency_key") { .text($0.order.idempotencyKey) },
            Field("created_at") { .string($0.order.createdAt.rfc3339) },
        ]

    static let columns = [
        Column("id"), Column("created_at", title: "ORDERED"), Column("name", isProse: true), Column("total"),
        Column("status"), Column("payment_status", title: "PAYMENT"),
        Column("fulfillment_status", title: "FULFILLMENT"),
    ]

    var detail: [DetailPart]? {
        let recipient = order.recipient
        let contact = [recipient.email, recipient.phone].filter { !$0.isEmpty }.joined(separator: ", ")
        let place = [recipient.address, recipient.postalCode, recipient.country].filter { !$0.isEmpty }
        return [
            .line("Order", String(order.id)),
            .line("Ordered", order.createdAt.rfc3339),
            .line("Status", order.status.rawValue),
            .line("Payment", order.paymentStatus.rawValue),
            .line("Fulfillment", order.fulfillmentStatus.rawValue),
            .line("To", recipient.name),
            .line("Address", place.joined(separator: ", ")),
            .line("Contact", contact),
            .table(OrderItemView.columns, order.items.map { OrderItemView($0).record }),
        ] + order.totals.detail
    }
}

/// A line of an order.
struct OrderItemView: View {
    let item: Order.Item

    init(_ item: Order.Item) { self.item = item }

    static let fields: [Field<OrderItemView>] = [
        Field("id") { .integer($0.item.id) },
        Field("product_id") { .integer($0.item.productID) },
        Field("sku") { .string($0.item.sku) },
        Field("title") { .string($0.item.title) },
        Field("quantity") { .integer($0.item.quantity) },
        Field("unit_price") { .string($0.item.unitPrice.decimal) },
        Field("line_total") { .string($0.item.lineTotal.decimal) },
    ]

    static let columns = [
        Column("sku", isProse: false), Column("title", isProse: true), Column("quantity"),
        Column("unit_price"), Column("line_total"),
    ]
}
