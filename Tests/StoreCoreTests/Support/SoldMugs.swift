import ShopText
import TestSupport

@testable import StoreCore

/// Suites about what follows an order of mugs, taken by ann and worked on by the admin.
protocol SoldMugs {
    var shop: TestShop { get }
}

extension SoldMugs {
    /// A shop in which a mug is 20.00, and the test provider may be used.
    static func opened() throws -> TestShop {
        let shop = try TestShop(currency: "EUR")
        try shop.add("MUG", price: "20.00", quantity: 100)
        try shop.set("payments.test", "on")
        return shop
    }

    func order(_ pieces: Int64 = 3) throws -> Int64 {
        try shop.put("MUG", pieces)
        return try shop.checkOut().value.id
    }

    @discardableResult
    func run<Change: Action>(_ action: Change, key: String? = nil) throws -> Change.Answer {
        try shop.store.run(action, as: shop.admin, Request(idempotencyKey: key)).value
    }

    /// Asks the test provider for what a change asked for, and records its answers.
    @discardableResult
    func settle(_ record: OrderRecord, isFirst: Bool = true) throws -> OrderRecord {
        for id in record.asked {
            guard let (payment, request) = try shop.store.request(about: id, isFirst: isFirst, as: shop.admin)
            else { continue }
            try run(SettlePayment(payment, TestProvider.answer(to: request)))
        }
        return try shop.store.orderRecord(record.id, as: shop.admin)
    }
}
