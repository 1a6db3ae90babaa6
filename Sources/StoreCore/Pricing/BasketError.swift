import ShopText

/// A basket that cannot be priced, because its input is wrong.
public enum BasketError: StoreError, Equatable {
    case quantityNotPositive(sku: String, quantity: Int64)
    case negativePrice(of: String)
    case rateOutOfRange(name: String, ppm: Int64)
    case discountOutOfRange(code: String)
    case noSuchLine(code: String, line: Int)
    case unknownRules(Int)

    public var kind: ErrorKind { .invalidInput }

    public var code: String {
        switch self {
        case .quantityNotPositive: "invalid_quantity"
        case .negativePrice: "invalid_price"
        case .rateOutOfRange: "invalid_rate"
        case .discountOutOfRange, .noSuchLine: "invalid_discount"
        case .unknownRules: "unknown_pricing_rules"
        }
    }

    public var message: String {
        switch self {
        case .quantityNotPositive(let sku, let quantity): "the quantity of \(sku) is \(quantity)"
        case .negativePrice(let thing): "the price of \(thing) is negative"
        case .rateOutOfRange(let name, let ppm):
            "the rate of \(name) is \(Percentage(ppm: ppm))%; it must be from 0% to 100%"
        case .discountOutOfRange(let code): "the discount of \(code) is out of range"
        case .noSuchLine(let code, let line): "\(code) covers line \(line + 1), which does not exist"
        case .unknownRules(let version): "the order was priced by rules of version \(version)"
        }
    }

    public var hint: String? {
        if case .unknownRules = self { "use a newer storectl" } else { nil }
    }
}

extension Basket {
    /// - Throws: ``BasketError``
    func check() throws(BasketError) {
        guard (1...Basket.currentRules).contains(rules) else { throw .unknownRules(rules) }
        for line in lines {
            guard line.quantity > 0 else {
                throw .quantityNotPositive(sku: line.sku, quantity: line.quantity)
            }
            guard line.unitPrice >= 0, line.listPrice >= 0 else { throw .negativePrice(of: line.sku) }
            try Basket.check(line.tax.rates)
        }
        for discount in discounts {
            switch discount.value {
            case .percent(let ppm):
                guard (1...Rounding.million).contains(ppm) else {
                    throw .discountOutOfRange(code: discount.code)
                }
            case .fixed(let amount):
                guard amount > 0 else { throw .discountOutOfRange(code: discount.code) }
            }
            for line in discount.lines where !lines.indices.contains(line) {
                throw .noSuchLine(code: discount.code, line: line)
            }
        }
        if let shipping {
            guard shipping.price >= 0 else { throw .negativePrice(of: shipping.name) }
            if case .treatment(let treatment) = shipping.tax { try Basket.check(treatment.rates) }
        }
    }

    private static func check(_ rates: [TaxTreatment.Rate]) throws(BasketError) {
        for rate in rates where !(0...Rounding.million).contains(rate.ppm) {
            throw .rateOutOfRange(name: rate.name, ppm: rate.ppm)
        }
    }
}
