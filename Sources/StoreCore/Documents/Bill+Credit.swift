import ShopText

/// The bill of a credit, calculated from the credit and the bill of its order.
extension Bill {
    /// The bills of an order's credits, in sequence, leaving out those of zero. If the order is fully credited, the
    /// last one has what is left of each tax.
    ///
    /// - Throws: ``DocumentError/figuresDisagree(_:expected:actual:)``
    ///
    /// - Parameter shipping: what the order's shipping cost by tax group.
    static func credits(
        _ credits: [Credit], of order: Order, sold: Bill, shipping: [CreditedPart]
    ) throws(DocumentError) -> [(credit: Credit, bill: Bill)] {
        var bills: [(credit: Credit, bill: Bill)] = []
        var left = order.totals.total.minorUnits
        for credit in credits where credit.amount.minorUnits > 0 {
            left -= credit.amount.minorUnits
            bills.append(
                (
                    credit,
                    try Bill(
                        credit, of: order, sold: sold, soldShipping: shipping, after: bills.map(\.bill),
                        isLast: left == 0)
                ))
        }
        return bills
    }

    /// - Parameters:
    ///   - earlier: the bills of the earlier credits.
    ///   - isLast: whether nothing is left of the order after it.
    private init(
        _ credit: Credit, of order: Order, sold: Bill, soldShipping: [CreditedPart],
        after earlier: [Bill], isLast: Bool
    ) throws(DocumentError) {
        var parts: [CreditedPart] = []
        for item in credit.items where item.amount.minorUnits > 0 {
            guard let index = order.items.firstIndex(where: { $0.id == item.line }),
                sold.lines.indices.contains(index)
            else { throw .figuresDisagree("line \(item.line)", expected: 1, actual: 0) }
            parts.append(
                CreditedPart(
                    sku: item.sku, title: item.title, quantity: max(1, item.quantity),
                    amount: item.amount.minorUnits, taxAmount: item.tax.minorUnits, tax: sold.lines[index].tax
                ))
        }
        let lineTax = parts.reduce(0) { $0 + $1.taxAmount }
        let shippingTax = credit.shipping.minorUnits > 0 ? order.shipping?.tax.minorUnits ?? 0 : 0
        // Shipping is credited as a whole, as it was charged.
        func shipped(_ value: (CreditedPart) -> Int64) -> [Int64] {
            sold.taxes.map { group in
                soldShipping.reduce(0) { $0 + ($1.tax == group.tax ? value($1) : 0) }
            }
        }
        var shipping = sold.parts(
            credit.shipping.minorUnits, tax: min(shippingTax, max(0, credit.tax.minorUnits - lineTax)),
            named: order.shipping?.name ?? "Shipping", weights: shipped(\.amount),
            taxWeights: shipped(\.taxAmount))
        let rest = credit.tax.minorUnits - lineTax - shipping.reduce(0) { $0 + $1.taxAmount }
        let other = credit.other.minorUnits
        let left = sold.rest(after: earlier, parts + shipping)
        if isLast {
            parts += left
        } else if other != 0 || rest != 0 {
            parts += sold.parts(other, tax: rest, named: "Price reduction", of: left)
        }
        shipping.removeAll { $0.amount == 0 && $0.taxAmount == 0 }
        // A bill has at least one line.
        if parts.isEmpty { (parts, shipping) = (shipping, []) }
        self = try Bill.credit(
            currency: sold.currency, pricesIncludeTax: sold.pricesIncludeTax, parts: parts,
            shipping: shipping,
            groups: sold.taxes)
    }

    /// What is left of each tax group.
    private func rest(after earlier: [Bill], _ parts: [CreditedPart]) -> [CreditedPart] {
        taxes.compactMap { group in
            let before = earlier.flatMap(\.taxes).filter { $0.tax == group.tax }
            let own = parts.filter { $0.tax == group.tax }
            let amount =
                group.base + group.amount - before.reduce(0) { $0 + $1.base + $1.amount }
                - own.reduce(0) { $0 + $1.amount }
            let tax = group.amount - before.reduce(0) { $0 + $1.amount } - own.reduce(0) { $0 + $1.taxAmount }
            guard amount != 0 || tax != 0 else { return nil }
            return CreditedPart(
                title: amount < 0 ? "Credited before" : "Price reduction", amount: amount, taxAmount: tax,
                tax: group.tax)
        }
    }

    /// An amount and its tax, allocated over what is left of each tax group.
    private func parts(_ amount: Int64, tax: Int64, named title: String, of left: [CreditedPart])
        -> [CreditedPart]
    {
        func weights(_ value: (CreditedPart) -> Int64) -> [Int64] {
            taxes.map { group in
                left.reduce(0) { $0 + ($1.tax == group.tax ? max(0, value($1)) : 0) }
            }
        }
        let amounts = weights(\.amount)
        return parts(
            amount, tax: tax, named: title,
            weights: amounts.allSatisfy { $0 == 0 } ? taxes.map { $0.base + $0.amount } : amounts,
            taxWeights: weights(\.taxAmount))
    }

    /// An amount and its tax, allocated over the tax groups.
    private func parts(
        _ amount: Int64, tax: Int64, named title: String, weights: [Int64], taxWeights: [Int64]? = nil
    ) -> [CreditedPart] {
        guard amount != 0 || tax != 0 else { return [] }
        let amounts = Allocation(of: amount, over: weights).shares
        let taxWeights = taxWeights ?? zip(taxes, weights).map { $0.amount > 0 && $1 > 0 ? $0.amount : 0 }
        let shares = Allocation(
            of: tax, over: taxWeights.allSatisfy { $0 == 0 } ? weights : taxWeights
        ).shares
        return taxes.indices.filter { amounts[$0] != 0 || shares[$0] != 0 }.map { index in
            CreditedPart(
                title: title, amount: amounts[index], taxAmount: shares[index], tax: taxes[index].tax)
        }
    }
}
