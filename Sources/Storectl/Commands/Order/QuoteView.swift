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
        return place + [.table(OrderItemView.columns, draft.items.map { OrderItemView($0).record })]
            + draft.amounts
            + quote.notices.map { .text($0) }
    }
}

extension Answer {
    static func quote(_ quote: Quote) -> Answer { .record(QuoteView(quote)) }

    /// Every figure with its reason.
    static func explanation(_ explanation: Explanation) -> Answer {
        .record([.init("explanation", explanation.json)], saying: explanation.lines.joined(separator: "\n"))
    }
}

extension Destination {
    fileprivate var json: JSONValue {
        [
            "country": .string(country.code), "region": .string(region), "postal_code": .string(postalCode),
        ]
    }
}
