import ShopText

/// The bill of an order, from the basket from which its figures were calculated.
extension Bill {
    /// - Throws: ``DocumentError/figuresDisagree(_:expected:actual:)``
    fileprivate init(_ order: Order, _ basket: Basket, _ priced: PricedBasket) throws {
        self = try Bill(basket, priced)
        let total = order.totals.total.minorUnits
        guard totals.gross == total else {
            throw DocumentError.figuresDisagree("total", expected: total, actual: totals.gross)
        }
    }

    init(_ basket: Basket, _ priced: PricedBasket) throws {
        func tax(_ group: Int) -> Tax {
            guard priced.taxes.indices.contains(group) else { return Bill.untaxed }
            return Tax(priced.taxes[group])
        }
        var lines = zip(basket.lines, priced.lines).map { line, figures in
            Line(
                sku: line.sku, title: line.title, quantity: line.quantity, unitPrice: line.unitPrice,
                tax: tax(figures.group))
        }
        var discounts: [Adjustment] = []
        for discount in priced.discounts where discount.target != .shipping {
            let shares = discount.shares.filter { $0.amount != 0 }
            if discount.target == .lines {
                for share in shares { lines[share.line].discounts.append(.init(discount.code, share.amount)) }
            } else if !shares.isEmpty {
                discounts.append(
                    Adjustment(
                        discount.code, shares: shares.map { .init(lines[$0.line].tax, $0.amount) }))
            }
        }
        var charges: [Adjustment] = []
        if let shipping = priced.shipping, shipping.base > 0 {
            let shares = shipping.parts.map { Adjustment.Share(tax($0.group), $0.base) }
            charges.append(
                Adjustment(
                    basket.shipping?.name ?? shipping.method,
                    shares: shares.isEmpty ? [.init(Bill.untaxed, shipping.base)] : shares))
        }
        var taxes = TaxGroup.merged(priced.taxes)
        if lines.contains(where: { $0.tax == Bill.untaxed })
            || charges.contains(where: { $0.shares.contains { $0.tax == Bill.untaxed } }),
            !taxes.contains(where: { $0.tax == Bill.untaxed })
        {
            taxes.append(Bill.untaxedGroup(priced.total - priced.taxes.reduce(0) { $0 + $1.net + $1.tax }))
        }
        self = try Bill.sale(
            currency: basket.currency, pricesIncludeTax: basket.pricesIncludeTax, lines: lines,
            discounts: discounts, charges: charges, taxes: taxes)
    }

    /// What the shipping of a sale cost in each of its tax groups.
    fileprivate static func shippingParts(_ basket: Basket, _ priced: PricedBasket) -> [CreditedPart] {
        guard let shipping = basket.shipping, let sold = priced.shipping, sold.base > 0 else { return [] }
        guard !sold.parts.isEmpty else {
            return [CreditedPart(title: shipping.name, amount: sold.paid, taxAmount: 0, tax: Bill.untaxed)]
        }
        return sold.parts.map { part in
            CreditedPart(
                title: shipping.name, amount: basket.paid(part.base, part.tax), taxAmount: part.tax,
                tax: Tax(priced.taxes[part.group]))
        }
    }

    /// For a shop that charges no tax.
    static let untaxed = Tax(.outside)

    static func untaxedGroup(_ base: Int64) -> TaxGroup {
        TaxGroup(untaxed, name: "No tax", base: base, amount: 0, reason: "Not subject to tax")
    }
}

extension Bill.Tax {
    init(_ group: PricedBasket.TaxGroup) {
        self.init(Bill.Category(rawValue: group.category.rawValue) ?? .standard, ppm: group.ppm)
    }
}

extension Bill.TaxGroup {
    /// Taxes on separate parts have their rates in the name, for theirs together says little: `VAT 7% + VAT 19%`.
    init(_ group: PricedBasket.TaxGroup) {
        let parts = group.jurisdictions.map { Part(name: $0.name, ppm: $0.ppm, amount: $0.tax) }
        let names = parts.map {
            group.isOfSeparateParts ? "\($0.name) \(Bill.Tax(.standard, ppm: $0.ppm).percent)%" : $0.name
        }
        self.init(
            Bill.Tax(group), name: names.isEmpty ? "Tax" : names.joined(separator: " + "), base: group.net,
            amount: group.tax, reason: group.reason, parts: parts.count > 1 ? parts : [])
    }

    /// One for each category and rate, even if two taxes with one rate have different names.
    fileprivate static func merged(_ groups: [PricedBasket.TaxGroup]) -> [Bill.TaxGroup] {
        groups.reduce(into: []) { merged, group in
            let own = Bill.TaxGroup(group)
            guard let index = merged.firstIndex(where: { $0.tax == own.tax }) else {
                merged.append(own)
                return
            }
            let other = merged[index]
            merged[index] = Bill.TaxGroup(
                other.tax, name: other.name, base: other.base + own.base, amount: other.amount + own.amount,
                reason: other.reason ?? own.reason)
        }
    }
}

/// The bill of an order, and the data for the bills of its credits.
struct OrderBills {
    let order: Order
    let sold: Bill
    /// The tax groups as sold; none if no rule applied.
    let taxes: [PricedBasket.TaxGroup]
    /// The shipping cost in each of them.
    private let shipping: [CreditedPart]

    /// - Parameter basket: `nil` if no rule applied, or the order is from another shop system.
    /// - Throws: ``DocumentError/figuresDisagree(_:expected:actual:)``, or what pricing the basket throws.
    init(_ order: Order, basket: Basket?) throws {
        self.order = order
        guard let basket else {
            let group = PricedBasket.TaxGroup(of: order)
            sold = try Bill(order, taxed: group)
            taxes = group.map { [$0] } ?? []
            shipping = Bill.shippingParts(order, taxed: group)
            return
        }
        let priced = try basket.priced()
        sold = try Bill(order, basket, priced)
        taxes = priced.taxes
        shipping = Bill.shippingParts(basket, priced)
    }

    /// The bills of the order's credits, in sequence, leaving out those of zero.
    ///
    /// - Parameter credits: all of them, oldest first.
    /// - Throws: ``DocumentError/figuresDisagree(_:expected:actual:)``
    func of(_ credits: [Credit]) throws(DocumentError) -> [(credit: Credit, bill: Bill)] {
        try Bill.credits(credits, of: order, sold: sold, shipping: shipping)
    }
}

extension Transaction {
    /// - Throws: what ``OrderBills/init(_:basket:)`` throws.
    func bills(of order: Order) throws -> OrderBills {
        try OrderBills(order, basket: try basket(ofOrder: order.id))
    }
}
