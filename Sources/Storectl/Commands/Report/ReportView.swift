import ShopText
import StoreCore

extension ReportPeriod {
    fileprivate var from: JSONValue { .string(first.description) }
    fileprivate var until: JSONValue { .string(last.description) }
}

extension Currency {
    fileprivate func decimal(_ amount: Int64) -> JSONValue {
        .string(Money(minorUnits: amount, currency: self).decimal)
    }
}

/// The sales of a period.
struct SalesRowView: View {
    let row: SalesRow
    let currency: Currency

    static let fields: [Field<SalesRowView>] = [
        Field("from") { $0.row.period.from },
        Field("until") { $0.row.period.until },
        Field("orders") { .integer($0.row.orders) },
        Field("quantity") { .integer($0.row.quantity) },
        Field("subtotal") { $0.currency.decimal($0.row.subtotal) },
        Field("discount_total") { $0.currency.decimal($0.row.discountTotal) },
        Field("shipping_total") { $0.currency.decimal($0.row.shippingTotal) },
        Field("tax_total") { $0.currency.decimal($0.row.taxTotal) },
        Field("net_total") { $0.currency.decimal($0.row.netTotal) },
        Field("total") { $0.currency.decimal($0.row.total) },
        Field("refunded_total") { $0.currency.decimal($0.row.refundedTotal) },
        Field("credited_total") { $0.currency.decimal($0.row.creditedTotal) },
        Field("currency") { .string($0.currency.code) },
    ]

    static let columns = [
        Column("from"), Column("until", rank: 4), Column("orders"),
        Column("quantity", title: "PIECES", rank: 3),
        Column("subtotal", rank: 5), Column("discount_total", title: "DISCOUNT", rank: 7),
        Column("shipping_total", title: "SHIPPING", rank: 6), Column("tax_total", title: "TAX", rank: 1),
        Column("net_total", title: "NET", rank: 2), Column("total"),
    ]
}

/// The sales of a product.
struct ProductSalesRowView: View {
    let row: ProductSalesRow
    let currency: Currency

    static let fields: [Field<ProductSalesRowView>] = [
        Field("from") { $0.row.period.from },
        Field("until") { $0.row.period.until },
        Field("product_id") { $0.row.productID.map { .integer($0) } ?? .null },
        Field("sku") { .string($0.row.sku) },
        Field("title") { .string($0.row.title) },
        Field("orders") { .integer($0.row.orders) },
        Field("quantity") { .integer($0.row.quantity) },
        Field("subtotal") { $0.currency.decimal($0.row.subtotal) },
        Field("discount_total") { $0.currency.decimal($0.row.discountTotal) },
        Field("tax_total") { $0.currency.decimal($0.row.taxTotal) },
        Field("net_total") { $0.currency.decimal($0.row.netTotal) },
        Field("total") { $0.currency.decimal($0.row.total) },
        Field("currency") { .string($0.currency.code) },
    ]

    static let columns = [
        Column("from"), Column("until"), Column("sku", isProse: false), Column("title", isProse: true),
        Column("orders", rank: 3), Column("quantity", title: "PIECES"),
        Column("net_total", title: "NET", rank: 1),
        Column("tax_total", title: "TAX", rank: 2), Column("total"),
    ]
}

/// The sales to a customer.
struct CustomerSalesRowView: View {
    let row: CustomerSalesRow
    let currency: Currency

    static let fields: [Field<CustomerSalesRowView>] = [
        Field("from") { $0.row.period.from },
        Field("until") { $0.row.period.until },
        Field("user") { .text($0.row.user) },
        Field("name") { .string($0.row.name) },
        Field("email") { .string($0.row.email) },
        Field("orders") { .integer($0.row.orders) },
        Field("quantity") { .integer($0.row.quantity) },
        Field("tax_total") { $0.currency.decimal($0.row.taxTotal) },
        Field("net_total") { $0.currency.decimal($0.row.netTotal) },
        Field("total") { $0.currency.decimal($0.row.total) },
        Field("currency") { .string($0.currency.code) },
    ]

    static let columns = [
        Column("from"), Column("until"), Column("user", isProse: false), Column("name", isProse: true),
        Column("email", isProse: true, rank: 3), Column("orders"),
        Column("quantity", title: "PIECES", rank: 2), Column("net_total", title: "NET", rank: 1),
        Column("total"),
    ]
}

/// How the stock of a product moved.
struct StockRowView: View {
    let row: StockRow
    let currency: Currency

    static let fields: [Field<StockRowView>] = [
        Field("from") { $0.row.period.from },
        Field("until") { $0.row.period.until },
        Field("product_id") { .integer($0.row.productID) },
        Field("sku") { .string($0.row.sku) },
        Field("title") { .string($0.row.title) },
        Field("opening") { .integer($0.row.opening) },
        Field("received") { .integer($0.row.received) },
        Field("sold") { .integer($0.row.sold) },
        Field("returned") { .integer($0.row.returned) },
        Field("adjusted") { .integer($0.row.adjusted) },
        Field("closing") { .integer($0.row.closing) },
        Field("value") { $0.currency.decimal($0.row.value) },
        Field("currency") { .string($0.currency.code) },
    ]

    static let columns = [
        Column("from"), Column("until"), Column("sku", isProse: false), Column("title", isProse: true),
        Column("opening", rank: 3), Column("received", rank: 2), Column("sold"), Column("returned", rank: 5),
        Column("adjusted", rank: 4), Column("closing"), Column("value", rank: 1),
    ]
}

/// A line of a tax return.
struct TaxRowView: View {
    let row: TaxRow
    let currency: Currency

    static let fields: [Field<TaxRowView>] = [
        Field("from") { $0.row.period.from },
        Field("until") { $0.row.period.until },
        Field("country") { .string($0.row.country) },
        Field("region") { .string($0.row.region) },
        Field("name") { .text($0.row.name.isEmpty ? nil : $0.row.name) },
        Field("rate") { .string(Percentage(ppm: $0.row.ppm).description) },
        Field("category") { .text($0.row.category?.rawValue) },
        Field("reason") { .text($0.row.reason) },
        Field("orders") { .integer($0.row.orders) },
        Field("net_base") { $0.currency.decimal($0.row.base) },
        Field("amount") { $0.currency.decimal($0.row.amount) },
        Field("currency") { .string($0.currency.code) },
    ]

    static let columns = [
        Column("from"), Column("until"), Column("country"), Column("region", rank: 1),
        Column("name", isProse: true), Column("rate"), Column("category", rank: 3),
        Column("orders", rank: 2), Column("net_base"),
        Column("amount", title: "TAX"),
    ]
}
