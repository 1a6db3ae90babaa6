import ShopText
import StoreCore

/// A shipping method as commands show it.
struct ShippingView: View {
    let method: ShippingMethod
    let currency: Currency

    init(_ method: ShippingMethod, in currency: Currency) {
        self.method = method
        self.currency = currency
    }

    static let fields: [Field<ShippingView>] = [
        Field("id") { .integer($0.method.id) },
        Field("code") { .string($0.method.code) },
        Field("name") { .string($0.method.name) },
        Field("tax") { .string($0.method.tax.word) },
        Field("before_discounts") { .bool($0.method.comparesBeforeDiscounts) },
        Field("is_active") { .bool($0.method.isActive) },
        Field("currency") { .string($0.currency.code) },
        Field("rates", each: { view in view.method.rates.map { ShippingRateView($0, in: view.currency) } }),
    ]

    static let columns = [
        Column("id", rank: 2), Column("code"), Column("name", isProse: true), Column("tax", rank: 1),
        Column("is_active", title: "ACTIVE"),
    ]
}

/// One rate of a shipping method.
struct ShippingRateView: View {
    let rate: ShippingRate
    let currency: Currency

    init(_ rate: ShippingRate, in currency: Currency) {
        self.rate = rate
        self.currency = currency
    }

    private func decimal(_ amount: Int64) -> String { Money(minorUnits: amount, currency: currency).decimal }

    static let fields: [Field<ShippingRateView>] = [
        Field("id") { .integer($0.rate.id) },
        Field("country") { .text($0.rate.country?.code) },
        Field("region") { .string($0.rate.region) },
        Field("max_grams") { $0.rate.maxGrams.map { .integer($0) } ?? .null },
        Field("from_value") { .string($0.decimal($0.rate.minimumValue)) },
        Field("price") { .string($0.decimal($0.rate.price)) },
        Field("free_above") { view in .text(view.rate.freeAbove.map(view.decimal)) },
    ]

    static let columns = [
        Column("id", title: "RATE"), Column("country"), Column("region"), Column("max_grams"),
        Column("from_value", .right), Column("price", .right), Column("free_above", .right),
    ]
}

extension Answer {
    /// A method that was set up, with what is still missing.
    static func shipping(_ method: ShippingMethod, of shop: OpenShop) -> Answer {
        var notices: [String] = []
        if case .taxClass(let name) = method.tax, let rates = try? shop.store.taxRates(as: shop.actor),
            !rates.contains(where: { $0.taxClass == name })
        {
            notices = [
                "no tax rate has the class \(name): add one with `storectl tax add "
                    + "--class \(name.shellWord) --country … --rate …`"
            ]
        }
        return .record(ShippingView(method, in: shop.store.currency)).noting(notices)
    }
}
