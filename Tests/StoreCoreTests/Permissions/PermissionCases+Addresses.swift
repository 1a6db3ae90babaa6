import ShopText
import Testing

@testable import StoreCore

extension PermissionCases {
    static let addresses: [PermissionCase] = [
        PermissionCase("address list", "addresses") { _ = try $0.store.addresses(as: $1) },
        PermissionCase("address list: a customer's", "addresses") {
            _ = try $0.store.addresses(of: "bob", as: $1)
        },
        PermissionCase("address add") { _, _ in AddAddress(place("work")) },
        PermissionCase("address add: for a customer") { _, _ in AddAddress(place("work"), for: "bob") },
        PermissionCase("address edit") { _, _ in EditAddress("home", place("office")) },
        PermissionCase("address edit: a customer's") { _, _ in
            EditAddress("home", place("office"), for: "bob")
        },
        PermissionCase("address delete") { _, _ in DeleteAddress("home") },
        PermissionCase("address delete: a customer's") { _, _ in DeleteAddress("home", for: "bob") },
    ]

    static func place(_ label: String) -> SavedAddressChange {
        var change = SavedAddressChange()
        (change.label, change.address, change.postalCode) = (label, "1 Main St", "10001")
        return change
    }
}
