import ShopText

/// The role of an account; each role includes the permissions of the previous one.
public enum Role: String, CaseIterable, Codable, Sendable {
    case customer, staff, admin

    public var permissions: Set<Permission> {
        switch self {
        case .customer: [.ownShopping, .ownAccount]
        case .staff:
            Role.customer.permissions.union([
                .catalogWrite, .stockWrite, .ordersRead, .ordersWrite, .paymentsWrite, .documentsWrite,
                .pricesSet, .customersRead, .customersAct, .reportsRead,
            ])
        case .admin: Set(Permission.allCases)
        }
    }
}
