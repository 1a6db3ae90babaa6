import ShopText
import TestSupport

@testable import StoreCore

/// Sales of all sorts: prices with and without tax, several rates, discounts up to all of it, and shipping.
enum RandomSales {
    private static let rates: [Int64] = [0, 25_000, 70_000, 88_750, 190_000, 270_000, 1_000_000]

    static func bill(using random: inout SeededGenerator) throws -> Bill {
        let isIncluded = Bool.random(using: &random)
        let taxes = rates.shuffled(using: &random).prefix(.random(in: 1...3, using: &random))
            .map { Bill.Tax($0 == 0 ? .zeroRated : .standard, ppm: $0) }
        let lines = (0..<Int.random(in: 1...8, using: &random)).map { line($0, of: taxes, using: &random) }
        var sums = [Bill.Tax: Int64]()
        for line in lines { sums[line.tax, default: 0] += line.afterDiscounts }
        let used = taxes.filter { sums[$0] != nil }
        let isFree = Int.random(in: 0..<5, using: &random) == 0
        let discounts = used.map { tax in
            Bill.Adjustment.Share(tax, isFree ? sums[tax]! : .random(in: 0...sums[tax]!, using: &random))
        }
        let charges = used.map { Bill.Adjustment.Share($0, .random(in: 0...999, using: &random)) }
        for share in discounts { sums[share.tax]! -= share.amount }
        for share in charges { sums[share.tax]! += share.amount }
        return try Bill.sale(
            currency: DocumentSamples.eur, pricesIncludeTax: isIncluded, lines: lines,
            discounts: [.init("Coupon", shares: discounts)], charges: [.init("Shipping", shares: charges)],
            taxes: used.map { DocumentSamples.group($0, sums[$0]!, included: isIncluded) })
    }

    private static func line(
        _ index: Int, of taxes: [Bill.Tax], using random: inout SeededGenerator
    ) -> Bill.Line {
        let highest: Int64 = [3, 99, 99_999, 99_999_999].randomElement(using: &random)!
        let price = Int64.random(in: 0...highest, using: &random)
        let quantity = Int64.random(in: 1...120, using: &random)
        let discount =
            Bool.random(using: &random) ? Int64.random(in: 0...price * quantity, using: &random) : 0
        return Bill.Line(
            sku: "S\(index)", title: "Product \(index)", quantity: quantity, unitPrice: price,
            discounts: discount > 0 ? [.init("Sale", discount)] : [],
            tax: taxes.randomElement(using: &random)!)
    }
}
