import ShopText

/// What credits take off the taxes of a period: those of its days, whenever the order was placed, as their credit
/// notes say it.
extension Transaction {
    /// The taxes of the orders of a period, less those of its credits.
    func taxesLessCredits(in period: ReportPeriod) throws -> [TaxRow] {
        var rows = try taxes(in: period)
        for (order, credit) in try credits(in: period) {
            for tax in try taxes(of: credit, order, in: period) {
                if let index = rows.firstIndex(where: { $0.isSameTax(as: tax) }) {
                    rows[index] = rows[index].less(tax)
                } else {
                    rows.append(
                        TaxRow(
                            period: period, country: tax.country, region: tax.region, name: tax.name,
                            ppm: tax.ppm,
                            category: tax.category, reason: tax.reason, orders: 0, base: 0, amount: 0
                        ).less(tax))
                }
            }
        }
        return rows
    }

    private func taxes(of credit: Credit, _ order: Order, in period: ReportPeriod) throws -> [TaxRow] {
        let sold = try Bill(order, basket: try basket(ofOrder: order.id))
        let bills = try Bill.credits(try credits(ofOrder: order.id), of: order, sold: sold)
        guard let bill = bills.first(where: { $0.credit.id == credit.id })?.bill else { return [] }
        // What was handed over was sold where the shop is.
        let isHome = order.channel == .counter && order.shipping == nil
        let (own, part) = isHome ? ("", "") : (order.recipient.country, order.recipient.region)
        let country = own.isEmpty ? try value(of: .shopCountry) : own
        let region = own.isEmpty && part.isEmpty ? try value(of: .shopRegion) : part
        func row(_ name: String, _ ppm: Int64, _ group: Bill.TaxGroup, amount: Int64) -> TaxRow {
            TaxRow(
                period: period, country: country, region: region, name: name, ppm: ppm,
                category: TaxCategory(rawValue: group.tax.category.rawValue), reason: group.reason, orders: 0,
                base: group.base, amount: amount)
        }
        // Without any tax, a row without a name has it.
        guard !order.taxes.isEmpty else {
            return [
                TaxRow(
                    period: period, country: country, region: region, name: "", ppm: 0, category: nil,
                    reason: nil, orders: 0, base: bill.totals.gross, amount: 0)
            ]
        }
        return bill.taxes.flatMap { group -> [TaxRow] in
            let own = order.taxes.filter { $0.category.rawValue == group.tax.category.rawValue }
            let parts =
                own.reduce(0) { $0 + $1.ppm } == group.tax.ppm ? own : own.filter { $0.ppm == group.tax.ppm }
            guard !parts.isEmpty else { return [row(group.name, group.tax.ppm, group, amount: group.amount)] }
            let shares = Allocation(of: group.amount, over: parts.map(\.ppm)).shares
            return zip(parts, shares).map { row($0.name, $0.ppm, group, amount: $1) }
        }
    }
}

extension TaxRow {
    fileprivate func isSameTax(as other: TaxRow) -> Bool {
        country == other.country && region == other.region && name == other.name && ppm == other.ppm
            && category == other.category && reason == other.reason
    }

    fileprivate func less(_ credit: TaxRow) -> TaxRow {
        TaxRow(
            period: period, country: country, region: region, name: name, ppm: ppm, category: category,
            reason: reason, orders: orders, base: base - credit.base, amount: amount - credit.amount)
    }
}
