import ShopText
import Testing

@testable import StoreCore

/// Every action, and every question that depends on who asks.
enum PermissionCases {
    static let all =
        account + users + customers + catalog + stock + selling + orders + afterOrders + shop + copies
        + addresses

    /// Needs no permission, asks for none by itself, or is a part of something that is here.
    static let unchecked: Set<String> = [
        "run", "isDone", "cartRequest", "cartRequests", "cartRemovals", "checkCategoryIsMeant", "seal",
        "isSealed", "hasJournaled",
        "FoundStore", "prepare", "asOne", "MarkSandbox", "SignInToSandbox",
        "agrees", "ResetPassword", "ConfirmAddress", "ConfirmNewAddress", "UndoNewAddress", "OpenSession",
        "EndSession",
    ]

    private static let account: [PermissionCase] = [
        PermissionCase("register") { _, _ in
            try RegisterCustomer(
                AccountDetails(username: "new", email: "new@example.com"), password: Password("new-secret-12")
            )
        },
        PermissionCase("register: again", "register") { shop, actor in
            _ = try shop.store.register(
                AccountDetails(username: "new", email: "new@example.com"),
                password: Password("new-secret-12"),
                as: actor, Request(isPreview: true))
        },
        PermissionCase("profile show", "profile") { _ = try $0.store.profile(as: $1) },
        PermissionCase("profile edit") { _, _ in
            var change = ProfileChange()
            change.firstName = "Ann"
            return EditProfile(change)
        },
        PermissionCase("profile edit: the username") { _, actor in
            var change = ProfileChange()
            change.username = "other-\(actor.name.prefix(3))"
            return EditProfile(change)
        },
        PermissionCase("profile edit: a tax exemption") { _, _ in
            var change = ProfileChange()
            change.taxExemption = "charity"
            return EditProfile(change)
        },
        PermissionCase("password change: checking the old one", "confirmPassword") { shop, actor in
            guard actor.id != nil else { throw AccessError.notSignedIn }
            let signIn = try shop.signIn(of: actor)
            let asking = SignIn(
                account: signIn.account, actor: actor, credential: signIn.credential,
                expiresAt: signIn.expiresAt)
            let password = Password(PermissionShop.passwords[shop.owner(of: actor)] ?? "")
            _ = try shop.store.confirmPassword(password, by: asking)
            _ = try shop.store.run(UnlockUser(signIn.account.username), as: shop.shop.admin)
        },
        PermissionCase("password change", isRepeatable: false) { shop, actor in
            let name = actor.id == nil ? "ann" : shop.owner(of: actor)
            let signIn = try shop.signIn(of: name)
            let password = Password(PermissionShop.passwords[name] ?? "")
            let confirmed = try shop.store.confirmPassword(password, by: signIn)
            _ = try shop.store.run(UnlockUser(name), as: shop.shop.admin)
            return ChangePassword(confirmed, to: Password("another-secret-1"))
        },
        PermissionCase("verify request", "requestVerification", isHidden: false) { shop, actor in
            do {
                _ = try shop.store.requestVerification(as: actor)
            } catch VerificationError.alreadyVerified {}
        },
        PermissionCase("session list", "sessions") { _ = try $0.store.sessions(as: $1) },
        PermissionCase("session list: a customer's", "sessions") {
            _ = try $0.store.sessions(of: "bob", as: $1)
        },
        PermissionCase("session list: staff's", "sessions") { _ = try $0.store.sessions(of: "sue", as: $1) },
        PermissionCase("session list: an admin's", "sessions") {
            _ = try $0.store.sessions(of: "boss", as: $1)
        },
        PermissionCase("session revoke", isHidden: false, isRepeatable: false) { shop, actor in
            RevokeSessions([try shop.session(of: actor.id == nil ? "ann" : shop.owner(of: actor))])
        },
        PermissionCase("session revoke: a customer's", isHidden: true) { shop, _ in
            RevokeSessions([try shop.oneSession(of: "bob")])
        },
        PermissionCase("session revoke: staff's", isHidden: true) { shop, _ in
            RevokeSessions([try shop.oneSession(of: "sue")])
        },
        PermissionCase("session revoke: an admin's", isHidden: true) { shop, _ in
            RevokeSessions([try shop.oneSession(of: "boss")])
        },
        PermissionCase("logout: everywhere", isRepeatable: false) { shop, actor in
            SignOutEverywhere(try shop.signIn(of: actor.id == nil ? "ann" : shop.owner(of: actor)))
        },
        PermissionCase("token list", "apiTokens") {
            _ = try $0.store.apiTokens(includingEnded: true, as: $1)
        },
        PermissionCase("token list: a customer's", "apiTokens") {
            _ = try $0.store.apiTokens(of: "bob", includingEnded: true, as: $1)
        },
        PermissionCase("token list: an admin's", "apiTokens") {
            _ = try $0.store.apiTokens(of: .one("boss"), includingEnded: true, as: $1)
        },
        PermissionCase("token list: everybody's", "apiTokens") {
            _ = try $0.store.apiTokens(of: .everybody, includingEnded: true, as: $1)
        },
        PermissionCase("token create", "createAPIToken", "CreateAPIToken", keyed: token(nil)),
        PermissionCase(
            "token create: for oneself by name", "createAPIToken", "CreateAPIToken",
            keyed: { shop, actor, request in
                try token(actor.id == nil ? "ann" : shop.owner(of: actor))(shop, actor, request)
            }),
        PermissionCase(
            "token create: for a customer", "createAPIToken", "CreateAPIToken", keyed: token("bob")),
        PermissionCase(
            "token create: for an admin, with refunds.write", "createAPIToken", "CreateAPIToken",
            keyed: token("boss", "refunds.write")),
        PermissionCase("token revoke") { _, _ in RevokeAPIToken("nightly") },
        PermissionCase("token revoke: a customer's") { _, _ in RevokeAPIToken("nightly", of: "bob") },
        PermissionCase("token revoke: an admin's") { _, _ in RevokeAPIToken("nightly", of: "boss") },
        PermissionCase("token revoke: all", isRepeatable: false) { _, _ in RevokeAPITokens(of: .one(nil)) },
        PermissionCase("token revoke: all of a customer") { _, _ in RevokeAPITokens(of: .one("bob")) },
        PermissionCase("token revoke: everybody's", isRepeatable: false) { _, _ in
            RevokeAPITokens(of: .everybody)
        },
    ]

