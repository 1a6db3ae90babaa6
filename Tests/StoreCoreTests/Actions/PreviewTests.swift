import Foundation
import ShopText
import Testing

@testable import StoreCore

/// A preview runs the change and rolls it back: it tells what would be affected, and leaves no trace.
@Suite struct PreviewTests {
    let folder: TemporaryFolder
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("store.db"))
        try shop.add("MUG", quantity: 10, [(.category, "Kitchen")])
        try shop.add("PEN", quantity: 5)
    }

    private func effects(
        _ action: some Action, as actor: Actor? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Effects {
        let path = folder.file("store.db")
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let entries = try shop.store.entryCount()
        let preview = try shop.store.run(action, as: actor ?? shop.admin, Request(isPreview: true))
        #expect(preview.entry == nil && !preview.isReplay, sourceLocation: sourceLocation)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: path)) == before, "the file has changed",
            sourceLocation: sourceLocation)
        #expect(try shop.store.entryCount() == entries, sourceLocation: sourceLocation)
        return try #require(preview.effects, sourceLocation: sourceLocation)
    }

    private func thing(
        _ noun: String, created: Int64 = 0, changed: Int64 = 0, deleted: Int64 = 0
    ) -> Effects.ThingEffect {
        var thing = Effects.ThingEffect(noun: noun)
        (thing.created, thing.changed, thing.deleted) = (created, changed, deleted)
        return thing
    }

    @Test func `pieces that come and go, by SKU`() throws {
        #expect(
            try effects(ReceiveStock(.sku("MUG"), quantity: "4")).stock == [.init(sku: "MUG", pieces: 4)])
        #expect(
            try effects(AdjustStock(.sku("MUG"), .to(3), reason: nil)).stock
                == [.init(sku: "MUG", pieces: -7)])
        #expect(try effects(AdjustStock(.sku("MUG"), .to(10), reason: nil)) == Effects())
        #expect(
            try effects(
                AddProduct(shop.change([(.sku, "NEW"), (.title, "N"), (.price, "1"), (.quantity, "3")]))
            )
            .stock == [.init(sku: "NEW", pieces: 3)])
    }

    @Test func `a checkout: pieces, the order, the cart, and its mail`() throws {
        try shop.put("MUG", 2)
        try shop.put("PEN")
        let effects = try effects(CheckOut(to: .ann), as: shop.ann)
        #expect(effects.stock == [.init(sku: "MUG", pieces: -2), .init(sku: "PEN", pieces: -1)])
        #expect(effects.cartLines == 2)
        #expect(effects.mail == [.init(kind: "order_confirmation", recipient: "ann@example.com")])
        #expect(effects.things == [thing("order", created: 1)])
        #expect(try shop.store.cart(as: shop.ann).items.count == 2)
    }

    @Test func `a deleted product takes its pieces and its lines in carts`() throws {
        try shop.put("MUG", 2)
        try shop.put("MUG", 1, as: shop.bob)
        let effects = try effects(DeleteProduct(.sku("MUG")))
        #expect(effects.stock == [.init(sku: "MUG", pieces: -10)])
        #expect(effects.cartLines == 2)
        #expect(effects.things == [thing("product", deleted: 1)])
        #expect(effects.mail == [])
    }

    @Test func `things are counted by what happens to them`() throws {
        #expect(try effects(AddCategory("Home > Lights")).things == [thing("category", created: 2)])
        #expect(
            try effects(DeleteProduct(.sku("PEN"))).things == [thing("product", deleted: 1)])
        #expect(
            try effects(EditProduct(.sku("PEN"), shop.change([(.price, "2"), (.category, "Desk")]))).things
                .sorted { $0.noun < $1.noun }
                == [thing("category", created: 1), thing("product", changed: 1)])
        #expect(
            try effects(
                EditProducts(where: [ProductCondition("price>0")], set: [ProductAssignment("price=1")])
            ).things == [thing("product", changed: 2)])
        #expect(
            try effects(SetSetting("mail.from", to: "a@shop.test")).things == [thing("setting", created: 1)])
        #expect(try effects(DeleteUser("bob")).things == [thing("user", deleted: 1)])
        #expect(try effects(ClearCart(), as: shop.ann) == Effects())
    }

    @Test func `every table's rows count as what people call them`() throws {
        var coupon = CouponDetails()
        coupon.percent = "5"
        #expect(try effects(AddCoupon("TEN", coupon)).things == [thing("coupon", created: 1)])
        _ = try shop.store.run(AddCoupon("TEN", coupon), as: shop.admin)
        #expect(try effects(DeleteCoupon("TEN")).things == [thing("coupon", deleted: 1)])
        // What it is limited to is a part of it.
        var scope = CouponDetails()
        scope.products = ["MUG", "PEN"]
        #expect(try effects(EditCoupon("TEN", scope)).things == [thing("coupon", changed: 1)])
        #expect(
            try effects(AddToCart([request("MUG")]), as: shop.ann).things == [thing("cart", created: 1)])
        try shop.put("MUG")
        #expect(
            try effects(AddToCart([request("MUG")]), as: shop.ann).things == [thing("cart", changed: 1)])
        try shop.checkOut()
        #expect(
            try effects(PayOrder(1)).things == [thing("order", changed: 1), thing("payment", created: 1)]
                || effects(PayOrder(1)).things == [thing("payment", created: 1), thing("order", changed: 1)])
        #expect(
            try effects(NoteOrder(1, "later", isForCustomer: false)).things == [thing("note", created: 1)])
    }

    @Test func `sign-ins and tokens, whose rows no changeset has`() throws {
        _ = try shop.signIn()
        _ = try shop.signIn()
        let all = try shop.store.sessions(of: "ann", as: shop.admin).map(\.id)
        #expect(try effects(RevokeSessions(all)).things == [thing("session", deleted: 2)])
        let plan = APITokenPlan(name: "till", permissions: ["own.shopping"], lifetime: "1d")
        let made = try shop.store.createAPIToken(plan, as: shop.ann, Request(isPreview: true))
        #expect(made.recorded.effects?.things == [thing("token", created: 1)])
        _ = try shop.store.createAPIToken(plan, as: shop.ann)
        #expect(try effects(RevokeAPIToken("till"), as: shop.ann).things == [thing("token", deleted: 1)])
        #expect(
            try effects(SetUserPassword("ann", to: Password("given by admin"))).things.sorted {
                $0.noun < $1.noun
            }
                == [thing("session", deleted: 2), thing("token", deleted: 1)])
    }

    @Test func `mail that a change would write`() throws {
        _ = try shop.store.run(SetSetting("require_verified", to: "login"), as: shop.admin)
        let registration = try RegisterCustomer(
            AccountDetails(username: "eve", email: "eve@example.com"), password: Password("eve-secret-1"))
        let effects = try effects(registration, as: .anonymous)
        #expect(effects.mail == [.init(kind: "verification", recipient: "eve@example.com")])
        #expect(effects.things == [thing("user", created: 1)])
        #expect(try shop.store.integer("SELECT count(*) FROM mail") == 0)
    }

    @Test func `a preview that cannot be made says why, as the change would`() throws {
        #expect(throws: CartError.empty) { try effects(CheckOut(to: .ann), as: shop.ann) }
        #expect(throws: AccessError.notPermitted(name: "ann", .catalogWrite)) {
            try effects(DeleteProduct(.sku("MUG")), as: shop.ann)
        }
    }
}
