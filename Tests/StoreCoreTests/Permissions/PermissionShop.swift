import ShopText
import Testing

@testable import StoreCore

/// A shop in which everything there is can be done by those who may: everyone has a cart and an order, and there
/// is one of everything that can be changed.
struct PermissionShop {
    let shop: TestShop
    /// A second admin and a second member of staff, to act on.
    let boss: Actor
    let sue: Actor
    /// Who signs in to act, by username.
    let signIns: [String: SignIn]
    /// The ids of orders by the usernames of their owners.
    let orders: [String: Int64]
    /// Bob's, with a shipment on its way and a pending payment, and one that is cancelled.
    let shippedOrder: Int64
    let shipment: Int64
    let payment: Int64
    let cancelledOrder: Int64
    /// What bob's money is reserved by, and an event that does not fit it.
    let hold: Int64
    let event = "evt_0"
    /// Bob's, hidden; and everyone's own by their usernames.
    let review: Int64
    let reviews: [String: Int64]
    /// An id to make tokens with any permissions from.
    let tokenID: String

    var store: Store { shop.store }

    static let passwords = [
        "admin": TestShop.adminPassword, "sam": "staff-secret-1", "ann": TestShop.annPassword,
    ]

    init() throws {
        let shop = try TestShop()
        self.shop = shop
        sue = try shop.store.addStaff("sue", as: shop.admin)
        let boss = try shop.store.addStaff("boss", as: shop.admin)
        var promotion = UserChange()
        promotion.role = .admin
        self.boss = Actor(try shop.store.run(EditUser("boss", promotion), as: shop.admin).value)
        _ = boss
        try shop.add("MUG", quantity: 1000, [(.category, "Kitchen > Cups")])
        try shop.add("OLD")
        try shop.set("payments.test", "on")
        try shop.add("TEA", quantity: 1000)
        var reviews: [String: Int64] = [:]
        var orders: [String: Int64] = [:]
        var signIns: [String: SignIn] = [:]
        for (name, password) in PermissionShop.passwords.sorted(by: { $0.key < $1.key }) + [("bob", "")] {
            let actor = try shop.store.actor(named: name)
            try shop.put("MUG", as: actor)
            try shop.put("TEA", as: actor)
            orders[name] = try shop.checkOut(as: actor).value.id
            try shop.put("MUG", as: actor)
            reviews[name] = try shop.store.run(AddReview(.sku("TEA"), stars: 5), as: actor).value.id
            _ = try shop.store.run(AddAddress(PermissionCases.place("home")), as: actor)
            if !password.isEmpty {
                signIns[name] = try shop.store.signIn(name, password: Password(password)).signIn
            }
        }
        try shop.put("OLD", as: shop.bob)
        try shop.checkOut(as: shop.bob)
        try shop.put("MUG", as: shop.bob)
        shippedOrder = try shop.checkOut(as: shop.bob).value.id
        let pending = try shop.store.run(
            PayOrder(shippedOrder, provider: "test", amount: "0.01"), as: shop.bob)
        payment = pending.value.asked[0]
        shipment = try shop.store.run(ShipOrder([shippedOrder]), as: shop.admin).value.records[0].shipments[0]
            .id
        try shop.put("MUG", as: shop.bob)
        review = reviews["bob"] ?? 0
        self.reviews = reviews
        _ = try shop.store.run(PublishReview(review, hide: true), as: shop.admin)
        _ = try shop.store.run(IssueDocument(shippedOrder), as: shop.admin)
        let held = try shop.checkOut(as: shop.bob).value.id
        hold = try PermissionShop.hold(onOrder: held, event: event, shop)
        try shop.put("MUG", as: shop.bob)
        cancelledOrder = try shop.checkOut(as: shop.bob).value.id
        _ = try shop.store.run(CancelOrder(cancelledOrder), as: shop.bob)
        try shop.put("MUG", as: shop.bob)
        _ = try shop.store.run(DeleteProduct(.sku("OLD")), as: shop.staff)
        (self.orders, self.signIns) = (orders, signIns)
        tokenID = try shop.store.createAPIToken(
            APITokenPlan(name: "any", permissions: ["own.account"], lifetime: "90d"), as: shop.admin
        ).token.id
        try furnish()
    }

    private static func hold(onOrder id: Int64, event: String, _ shop: TestShop) throws -> Int64 {
        let asked = try shop.store.run(PayOrder(id, provider: "test", mode: .authorize), as: shop.admin).value
        let hold = asked.asked[0]
        guard let (payment, request) = try shop.store.request(about: hold, isFirst: true, as: shop.admin)
        else { return hold }
        let answer = TestProvider.answer(to: request)
        _ = try shop.store.run(SettlePayment(payment, answer), as: shop.admin)
        let large = Money(minorUnits: 999_999, currency: shop.store.currency)
        _ = try shop.store.run(
            NotifyPayment(
                ProviderEvent(
                    provider: "test", id: event, kind: .captured, key: nil,
                    reference: answer.reference ?? "", amount: large)), as: shop.admin)
        return hold
    }

    private func furnish() throws {
        try shop.set("mail.template.refunded.text", "Back to you.")
        var tax = TaxRateDetails()
        (tax.country, tax.name, tax.rate) = ("US", "Tax", "0")
        _ = try store.run(AddTaxRate(tax), as: shop.admin)
        var coupon = CouponDetails()
        coupon.percent = "5"
        _ = try store.run(AddCoupon("SPRING", coupon), as: shop.staff)
        var shipping = ShippingDetails()
        (shipping.name, shipping.price, shipping.country) = ("Post", "0", "US")
        _ = try store.run(AddShipping("post", shipping), as: shop.admin)
        for owner in ["ann", "bob", "sam", "sue", "admin", "boss"] {
            let plan = APITokenPlan(name: "nightly", permissions: ["own.account"], lifetime: "90d")
            _ = try store.createAPIToken(plan, as: try store.actor(named: owner))
        }
        _ = try store.signIn("bob", password: Password("customer-secret-1"))
        _ = try store.signIn("sue", password: Password("staff-secret-1"))
        _ = try store.signIn("boss", password: Password("staff-secret-1"))
    }

    /// An order of the actor's own.
    func order(of actor: Actor) -> Int64 { orders[owner(of: actor)] ?? 1 }

    /// The sign-in of the account that acts.
    func signIn(of actor: Actor) throws -> SignIn { try #require(signIns[owner(of: actor)]) }

    /// A session of that name.
    func session(of name: String) throws -> String {
        try store.read(as: .anonymous) { transaction in
            let account = try #require(try transaction.account(named: name))
            return try #require(try transaction.liveSessions(ofAccount: account.id).first).id
        }
    }

    func owner(of actor: Actor) -> String {
        String(actor.name.prefix { $0 != " " })
    }

    /// A program of the admin's with these permissions.
    func program(_ permissions: Set<Permission>) -> Actor {
        let token = APIToken(
            id: tokenID, accountID: shop.admin.id ?? "", username: "admin", name: "any", hint: "",
            permissions: Permission.allCases.filter(permissions.contains), createdAt: TestShop.start,
            expiresAt: TestShop.start.adding(seconds: 86400), lastUsedAt: nil, revokedAt: nil)
        let account = Account(
            id: token.accountID, username: "admin", email: "", firstName: "", lastName: "", phoneNumber: "",
            address: "", role: .admin, isActive: true, isVerified: true, createdAt: TestShop.start)
        return Actor(account, token: token)
    }
}