    private static let users: [PermissionCase] = [
        PermissionCase("user list", "users") { _ = try $0.store.users(UserFilter(), limit: 0, as: $1) },
        PermissionCase("user show", "user") { _ = try $0.store.user("bob", as: $1) },
        adding(.customer, "user add"),
        adding(.staff, "user add: --role staff"),
        adding(.admin, "user add: --role admin"),
        editing("bob", "user edit: a customer") { $0.profile.firstName = "Bob" },
        editing("sue", "user edit: staff") { $0.profile.firstName = "Sue" },
        editing("boss", "user edit: an admin") { $0.profile.firstName = "Bea" },
        editing("bob", "user edit: --role staff") { $0.role = .staff },
        editing("bob", "user edit: --role admin") { $0.role = .admin },
        editing("boss", "user edit: an admin to --role customer", isRepeatable: false) {
            $0.role = .customer
        },
        editing("bob", "user edit: --allow refunds.write") { $0.permissions.allow = [.refundsWrite] },
        PermissionCase("user password: a customer") { _, _ in
            SetUserPassword("bob", to: Password("another-secret-1"))
        },
        PermissionCase("user password: staff") { _, _ in
            SetUserPassword("sue", to: Password("another-secret-1"))
        },
        PermissionCase("user password: an admin") { _, _ in
            SetUserPassword("boss", to: Password("another-secret-1"))
        },
        PermissionCase("user delete: a customer", isRepeatable: false) { _, _ in DeleteUser("bob") },
        PermissionCase("user delete: staff", isRepeatable: false) { _, _ in DeleteUser("sue") },
        PermissionCase("user delete: an admin", isRepeatable: false) { _, _ in DeleteUser("boss") },
        PermissionCase("user unlock: a customer") { _, _ in UnlockUser("bob") },
        PermissionCase("user unlock: staff") { _, _ in UnlockUser("sue") },
        PermissionCase("user unlock: an admin") { _, _ in UnlockUser("boss") },
    ]

    private static func token(
        _ user: String?, _ permission: String = "own.account"
    ) -> @Sendable (PermissionShop, Actor, Request) throws -> Void {
        { shop, actor, request in
            let plan = APITokenPlan(name: "new", permissions: [permission], lifetime: "1d")
            _ = try shop.store.createAPIToken(plan, for: user, as: actor, request)
        }
    }

    private static func adding(_ role: Role, _ name: String) -> PermissionCase {
        PermissionCase(name) { _, _ in
            try AddUser(
                AccountDetails(username: "new", email: "new@example.com"), role: role, isVerified: true,
                password: Password("new-secret-12"))
        }
    }

    private static func editing(
        _ user: String, _ name: String, isRepeatable: Bool = true,
        _ edit: @escaping @Sendable (inout UserChange) -> Void
    ) -> PermissionCase {
        PermissionCase(name, isRepeatable: isRepeatable) { _, _ in
            var change = UserChange()
            edit(&change)
            return EditUser(user, change)
        }
    }
}

extension PermissionShop {
    /// A session that was there at first, also once it has ended.
    func oneSession(of name: String) throws -> String {
        try #require(
            try store.strings(
                "SELECT session.id FROM session JOIN account ON account.id = account_id WHERE username = '\(name)'"
            ).first)
    }
}
