import ShopText
import StoreCore

/// A coupon as commands show it.
struct CouponView: View {
    let state: CouponState
    let currency: Currency

    init(_ state: CouponState, in currency: Currency) {
        self.state = state
        self.currency = currency
    }

    private var coupon: Coupon { state.coupon }

    static let fields: [Field<CouponView>] = [
        Field("id") { .integer($0.coupon.id) },
        Field("code") { .string($0.coupon.code) },
        Field("on") { .string($0.coupon.target.rawValue) },
        Field("percent") { .text($0.percent) },
        Field("fixed") { .text($0.fixed) },
        Field("minimum") { .string($0.decimal($0.coupon.minimum)) },
        Field("currency") { .string($0.currency.code) },
        Field("not_on_sale") { .bool($0.coupon.skipsSale) },
        Field("from") { .text($0.coupon.startsOn?.description) },
        Field("until") { .text($0.coupon.endsOn?.description) },
        Field("max_uses") { $0.coupon.maxUses.map { .integer($0) } ?? .null },
        Field("max_uses_each") { $0.coupon.maxUsesEach.map { .integer($0) } ?? .null },
        Field("uses") { .integer($0.state.uses) },
        Field("orders") { .array(($0.state.orders ?? []).map { .integer($0) }) },
        Field("is_active") { .bool($0.coupon.isActive) },
        Field("products") { .array($0.coupon.scope.products.map { .string($0) }) },
        Field("categories") { .array($0.coupon.scope.categories.map { .string($0) }) },
        Field("customers") { .array($0.coupon.scope.customers.map { .string($0) }) },
        Field("countries") { .array($0.coupon.scope.countries.map { .string($0.code) }) },
    ]

    static let columns = [
        Column("id", rank: 5), Column("code"), Column("on", rank: 3), Column("percent", .right),
        Column("fixed", .right),
        Column("from", rank: 4), Column("until", rank: 1), Column("uses"), Column("max_uses", rank: 2),
        Column("is_active", title: "ACTIVE"),
    ]

    private var percent: String? {
        if case .percent(let ppm) = coupon.value { Percentage(ppm: ppm).description } else { nil }
    }

    private var fixed: String? {
        if case .fixed(let amount) = coupon.value { decimal(amount) } else { nil }
    }

    private func decimal(_ amount: Int64) -> String { Money(minorUnits: amount, currency: currency).decimal }
}
