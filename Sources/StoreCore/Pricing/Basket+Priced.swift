import ShopText

extension Basket {
    /// What the basket costs: every figure, by the rules below and nothing else.
    ///
    /// 1. A line is unit price × quantity.
    /// 2. Discounts come off the lines, then off the whole order, then off shipping. Each is calculated once, on
    ///    what is left of everything it covers, and allocated over that.
    /// 3. Tax is calculated once for each group of one category and rate, items and shipping together, after
    ///    discounts; then allocated over the group's lines in order, with shipping last.
    ///
    /// - Throws: ``BasketError``, or ``MoneyError/overflow(_:)`` if a total is too large.
    public func priced() throws -> PricedBasket {
        try check()
        let lineTotals = try lines.map { line in
            try Rounding.checked(Int128(line.unitPrice) * Int128(line.quantity), in: currency)
        }
        let subtotal = try sum(lineTotals)

        _ = try sum([shipping?.price ?? 0])

        var left = lineTotals
        var shippingLeft = shipping?.price ?? 0
        var taken: [PricedBasket.Discount] = []
        for discount in DiscountTarget.allCases.flatMap({ target in discounts.filter { $0.target == target } }
        ) {
            taken.append(try take(discount, from: &left, shipping: &shippingLeft))
        }
        let taxation = try taxation(of: left, shipping: shippingLeft)
        let shares = shares(of: taken)
        let pricedLines = lines.indices.map { index in
            let (group, tax) = taxation.lines[index]
            return PricedBasket.Line(
                lineTotal: lineTotals[index], discounts: shares[index],
                discountTotal: lineTotals[index] - left[index],
                base: left[index], net: net(left[index], tax), tax: tax, paid: paid(left[index], tax),
                group: group)
        }
        let pricedShipping = shipping.map { shipping in
            let tax = taxation.shipping.reduce(0) { $0 + $1.tax }
            return PricedBasket.Shipping(
                method: shipping.method, price: shipping.price, discount: shipping.price - shippingLeft,
                base: shippingLeft, net: net(shippingLeft, tax), tax: tax, paid: paid(shippingLeft, tax),
                parts: taxation.shipping)
        }
        let discountTotal = subtotal - (try sum(left))
        let taxTotal = try sum(taxation.groups.map(\.tax))
        return PricedBasket(
            lines: pricedLines, discounts: taken, shipping: pricedShipping, taxes: taxation.groups,
            subtotal: subtotal, discountTotal: discountTotal, shippingTotal: shippingLeft, taxTotal: taxTotal,
            total: try sum([subtotal - discountTotal, shippingLeft, pricesIncludeTax ? 0 : taxTotal]))
    }

    /// A base without its tax. It is never rounded by itself, so a price never changes.
    func net(_ base: Int64, _ tax: Int64) -> Int64 { pricesIncludeTax ? base - tax : base }

    /// A base with its tax.
    func paid(_ base: Int64, _ tax: Int64) -> Int64 { pricesIncludeTax ? base : base + tax }

    /// The one tax of a group, and the only place where tax is rounded.
    func tax(on base: Int64, ppm: Int64) throws(MoneyError) -> Int64 {
        try Rounding.portion(
            base, times: ppm, by: pricesIncludeTax ? Rounding.million + ppm : Rounding.million, in: currency)
    }

    func sum(_ amounts: [Int64]) throws(MoneyError) -> Int64 {
        try Rounding.checked(amounts.reduce(Int128(0)) { $0 + Int128($1) }, in: currency)
    }

    /// For each line, its share of each discount.
    private func shares(of discounts: [PricedBasket.Discount]) -> [[Int64]] {
        var shares = lines.map { _ in discounts.map { _ in Int64(0) } }
        for (place, discount) in discounts.enumerated() {
            for share in discount.shares { shares[share.line][place] = share.amount }
        }
        return shares
    }

    private func take(
        _ discount: Discount, from left: inout [Int64], shipping: inout Int64
    ) throws -> PricedBasket.Discount {
        let covered = discount.target == .shipping ? [] : Set(discount.lines).sorted()
        let eligible = try discount.target == .shipping ? shipping : sum(covered.map { left[$0] })
        let amount =
            switch discount.value {
            case .percent(let ppm):
                try Rounding.portion(eligible, times: ppm, by: Rounding.million, in: currency)
            case .fixed(let amount): min(amount, eligible)
            }
        var shares: [PricedBasket.Share] = []
        if discount.target == .shipping {
            shipping -= amount
        } else {
            let allocation = Allocation(of: amount, over: covered.map { left[$0] })
            for (place, line) in covered.enumerated() {
                left[line] -= allocation.shares[place]
                shares.append(
                    .init(line: line, amount: allocation.shares[place], placed: allocation.placed[place]))
            }
        }
        return PricedBasket.Discount(
            code: discount.code, target: discount.target, value: discount.value, eligible: eligible,
            amount: amount, shares: shares)
    }
}
