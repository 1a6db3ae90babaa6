import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Several products at once.
@Suite struct ReceiveDeliveryTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", quantity: 3)
        try shop.add("TEA", quantity: 0)
    }

    private func delivery(_ words: String...) throws -> ReceiveDelivery {
        try ReceiveDelivery(words.map(ReceiveDelivery.Item.init), reference: "note 7")
    }

    @Test func `a delivery is one change of all it brings`() throws {
        let done = try shop.store.run(delivery("MUG=10", "TEA=40", "MUG=2"), as: shop.staff)
        #expect(
            done.value.map(\.delta) == [10, 40, 2] && done.value.map(\.product.quantity) == [13, 40, 15])
        #expect(done.value.allSatisfy { $0.reason == .received && $0.reference == "note 7" })
        #expect(try shop.onHand("MUG") == 15 && shop.onHand("TEA") == 40)
        let entries = try shop.store.integer("SELECT count(*) FROM journal WHERE command = 'stock receive'")
        #expect(entries == 1)
    }

    @Test func `where one product is not there, nothing is received`() throws {
        #expect(throws: CatalogError.self) {
            try shop.store.run(delivery("MUG=10", "CUP=1"), as: shop.staff)
        }
        #expect(try shop.onHand("MUG") == 3)
    }

    @Test func `each says how many`() {
        #expect(throws: StockError.noQuantity("TEA")) { try delivery("MUG=1", "TEA") }
        #expect(throws: WholeNumberError.self) { try delivery("MUG=0") }
        #expect(throws: WholeNumberError.self) { try delivery("MUG=x") }
    }
}
