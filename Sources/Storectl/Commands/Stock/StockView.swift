import ShopText
import StoreCore

/// The stock of a product as commands show it.
struct StockView: View {
    let product: Product
    /// The stock of its variants, for people.
    let variants: VariantSummary?

    init(_ product: Product) { self.init(product, variants: nil) }

    init(_ product: Product, variants: VariantSummary?) {
        self.product = product
        self.variants = variants
    }

    static let fields: [Field<StockView>] = [
        Field("id") { .integer($0.product.id) },
        Field("sku") { .string($0.product.sku) },
        Field("title") { .string($0.product.title) },
        Field("quantity") { .integer($0.variants?.quantity ?? $0.product.quantity) },
        Field("low_stock_at") { $0.product.lowStockAt.map { .integer($0) } ?? .null },
        Field("is_low") { .bool($0.product.isLow) },
    ]

    static let columns = [
        Column("id", rank: 1), Column("sku", isProse: false), Column("title", isProse: true),
        Column("quantity", tone: .low), Column("low_stock_at", title: "LOW AT"),
    ]
}

/// The stock of a product next to its threshold, drawn as a bar.
struct StockBarView: View {
    let product: Product
    let chart: TextChart

    static let fields: [Field<StockBarView>] =
        StockView.fields.map { field in field.of { StockView($0.product) } } + [
            Field("bar") { view in
                let threshold = view.product.lowStockAt ?? 0
                let bar = view.chart.bar(view.product.quantity, largest: max(1, threshold), width: 20)
                return .string(bar)
            }
        ]

    static let columns = StockView.columns + [Column("bar", .left, title: "ON HAND", isProse: false)]
}

/// The outcome of a stock change.
struct StockChangeView: View {
    let change: StockChange

    init(_ change: StockChange) { self.change = change }

    static let fields: [Field<StockChangeView>] = [
        Field("id") { .integer($0.change.product.id) },
        Field("sku") { .string($0.change.product.sku) },
        Field("title") { .string($0.change.product.title) },
        Field("delta") { .integer($0.change.delta) },
        Field("quantity") { .integer($0.change.product.quantity) },
        Field("reason") { .string($0.change.reason.rawValue) },
        Field("reference") { .text($0.change.reference) },
    ]

    static let columns = [
        Column("id"), Column("sku", isProse: false), Column("title", isProse: true), Column("delta"),
        Column("quantity"), Column("reason"),
    ]

    var detail: [DetailPart]? {
        let product = change.product
        let delta = change.delta > 0 ? "+\(change.delta)" : "\(change.delta)"
        return [.text("\(product.sku) (\(product.title)): \(delta), now \(product.quantity) on hand")]
    }
}

/// A line of the stock ledger.
struct StockMovementView: View {
    let movement: StockMovement

    init(_ movement: StockMovement) { self.movement = movement }

    static let fields: [Field<StockMovementView>] = [
        Field("id") { .integer($0.movement.id) },
        Field("product_id") { .integer($0.movement.productID) },
        Field("delta") { .integer($0.movement.delta) },
        Field("on_hand") { .integer($0.movement.onHand) },
        Field("reason") { .string($0.movement.reason.rawValue) },
        Field("reference") { .text($0.movement.reference) },
        Field("actor") { .string($0.movement.actor) },
        Field("created_at") { .string($0.movement.instant.rfc3339) },
    ]

    static let columns = [
        Column("id", rank: 2), Column("created_at", title: "WHEN"), Column("delta", tone: .signed),
        Column("on_hand"), Column("reason"), Column("reference"), Column("actor", title: "BY", rank: 1),
    ]
}
