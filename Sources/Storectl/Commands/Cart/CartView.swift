import ShopText
import StoreCore

/// A cart as commands show it.
struct CartView: View {
    let cart: Cart
    /// Its totals, as quoted.
    private var quote: Order?

    init(_ cart: Cart) { self.cart = cart }

    init(_ cart: Cart, at quote: Order) {
        self.cart = cart.priced(by: quote)
        self.quote = quote
    }

    static let fields: [Field<CartView>] =
        [
            Field("id") { $0.cart.idValue },
            Field("user") { .string($0.cart.user) },
            Field("items", each: { $0.cart.items.map(CartItemView.init) }),
            Field("total_quantity") { .integer($0.cart.totalQuantity) },
        ] + totalFields({ $0.cart.totals }, currency: { $0.cart.currency?.code })

    static let columns = [Column("id"), Column("user"), Column("total_quantity"), Column("total")]

    var detail: [DetailPart]? {
        guard !cart.items.isEmpty else { return [.text("The cart of \(cart.user) is empty.")] }
        let changes = cart.items.flatMap { item in
            item.changes.map { DetailPart.text(CartChangeView($0).words(item)) }
        }
        return [.table(CartItemView.columns, cart.items.map { CartItemView($0).record })]
            + (quote?.amounts ?? cart.totalDetail) + changes
    }
}

extension Cart {
    /// `null` for a cart that was never used: it is not in the store yet.
    fileprivate var idValue: JSONValue { id == 0 ? .null : .integer(id) }

    /// Known even if the sum is too large.
    fileprivate var currency: Currency? { (totals?.total ?? items.first?.unitPrice)?.currency }

    fileprivate var totalDetail: [DetailPart] {
        totals?.detail ?? [.line("Total", "too large; remove something")]
    }
}

/// A line of a cart.
struct CartItemView: View {
    let item: Cart.Item

    init(_ item: Cart.Item) { self.item = item }

    static let fields: [Field<CartItemView>] = [
        Field("id") { .integer($0.item.id) },
        Field("product_id") { $0.item.productID.map { .integer($0) } ?? .null },
        Field("sku") { .string($0.item.sku) },
        Field("title") { .string($0.item.title) },
        Field("quantity") { .integer($0.item.quantity) },
        Field("unit_price") { .string($0.item.unitPrice.decimal) },
        Field("line_total") { .text($0.item.lineTotal?.decimal) },
        Field("in_stock") { .bool($0.item.isInStock) },
        Field("changes", each: { $0.item.changes.map(CartChangeView.init) }),
    ]

    static let columns = [
        Column("id", title: "ITEM", rank: 2), Column("sku", isProse: false), Column("title", isProse: true),
        Column("quantity"), Column("unit_price", rank: 1), Column("line_total"),
        Column("in_stock"),
    ]
}

/// What happened to a line of a cart since it was added.
struct CartChangeView: View {
    let change: Cart.Change

    init(_ change: Cart.Change) { self.change = change }

    static let fields: [Field<CartChangeView>] = [
        Field("kind") { .string($0.kind) },
        Field("old") { $0.amounts.map { .string($0.old.decimal) } ?? .null },
        Field("new") { $0.amounts.map { .string($0.new.decimal) } ?? .null },
        Field("available") { if case .short(let count) = $0.change { .integer(count) } else { .null } },
        Field("release_date") {
            if case .notReleased(let day) = $0.change { .string(day.description) } else { .null }
        },
    ]

    static let columns = [Column("kind")]

    private var kind: String {
        switch change {
        case .price: "price"
        case .short: "stock"
        case .notForSale: "not_for_sale"
        case .notReleased: "not_released"
        case .deleted: "deleted"
        }
    }

    private var amounts: (old: Money, new: Money)? {
        if case .price(let old, let new) = change { (old, new) } else { nil }
    }

    /// A sentence for people.
    func words(_ item: Cart.Item) -> String {
        switch change {
        case .price(let old, let new): "\(item.sku): the price is now \(new.decimal); it was \(old.decimal)"
        case .short(let available):
            "\(item.sku): only \(available) available; the cart has \(item.quantity): run `\(item.remedy)`"
        case .notForSale: "\(item.sku) is no longer for sale: run `\(item.remedy)`"
        case .notReleased(let day): "\(item.sku) is not for sale before \(day)"
        case .deleted:
            "\(item.name) was deleted: run `\(item.remedy)`"
        }
    }
}

/// A cart without its lines.
struct CartSummaryView: View {
    let cart: Cart

    init(_ cart: Cart) { self.cart = cart }

    static let fields: [Field<CartSummaryView>] =
        [
            Field("id") { $0.cart.idValue },
            Field("user") { .string($0.cart.user) },
            Field("line_count") { .integer($0.cart.items.count) },
            Field("total_quantity") { .integer($0.cart.totalQuantity) },
        ] + totalFields({ $0.cart.totals }, currency: { $0.cart.currency?.code })

    static let columns = [
        Column("user"), Column("line_count", title: "LINES"), Column("total_quantity", title: "QUANTITY"),
        Column("total"), Column("currency"),
    ]

    var detail: [DetailPart]? {
        guard !cart.items.isEmpty else { return [.text("The cart of \(cart.user) is empty.")] }
        return [
            .line("Cart of", cart.user), .line("Products", String(cart.items.count)),
            .line("Pieces", String(cart.totalQuantity)),
        ] + cart.totalDetail
    }
}

/// The sums that carts and orders share, as fields; `null` where they are too large.
func totalFields<Source>(
    _ totals: @escaping @Sendable (Source) -> Totals?, currency: @escaping @Sendable (Source) -> String?
) -> [Field<Source>] {
    [
        Field("subtotal") { .text(totals($0)?.subtotal.decimal) },
        Field("discount_total") { .text(totals($0)?.discount.decimal) },
        Field("shipping_total") { .text(totals($0)?.shipping.decimal) },
        Field("tax_total") { .text(totals($0)?.tax.decimal) },
        Field("total") { .text(totals($0)?.total.decimal) },
        Field("currency") { .text(currency($0)) },
    ]
}

extension Totals {
    /// The totals as people see them, without zeros.
    var detail: [DetailPart] {
        let parts = [("Discount", discount), ("Shipping", shipping), ("Tax", tax)].filter {
            $0.1.minorUnits != 0
        }
        let lines = parts.isEmpty ? [] : [("Subtotal", subtotal)] + parts
        return (lines + [("Total", total)]).map { .line($0.0, "\($0.1.decimal) \($0.1.currency.code)") }
    }
}
