import ShopText
import StoreCore

/// A saved address as commands show it.
struct AddressView: View {
    let saved: SavedAddress

    init(_ saved: SavedAddress) { self.saved = saved }

    static let fields: [Field<AddressView>] = [
        Field("id") { .integer($0.saved.id) },
        Field("label") { .string($0.saved.label) },
        Field("name") { .string($0.saved.recipient) },
        Field("phone_no") { .string($0.saved.phone) },
        Field("address") { .string($0.saved.address) },
        Field("postal_code") { .string($0.saved.postalCode) },
        Field("region") { .string($0.saved.region) },
        Field("country") { .string($0.saved.country) },
        Field("is_default") { .bool($0.saved.isDefault) },
    ]

    static let columns = [
        Column("label"), Column("name", isProse: true), Column("address", isProse: true),
        Column("postal_code"), Column("region", rank: 2), Column("country", rank: 1),
        Column("is_default", title: "DEFAULT", rank: 3),
    ]
}
