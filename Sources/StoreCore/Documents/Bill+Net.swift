import ShopText

/// A bill from what was sold. European Union invoices (EN 16931) need every amount without tax, even if a shop's prices
/// include it; the parts must add up to the tax base of their group to the cent.
extension Bill {
    /// The bill of a sale whose tax is known by group.
    /// If prices include tax, the net amount of each line, discount and charge is allocated from the group's base by
    /// largest remainder, so that their sum is the base.
    ///
    /// - Throws: ``DocumentError/figuresDisagree(_:expected:actual:)`` if the parts of a group do not add up to its
    ///   base.
    public static func sale(
        currency: Currency, pricesIncludeTax: Bool, lines: [Line], discounts: [Adjustment] = [],
        charges: [Adjustment] = [], taxes: [TaxGroup]
    ) throws(DocumentError) -> Bill {
        var (lines, discounts, charges) = (lines, discounts, charges)
        for group in taxes {
            let rate = pricesIncludeTax ? group.tax.ppm : 0
            // The parts of the group, in the order in which a remainder is allocated: lines, discounts, charges.
            let lineIndexes = lines.indices.filter { lines[$0].tax == group.tax }
            let discountPlaces = places(in: discounts, of: group.tax)
            let chargePlaces = places(in: charges, of: group.tax)
            let amounts =
                lineIndexes.map { lines[$0].afterDiscounts }
                + discountPlaces.map { -discounts[$0.adjustment].shares[$0.share].amount }
                + chargePlaces.map { charges[$0.adjustment].shares[$0.share].amount }
            let nets = try net(of: amounts, ppm: rate, adding: group)
            for (index, net) in zip(lineIndexes, nets) {
                lines[index].net = net
                lines[index].discounts = lines[index].discounts.map { discount in
                    LineDiscount(
                        name: discount.name, amount: discount.amount, net: without(rate, discount.amount))
                }
            }
            for (place, net) in zip(discountPlaces, nets.dropFirst(lineIndexes.count)) {
                discounts[place.adjustment].shares[place.share].net = -net
            }
            for (place, net) in zip(chargePlaces, nets.suffix(chargePlaces.count)) {
                charges[place.adjustment].shares[place.share].net = net
            }
        }
        return try Bill(
            currency: currency, pricesIncludeTax: pricesIncludeTax, lines: lines, discounts: discounts,
            charges: charges, taxes: taxes)
    }

    /// The bill of a credit: the tax of each part is known, and each group is the sum of its parts.
    /// - Parameter groups: those of the invoice, for the names and reasons.
    ///
    public static func credit(
        currency: Currency, pricesIncludeTax: Bool, parts: [CreditedPart], shipping: [CreditedPart] = [],
        groups: [TaxGroup]
    ) throws(DocumentError) -> Bill {
        let taxes = groups.compactMap { group -> TaxGroup? in
            let own = (parts + shipping).filter { $0.tax == group.tax }
            guard !own.isEmpty else { return nil }
            return TaxGroup(
                group.tax, name: group.name, base: own.reduce(0) { $0 + $1.amount - $1.taxAmount },
                amount: own.reduce(0) { $0 + $1.taxAmount }, reason: group.reason)
        }
        let charges = shipping.map { part in
            Adjustment(
                name: part.title,
                shares: [
                    .init(
                        tax: part.tax, amount: part.shown(pricesIncludeTax),
                        net: part.amount - part.taxAmount)
                ])
        }
        return try Bill(
            currency: currency, pricesIncludeTax: pricesIncludeTax,
            lines: parts.map { part in
                Line(
                    sku: part.sku, title: part.title, quantity: part.quantity, unitPrice: nil,
                    amount: part.shown(pricesIncludeTax), discounts: [], tax: part.tax,
                    net: part.amount - part.taxAmount)
            }, discounts: [], charges: charges, taxes: taxes)
    }

    /// The amounts without tax, whose sum is the group's base.
    private static func net(
        of amounts: [Int64], ppm: Int64, adding group: TaxGroup
    ) throws(DocumentError) -> [Int64] {
        let divisor = Int128(1_000_000 + ppm)
        var nets: [Int64] = []
        var remainders: [Int128] = []
        for amount in amounts {
            let (quotient, remainder) = (Int128(amount) * 1_000_000).quotientAndRemainder(dividingBy: divisor)
            nets.append(Int64(remainder < 0 ? quotient - 1 : quotient))
            remainders.append(remainder < 0 ? remainder + divisor : remainder)
        }
        let sum = nets.reduce(0, +)
        let missing = group.base - sum
        guard missing >= 0, missing <= remainders.count(where: { $0 > 0 }) else {
            throw .figuresDisagree("tax base of \(group.name)", expected: group.base, actual: sum)
        }
        let order = remainders.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
        for index in order.prefix(Int(missing)) { nets[index] += 1 }
        return nets
    }

    /// The amount without its included tax, rounded half away from zero.
    private static func without(_ ppm: Int64, _ amount: Int64) -> Int64 {
        let divisor = Int128(1_000_000 + ppm)
        return Int64((Int128(amount) * 2_000_000 + divisor) / (2 * divisor))
    }

    private static func places(
        in adjustments: [Adjustment], of tax: Tax
    ) -> [(adjustment: Int, share: Int)] {
        adjustments.indices.flatMap { index in
            adjustments[index].shares.indices.filter { adjustments[index].shares[$0].tax == tax }
                .map { (index, $0) }
        }
    }
}

extension Bill.Line {
    /// A line of a sale; ``Bill/sale(currency:pricesIncludeTax:lines:discounts:charges:taxes:)`` calculates its net
    /// amount.
    public init(
        sku: String, title: String, quantity: Int64, unitPrice: Int64,
        discounts: [Bill.LineDiscount] = [], tax: Bill.Tax
    ) {
        self.init(
            sku: sku, title: title, quantity: quantity, unitPrice: unitPrice,
            amount: quantity.multipliedReportingOverflow(by: unitPrice).partialValue,
            discounts: discounts, tax: tax, net: 0)
    }

    /// As shown, after the line's own discounts.
    public var afterDiscounts: Int64 { discounts.reduce(amount) { $0 - $1.amount } }
}

extension Bill.Adjustment {
    /// A discount or charge of a sale. Shares of one tax group become one, so that they may come line by line;
    /// groups of 0 are left out.
    public init(_ name: String, shares: [Share]) {
        var merged: [Share] = []
        for share in shares {
            if let index = merged.firstIndex(where: { $0.tax == share.tax }) {
                merged[index] = Share(share.tax, merged[index].amount + share.amount)
            } else {
                merged.append(share)
            }
        }
        self.init(name: name, shares: merged.filter { $0.amount != 0 })
    }
}

extension Bill.Adjustment.Share {
    /// As shown; ``Bill/sale(currency:pricesIncludeTax:lines:discounts:charges:taxes:)`` calculates the net amount.
    public init(_ tax: Bill.Tax, _ amount: Int64) { self.init(tax: tax, amount: amount, net: 0) }
}

extension Bill.LineDiscount {
    /// As shown; ``Bill/sale(currency:pricesIncludeTax:lines:discounts:charges:taxes:)`` calculates the net amount.
    public init(_ name: String, _ amount: Int64) { self.init(name: name, amount: amount, net: 0) }
}
