import ArgumentParser
import ShopText
import StoreCore

/// `storectl order refund`
struct OrderRefund: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "refund",
        abstract: "Refund an order, or part of it.",
        discussion: """
            The customer no longer owes what is refunded, and gets back what was paid for it, the same way it was \
            paid. Pieces are refunded at exactly what they cost, discounts and tax included, and never more than is \
            left of the order. --restock puts the pieces back on the shelf.

            --quote shows what would be refunded. Without --item, --amount, --shipping or --all, money that is \
            already owed is sent, such as after a failed refund.

            Examples:
              storectl order refund 17 --item MUG=1 --restock --reason returned
              storectl order refund 17 --amount 5.00 --reason goodwill
              storectl order refund 17 --all --quote
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { quote ? RefundQuoteView.shapes : OrderView.shapes }
    static let hasIDs = true

    @OptionGroup var order: OrderArgument
    @OptionGroup var items: OrderItemOption
    @Option(parsing: .unconditional, help: "Refund an amount not tied to any item, such as 5.00.") var amount:
        String?
    @Flag(help: "Refund what is left of the shipping.") var shipping = false
    @Flag(help: "Refund everything that is left of the order.") var all = false
    @Flag(help: "Put the pieces back on the shelf.") var restock = false
    @Flag(help: "Record that you gave the money back by hand, however it was paid.") var byHand = false
    @Option(help: "The reason: returned, damaged, goodwill or cancelled.") var reason: CreditReason?
    @Option(help: ArgumentHelp("A note for the staff, shown in the timeline.", valueName: "text")) var note:
        String?
    @Flag(help: "Show what would be refunded, without changing anything.") var quote = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try RefundOrder(
            try order.id(),
            CreditRequest(items: try items.items(), amount: amount, shipping: shipping, all: all),
            // Whoever only looks has no reason yet; it changes no amount.
            restock: restock, byHand: byHand, reason: reason ?? (quote ? .returned : nil), note: note ?? "")
        if quote {
            let preview = try shop.store.run(action, as: shop.actor, Request(isPreview: true))
            return .record(RefundQuoteView(preview.value)).noting(preview.value.notices)
        }
        return try shop.pay(action, mutation, in: context)
    }
}

extension CreditReason: ExpressibleByArgument {}

/// What a refund would pay back.
struct RefundQuoteView: View {
    let record: OrderRecord
    private let credit: Credit?

    init(_ record: OrderRecord) {
        self.record = record
        credit = record.credits.first { $0.id == record.credited }
    }

    private var zero: Money { .zero(record.order.totals.total.currency) }

    /// What goes back by hand, and what is asked of providers.
    private var money: Money {
        let units = record.payments.filter { $0.kind == .refund && record.moved.contains($0.id) }
            .reduce(0) { $0 + $1.amount.minorUnits }
        return Money(minorUnits: units, currency: zero.currency)
    }

    static let fields: [Field<RefundQuoteView>] = [
        Field("order") { .integer($0.record.order.id) },
        Field("customer") { .string($0.record.order.customer) },
        Field("items", each: { ($0.credit?.items ?? []).map(CreditItemView.init) }),
        Field("goods_total") { .string(($0.credit?.goods ?? $0.zero).decimal) },
        Field("shipping_total") { .string(($0.credit?.shipping ?? $0.zero).decimal) },
        Field("other_total") { .string(($0.credit?.other ?? $0.zero).decimal) },
        Field("tax_total") { .string(($0.credit?.tax ?? $0.zero).decimal) },
        Field("amount") { .string(($0.credit?.amount ?? $0.zero).decimal) },
        Field("refund_total") { .string($0.money.decimal) },
        Field("due_total") { .string($0.record.order.dueTotal.decimal) },
        Field("currency") { .string($0.zero.currency.code) },
    ]

    static let columns = [Column("order"), Column("amount"), Column("refund_total")]

    var detail: [DetailPart]? {
        let code = zero.currency.code
        var parts: [DetailPart] = [
            .line("Order", "\(record.order.id)"), .line("Customer", record.order.customer),
        ]
        if let credit, !credit.items.isEmpty {
            parts.append(.table(CreditItemView.columns, credit.items.map { CreditItemView($0).record }))
        }
        if let credit {
            if credit.shipping != zero {
                parts.append(.line("Shipping", "\(credit.shipping.decimal) \(code)"))
            }
            if credit.other != zero {
                parts.append(
                    .line(
                        credit.other.minorUnits < 0 ? "Refunded before" : "Other",
                        "\(credit.other.decimal) \(code)"))
            }
            parts.append(.line("No longer owed", "\(credit.amount.decimal) \(code)"))
            parts.append(.line("Including tax", "\(credit.tax.decimal) \(code)"))
        }
        return parts + [.line("Money back", "\(money.decimal) \(code)")]
    }
}
