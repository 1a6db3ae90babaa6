import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct CartActionTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", price: "9.50", quantity: 5)
        try shop.add("PEN", price: "1.25", quantity: 9)
    }

    private func lines(_ cart: Cart) -> [String] { cart.items.map { "\($0.sku) \($0.quantity)" } }

    private func expectRefused<Failure: StoreError & Equatable>(
        _ error: Failure, sourceLocation: SourceLocation = #_sourceLocation,
        _ action: () throws -> Recorded<Cart>
    ) throws {
        let before = try shop.store.dump()
        #expect(throws: error, sourceLocation: sourceLocation) { try action() }
        #expect(try shop.store.dump() == before, sourceLocation: sourceLocation)
    }

    @Test func `a cart holds one line per product`() throws {
        try shop.put("MUG", 2)
        try shop.put("PEN")
        let cart = try shop.store.run(
            AddToCart([
                request("mug"), CartRequest(.id(1), quantity: "1"), CartRequest(.word("2"), quantity: "1"),
            ]), as: shop.ann
        ).value
        #expect(lines(cart) == ["MUG 4", "PEN 2"])
        #expect(cart.totals?.total.decimal == "40.50")
        #expect(try shop.store.cart(as: shop.ann) == cart)
    }

    @Test func `a cart that nothing was put in is empty`() throws {
        let zero = Money.zero(Currency.usd)
        #expect(
            try shop.store.cart(as: shop.ann)
                == Cart(
                    id: 0, user: "ann", items: [],
                    totals: Totals(subtotal: zero, discount: zero, shipping: zero, tax: zero, total: zero)))
    }

    @Test func `the whole line is checked against stock, and reserves nothing`() throws {
        try shop.put("MUG", 4)
        try expectRefused(StockError.insufficient(sku: "MUG", title: "The MUG", wanted: 6, available: 5)) {
            try shop.put("MUG", 2)
        }
        #expect(try lines(shop.put("MUG", 5, as: shop.bob).value) == ["MUG 5"])
        #expect(try shop.onHand("MUG") == 5)
    }

    @Test func `of several products all are added or none`() throws {
        try expectRefused(StockError.insufficient(sku: "MUG", title: "The MUG", wanted: 6, available: 5)) {
            try shop.store.run(AddToCart([request("PEN"), request("MUG", 6)]), as: shop.ann)
        }
        try expectRefused(CatalogError.notFound(.sku("CUP"))) {
            try shop.store.run(AddToCart([request("PEN"), request("CUP")]), as: shop.ann)
        }
    }

    @Test func `a line is set to a number, and taken out`() throws {
        try shop.put("MUG", 4)
        #expect(try lines(shop.store.run(SetInCart(request("MUG", 2)), as: shop.ann).value) == ["MUG 2"])
        #expect(
            try lines(shop.store.run(SetInCart(request("PEN", 3)), as: shop.ann).value) == ["MUG 2", "PEN 3"])
        #expect(try lines(shop.store.run(RemoveFromCart([.word("mug")]), as: shop.ann).value) == ["PEN 3"])
        try expectRefused(CartError.notInCart(.sku("MUG"))) {
            try shop.store.run(RemoveFromCart([.sku("PEN"), .sku("MUG")]), as: shop.ann)
        }
        #expect(try lines(shop.store.run(ClearCart(), as: shop.ann).value) == [])
    }

    @Test func `what cannot be bought cannot be put in`() throws {
        try shop.add("HIDDEN", [(.isVisible, "no")])
        try shop.add("SOON", [(.releaseDate, "2025-12-25")])
        try shop.add("TODAY", [(.releaseDate, "2025-12-24")])
        try expectRefused(CatalogError.notFound(.sku("HIDDEN"))) { try shop.put("HIDDEN") }
        try expectRefused(CatalogError.notForSale(sku: "HIDDEN")) { try shop.put("HIDDEN", as: shop.staff) }
        try expectRefused(CatalogError.notReleased(sku: "SOON", releaseDate: Day("2025-12-25")!)) {
            try shop.put("SOON")
        }
        #expect(try lines(shop.put("TODAY").value) == ["TODAY 1"])
        shop.clock.advance(seconds: 14 * 3600)
        #expect(try lines(shop.put("SOON").value) == ["TODAY 1", "SOON 1"])
    }

    @Test func `a line has at most a million pieces`() throws {
        try shop.edit("MUG", [(.quantity, "3000000")])
        try shop.put("MUG", 1_000_000)
        try expectRefused(CartError.tooMany(sku: "MUG", wanted: 1_000_001)) { try shop.put("MUG") }
    }

    @Test func `a line whose total cannot be held is refused`() throws {
        try shop.add("GOLD", price: "9999999999.99", quantity: 1_000_000)
        try expectRefused(MoneyError.overflow(Currency.usd)) { try shop.put("GOLD", 1_000_000) }
    }

    @Test func `a cart that risen prices made too dear can still be emptied line by line`() throws {
        let skus = ["GOLD", "RUBY", "OPAL"]
        for sku in skus {
            try shop.add(sku, price: "1", quantity: 1_000_000)
            try shop.put(sku, 1_000_000)
        }
        for sku in skus { try shop.edit(sku, [(.price, "9999999999.99")]) }
        let cart = try shop.store.cart(as: shop.ann)
        #expect(cart.totals == nil && cart.items.map(\.lineTotal) == [nil, nil, nil])
        try expectRefused(MoneyError.overflow(Currency.usd)) { try shop.put("PEN") }
        #expect(throws: MoneyError.overflow(Currency.usd)) { try shop.checkOut() }
        let left = try shop.store.run(RemoveFromCart([.sku("GOLD")]), as: shop.ann).value
        #expect(left.totals == nil && lines(left) == ["RUBY 1000000", "OPAL 1000000"])
        #expect(try shop.store.run(SetInCart(request("RUBY", 1)), as: shop.ann).value.totals == nil)
        let last = try shop.store.run(RemoveFromCart([.sku("OPAL")]), as: shop.ann).value
        #expect(last.totals?.total.decimal == "9999999999.99")
    }

    @Test func `nothing asked is refused`() throws {
        try expectRefused(CartError.nothingAsked) { try shop.store.run(AddToCart([]), as: shop.ann) }
    }

    @Test func `a product that is erased stays in the cart until its owner removes it`() throws {
        try shop.put("MUG", 2)
        try shop.put("PEN")
        _ = try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff)
        let cart = try shop.store.cart(as: shop.ann)
        #expect(lines(cart) == ["MUG 2", "PEN 1"])
        #expect(cart.items.map(\.changes) == [[.deleted], []])
        #expect(cart.items[0].productID == nil && cart.totals?.total.decimal == "1.25")
        #expect(throws: CartError.unavailable([cart.items[0]])) { try shop.checkOut() }
        let word = "item:\(cart.items[0].id)"
        let left = try shop.store.run(RemoveFromCart([ProductReference(word)]), as: shop.ann).value
        #expect(lines(left) == ["PEN 1"])
    }

    @Test func `a cart says what has changed since its lines were put in, and names every obstacle at once`()
        throws
    {
        try shop.put("MUG", 3)
        try shop.put("PEN", 2)
        try shop.edit("MUG", [(.price, "9.90"), (.quantity, "1")])
        try shop.edit("PEN", [(.isVisible, "false")])
        let cart = try shop.store.cart(as: shop.ann)
        func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: Currency.usd) }
        #expect(
            cart.items.map(\.changes) == [
                [.price(old: money(950), new: money(990)), .short(available: 1)], [.notForSale],
            ])
        let refusal = CartError.unavailable(cart.items)
        #expect(throws: refusal) { try shop.checkOut() }
        #expect(
            refusal.message
                == "2 lines of the cart cannot be bought: MUG: wanted 3, available 1; PEN is not for sale")
        #expect(
            refusal.hint
                == "run `storectl cart set MUG 1`, `storectl cart remove item:\(cart.items[1].id)`")
    }

    @Test func `carts that nobody has touched for long are emptied`() throws {
        try shop.put("MUG")
        shop.clock.advance(seconds: 86400 * 89)
        try shop.put("PEN", as: shop.bob)
        shop.clock.advance(seconds: 86400 * 2)
        let expired = try shop.store.run(ExpireCarts(olderThan: "90d"), as: shop.staff).value
        #expect(expired == ExpiredCarts(carts: 1, lines: 1))
        #expect(try lines(shop.store.cart(as: shop.ann)) == [])
        #expect(try lines(shop.store.cart(as: shop.bob)) == ["PEN 1"])
        #expect(throws: APITokenError.invalidLifetime("soon")) { try ExpireCarts(olderThan: "soon") }
    }

    @Test func `a bare number beside a product is neither a count nor an id`() throws {
        for (words, number, product) in [
            (["MUG", "44"], "44", "MUG"), (["44", "MUG"], "44", "MUG"), (["MUG=1", "1", "MUG"], "1", "MUG"),
        ] {
            #expect(throws: CartError.countOrProduct(number, after: product, isRemoval: false)) {
                try shop.store.cartRequests(words, as: shop.ann)
            }
        }
        #expect(throws: CartError.countOrProduct("2", after: "MUG", isRemoval: true)) {
            try shop.store.cartRemovals(["2", "MUG"], as: shop.ann)
        }
        for words in [["1"], ["id:1", "MUG"], ["MUG=2", "1"], ["1", "MUG=2"]] {
            #expect(try shop.store.cartRequests(words, as: shop.ann).count == words.count)
        }
    }
}
