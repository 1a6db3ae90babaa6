import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Whatever follows an order, in whatever order: every piece and every cent is accounted for.
@Suite struct AfterOrderPropertyTests {
    @Test(arguments: [11, 12, 13, 14, 15, 16] as [UInt64])
    func `after any sequence of payments, credits and shipments the sums agree`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let shop = try TestShop(currency: ["EUR", "JPY", "KWD"][Int(seed) % 3], seed: seed)
        try shop.tax(inclusive: seed % 2 == 0)
        for sku in ["A", "B", "C"] { try shop.add(sku, price: "\(7 + sku.utf8.first!)", quantity: 100_000) }
        var (done, refused, orders) = (0, 0, Int64(0))
        for step in 0..<700 {
            shop.clock.advance(seconds: Int64.random(in: 1...90_000, using: &generator))
            let before = step % 20 == 0 ? try shop.store.dump() : nil
            do {
                if orders < 4 || Int.random(in: 0..<25, using: &generator) == 0 {
                    orders = try place(in: shop, &generator)
                } else {
                    let order = max(1, orders - Int64.random(in: 0..<4, using: &generator))
                    let unsettled = try act(on: order, in: shop, &generator)
                    try expectSound(order, in: shop)
                    for payment in unsettled { try settle(payment, in: shop, &generator) }
                    try expectSound(order, in: shop)
                }
                done += 1
            } catch let error as any StoreError {
                refused += 1
                #expect([.refused, .notFound, .usage].contains(error.kind), "\(error)")
                if let before { #expect(try shop.store.dump() == before, "\(error)") }
            }
        }
        #expect(done > 150 && refused > 100, "done \(done), refused \(refused)")
        // Mail grows old, what is not known stays so for a while, and the rates were written past the journal.
        let findings = try shop.store.check(isQuick: false, as: shop.admin)
            .filter { !["mail", "payment_pending", "unexplained"].contains($0.code) }
        #expect(findings.map(\.message) == [])
        #expect(try shop.store.verifyJournal(as: shop.admin).entries == shop.store.entryCount())
        try expectStockSound(shop)
    }

    private func place(in shop: TestShop, _ generator: inout SeededGenerator) throws -> Int64 {
        for sku in ["A", "B", "C"] where Bool.random(using: &generator) {
            try shop.put(sku, Int64.random(in: 1...7, using: &generator))
        }
        return try shop.checkOut().value.id
    }

    /// - Returns: the payments that were asked for.
    private func act(
        on order: Int64, in shop: TestShop, _ generator: inout SeededGenerator
    ) throws -> [Int64] {
        let (store, admin) = (shop.store, shop.admin)
        let items = (0...Int.random(in: 0...1, using: &generator)).map { _ in
            CreditRequest.Item(
                ["A", "B", "C"].randomElement(using: &generator)!,
                quantity: Int64.random(in: 1...3, using: &generator))
        }
        let amount = Money(
            minorUnits: Int64.random(in: 1...30_000, using: &generator), currency: store.currency
        ).decimal
        let reason = CreditReason.allCases.randomElement(using: &generator)!
        let restock = Bool.random(using: &generator)
        switch Int.random(in: 0..<16, using: &generator) {
        case 0: return try store.run(PayOrder(order, amount: amount), as: admin).value.asked
        case 1: return try store.run(PayOrder(order), as: admin).value.asked
        case 2, 3:
            let card = TestCard.allCases.randomElement(using: &generator)!.rawValue
            let part = Bool.random(using: &generator) ? amount : nil
            let mode: PayOrder.Mode? = [nil, .authorize, .capture].randomElement(using: &generator)!
            return try store.run(
                PayOrder(order, provider: "test", method: card, amount: part, mode: mode), as: admin
            ).value.asked
        case 4: return try store.run(PayOrder(order, mode: .capture), as: admin).value.asked
        case 5, 6:
            let change = try RefundOrder(
                order, CreditRequest(items: items), restock: restock, reason: reason)
            return try payingBack(order, in: shop) { try store.run(change, as: admin).value.asked }
        case 7:
            return try store.run(
                RefundOrder(order, CreditRequest(amount: amount), reason: reason), as: admin
            ).value.asked
        case 8:
            return try store.run(
                RefundOrder(order, CreditRequest(shipping: true), reason: reason), as: admin
            ).value.asked
        case 9 where Int.random(in: 0..<4, using: &generator) == 0:
            return try store.run(
                RefundOrder(order, CreditRequest(all: true), restock: restock, reason: reason), as: admin
            ).value.asked
        case 9: return try store.run(RefundOrder(order, CreditRequest(), reason: nil), as: admin).value.asked
        case 10:
            return try payingBack(order, in: shop) {
                try store.run(CancelOrder(order, items: items), as: admin).value.asked
            }
        case 11 where Int.random(in: 0..<3, using: &generator) == 0:
            return try store.run(CancelOrder(order), as: admin).value.asked
        case 11, 12: _ = try store.run(ShipOrder([order], items: items), as: admin)
        case 13: _ = try store.run(DeliverOrder([order]), as: admin)
        case 14:
            let flags = (0..<3).map { _ in [nil, true, false].randomElement(using: &generator)! }
            _ = try store.run(
                EditOrder(order, OrderChange(isPaid: flags[0], isShipped: flags[1], isDelivered: flags[2])),
                as: admin)
        default:
            guard let shipment = try store.orderRecord(order, as: admin).shipments.last else { return [] }
            let status = ShipmentStatus.allCases.randomElement(using: &generator)!
            _ = try store.run(EditShipment(shipment.id, status: status), as: admin)
        }
        return []
    }

