import ShopText
import StoreCore

/// An order as lists show it.
struct OrderSummaryView: View {
    let order: Order
    /// Whether a person reads it.
    let isForPeople: Bool

    init(_ order: Order, isForPeople: Bool = false) {
        self.order = order
        self.isForPeople = isForPeople
    }

    static let fields: [Field<OrderSummaryView>] = states + recipient + sums

    private static let states: [Field<OrderSummaryView>] = [
        Field("id") { .integer($0.order.id) },
        Field("status") { .string($0.order.status.rawValue) },
        Field("payment_status") { .string($0.order.paymentStatus.rawValue) },
        Field("fulfillment_status") { view in
            .string(
                view.isForPeople ? view.order.fulfillmentWord : view.order.fulfillmentStatus.rawValue)
        },
        Field("paid") { .bool($0.order.isPaid) },
        Field("shipped") { .bool($0.order.isShipped) },
    ]

    private static let recipient: [Field<OrderSummaryView>] = [
        Field("email") { .string($0.order.recipient.email) },
        Field("name") { .string($0.order.recipient.name) },
        Field("phone_no") { .string($0.order.recipient.phone) },
        Field("address") { .string($0.order.recipient.address) },
        Field("postal_code") { .string($0.order.recipient.postalCode) },
        Field("country") { .string($0.order.recipient.country) },
        Field("region") { .string($0.order.recipient.region) },
        Field("user") { .text($0.order.user) },
        Field("channel") { .string($0.order.channel.rawValue) },
        Field("taken_by") { .text($0.order.takenBy) },
        Field("customer") { .string($0.order.customer) },
    ]

    private static let sums: [Field<OrderSummaryView>] =
        [
            Field("items", each: { $0.order.items.map(OrderItemView.init) }),
            Field("prices_include_tax") { .bool($0.order.pricesIncludeTax) },
            Field("discounts", each: { $0.order.discounts.map(OrderDiscountView.init) }),
            Field("taxes", each: { $0.order.taxes.map(OrderTaxView.init) }),
            Field("shipping", members: ["method", "name", "price", "tax_total"]) {
                $0.order.shipping?.json ?? .null
            },
        ]
        + totalFields({ $0.order.totals }, currency: { $0.order.totals.total.currency.code }) + [
            Field("due_total") { .string($0.order.dueTotal.decimal) },
            Field("captured_total") { .string($0.order.capturedTotal.decimal) },
            Field("refunded_total") { .string($0.order.refundedTotal.decimal) },
            Field("credited_total") { .string($0.order.knownCredits.decimal) },
            Field("idempotency_key") { .text($0.order.idempotencyKey) },
            Field("created_at") { .string($0.order.createdAt.rfc3339) },
        ]

    static let columns = [
        Column("id"), Column("created_at", title: "ORDERED", rank: 1), Column("customer", isProse: true),
        Column("total"),
        Column("status", rank: 2, tone: .state), Column("payment_status", title: "PAYMENT", tone: .state),
        Column("fulfillment_status", title: "FULFILLMENT", tone: .state),
    ]
}

extension Order {
    /// The status as people see it: of a sale handed over at the counter, nothing is ever shipped.
    var fulfillmentWord: String {
        !needsShipping && fulfillmentStatus == .unfulfilled ? "not needed" : fulfillmentStatus.rawValue
    }

    /// The sums as people see them, each coupon, tax and the shipping by name.
    var amounts: [DetailPart] {
        let currency = totals.total.currency.code
        func line(_ label: String, _ amount: Money) -> DetailPart {
            .line(label, "\(amount.decimal) \(currency)")
        }
        var lines = discounts.filter { $0.target != .shipping }.map {
            line("Coupon \($0.code)", $0.amount.negated)
        }
        if let shipping {
            lines.append(line("Shipping (\(shipping.name))", shipping.price))
            lines += discounts.filter { $0.target == .shipping }.map {
                line("Coupon \($0.code)", $0.amount.negated)
            }
        }
        lines += taxLines.map { tax in
            line((pricesIncludeTax ? "Includes " : "") + tax.name, tax.amount)
        }
        if !lines.isEmpty { lines.insert(line("Subtotal", totals.subtotal), at: 0) }
        return lines + [line("Total", totals.total)]
    }
}

