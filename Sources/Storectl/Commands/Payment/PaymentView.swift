import ShopText
import StoreCore

/// A payment as commands show it.
struct PaymentView: View {
    let payment: Payment

    init(_ payment: Payment) { self.payment = payment }

    static let fields: [Field<PaymentView>] = [
        Field("id") { .integer($0.payment.id) },
        Field("order") { .integer($0.payment.order) },
        Field("provider") { .string($0.payment.provider) },
        Field("kind") { .string($0.payment.kind.rawValue) },
        Field("amount") { .string($0.payment.amount.decimal) },
        Field("currency") { .string($0.payment.amount.currency.code) },
        Field("status") { .string($0.payment.status.rawValue) },
        Field("method") { .text($0.payment.method) },
        Field("reference") { .text($0.payment.reference) },
        Field("failure") { .text($0.payment.failure) },
        Field("action_url") { .text($0.payment.actionURL) },
        Field("parent") { $0.payment.parent.map { .integer($0) } ?? .null },
        Field("key") { .string($0.payment.key) },
        Field("expires_at") { .text($0.payment.expiresAt?.rfc3339) },
        Field("created_at") { .string($0.payment.askedAt.rfc3339) },
        Field("settled_at") { .text($0.payment.settledAt?.rfc3339) },
        Field("by") { .string($0.payment.by) },
    ]

    static let columns = [
        Column("id"), Column("created_at", title: "WHEN"), Column("order"),
        Column("provider", rank: 2), Column("kind"), Column("amount"), Column("status"),
        Column("reference", isProse: true, rank: 1),
    ]
}

/// A payment on its own, with whose order it is for.
struct PaymentOfCustomerView: View {
    let payment: Payment

    init(_ payment: Payment) { self.payment = payment }

    static let fields: [Field<PaymentOfCustomerView>] =
        PaymentView.fields.map { field in field.of { PaymentView($0.payment) } } + [
            Field("customer") { .text($0.payment.customer) }
        ]

    static let columns =
        Array(PaymentView.columns.prefix(3)) + [Column("customer", isProse: true, rank: 1)]
        + PaymentView.columns.dropFirst(3)
}
