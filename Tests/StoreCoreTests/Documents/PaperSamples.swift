@testable import StoreCore

enum PaperSamples {
    static func receipt() throws -> Receipt {
        let bill = try DocumentSamples.mixed(included: true)
        return Receipt(
            seller: DocumentSamples.shop, orderID: 17, placedAt: "26 Nov 2026 14:05", customer: "Ann Example",
            bill: bill,
            payments: [
                .init(name: "Voucher", amount: 2000),
                .init(name: "Cash", amount: bill.totals.gross - 2000, tendered: 6000),
            ], note: "Thank you!\nReturns within 30 days.")
    }

    static let slip = PackingSlip(
        seller: DocumentSamples.shop, orderID: 17, orderedOn: "24 Nov 2026", shippedOn: "26 Nov 2026",
        recipient: DocumentSamples.ann, carrier: "DHL", tracking: "00340434161094022115",
        lines: [
            .init(sku: "MUG", title: "Mug & saucer <large>", ordered: 3, packed: 2, later: 1),
            .init(sku: "TEA", title: "Tea, 100 g", ordered: 7, packed: 7),
            .init(sku: "", title: "كوب أزرق", ordered: 1, packed: 1),
        ], note: "Happy birthday!")

    static let pickList = PickList(
        shop: "Corner Shop", madeAt: "26 Nov 2026 14:05",
        rows: [
            .init(
                sku: "MUG", title: "Mug & saucer <large>", barcode: "4006381333931", pieces: 5,
                orders: [.init(orderID: 17, pieces: 3), .init(orderID: 18, pieces: 2)]),
            .init(
                sku: "TEA", title: "Tea, 100 g", pieces: 7, orders: [.init(orderID: 17, pieces: 7)]
            ),
            .init(
                sku: "LAMP", title: "Lamp " + String(repeating: "with a long name ", count: 8), pieces: 1,
                orders: [.init(orderID: 19, pieces: 1)]),
        ])
}
