import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// The papers of orders from another shop show the figures that they had there.
@Suite struct ImportedPapersTests {
    let shop: TestShop

    init() throws { shop = try TestShop(currency: "EUR") }

    private func take(_ orders: [PastOrder]) throws {
        let done = try shop.store.run(ImportOrders(orders, from: "shopify", file: []), as: shop.admin).value
        #expect(done.imported == orders.count)
    }

    private func order(_ number: Int, _ items: [Int64], _ change: (inout PastOrder) -> Void) -> PastOrder {
        var order = PastOrder(number: "#\(number)", line: number)
        order.placedAt = TestShop.start.adding(seconds: -86400)
        order.recipient = Recipient(
            name: "Ann Lee", email: "ann@example.com", phone: "", address: "1 Main St", postalCode: "10115",
            country: "DE")
        order.items = items.enumerated().map {
            .init(sku: "P\($0)", title: "Thing \($0)", quantity: 1, total: $1)
        }
        change(&order)
        order.captured = order.total
        return order
    }

    private func taxes() throws -> [TaxRow] {
        let span = try shop.store.reportSpan(since: nil, until: nil, by: nil, as: shop.admin)
        return try shop.store.taxReport([span.whole], as: shop.admin)
    }

    @Test(arguments: [false, true])
    func
        `random orders with discounts, shipping and any tax have receipts, invoices and credit notes that add up`(
            includesTax: Bool
        ) throws
    {
        var random = SeededGenerator(seed: 77)
        let orders = (1...60).map { number in
            order(
                number,
                (0..<Int.random(in: 1...4, using: &random)).map { _ in .random(in: 1...9999, using: &random) }
            ) {
                let goods = $0.items.reduce(0) { $0 + $1.total }
                $0.includesTax = includesTax
                $0.discount = Bool.random(using: &random) ? .random(in: 0...goods / 2, using: &random) : 0
                $0.shipping = Bool.random(using: &random) ? .random(in: 0...900, using: &random) : 0
                let base = goods - $0.discount + $0.shipping
                $0.tax = number % 3 == 0 ? 0 : .random(in: 0...base / 4, using: &random)
                if $0.tax > 1, number % 2 == 0 {
                    $0.taxes = [
                        .init(name: "VAT 7%", amount: $0.tax / 2),
                        .init(name: "VAT 19%", amount: $0.tax - $0.tax / 2),
                    ]
                }
                $0.total = base + (includesTax ? 0 : $0.tax)
            }
        }
        try take(orders)
        for (id, past) in zip(Int64(1)..., orders) {
            let receipt = try shop.store.receipt(ofOrder: id, as: shop.admin)
            #expect(receipt.bill.totals.gross == past.total && receipt.bill.totals.tax == past.tax)
            #expect(
                receipt.bill.totals.discount == past.discount && receipt.bill.totals.shipping == past.shipping
            )
            _ = try shop.store.run(IssueDocument(id), as: shop.admin)
        }
        #expect(try taxes().map(\.amount).reduce(0, +) == orders.map(\.tax).reduce(0, +))
        for (id, past) in zip(Int64(1)..., orders) {
            guard past.total > 0 else { continue }
            if !past.items.isEmpty, past.items[0].total > past.discount {
                let piece = CreditRequest(items: [.init("P0", quantity: 1)])
                _ = try shop.store.run(RefundOrder(id, piece, reason: .returned), as: shop.admin)
            }
            let before = try shop.store.receipt(ofOrder: id, as: shop.admin).credited
            if before < past.total {
                _ = try shop.store.run(
                    RefundOrder(id, CreditRequest(all: true), reason: .returned), as: shop.admin)
            }
            let credited = try shop.store.receipt(ofOrder: id, as: shop.admin).credits
            #expect(credited.reduce(0) { $0 + $1.totals.gross } == past.total)
            #expect(credited.reduce(0) { $0 + $1.totals.tax } == past.tax)
            for _ in credited { _ = try shop.store.run(IssueDocument(id, .creditNote), as: shop.admin) }
        }
        #expect(try taxes().map(\.amount).reduce(0, +) == 0)
        #expect(try taxes().map(\.base).reduce(0, +) == 0)
        #expect(try shop.store.check(isQuick: false, as: shop.admin).map(\.message) == [])
    }
}
