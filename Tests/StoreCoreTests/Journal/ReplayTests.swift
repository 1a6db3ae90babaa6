import ShopText
import Testing

@testable import StoreCore

@Suite struct ReplayTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG")
        try shop.add("PEN")
    }

    @Test func `the same request again gives the first answer, and nothing is done twice`() throws {
        try shop.put("MUG", 2)
        let first = try shop.checkOut(amount: "19.00", key: "sale-1")
        #expect(!first.isReplay)
        try shop.put("MUG", 3)
        let before = try shop.store.dump()
        shop.clock.advance(seconds: 60)

        let again = try shop.checkOut(amount: "19.00", key: "sale-1")
        #expect(again.value == first.value)
        #expect(again.entry == first.entry)
        #expect(again.isReplay)
        #expect(try shop.store.dump() == before)
    }

    @Test func `every action can be repeated safely`() throws {
        let (store, staff, ann) = (shop.store, shop.staff, shop.ann)
        let cup = try shop.change([(.sku, "CUP"), (.title, "Cup"), (.price, "1"), (.ratingRate, "4.1")])
        try expectSafe { try store.run(AddProduct(cup), as: staff, Request(idempotencyKey: "a")) }
        try expectSafe {
            try store.run(
                EditProduct(.sku("CUP"), shop.change([(.price, "3")])), as: staff,
                Request(idempotencyKey: "b"))
        }
        try expectSafe {
            try store.importRows([[(.sku, "CUP"), (.price, "2")]], .keyed("c"), as: staff)
        }
        try expectSafe { try store.run(AddToCart([request("MUG")]), as: ann, Request(idempotencyKey: "d")) }
        try expectSafe { try store.run(SetInCart(request("PEN", 2)), as: ann, Request(idempotencyKey: "e")) }
        try expectSafe { try store.run(RemoveFromCart([.sku("PEN")]), as: ann, Request(idempotencyKey: "f")) }
        try expectSafe { try shop.checkOut(key: "g") }
        try expectSafe {
            try store.run(EditOrder(1, OrderChange(isPaid: true)), as: staff, Request(idempotencyKey: "h"))
        }
        try expectSafe { try store.run(DeleteProduct(.sku("MUG")), as: staff, Request(idempotencyKey: "i")) }
        try expectSafe { try store.run(RestoreProduct(.sku("MUG")), as: staff, Request(idempotencyKey: "j")) }
        try expectSafe { try store.run(DeleteProduct(.sku("CUP")), as: staff, Request(idempotencyKey: "k")) }
        try expectSafe { try store.run(ClearCart(), as: ann, Request(idempotencyKey: "l")) }
        try expectSafe {
            try store.register(
                AccountDetails(username: "eve", email: "eve@example.com"), password: Password("eve-secret-1"),
                Request(idempotencyKey: "m"))
        }
    }

    @Test func `what was done under a key is known, to who did it`() throws {
        _ = try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff, Request(idempotencyKey: "k"))
        #expect(try shop.store.isDone(idempotencyKey: "k", as: shop.staff))
        #expect(try !shop.store.isDone(idempotencyKey: "k", as: shop.admin))
        #expect(try !shop.store.isDone(idempotencyKey: "other", as: shop.staff))
    }

    private func expectSafe<Value: Equatable>(
        _ action: () throws -> Recorded<Value>, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let first = try action()
        let before = try shop.store.dump()
        let again = try action()
        #expect(again.value == first.value, sourceLocation: sourceLocation)
        #expect([first.isReplay, again.isReplay] == [false, true], sourceLocation: sourceLocation)
        #expect(first.entry != nil && again.entry == first.entry, sourceLocation: sourceLocation)
        #expect(try shop.store.dump() == before, sourceLocation: sourceLocation)
    }

    @Test func `the same key for another request is refused, and nothing is changed`() throws {
        let entry = try #require(
            try shop.store.run(AddToCart([request("MUG")]), as: shop.ann, Request(idempotencyKey: "k")).entry)
        let before = try shop.store.dump()
        let reused = JournalError.keyReused("k", entry: entry, command: "cart add")
        #expect(throws: reused) {
            try shop.store.run(AddToCart([request("MUG", 2)]), as: shop.ann, Request(idempotencyKey: "k"))
        }
        #expect(throws: reused) {
            try shop.store.run(SetInCart(request("MUG")), as: shop.ann, Request(idempotencyKey: "k"))
        }
        #expect(throws: reused) { try shop.checkOut(key: "k") }
        #expect(try shop.store.dump() == before)
    }

    @Test func `another file of the same name and length is another request`() throws {
        func rows(_ price: String) -> [[(ProductField, String)]] {
            [[(ProductField.sku, "MUG"), (ProductField.price, price)]]
        }
        let first = try shop.store.importRows(rows("2"), .keyed("k"), as: shop.staff)
        let entry = try #require(first.entry)
        #expect(throws: JournalError.keyReused("k", entry: entry, command: "product import")) {
            try shop.store.importRows(rows("3"), .keyed("k"), as: shop.staff)
        }
        #expect(try shop.store.product(.sku("MUG"), as: shop.staff).price.decimal == "2.00")
    }

    @Test func `an earlier answer is for those only who may ask for it`() throws {
        let store = shop.store
        func token(_ permission: String, of owner: Actor) throws -> Actor {
            let plan = APITokenPlan(name: permission, permissions: [permission], lifetime: "1d")
            return try store.signIn(token: try store.createAPIToken(plan, as: owner).text).actor
        }
        let (buyer, keeper) = (
            try token("own.shopping", of: shop.ann), try token("own.account", of: shop.ann)
        )
        func expectGuarded<Value>(
            _ whole: Actor, _ limited: Actor, _ permission: Permission,
            sourceLocation: SourceLocation = #_sourceLocation, _ action: (Actor) throws -> Recorded<Value>
        ) throws {
            #expect(try action(whole).entry != nil, sourceLocation: sourceLocation)
            let refusal = AccessError.notPermitted(name: limited.name, permission)
            #expect(throws: refusal, sourceLocation: sourceLocation) { try action(limited) }
            #expect(try action(whole).isReplay, sourceLocation: sourceLocation)
        }
        try expectGuarded(shop.ann, keeper, .ownShopping) {
            try store.run(AddToCart([request("MUG", 3)]), as: $0, Request(idempotencyKey: "a"))
        }
        try expectGuarded(shop.ann, keeper, .ownShopping) {
            try store.run(SetInCart(request("PEN", 2)), as: $0, Request(idempotencyKey: "b"))
        }
        try expectGuarded(shop.ann, keeper, .ownShopping) {
            try store.run(RemoveFromCart([.sku("PEN")]), as: $0, Request(idempotencyKey: "c"))
        }
        try expectGuarded(shop.ann, keeper, .ownShopping) { try shop.checkOut(as: $0, key: "d") }
        try expectGuarded(shop.ann, keeper, .ownShopping) {
            try store.run(ClearCart(), as: $0, Request(idempotencyKey: "e"))
        }
        try expectGuarded(shop.ann, buyer, .ownAccount) { actor in
            var change = ProfileChange()
            change.firstName = "Ann"
            return try store.run(EditProfile(change), as: actor, Request(idempotencyKey: "f"))
        }
        try expectGuarded(shop.ann, buyer, .ownAccount) {
            try store.run(RevokeAPIToken("own.account"), as: $0, Request(idempotencyKey: "g"))
        }
        let session = try #require(try shop.signIn().sessionID)
        try expectGuarded(shop.ann, buyer, .ownAccount) {
            try store.run(RevokeSessions([session]), as: $0, Request(idempotencyKey: "h"))
        }

        let adminsOwn = try token("own.account", of: shop.admin)
        let other = try #require(try shop.signIn().sessionID)
        _ = try store.run(RevokeSessions([other]), as: shop.admin, Request(idempotencyKey: "i"))
        #expect(throws: SessionError.notFound(other)) {
            try store.run(RevokeSessions([other]), as: adminsOwn, Request(idempotencyKey: "i"))
        }
        try expectGuarded(shop.admin, adminsOwn, .usersWrite) {
            try store.run(RevokeAPIToken("own.shopping", of: "ann"), as: $0, Request(idempotencyKey: "j"))
        }
        try expectGuarded(shop.admin, adminsOwn, .customersAct) {
            try store.run(AddToCart([request("MUG")], for: "ann"), as: $0, Request(idempotencyKey: "k"))
        }
        try expectGuarded(shop.admin, adminsOwn, .catalogWrite) {
            try store.run(
                EditProduct(.sku("MUG"), shop.change([(.price, "3")])), as: $0, Request(idempotencyKey: "l"))
        }
        try expectGuarded(shop.admin, adminsOwn, .usersWrite) {
            try store.run(DeleteUser("bob"), as: $0, Request(idempotencyKey: "m"))
        }
    }

    @Test func `a registration is told again to who knows its password, whose tries count`() throws {
        let store = shop.store
        let details = AccountDetails(username: "eve", email: "eve@example.com")
        func register(_ password: String) throws -> Recorded<Account> {
            try store.register(details, password: Password(password), Request(idempotencyKey: "k"))
        }
        let entry = try #require(try register("eve-secret-1").entry)
        let refusal = JournalError.keyReused("k", entry: entry, command: "register")
        for _ in 0..<3 { #expect(throws: refusal) { try register("other-secret") } }
        #expect(try register("eve-secret-1").isReplay)
        for _ in 0..<5 { #expect(throws: refusal) { try register("other-secret") } }
        #expect(throws: AccessError.signInLocked(seconds: 1)) { try register("eve-secret-1") }
        #expect(throws: AccessError.signInLocked(seconds: 1)) { try shop.signIn("eve", "eve-secret-1") }
    }

    @Test func `a key belongs to whoever used it`() throws {
        let first = try shop.store.run(
            AddToCart([request("MUG")]), as: shop.ann, Request(idempotencyKey: "k"))
        let other = try shop.store.run(
            AddToCart([request("MUG")]), as: shop.bob, Request(idempotencyKey: "k"))
        #expect(!other.isReplay)
        #expect([first.value.user, other.value.user] == ["ann", "bob"])
    }

    @Test func `a refused request leaves its key free`() throws {
        #expect(throws: CartError.empty) { try shop.checkOut(key: "k") }
        try shop.put("MUG")
        #expect(try shop.checkOut(key: "k").isReplay == false)
    }

    @Test func `a request that changes nothing keeps its key all the same`() throws {
        let first = try shop.store.run(ClearCart(), as: shop.ann, Request(idempotencyKey: "k"))
        #expect(first.entry != nil)
        try shop.put("MUG")
        let again = try shop.store.run(ClearCart(), as: shop.ann, Request(idempotencyKey: "k"))
        #expect(again.isReplay)
        #expect(try shop.store.cart(as: shop.ann).items.count == 1)
    }

    @Test func `an order is found again by the key of its checkout`() throws {
        try shop.put("MUG")
        let order = try shop.checkOut(key: "sale-1").value
        var filter = OrderFilter()
        filter.idempotencyKey = "sale-1"
        #expect(try shop.store.orders(filter, page: Page(limit: 0), as: shop.ann) == [order])
        #expect(try shop.store.orders(filter, page: Page(limit: 0), as: shop.bob) == [])
    }

    @Test(arguments: ["", String(repeating: "k", count: 201), "a\nb", "a\u{1B}", "a\u{202E}"])
    func `a key is 1 to 200 printable characters`(key: String) {
        #expect(throws: JournalError.invalidKey(key)) {
            try shop.store.run(ClearCart(), as: shop.ann, Request(idempotencyKey: key))
        }
    }

    @Test(arguments: ["undo 5", "undo 5 after 9", "sandbox " + String(repeating: "0a", count: 32)])
    func `a key by which a command resumes is nobody else's`(key: String) {
        #expect(throws: JournalError.reservedKey(key)) {
            try shop.store.run(ClearCart(), as: shop.ann, Request(idempotencyKey: key))
        }
        #expect(throws: JournalError.reservedKey(key)) {
            try shop.store.run(Undo(4), as: shop.admin, Request(idempotencyKey: key))
        }
    }

    @Test(arguments: ["undo", "undo it", "undo 5 again", "sandbox 5", "5 undo"])
    func `a key that only looks a little like one is free`(key: String) throws {
        #expect(try shop.store.run(ClearCart(), as: shop.ann, Request(idempotencyKey: key)).entry != nil)
    }

    @Test func `old keys go a few at a time when others are used`() throws {
        for number in 0..<20 {
            _ = try shop.store.run(ClearCart(), as: shop.ann, Request(idempotencyKey: "day-\(100 + number)"))
        }
        func kept() throws -> Int64? {
            try shop.store.integer("SELECT count(*) FROM journal WHERE idempotency_key IS NOT NULL")
        }
        _ = try shop.store.run(ClearCart(), as: shop.ann)
        #expect(try kept() == 20)
        shop.clock.advance(seconds: 91 * 86_400)
        _ = try shop.store.run(ClearCart(), as: shop.ann)
        #expect(try kept() == 20)
        for number in 20..<26 {
            _ = try shop.store.run(ClearCart(), as: shop.ann, Request(idempotencyKey: "day-\(100 + number)"))
        }
        #expect(try kept() == 6)
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `a key may be long and in any script`() throws {
        for key in [String(repeating: "k", count: 200), "Bestellung № 7 – 注文"] {
            #expect(try shop.store.run(ClearCart(), as: shop.ann, Request(idempotencyKey: key)).entry != nil)
        }
    }
}
