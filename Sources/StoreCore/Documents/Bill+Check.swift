extension Bill.Sums {
    init(
        lines: [Bill.Line], discounts: [Bill.Adjustment], charges: [Bill.Adjustment], taxes: [Bill.TaxGroup]
    ) {
        subtotal = lines.reduce(0) { $0 + $1.amount }
        discount =
            lines.reduce(0) { $0 + $1.amount - $1.afterDiscounts } + discounts.reduce(0) { $0 + $1.amount }
        shipping = charges.reduce(0) { $0 + $1.amount }
        net = taxes.reduce(0) { $0 + $1.base }
        tax = taxes.reduce(0) { $0 + $1.amount }
        gross = net + tax
    }
}

/// Checks the rules of every bill, so that nothing is printed that does not add up.
extension Bill {
    /// - Throws: ``DocumentError/figuresDisagree(_:expected:actual:)`` naming the first figure that is wrong.
    func check() throws(DocumentError) {
        for line in lines {
            if let unitPrice = line.unitPrice {
                let (amount, overflow) = unitPrice.multipliedReportingOverflow(by: line.quantity)
                try expect("amount of \(line.sku)", overflow ? nil : amount, line.amount)
            }
            guard taxes.contains(where: { $0.tax == line.tax }) else { throw .noTaxGroup(line.tax) }
        }
        let shares = (discounts + charges).flatMap(\.shares)
        for share in shares where !taxes.contains(where: { $0.tax == share.tax }) {
            throw .noTaxGroup(share.tax)
        }
        for (index, group) in taxes.enumerated() {
            guard !taxes[..<index].contains(where: { $0.tax == group.tax }) else {
                throw .taxGroupTwice(group.tax)
            }
            let parts =
                lines.reduce(0) { $0 + ($1.tax == group.tax ? $1.net : 0) }
                - Bill.net(of: discounts, tax: group.tax) + Bill.net(of: charges, tax: group.tax)
            try expect("tax base of \(group.name)", parts, group.base)
            if !group.parts.isEmpty {
                try expect("tax of \(group.name)", group.parts.reduce(0) { $0 + $1.amount }, group.amount)
            }
        }
        try expect(
            "total",
            totals.subtotal - totals.discount + totals.shipping
                + (pricesIncludeTax ? 0 : totals.tax), totals.gross)
    }

    private static func net(of adjustments: [Adjustment], tax: Tax) -> Int64 {
        adjustments.flatMap(\.shares).reduce(0) { $0 + ($1.tax == tax ? $1.net : 0) }
    }

    private func expect(_ what: String, _ expected: Int64?, _ actual: Int64) throws(DocumentError) {
        guard expected == actual else {
            throw .figuresDisagree(what, expected: expected ?? Int64.max, actual: actual)
        }
    }
}
