import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// The schema refuses orders whose rates do not fit their figures, and none that the shop makes.
@Suite struct SchemaTakesOrdersTests {
    @Test(arguments: ["USD", "JPY", "KWD"])
    func `every order of random baskets is taken`(currency: String) throws {
        let shop = try TestShop(currency: currency)
        var random = RandomBasket(seed: UInt64(currency.utf8.reduce(7) { $0 * 31 + Int($1) }))
        var orders: [(Order, Basket)] = []
        while orders.count < 1500 {
            let basket = try PricingVector.basket(random.next(currency))
            // One code of each target is the most that a sale has.
            guard Set(basket.discounts.map(\.target)).count == basket.discounts.count else { continue }
            let quote = Quote(
                basket: basket, priced: try basket.priced(), notices: [], products: [], coupons: [],
                buyer: Buyer(guest: .unknown, known: nil), recipient: .unknown, channel: .online)
            let order = Order(
                quote, id: Int64(orders.count + 1), to: .unknown, quote.buyer, .online, takenBy: nil,
                idempotencyKey: nil, at: TestShop.start)
            orders.append((order, basket))
        }
        let all = orders
        let count = try shop.store.run(
            TestAction { transaction in
                for (order, basket) in all {
                    do { try transaction.insert(order, basket: basket) } catch {
                        Issue.record("\(error): \(basket)")
                        return 0
                    }
                }
                return all.count
            }, as: shop.admin
        ).value
        #expect(count == all.count)
        #expect(all.contains { $0.0.taxes.count > 2 } && all.contains { $0.1.pricesIncludeTax })
    }
}
