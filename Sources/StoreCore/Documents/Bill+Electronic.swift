/// A bill as EN 16931 can say it.
extension Bill {
    /// With the rate of 0 that was called standard, before that was refused, as the zero rate that it is.
    var electronic: Bill {
        guard taxes.contains(where: { $0.tax == Tax(.standard) }) else { return self }
        func named(_ tax: Tax) -> Tax { tax == Tax(.standard) ? Tax(.zeroRated) : tax }
        func named(_ adjustment: Adjustment) -> Adjustment {
            Adjustment(
                name: adjustment.name,
                shares: adjustment.shares.map { .init(tax: named($0.tax), amount: $0.amount, net: $0.net) })
        }
        let lines = lines.map { line in
            Line(
                sku: line.sku, title: line.title, quantity: line.quantity, unitPrice: line.unitPrice,
                amount: line.amount, discounts: line.discounts, tax: named(line.tax), net: line.net)
        }
        let groups = taxes.reduce(into: [TaxGroup]()) { groups, group in
            let tax = named(group.tax)
            guard let index = groups.firstIndex(where: { $0.tax == tax }) else {
                groups.append(
                    TaxGroup(
                        tax, name: group.name, base: group.base, amount: group.amount,
                        reason: group.reason, parts: group.parts))
                return
            }
            groups[index] = TaxGroup(
                tax, name: groups[index].name, base: groups[index].base + group.base,
                amount: groups[index].amount + group.amount)
        }
        let bill = try? Bill(
            currency: currency, pricesIncludeTax: pricesIncludeTax, lines: lines,
            discounts: discounts.map(named), charges: charges.map(named), taxes: groups)
        return bill ?? self
    }
}
