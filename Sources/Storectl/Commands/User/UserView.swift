import ShopText
import StoreCore

/// An account as commands show it.
struct UserView: View {
    let account: Account

    init(_ account: Account) { self.account = account }

    static let fields: [Field<UserView>] = [
        Field("id") { .string($0.account.id) },
        Field("username") { .string($0.account.username) },
        Field("email") { .string($0.account.email) },
        Field("first_name") { .string($0.account.firstName) },
        Field("last_name") { .string($0.account.lastName) },
        Field("phone_number") { .string($0.account.phoneNumber) },
        Field("address") { .string($0.account.address) },
        Field("role") { .string($0.account.role.rawValue) },
        Field("is_active") { .bool($0.account.isActive) },
        Field("is_superuser") { .bool($0.account.role == .admin) },
        Field("is_verified") { .bool($0.account.isVerified) },
        Field("created_at") { .string($0.account.createdAt.rfc3339) },
        Field("vat_id") { .string($0.account.vatID) },
        Field("tax_exemption") { .string($0.account.taxExemption) },
    ]

    static let columns = [
        Column("username"), Column("email"), Column("role"), Column("is_active", title: "ACTIVE", rank: 1),
        Column("is_verified", title: "VERIFIED", rank: 2),
    ]
}

/// An account with its exceptions to the role.
struct UserRightsView: View {
    let account: Account

    init(_ account: Account) { self.account = account }

    static let fields: [Field<UserRightsView>] =
        UserView.fields.map { field in field.of { UserView($0.account) } } + [
            Field("allowed") { .array($0.account.allowed.permissions.map { .string($0.rawValue) }) },
            Field("denied") { .array($0.account.denied.permissions.map { .string($0.rawValue) }) },
        ]

    static let columns = UserView.columns
}
