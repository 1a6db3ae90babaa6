import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// How large a cart may be, and that putting things into it stays cheap.
@Suite struct CartSizeTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        let rows = (1...1001).map { number -> [(ProductField, String)] in
            [(.sku, "P\(number)"), (.title, "P"), (.price, "1"), (.quantity, "9")]
        }
        _ = try shop.store.importRows(rows, as: shop.staff)
    }

    private func items(_ numbers: ClosedRange<Int>) throws -> [CartRequest] {
        try numbers.map { try request("P\($0)") }
    }

    @Test func `a cart holds a thousand lines and no more`() throws {
        #expect(try shop.store.run(AddToCart(items(1...999)), as: shop.ann).value.items.count == 999)
        #expect(throws: CartError.tooManyLines(1001)) {
            try shop.store.run(AddToCart(items(1000...1001)), as: shop.ann)
        }
        #expect(try shop.store.cart(as: shop.ann).items.count == 999)
        #expect(try shop.store.run(SetInCart(request("P1000")), as: shop.ann).value.items.count == 1000)
        #expect(throws: CartError.tooManyLines(1001)) {
            try shop.store.run(SetInCart(request("P1001")), as: shop.ann)
        }
        // What is there already may become more.
        #expect(try shop.store.run(AddToCart([request("P1")]), as: shop.ann).value.totalQuantity == 1001)
        #expect(try shop.checkOut().value.items.count == 1000)
    }

    @Test func `what a full cart says`() {
        let error = CartError.tooManyLines(1001)
        #expect(
            ErrorFacts(error)
                == ErrorFacts(
                    .refused, "cart_full", "the cart would have 1001 lines: the maximum is 1000",
                    hint: "check out what is in the cart first, or remove lines with `storectl cart remove`"))
    }

    private final class Counter { var count = 0 }

    /// How many statements a change runs.
    private func statements(_ action: some Action, as actor: Actor) throws -> Int {
        let counter = Counter()
        func watch(_ trace: ((Database.TraceEvent) -> Void)?) throws {
            try shop.store.writeUnrecorded(as: .anonymous) { $0.database.trace(options: .statement, trace) }
        }
        try watch { _ in counter.count += 1 }
        _ = try shop.store.run(action, as: actor)
        let count = counter.count
        try watch(nil)
        return count
    }

    @Test func `each item costs the same, however many there are`() throws {
        // The first one makes the cart.
        _ = try statements(AddToCart(items(1...10)), as: shop.ann)
        let first = try statements(AddToCart(items(11...110)), as: shop.ann)
        let second = try statements(AddToCart(items(111...210)), as: shop.ann)
        let many = try statements(AddToCart(items(211...510)), as: shop.ann)
        #expect(second == first)
        #expect(many <= 3 * second)
        #expect(try statements(SetInCart(request("P511")), as: shop.ann) < first / 10)
    }
}
