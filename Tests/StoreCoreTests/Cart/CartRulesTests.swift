import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct CartRulesTests {
    private func item(_ id: Int64, _ sku: String, _ quantity: Int64 = 1) -> Cart.Item {
        let price = Money(minorUnits: 100, currency: Currency.usd)
        return Cart.Item(
            id: id, productID: id, sku: sku, title: sku, quantity: quantity, unitPrice: price,
            lineTotal: Money(minorUnits: 100 * quantity, currency: Currency.usd), isInStock: true)
    }

    private func cart(_ items: [Cart.Item]) throws -> Cart {
        Cart(
            id: 1, user: "ann", items: items,
            totals: try Totals(lines: items.compactMap(\.lineTotal), currency: Currency.usd))
    }

    @Test func `totals are the sum of the lines`() throws {
        let cart = try cart([item(1, "MUG", 2), item(5, "PEN", 3)])
        #expect(cart.totalQuantity == 5)
        let zero = Money.zero(Currency.usd)
        let five = Money(minorUnits: 500, currency: Currency.usd)
        #expect(cart.totals == Totals(subtotal: five, discount: zero, shipping: zero, tax: zero, total: five))
    }

    @Test func `totals too large to hold are refused`() {
        let most = Money(minorUnits: Money.maximum, currency: Currency.usd)
        #expect(throws: MoneyError.overflow(Currency.usd)) {
            try Totals(
                lines: [most, Money(minorUnits: 1, currency: Currency.usd)], currency: Currency.usd)
        }
    }

    @Test(arguments: [
        ("mug", 1), ("1", 1), ("id:1", 1), ("sku:MUG", 1), ("sku:5", 7), ("id:7", 7),
    ])
    func `a line is found by its product`(text: String, id: Int64) throws {
        let cart = try cart([item(1, "MUG"), item(7, "5")])
        #expect(try cart.line(of: ProductReference(text)) == cart.items.first { $0.id == id })
    }

    @Test func `a product that is not in the cart, or a word for two that are, is refused`() throws {
        let cart = try cart([item(5, "MUG"), item(7, "5")])
        #expect(throws: CartError.notInCart(.word("PEN"))) { try cart.line(of: .word("PEN")) }
        #expect(throws: CartError.notInCart(.id(9))) { try cart.line(of: .id(9)) }
        #expect(throws: CartError.ambiguous("5")) { try cart.line(of: .word("5")) }
    }

    @Test(arguments: ["0", "-2", "1000001", "9223372036854775808"])
    func `a quantity asked for is 1 to a million`(text: String) {
        #expect(
            throws: WholeNumberError.outOfRange(name: "quantity", text: text, minimum: 1, maximum: 1_000_000)
        ) { try CartRequest(.word("MUG"), quantity: text) }
    }

    @Test func `a quantity asked for is a whole number`() {
        #expect(throws: WholeNumberError.notWhole(name: "quantity", text: "1.5")) {
            try CartRequest(.word("MUG"), quantity: "1.5")
        }
    }

    @Test func `what each error says`() {
        expectFacts([
            (
                CartError.empty,
                ErrorFacts(
                    .refused, "cart_empty", "the cart is empty",
                    hint: "add something with `storectl cart add PRODUCT`")
            ),
            (
                .notInCart(.word("MUG")),
                ErrorFacts(
                    .notFound, "not_in_cart", "product MUG is not in the cart",
                    hint: "see `storectl cart show`")
            ),
            (
                .ambiguous("5"),
                ErrorFacts(
                    .refused, "product_ambiguous",
                    "5 is the SKU of one product in the cart and the id of another",
                    hint: "write sku:5 or id:5")
            ),
            (
                .tooMany(sku: "MUG", wanted: 1_000_001),
                ErrorFacts(
                    .invalidInput, "out_of_range",
                    "1000001 of MUG is too many for one line: the maximum is 1000000")
            ),
            (
                .nothingAsked,
                ErrorFacts(
                    .usage, "nothing_asked", "no product given",
                    hint: "give products, such as MUG=2, or --file FILE")
            ),
        ])
    }
}
