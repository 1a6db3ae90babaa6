import ShopText
import Testing

@testable import StoreCore

extension KeptRequests {
    static let carts: [KeptRequest] = [
        KeptRequest("cart-add", by: "ann") { _ in
            AddToCart([try item("MUG", 2), try item("LAMP", 1), try item("BAG", 1)])
        },
        KeptRequest("cart-set", by: "ann") { _ in SetInCart(try item("LAMP", 3)) },
        KeptRequest("cart-remove", by: "ann") { _ in RemoveFromCart([.word("BAG")]) },
        KeptRequest("checkout", by: "ann") { store in
            CheckOut(
                to: Recipient(
                    name: "Ann Lee", email: "ann@shop.test", phone: "+1 555 0100", address: "1 Main St",
                    postalCode: "10001", country: "US"), amount: try store.amount("120.33"))
        },
        KeptRequest("cart-add-for", by: "bob") { _ in AddToCart([try item("PEN", 2)], for: "ann") },
        KeptRequest("cart-set-for", by: "bob") { _ in SetInCart(try item("PEN", 3), for: "ann") },
        KeptRequest("checkout-for", by: "bob") { _ in
            CheckOut(
                to: Recipient(
                    name: "", email: "", phone: "", address: "", postalCode: "10001", country: ""),
                for: "ann")
        },
        KeptRequest(nil, by: "ann") { _ in AddToCart([try item("PEN", 1)]) },
        KeptRequest("cart-clear", by: "ann") { _ in ClearCart() },
        KeptRequest(nil, by: "bob") { _ in AddToCart([try item("PEN", 1), try item("LAMP", 1)], for: "ann") },
        KeptRequest("cart-remove-for", by: "bob") { _ in RemoveFromCart([.word("PEN"), .id(5)], for: "ann") },
        KeptRequest("cart-clear-for", by: "bob") { _ in ClearCart(for: "ann") },
    ]

    static let orders: [KeptRequest] = [
        KeptRequest("order-edit", by: "bob") { _ in EditOrder(1, OrderChange(isPaid: true)) },
        KeptRequest("order-edit-again", by: "bob") { _ in
            EditOrder(1, OrderChange(isShipped: true, isDelivered: true))
        },
        KeptRequest("product-delete-sold", by: "bob") { _ in DeleteProduct(.word("MUG")) },
        KeptRequest("product-restore", by: "bob") { _ in RestoreProduct(.word("MUG")) },
    ]

    static let settings: [KeptRequest] = [
        KeptRequest("config-set", by: "admin") { _ in try SetSetting("mail.from", to: "shop@shop.test") },
        KeptRequest("config-set-standard", by: "admin") { _ in try SetSetting("mail.from", to: nil) },
    ]

    static let tokens: [KeptRequest] = [
        token(nil, "nightly"), token(nil, "weekly"), token(nil, "monthly"),
        KeptRequest("token-revoke", by: "ann") { _ in RevokeAPIToken("nightly") },
        KeptRequest("token-revoke-for", by: "admin") { _ in RevokeAPIToken("monthly", of: "ann") },
        KeptRequest("token-revoke-all", by: "ann") { _ in RevokeAPITokens(of: .one(nil)) },
        KeptRequest("token-revoke-all-for", by: "admin") { _ in RevokeAPITokens(of: .one("ann")) },
        KeptRequest("token-revoke-everybody", by: "admin") { _ in RevokeAPITokens(of: .everybody) },
        token("token-create", "yearly"),
    ]

    static let sessions: [KeptRequest] = [
        KeptRequest("session-revoke", by: "ann") { store in RevokeSessions([try store.sessionOfAnn()]) },
        KeptRequest("password-change", by: "ann") { store in
            let (_, signIn) = try store.signIn("ann", password: Password("ann-secret-1"))
            let old = try store.confirmPassword(Password("ann-secret-1"), by: signIn)
            return ChangePassword(old, to: Password("ann-secret-1"))
        },
        KeptRequest("logout-all", by: "ann") { store in
            let (_, signIn) = try store.signIn("ann", password: Password("ann-secret-1"))
            return SignOutEverywhere(signIn)
        },
        KeptRequest("config-rotate-key", by: "admin") { _ in RotateSigningKey() },
    ]

    private static func item(_ word: String, _ quantity: Int64) throws -> CartRequest {
        try CartRequest(.word(word), quantity: String(quantity))
    }

    private static func token(_ key: String?, _ name: String) -> KeptRequest {
        KeptRequest(key, by: "ann") { store, actor, request in
            let plan = APITokenPlan(name: name, permissions: ["own.shopping"], lifetime: "30d")
            return try store.createAPIToken(plan, as: actor, request).recorded
        }
    }
}

extension Store {
    /// The session that was revoked under the key, or else one that can be.
    fileprivate func sessionOfAnn() throws -> String {
        let asked = try strings("SELECT arguments FROM journal WHERE idempotency_key = 'session-revoke'")
            .first
        if let asked, case .string(let id)? = try JSONReader.value(of: asked)["sessions"]?.arrayValue?.first {
            return id
        }
        return try #require(try signIn("ann", password: Password("ann-secret-1")).signIn.sessionID)
    }
}
