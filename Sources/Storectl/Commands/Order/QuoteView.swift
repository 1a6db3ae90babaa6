import ShopText
import StoreCore

/// What a sale would cost, as commands show it: the figures of an order that has not been placed.
struct QuoteView: View {
    let quote: Quote

    init(_ quote: Quote) { self.quote = quote }

    static let fields: [Field<QuoteView>] =
        OrderSummaryView.fields.filter { QuoteView.shown.contains($0.shape.name) }
        .map { field in field.of { OrderSummaryView($0.quote.draft) } } + [
            Field("destination", members: ["country", "region", "postal_code"]) {
                $0.quote.destination?.json ?? .null
            },
            Field("notices") { .array($0.quote.notices.map { .string($0) }) },
        ]

    private static let shown: Set<String> = [
        "items", "prices_include_tax", "discounts", "taxes", "shipping", "subtotal", "discount_total",
        "shipping_total", "tax_total", "total", "currency", "user", "customer", "channel",
    ]

    static let columns = [Column("subtotal"), Column("discount_total"), Column("tax_total"), Column("total")]

    var detail: [DetailPart]? {
        let draft = quote.draft
        let place = quote.destination.map { [DetailPart.line("To", $0.words)] } ?? []
        let customer = draft.customer.isEmpty ? [] : [DetailPart.line("Customer", draft.customer)]
        return customer + place + [
            .table(OrderItemView.columns, draft.items.map { OrderItemView($0).record })
        ]
            + draft.amounts
            + quote.notices.map { .text($0) }
    }
}

extension Answer {
    static func quote(_ quote: Quote) -> Answer { .record(QuoteView(quote)) }

    /// Every figure with its reason: in CSV and the like, a row for each.
    ///
    /// - Parameter order: the order it is of, and whose that is; `nil` for a cart.
    static func explanation(
        _ explanation: Explanation, ofOrder order: Order? = nil, _ options: GlobalOptions,
        in context: Context
    ) throws -> Answer {
        let format = try options.format(in: context)
        guard format.isJSON || format == .table && options.fields == nil else {
            return .list(explanation.flat.map { ExplanationRowView(item: $0.item, level: $0.level) })
        }
        let owner: Record =
            order.map { [.init("order", .integer($0.id)), .init("customer", .string($0.customer))] } ?? []
        let title = order.map { ["Order \($0.id)" + ($0.customer.isEmpty ? "" : " of \($0.customer)")] } ?? []
        return .record(
            owner + [.init("explanation", explanation.json)],
            saying: (title + explanation.lines).joined(separator: "\n"))
    }
}

/// A figure of a sale in a row.
struct ExplanationRowView: View {
    let item: Explanation.Item
    /// 0 for a figure, 1 for its parts, and so on.
    let level: Int

    static let fields: [Field<ExplanationRowView>] = [
        Field("level") { .integer(Int64($0.level)) },
        Field("topic") { .string($0.item.topic.rawValue) },
        Field("subject") { .text($0.item.subject) },
        Field("text") { .string($0.item.text) },
        Field("amount") { .text($0.item.amount?.decimal) },
    ]

    static let columns = [Column("topic"), Column("text", isProse: true), Column("amount")]
}

extension Destination {
    fileprivate var json: JSONValue {
        [
            "country": .string(country.code), "region": .string(region), "postal_code": .string(postalCode),
        ]
    }
}
