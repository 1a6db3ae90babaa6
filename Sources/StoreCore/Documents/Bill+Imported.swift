import ShopText

/// The bill of an order without a basket: one from before rules applied, or from another shop system. Its figures are
/// those of its rows; nothing is calculated from rates.
extension Bill {
    /// - Parameter group: the order's tax; `nil` for none.
    /// - Throws: ``DocumentError/figuresDisagree(_:expected:actual:)``
    init(_ order: Order, taxed group: PricedBasket.TaxGroup?) throws(DocumentError) {
        let tax = group.map(Tax.init) ?? Bill.untaxed
        func net(_ shown: Int64, _ tax: Money?) -> Int64 {
            order.pricesIncludeTax ? shown - (tax?.minorUnits ?? 0) : shown
        }
        let code = order.discounts.first?.code ?? "Discount"
        let lines = order.items.map { item in
            let discount = item.discount?.minorUnits ?? 0
            var line = Line(
                sku: item.sku, title: item.title, quantity: item.quantity,
                unitPrice: item.unitPrice.minorUnits,
                discounts: discount > 0 ? [LineDiscount(code, discount)] : [], tax: tax)
            line.net = net(line.afterDiscounts, item.tax)
            return line
        }
        let shipping = order.shipping.flatMap { $0.price.minorUnits > 0 ? $0 : nil }
        let total = order.totals.total.minorUnits
        self = try Bill(
            currency: order.totals.total.currency, pricesIncludeTax: order.pricesIncludeTax, lines: lines,
            discounts: [],
            charges: shipping.map { shipping in
                let price = shipping.price.minorUnits
                return [
                    Adjustment(
                        name: shipping.name,
                        shares: [.init(tax: tax, amount: price, net: net(price, shipping.tax))])
                ]
            } ?? [],
            taxes: [group.map(TaxGroup.init) ?? Bill.untaxedGroup(total)])
        guard totals.gross == total else {
            throw .figuresDisagree("total", expected: total, actual: totals.gross)
        }
    }

    /// What the shipping of such an order cost.
    static func shippingParts(_ order: Order, taxed group: PricedBasket.TaxGroup?) -> [CreditedPart] {
        guard let shipping = order.shipping, shipping.price.minorUnits > 0 else { return [] }
        let tax = shipping.tax.minorUnits
        return [
            CreditedPart(
                title: shipping.name,
                amount: shipping.price.minorUnits + (order.pricesIncludeTax ? 0 : tax), taxAmount: tax,
                tax: group.map(Tax.init) ?? Bill.untaxed)
        ]
    }
}

extension PricedBasket.TaxGroup {
    /// All of an order's taxes as one group, since nothing tells which of its lines each of them was on; `nil` for
    /// none.
    init?(of order: Order) {
        guard let first = order.taxes.first else { return nil }
        let tax = order.totals.tax.minorUnits
        let base = order.totals.total.minorUnits - (order.pricesIncludeTax ? 0 : tax)
        self.init(
            category: first.category, ppm: order.items.first?.taxPPM ?? first.ppm, base: base,
            net: order.totals.total.minorUnits - tax, tax: tax, reason: first.reason,
            jurisdictions: order.taxes.map {
                Jurisdiction(
                    name: $0.name, ppm: $0.ppm, base: $0.base.minorUnits, tax: $0.amount.minorUnits, placed: 0
                )
            }, parts: [])
    }
}
