import ShopText
import StoreCore

/// A tax rate as commands show it.
struct TaxView: View {
    let rate: TaxRate

    init(_ rate: TaxRate) { self.rate = rate }

    static let fields: [Field<TaxView>] = [
        Field("id") { .integer($0.rate.id) },
        Field("class") { .string($0.rate.taxClass) },
        Field("country") { .string($0.rate.country.code) },
        Field("region") { .string($0.rate.region) },
        Field("postal_prefix") { .string($0.rate.postalPrefix) },
        Field("name") { .string($0.rate.name) },
        Field("rate") { .string($0.rate.rate.description) },
        Field("category") { .string($0.rate.category.rawValue) },
        Field("reason") { .text($0.rate.reason) },
        Field("on_shipping") { .bool($0.rate.isOnShipping) },
        Field("from") { .text($0.rate.startsOn?.description) },
        Field("until") { .text($0.rate.endsOn?.description) },
    ]

    static let columns = [
        Column("id"), Column("country"), Column("region"), Column("postal_prefix", title: "POSTAL", rank: 1),
        Column("class"), Column("name", isProse: true), Column("rate", .right), Column("category", rank: 4),
        Column("on_shipping", title: "SHIPPING", rank: 5), Column("from", rank: 3),
        Column("until", rank: 2),
    ]

    /// `VAT 19% in DE`
    var words: String { "\(rate.name) \(rate.rate)% in \(rate.place)" }
}
