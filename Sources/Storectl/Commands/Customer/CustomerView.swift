import ShopText
import StoreCore

/// A customer as lists show it.
struct CustomerView: View {
    let customer: Customer

    init(_ customer: Customer) { self.customer = customer }

    private var account: Account? { customer.account }
    private var trade: Customer.Trade { customer.trade }

    static let fields: [Field<CustomerView>] = [
        Field("id") { .text($0.account?.id) },
        Field("username") { .text($0.account?.username) },
        Field("email") { .string($0.customer.email) },
        Field("name") { .string($0.customer.name) },
        Field("phone_number") { .string($0.customer.phone) },
        Field("is_active") { $0.account.map { .bool($0.isActive) } ?? .null },
        Field("is_verified") { $0.account.map { .bool($0.isVerified) } ?? .null },
        Field("created_at") { .text($0.account?.createdAt.rfc3339) },
        Field("orders") { .integer($0.trade.orders) },
        Field("open_orders") { .integer($0.trade.openOrders) },
        Field("spent") { .string($0.trade.spent.decimal) },
        Field("currency") { .string($0.trade.spent.currency.code) },
        Field("last_order_at") { .text($0.trade.lastOrderAt?.rfc3339) },
        Field("cart_quantity") { .integer($0.trade.cartQuantity) },
    ]

    static let columns = [
        Column("username", isProse: false), Column("email"), Column("name", isProse: true, rank: 1),
        Column("phone_number", title: "PHONE", rank: 3), Column("orders"), Column("spent"),
        Column("last_order_at", title: "LAST ORDER", rank: 2),
        Column("cart_quantity", title: "CART", rank: 4),
    ]
}

/// A customer with addresses, cart and latest orders.
struct CustomerRecordView: View {
    let record: CustomerRecord

    init(_ record: CustomerRecord) { self.record = record }

    static let fields: [Field<CustomerRecordView>] =
        CustomerView.fields.map { field in field.of { CustomerView($0.record.customer) } } + [
            Field("address") { .text($0.record.customer.account?.address) },
            Field("vat_id") { .text($0.record.customer.account?.vatID) },
            Field("tax_exemption") { .text($0.record.customer.account?.taxExemption) },
            Field("addresses", each: { $0.record.addresses.map(AddressView.init) }),
            Field("cart", each: { $0.record.cart.map(CartItemView.init) }),
            Field("last_orders", each: { $0.record.orders.map { OrderSummaryView($0) } }),
        ]

    static let columns = CustomerView.columns

    var detail: [DetailPart]? {
        let (customer, trade) = (record.customer, record.customer.trade)
        let account = customer.account
        let lines: [(String, String?)] = [
            ("Customer", account?.username ?? "guest"), ("Name", customer.name), ("Email", customer.email),
            ("Phone", customer.phone), ("Address", account?.address), ("VAT number", account?.vatID),
            ("Tax exemption", account?.taxExemption), ("Since", account?.createdAt.rfc3339),
            ("Orders", "\(trade.orders), \(trade.openOrders) open"),
            ("Spent", "\(trade.spent.decimal) \(trade.spent.currency.code)"),
            ("Last order", trade.lastOrderAt?.rfc3339),
            ("Account", account.flatMap { $0.isActive ? nil : "not active" }),
        ]
        var parts: [DetailPart] = lines.compactMap { label, text in
            text.flatMap { $0.isEmpty ? nil : .line(label, $0) }
        }
        if !record.addresses.isEmpty {
            parts.append(.table(AddressView.columns, record.addresses.map { AddressView($0).record }))
        }
        if !record.cart.isEmpty {
            parts += [
                .text("\nIn the cart:"),
                .table(CartItemView.columns, record.cart.map { CartItemView($0).record }),
            ]
        }
        if !record.orders.isEmpty {
            parts += [
                .text("\nLatest orders:"),
                .table(
                    OrderSummaryView.columns,
                    record.orders.map { OrderSummaryView($0, isForPeople: true).record }),
            ]
        }
        return parts
    }
}
