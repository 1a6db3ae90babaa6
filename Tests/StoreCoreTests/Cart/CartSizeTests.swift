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

    @Test func `what is short is named once, with all that was wanted`() throws {
        let many = Array(repeating: try request("P1", 2), count: 5000)
        #expect(throws: StockError.insufficient(sku: "P1", title: "P", wanted: 10_000, available: 9)) {
            try shop.store.run(AddToCart(many), as: shop.ann)
        }
        let error = #expect(throws: StockError.self) {
            try shop.store.run(AddToCart(many + items(2...2) + [request("P3", 10)]), as: shop.ann)
        }
        #expect(
            error?.message
                == "not enough in stock: P1: wanted 10000, available 9; P3: wanted 10, available 9")
        #expect(try shop.store.cart(as: shop.ann).items.isEmpty)
    }

    @Test func `an order that is too long says so, and does not speak of carts`() throws {
        let error = #expect(throws: SaleError.tooManyLines(1001)) {
            try shop.store.run(CreateOrder(items(1...1001), to: .ann), as: shop.staff)
        }
        #expect(error?.message == "an order has at most 1000 lines, and 1001 items are given")
        #expect(error?.hint == "make several orders of them")
        // As many words of one product are one line.
        let words = Array(repeating: try request("P1"), count: 1001)
        #expect(throws: StockError.self) { try shop.store.run(CreateOrder(words, to: .ann), as: shop.staff) }
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
