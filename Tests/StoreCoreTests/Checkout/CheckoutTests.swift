import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct CheckoutTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", price: "9.50", quantity: 5)
        try shop.add("PEN", price: "1.25", quantity: 9)
    }

    /// Expects the refusal, and nothing at all to be changed by it.
    private func expectRefused<Failure: StoreError & Equatable, Value>(
        _ error: Failure, sourceLocation: SourceLocation = #_sourceLocation, _ action: () throws -> Value
    ) throws {
        let before = try shop.store.dump()
        #expect(throws: error, sourceLocation: sourceLocation) { _ = try action() }
        #expect(try shop.store.dump() == before, sourceLocation: sourceLocation)
    }

    @Test func `checking out makes an order, moves stock and empties the cart`() throws {
        try shop.put("MUG", 2)
        try shop.put("PEN", 3)
        shop.clock.advance(seconds: 60)
        let order = try shop.checkOut(key: "sale-1").value

        func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: Currency.usd) }
        let total = money(2275)
        let expected = Order(
            id: 1, accountID: shop.ann.id!, user: "ann", channel: .online, status: .open,
            fulfillmentStatus: .unfulfilled, recipient: .ann, pricesIncludeTax: false,
            items: [
                Order.Item(
                    id: 1, productID: 1, sku: "MUG", title: "The MUG", quantity: 2, unitPrice: money(950),
                    lineTotal: money(1900), discount: money(0), tax: money(0), taxCategory: .outside,
                    taxClass: "standard"),
                Order.Item(
                    id: 2, productID: 2, sku: "PEN", title: "The PEN", quantity: 3, unitPrice: money(125),
                    lineTotal: money(375), discount: money(0), tax: money(0), taxCategory: .outside,
                    taxClass: "standard"),
            ], discounts: [], taxes: [], shipping: nil,
            totals: Totals(
                subtotal: total, discount: money(0), shipping: money(0), tax: money(0), total: total),
            capturedTotal: money(0), refundedTotal: money(0), authorizedTotal: money(0),
            creditedTotal: money(0), idempotencyKey: "sale-1",
            takenBy: nil, createdAt: TestShop.start.adding(seconds: 60))
        #expect(order == expected)
        #expect(try shop.store.order(1, as: shop.ann) == expected)
        #expect(order.paymentStatus == .unpaid)
        #expect(try [shop.onHand("MUG"), shop.onHand("PEN")] == [3, 6])
        #expect(try shop.store.cart(as: shop.ann).items == [])
        #expect(
            try shop.store.strings(
                "SELECT delta || ' ' || reason || ' ' || reference || ' ' || actor FROM stock_movement WHERE delta < 0"
            )
                == ["-2 sold order:1 ann", "-3 sold order:1 ann"])
    }

    @Test func `an order keeps what was sold, whatever becomes of the product`() throws {
        try shop.put("MUG", 2)
        let order = try shop.checkOut().value
        try shop.edit("MUG", [(.price, "99"), (.title, "Cup"), (.sku, "CUP")])
        _ = try shop.store.run(DeleteProduct(.sku("CUP")), as: shop.staff)
        #expect(try shop.store.order(order.id, as: shop.ann) == order)
    }

    @Test func `the price is that of the moment of checkout`() throws {
        try shop.put("MUG", 2)
        try shop.edit("MUG", [(.price, "8")])
        #expect(try shop.checkOut().value.totals.total.decimal == "16.00")
    }

    @Test func `order numbers go up and are never given twice`() throws {
        for expected in Int64(1)...3 {
            try shop.put("PEN")
            #expect(try shop.checkOut().value.id == expected)
        }
    }

    @Test func `what is left empty comes from the buyer's profile`() throws {
        let eve = Actor(
            try shop.store.register(
                AccountDetails(
                    username: "eve", email: "eve@example.com", firstName: "Eve", lastName: "Ray",
                    phoneNumber: "+1 555 0199", address: "2 Side St"), password: Password("eve-secret-1")
            ).value)
        try shop.put("PEN", as: eve)
        let recipient = Recipient(
            name: "", email: "", phone: "", address: "", postalCode: "10002", country: "")
        let order = try shop.store.run(CheckOut(to: recipient), as: eve).value
        #expect(
            order.recipient
                == Recipient(
                    name: "Eve Ray", email: "eve@example.com", phone: "+1 555 0199", address: "2 Side St",
                    postalCode: "10002", country: ""))
    }

    @Test func `an empty cart is refused`() throws {
        try expectRefused(CartError.empty) { try shop.checkOut() }
    }

    @Test func `another amount than the total is refused`() throws {
        try shop.put("MUG", 2)
        let (given, computed) = (
            Money(minorUnits: 4200, currency: Currency.usd),
            Money(minorUnits: 1900, currency: Currency.usd)
        )
        try expectRefused(OrderError.amountChanged(given: given, computed: computed)) {
            try shop.checkOut(amount: "42.00")
        }
        try expectRefused(MoneyError.notAnAmount(name: "amount", text: "19,00")) {
            try shop.checkOut(amount: "19,00")
        }
        #expect(try shop.checkOut(amount: "19").value.totals.total == computed)
    }

    @Test func `stock sold meanwhile is refused, and the rest of the cart stays`() throws {
        try shop.put("PEN", 1)
        try shop.put("MUG", 4)
        try shop.put("MUG", 3, as: shop.bob)
        try shop.checkOut(as: shop.bob)
        try expectRefused(StockError.insufficient(sku: "MUG", title: "The MUG", wanted: 4, available: 2)) {
            try shop.checkOut()
        }
        #expect(try shop.store.cart(as: shop.ann).items.map(\.isInStock) == [true, false])
    }

    @Test(arguments: [ProductField.isVisible, .releaseDate])
    func `what is no longer for sale is refused`(field: ProductField) throws {
        try shop.put("PEN")
        try shop.put("MUG")
        try shop.edit("MUG", [(field, field == .isVisible ? "no" : "2025-12-25")])
        let lines = try shop.store.cart(as: shop.ann).items.filter { $0.sku == "MUG" }
        let error = CartError.unavailable(lines)
        try expectRefused(error) { try shop.checkOut() }
        #expect(error.code == (field == .isVisible ? "product_not_for_sale" : "product_not_released"))
        #expect(error.hint == "run `storectl cart remove item:\(lines[0].id)`")
    }

    @Test func `a product archived meanwhile is refused`() throws {
        try shop.put("MUG", as: shop.bob)
        try shop.checkOut(as: shop.bob)
        try shop.put("MUG")
        _ = try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff)
        try expectRefused(CartError.unavailable(try shop.store.cart(as: shop.ann).items)) {
            try shop.checkOut()
        }
    }

    @Test func `a recipient that nobody could deliver to is refused`() throws {
        try shop.put("MUG")
        var recipient = Recipient.ann
        recipient.postalCode = ""
        try expectRefused(SavedAddressError.missing("postal code")) {
            try shop.store.run(CheckOut(to: recipient), as: shop.ann)
        }
        recipient.postalCode = " "
        try expectRefused(TextError.empty(name: "postal code")) {
            try shop.store.run(CheckOut(to: recipient), as: shop.ann)
        }
        recipient.postalCode = "10001"
        recipient.email = "ann"
        try expectRefused(AccountError.invalidEmail("ann")) {
            try shop.store.run(CheckOut(to: recipient), as: shop.ann)
        }
        recipient.email = ""
        recipient.name = ""
        try expectRefused(SavedAddressError.missing("name")) {
            try shop.store.run(CheckOut(to: recipient), as: shop.ann)
        }
        recipient.name = "Ann\u{1B}[2J"
        try expectRefused(TextError.forbiddenCharacter(name: "name", scalar: "\u{1B}", position: 4)) {
            try shop.store.run(CheckOut(to: recipient), as: shop.ann)
        }
    }

    @Test func `what costs nothing is paid`() throws {
        try shop.add("GIFT", price: "0")
        try shop.put("GIFT")
        #expect(try shop.checkOut().value.paymentStatus == .paid)
    }

    @Test func `staff check out for a customer, whose order it is`() throws {
        _ = try shop.store.run(AddToCart([request("MUG")], for: "ann@example.com"), as: shop.staff)
        let order = try shop.store.run(CheckOut(to: .ann, for: "ANN"), as: shop.staff).value
        #expect(order.accountID == shop.ann.id)
        #expect(try shop.store.lastEntry()?.actor == "sam")
        try expectRefused(AccountError.notFound("zoe")) {
            try shop.store.run(CheckOut(to: .ann, for: "zoe"), as: shop.staff)
        }
    }
}
