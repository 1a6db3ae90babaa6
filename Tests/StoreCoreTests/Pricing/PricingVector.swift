import Foundation

import ShopText
@testable import StoreCore

/// A basket as `pricing-vectors.json` and `Scripts/judges/pricing.py` write it, and the answers they expect.
enum PricingVector {
    /// Beside the project; a checkout without it skips what needs it.
    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/pricing-vectors.json").standardizedFileURL

    static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

    static func all() throws -> [JSONValue] {
        try JSONReader.value(of: [UInt8](Data(contentsOf: file))).arrayValue ?? []
    }

    static func basket(_ vector: JSONValue) throws -> Basket {
        let lines = (vector["lines"]?.arrayValue ?? []).enumerated().map { index, line in
            Basket.Line(
                sku: "L\(index)", title: "Line \(index)", quantity: line["quantity"]?.integerValue ?? 0,
                listPrice: line["unit_price"]?.integerValue ?? 0,
                unitPrice: line["unit_price"]?.integerValue ?? 0, tax: treatment(line["tax_ppm"]))
        }
        let discounts = (vector["discounts"]?.arrayValue ?? []).enumerated().map { index, discount in
            let value = discount["value"]?.integerValue ?? 0
            let target = discount["target"]?.stringValue ?? "lines"
            return Basket.Discount(
                code: "D\(index)", target: DiscountTarget(rawValue: target) ?? .lines,
                value: discount["kind"] == "percent" ? .percent(ppm: value) : .fixed(value),
                lines: (discount["lines"]?.arrayValue ?? []).compactMap { $0.integerValue.map { Int($0) } })
        }
        let shipping = vector["shipping"].map { shipping in
            Basket.Shipping(
                method: "POST", name: "Post", price: shipping["price"]?.integerValue ?? 0,
                tax: shippingTax(shipping["tax"]))
        }
        return Basket(
            currency: Currency(code: vector["currency"]?.stringValue ?? "")!,
            pricesIncludeTax: vector["prices_include_tax"] == .bool(true), lines: lines,
            discounts: discounts, shipping: shipping)
    }

    /// A rate, or the rates of several jurisdictions: a list of them.
    private static func treatment(_ rate: JSONValue?) -> TaxTreatment {
        let rates = rate?.arrayValue ?? (rate.map { [$0] } ?? [])
        return TaxTreatment(
            taxClass: "standard",
            rates: rates.enumerated().map { index, rate in
                let ppm = rate.integerValue ?? 0
                return .init(
                    name: "T\(index)", ppm: ppm, category: ppm == 0 && rates.count == 1 ? .zero : .standard)
            })
    }

    private static func shippingTax(_ tax: JSONValue?) -> ShippingTax {
        switch tax {
        case "prorata": .prorata
        case nil, "none": .none
        default: .treatment(treatment(tax))
        }
    }

    /// The answer in the shape of `expect`.
    static func answer(_ basket: Basket) throws -> JSONValue {
        let priced = try basket.priced()
        func integers(_ values: [Int64]) -> JSONValue { .array(values.map { .integer($0) }) }
        return .object([
            .init("subtotal", .integer(priced.subtotal)),
            .init("line_discounts", integers(priced.lines.map(\.discountTotal))),
            .init("discount_total", .integer(priced.discountTotal)),
            .init("line_taxes", integers(priced.lines.map(\.tax))),
            .init("shipping_tax", .integer(priced.shipping?.tax ?? 0)),
            .init(
                "tax_groups",
                .array(
                    priced.taxes.map { group in
                        .object([
                            .init("tax_ppm", .integer(group.ppm)), .init("base", .integer(group.base)),
                            .init("tax", .integer(group.tax)),
                        ])
                    })),
            .init("tax_total", .integer(priced.taxTotal)),
            .init("total", .integer(priced.total)),
            .init("paid_lines", integers(priced.lines.map(\.paid))),
            .init(
                "refunds_one_by_one",
                .array(
                    try zip(basket.lines, priced.lines).map { line, figures in
                        integers(
                            try (0..<min(20, line.quantity)).map { earlier in
                                try Refund.of(
                                    pieces: 1, after: earlier, from: line.quantity, sold: figures.sold
                                ).paid
                            })
                    })),
        ])
    }
}