extension Order {
    /// Taxes with the same name and rate, added up even across categories.
    fileprivate var taxLines: [(name: String, amount: Money)] {
        taxes.reduce(into: []) { lines, tax in
            let name =
                "\(tax.name) \(Percentage(ppm: tax.ppm))%"
                + (tax.category.needsReason ? ", \(tax.category.words)" : "")
            let place = lines.firstIndex { $0.name == name }
            guard let place, let sum = try? lines[place].amount.adding(tax.amount) else {
                lines.append((name, tax.amount))
                return
            }
            lines[place].amount = sum
        }
    }

    /// What was credited; answers recorded before credits existed lack it.
    fileprivate var knownCredits: Money { creditedTotal ?? .zero(totals.total.currency) }
}

extension Order.Shipping {
    fileprivate var json: JSONValue {
        [
            "method": .string(method), "name": .string(name), "price": .string(price.decimal),
            "tax_total": .string(tax.decimal),
        ]
    }
}

/// What a coupon took off an order.
struct OrderDiscountView: View {
    let discount: Order.Discount

    init(_ discount: Order.Discount) { self.discount = discount }

    static let fields: [Field<OrderDiscountView>] = [
        Field("code") { .string($0.discount.code) },
        Field("target") { .string($0.discount.target.rawValue) },
        Field("amount") { .string($0.discount.amount.decimal) },
    ]

    static let columns = [Column("code"), Column("target"), Column("amount")]
}

/// The tax of one jurisdiction on an order.
struct OrderTaxView: View {
    let tax: Order.Tax

    init(_ tax: Order.Tax) { self.tax = tax }

    static let fields: [Field<OrderTaxView>] = [
        Field("name") { .string($0.tax.name) },
        Field("rate") { .string(Percentage(ppm: $0.tax.ppm).description) },
        Field("category") { .string($0.tax.category.rawValue) },
        Field("reason") { .text($0.tax.reason) },
        Field("base") { .string($0.tax.base.decimal) },
        Field("amount") { .string($0.tax.amount.decimal) },
    ]

    static let columns = [Column("name"), Column("rate"), Column("base"), Column("amount")]
}

extension Order.Item {
    /// An amount that older answers lack.
    fileprivate func known(_ amount: Money?) -> String { (amount ?? .zero(unitPrice.currency)).decimal }

    fileprivate var discountText: String { known(discount) }
    fileprivate var taxText: String { known(tax) }
}

/// A line of an order.
struct OrderItemView: View {
    let item: Order.Item

    init(_ item: Order.Item) { self.item = item }

    static let fields: [Field<OrderItemView>] = [
        Field("id") { .integer($0.item.id) },
        Field("product_id") { $0.item.productID.map { .integer($0) } ?? .null },
        Field("sku") { .string($0.item.sku) },
        Field("title") { .string($0.item.title) },
        Field("quantity") { .integer($0.item.quantity) },
        Field("unit_price") { .string($0.item.unitPrice.decimal) },
        Field("line_total") { .string($0.item.lineTotal.decimal) },
        Field("discount_total") { .string($0.item.discountText) },
        Field("tax_total") { .string($0.item.taxText) },
        Field("tax_rate") { .string(Percentage(ppm: $0.item.taxPPM).description) },
        Field("tax_class") { .text($0.item.taxClass) },
        Field("price_reason") { .text($0.item.priceReason) },
    ]

    static let columns = [
        Column("sku", isProse: false), Column("title", isProse: true), Column("quantity"),
        Column("unit_price"), Column("line_total"),
    ]
}
