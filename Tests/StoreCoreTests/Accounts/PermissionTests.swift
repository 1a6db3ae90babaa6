import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Who may do what: the table of the manual, action by action.
@Suite struct PermissionTests {
    enum Who: CaseIterable { case anonymous, customer, staff, admin }

    struct Action: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// From whom on it is allowed.
        let from: Who
        let permission: Permission?
        let run: @Sendable (TestShop, Actor) throws -> Void

        init(
            _ name: String, from: Who, _ permission: Permission? = nil,
            _ run: @escaping @Sendable (TestShop, Actor) throws -> Void
        ) {
            testDescription = name
            self.from = from
            self.permission = permission
            self.run = run
        }
    }

    static let actions: [Action] = [
        Action("list products", from: .anonymous) {
            _ = try $0.store.products(ProductFilter(), page: Page(limit: 0), as: $1)
        },
        Action("show a product", from: .anonymous) { _ = try $0.store.product(.sku("MUG"), as: $1) },
        Action("search", from: .anonymous) { _ = try $0.store.searchProducts("mug", limit: 0, as: $1) },
        Action("list categories", from: .anonymous) { _ = try $0.store.categories(as: $1) },
        Action("show the cart", from: .customer) { _ = try $0.store.cart(as: $1) },
        Action("add to the cart", from: .customer) {
            _ = try $0.store.run(AddToCart([request("MUG")]), as: $1)
        },
        Action("set in the cart", from: .customer) {
            _ = try $0.store.run(SetInCart(request("MUG")), as: $1)
        },
        Action("clear the cart", from: .customer) { _ = try $0.store.run(ClearCart(), as: $1) },
        Action("check out", from: .customer) { shop, actor in
            if actor.id != nil { try shop.put("MUG", as: actor) }
            try shop.checkOut(as: actor)
        },
        Action("list one's orders", from: .customer) {
            _ = try $0.store.orders(OrderFilter(), page: Page(limit: 0), as: $1)
        },
        Action("add a product", from: .staff, .catalogWrite) { shop, actor in
            _ = try shop.store.run(
                AddProduct(shop.change([(.sku, "CUP"), (.title, "Cup"), (.price, "1")])), as: actor)
        },
        Action("edit a product", from: .staff, .catalogWrite) { shop, actor in
            _ = try shop.store.run(EditProduct(.sku("MUG"), shop.change([(.price, "1")])), as: actor)
        },
        Action("plan a deletion", from: .staff, .catalogWrite) {
            _ = try $0.store.run(DeleteProduct(.sku("MUG")), as: $1, Request(isPreview: true)).value
        },
        Action("delete a product", from: .staff, .catalogWrite) {
            _ = try $0.store.run(DeleteProduct(.sku("MUG")), as: $1)
        },
        Action("restore a product", from: .staff, .catalogWrite) {
            _ = try $0.store.run(RestoreProduct(.sku("OLD")), as: $1)
        },
        Action("import products", from: .staff, .catalogWrite) {
            _ = try $0.store.importRows([], as: $1)
        },
        Action("plan an import", from: .staff, .catalogWrite) {
            _ = try $0.store.startImport(ImportOptions(source: "f"), as: $1)
        },
        Action("edit an order", from: .staff, .ordersWrite) {
            _ = try $0.store.run(EditOrder(1, OrderChange(isPaid: true)), as: $1)
        },
        Action("show a customer's cart", from: .staff, .customersAct) {
            _ = try $0.store.cart(for: "bob", as: $1)
        },
        Action("add to a customer's cart", from: .staff, .customersAct) {
            _ = try $0.store.run(AddToCart([request("MUG")], for: "bob"), as: $1)
        },
        Action("clear a customer's cart", from: .staff, .customersAct) {
            _ = try $0.store.run(ClearCart(for: "bob"), as: $1)
        },
        Action("list a customer's orders", from: .staff, .ordersRead) {
            var filter = OrderFilter()
            filter.customer = "bob"
            _ = try $0.store.orders(filter, page: Page(limit: 0), as: $1)
        },
        Action("list the journal", from: .admin, .journalRead) {
            _ = try $0.store.journal(JournalFilter(), page: Page(limit: 0), as: $1)
        },
        Action("show an entry", from: .admin, .journalRead) { _ = try $0.store.journalEntry(1, as: $1) },
        Action("verify the journal", from: .admin, .journalRead) { _ = try $0.store.verifyJournal(as: $1) },
    ]

    @Test(arguments: actions)
    func `an action is for whom the table says, and a refusal changes nothing`(action: Action) throws {
        for (rank, who) in Who.allCases.enumerated() {
            let shop = try TestShop()
            try shop.add("MUG")
            try shop.add("OLD")
            try shop.put("OLD", as: shop.bob)
            try shop.checkOut(as: shop.bob)
            _ = try shop.store.run(DeleteProduct(.sku("OLD")), as: shop.staff)
            let actor = [Actor.anonymous, shop.ann, shop.staff, shop.admin][rank]
            if rank >= Who.allCases.firstIndex(of: action.from)! {
                try action.run(shop, actor)
                continue
            }
            let before = try shop.store.dump()
            let error: AccessError =
                who == .anonymous
                ? .notSignedIn : .notPermitted(name: "ann", action.permission ?? .catalogWrite)
            let expected =
                who == .staff ? .notPermitted(name: "sam", action.permission ?? .catalogWrite) : error
            #expect(throws: expected, "\(who)") { try action.run(shop, actor) }
            #expect(try shop.store.dump() == before)
        }
    }

    @Test func `customers know only of what is visible and not archived`() throws {
        let shop = try TestShop()
        try shop.add("MUG", [(.category, "kitchen")])
        try shop.add("SOON", [(.category, "kitchen"), (.releaseDate, "2030-01-01")])
        try shop.add("HIDDEN", [(.category, "kitchen"), (.isVisible, "no")])
        try shop.add("SOLD", [(.category, "kitchen")])
        try shop.put("SOLD")
        try shop.checkOut()
        _ = try shop.store.run(DeleteProduct(.sku("SOLD")), as: shop.staff)

        for actor in [Actor.anonymous, shop.ann] {
            let listed = try shop.store.products(ProductFilter(), page: Page(limit: 0), as: actor)
            #expect(listed.map(\.sku) == ["MUG", "SOON"])
            #expect(try shop.store.searchProducts("the", limit: 0, as: actor).map(\.sku) == ["MUG", "SOON"])
            #expect(try shop.store.categories(as: actor).map(\.productCount) == [2])
            for sku in ["HIDDEN", "SOLD", "NONE"] {
                #expect(throws: CatalogError.notFound(.word(sku))) {
                    try shop.store.product(.word(sku), as: actor)
                }
            }
            #expect(throws: CatalogError.notFound(.id(3))) { try shop.store.product(.id(3), as: actor) }
        }
        let all = try shop.store.products(ProductFilter(), page: Page(limit: 0), as: shop.staff)
        #expect(all.map(\.sku) == ["MUG", "SOON", "HIDDEN", "SOLD"])
        #expect(try shop.store.categories(as: shop.staff).map(\.productCount) == [3])
    }

    @Test func `an order of another is not found, and staff see all`() throws {
        let shop = try TestShop()
        try shop.add("MUG")
        try shop.put("MUG")
        let order = try shop.checkOut().value
        #expect(throws: OrderError.notFound(1)) { try shop.store.order(1, as: shop.bob) }
        #expect(throws: AccessError.notSignedIn) { try shop.store.order(1, as: .anonymous) }
        #expect(throws: OrderError.notFound(2)) { try shop.store.order(2, as: shop.staff) }
        #expect(try shop.store.orders(OrderFilter(), page: Page(limit: 0), as: shop.bob) == [])
        #expect(try shop.store.orders(OrderFilter(), page: Page(limit: 0), as: shop.staff) == [order])
    }

    @Test func `a token for the catalog alone sets no quantities`() throws {
        let shop = try TestShop()
        try shop.add("MUG", quantity: 3)
        let text = try shop.store.createAPIToken(
            APITokenPlan(name: "nightly", permissions: ["catalog.write"], lifetime: "90d"), as: shop.staff
        ).text
        let actor = try shop.store.signIn(token: text).actor
        let refusal = AccessError.notPermitted(name: "sam (token nightly)", .stockWrite)
        var quantity = ProductChange()
        try quantity.set(.quantity, to: "9", currency: Currency.usd)
        #expect(throws: refusal) { try shop.store.run(EditProduct(.sku("MUG"), quantity), as: actor) }
        #expect(throws: refusal) {
            try shop.store.run(
                EditProducts(where: [ProductCondition("sku=MUG")], set: [ProductAssignment("quantity=9")]),
                as: actor)
        }
        #expect(throws: refusal) {
            try shop.store.importRows([[(.sku, "MUG"), (.quantity, "9")]], as: actor)
        }
        var price = ProductChange()
        try price.set(.price, to: "7", currency: Currency.usd)
        #expect(try shop.store.run(EditProduct(.sku("MUG"), price), as: actor).value.quantity == 3)
        #expect(try shop.store.importRows([[(.sku, "MUG"), (.price, "8")]], as: actor).value.updated == 1)
    }
}
