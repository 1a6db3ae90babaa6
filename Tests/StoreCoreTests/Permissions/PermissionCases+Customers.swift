import ShopText
import Testing

@testable import StoreCore

/// Who may see customers, and who may forget them.
extension PermissionCases {
    static let customers: [PermissionCase] = [
        PermissionCase("customer list", "customers") {
            _ = try $0.store.customers(CustomerFilter(), limit: 0, as: $1)
        },
        PermissionCase("customer list: of an order", "customers") { shop, actor in
            var filter = CustomerFilter()
            filter.order = shop.orders["bob"]
            _ = try shop.store.customers(filter, limit: 0, as: actor)
        },
        PermissionCase("customer show", "customer") { _ = try $0.store.customer("bob", as: $1) },
        PermissionCase("customer export", "next") {
            var export = CustomerExport(.csv)
            while try export.next(from: $0.store, as: $1) != nil {}
        },
        PermissionCase("user export", "personFile") { _ = try $0.store.personFile(nil, as: $1) },
        PermissionCase("user export: a customer", "personFile") {
            _ = try $0.store.personFile("bob", as: $1)
        },
        PermissionCase("user export: staff", "personFile") { _ = try $0.store.personFile("sue", as: $1) },
        PermissionCase("user export: an admin", "personFile") { _ = try $0.store.personFile("boss", as: $1) },
        erasing("bob", "user delete: a customer --erase"),
        erasing("sue", "user delete: staff --erase"),
        erasing("boss", "user delete: an admin --erase"),
    ]

    private static func erasing(_ user: String, _ name: String) -> PermissionCase {
        PermissionCase(name, "erase", "EraseUser") { shop, actor in
            do {
                _ = try shop.store.erase(user, as: actor, Request(isPreview: true))
            } catch ErasureError.openOrders {}
        }
    }
}