    /// Refunds pieces: those that are credited and those that left and are kept are no more than were sold, but for
    /// what was shipped though it had been credited before.
    private func payingBack(
        _ order: Int64, in shop: TestShop, _ change: () throws -> [Int64]
    ) throws -> [Int64] {
        let before = try shop.store.orderRecord(order, as: shop.admin).piecesTooMany
        let asked = try change()
        let after = try shop.store.orderRecord(order, as: shop.admin).piecesTooMany
        #expect(zip(before, after).allSatisfy { $0 >= $1 }, "\(before) \(after)")
        return asked
    }

    private func settle(_ id: Int64, in shop: TestShop, _ generator: inout SeededGenerator) throws {
        var isFirst = true
        // What stays unknown now and then stays so.
        while let (payment, request) = try shop.store.request(about: id, isFirst: isFirst, as: shop.admin) {
            _ = try shop.store.run(
                SettlePayment(payment, TestProvider.answer(to: request)), as: shop.admin)
            if Int.random(in: 0..<4, using: &generator) == 0 { return }
            isFirst = false
        }
        _ = try shop.store.run(LapseAuthorizations(), as: shop.admin)
    }

    private func expectSound(_ id: Int64, in shop: TestShop) throws {
        let record = try shop.store.orderRecord(id, as: shop.admin)
        let order = record.order
        func units(_ money: Money?) -> Int64 { money?.minorUnits ?? 0 }
        let credited = record.credits.reduce(0) { $0 + $1.amount.minorUnits }
        #expect(credited == units(order.creditedTotal) && credited <= units(order.totals.total))
        let tax = record.credits.reduce(0) { $0 + $1.tax.minorUnits }
        #expect(tax <= units(order.totals.tax))
        if credited == units(order.totals.total) { #expect(tax == units(order.totals.tax)) }
        let sums = PaymentSums(record.payments)
        #expect(sums.captured == units(order.capturedTotal) && sums.refunded == units(order.refundedTotal))
        #expect(sums.captured - sums.refunded - sums.outgoing >= 0)
        #expect(sums.captured <= units(order.totals.total))
        for line in order.items {
            func pieces(_ count: (Credit.Item) -> Int64) -> Int64 {
                record.credits.flatMap(\.items).reduce(0) { $0 + ($1.line == line.id ? count($1) : 0) }
            }
            let shipped = record.shipments.filter { $0.status != .notedByMistake }.flatMap(\.items)
                .reduce(0) { $0 + ($1.line == line.id ? $1.quantity : 0) }
            #expect(shipped + pieces { $0.unshipped } <= line.quantity)
            #expect(pieces { $0.quantity } <= line.quantity && pieces { $0.restocked } <= line.quantity)
        }
        #expect(
            order.paymentStatus.rawValue
                == (try shop.store.strings("SELECT payment_status FROM orders WHERE id = \(id)")[0]))
    }

    private func expectStockSound(_ shop: TestShop) throws {
        // What was sold and not restocked is gone, and nothing else.
        let wrong = try shop.store.strings(
            """
            SELECT product_id FROM order_line GROUP BY product_id
            HAVING sum(quantity) - coalesce((SELECT sum(restocked) FROM credit_line
                    JOIN order_line AS line ON line.id = line_id WHERE line.product_id = order_line.product_id), 0)
                <> (SELECT -sum(delta) FROM stock_movement
                    WHERE product_id = order_line.product_id AND reason <> 'initial')
            """)
        #expect(wrong == [])
    }
}

extension OrderRecord {
    /// For each line, the pieces that are kept and were credited before they left, beyond what was sold.
    fileprivate var piecesTooMany: [Int64] {
        order.items.map { line in
            let left = shipments.filter { $0.status != .notedByMistake }
            func pieces(_ shipments: [Shipment]) -> Int64 {
                shipments.flatMap(\.items).reduce(0) { $0 + ($1.line == line.id ? $1.quantity : 0) }
            }
            var (stayed, came) = (Int64(0), Int64(0))
            for credit in credits where credit.reason != .goodwill {
                for item in credit.items where item.line == line.id {
                    let here = min(item.quantity, item.unshipped)
                    let out = pieces(left.filter { $0.shippedAt <= credit.createdAt }) - came
                    let back = min(item.quantity - here, max(0, out))
                    came += back
                    stayed += item.quantity - back
                }
            }
            return max(0, pieces(left) + stayed - line.quantity)
        }
    }
}

extension TestShop {
    /// A shop that charges tax and shipping.
    fileprivate func tax(inclusive: Bool) throws {
        try set("shop.country", "DE")
        try set("prices.include_tax", inclusive ? "yes" : "no")
        try store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'DE', '', '', 'VAT', 190000, 'S', 1);
            INSERT INTO shipping_method (code, name, tax, compares_before, is_active)
                VALUES ('POST', 'Post', 'prorata', 0, 1);
            INSERT INTO shipping_rate (method_id, region, minimum_value, price) VALUES (1, '', 0, 490);
            """)
    }
}
