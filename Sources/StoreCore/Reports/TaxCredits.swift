import ShopText

/// How credits reduce the taxes of a period: those given in its days, whenever the order was placed, as on their credit
/// notes.
extension Transaction {
    /// The taxes of the orders of a period, minus those of its credits.
    func taxesLessCredits(in period: ReportPeriod) throws -> [TaxRow] {
        var sums = TaxSums(rows: try taxes(in: period))
        for (id, stood) in try ordersOfSharedTaxes(in: period) {
            guard let order = try order(id: id) else { continue }
            let place = try taxPlace(of: order, in: period)
            for group in try bills(of: order).taxes {
                for row in place.rows(of: group, base: group.net, amount: group.tax) {
                    sums.add(row, orders: stood ? 1 : 0)
                }
            }
        }
        for (order, credit) in try credits(in: period) {
            for row in try taxes(of: credit, order, in: period) { sums.subtract(row) }
        }
        return sums.sorted
    }

    /// What a credit takes off each tax: what it and the earlier ones of the order take off together, less what those
    /// do, so that the roundings of many small credits come to nothing when all is credited.
    private func taxes(of credit: Credit, _ order: Order, in period: ReportPeriod) throws -> [TaxRow] {
        let bills = try bills(of: order)
        let credited = try bills.of(try credits(ofOrder: order.id))
        guard let index = credited.firstIndex(where: { $0.credit.id == credit.id }) else { return [] }
        let place = try taxPlace(of: order, in: period)
        var sums = TaxSums(rows: [])
        for group in credited[index].bill.taxes {
            // Taxes of one rate under two names are one group on paper.
            let owns = bills.taxes.filter { Bill.Tax($0) == group.tax }
            guard !owns.isEmpty else {
                sums.add(place.untaxed(group.base + group.amount), orders: 0)
                continue
            }
            func rows(_ credits: some Sequence<Bill>) -> [TaxRow] {
                let groups = credits.flatMap(\.taxes).filter { $0.tax == group.tax }
                let bases = Allocation(of: groups.reduce(0) { $0 + $1.base }, over: owns.map(\.net)).shares
                let amounts = Allocation(of: groups.reduce(0) { $0 + $1.amount }, over: owns.map(\.tax))
                    .shares
                return owns.indices.flatMap {
                    place.rows(of: owns[$0], base: bases[$0], amount: amounts[$0])
                }
            }
            for row in rows(credited[...index].map(\.bill)) { sums.add(row, orders: 0) }
            for row in rows(credited[..<index].map(\.bill)) { sums.subtract(row) }
        }
        return sums.rows
    }

    /// Where an order is taxed: if it was handed over or has no destination, where the shop is.
    private func taxPlace(of order: Order, in period: ReportPeriod) throws -> TaxPlace {
        let isHome = order.channel == .counter && order.shipping == nil
        let (own, part) = isHome ? ("", "") : (order.recipient.country, order.recipient.region)
        return TaxPlace(
            period: period, country: own.isEmpty ? try value(of: .shopCountry) : own,
            region: own.isEmpty && part.isEmpty ? try value(of: .shopRegion) : part)
    }
}

/// A place in a period, from which rows are made.
private struct TaxPlace {
    let period: ReportPeriod
    let country: String
    let region: String

    /// One row for each jurisdiction of a group of a sale.
    ///
    /// - Parameters:
    ///   - base: without tax, for the whole group or for what was credited.
    ///   - amount: the tax on it.
    func rows(of group: PricedBasket.TaxGroup, base: Int64, amount: Int64) -> [TaxRow] {
        let levied = group.jurisdictions
        guard !levied.isEmpty else { return base == 0 ? [] : [untaxed(base + amount)] }
        let taxes = levied.map(\.tax)
        let shares = Allocation(of: amount, over: taxes.contains { $0 > 0 } ? taxes : levied.map(\.ppm))
            .shares
        return zip(levied, shares).map { jurisdiction, share in
            let part = group.part(of: base, taxedBy: jurisdiction)
            return TaxRow(
                period: period, country: country, region: region, name: jurisdiction.name,
                ppm: jurisdiction.ppm, category: group.category, reason: group.reason, orders: 0,
                base: part, amount: share)
        }
    }

    /// Untaxed sales have a row without a name.
    func untaxed(_ base: Int64) -> TaxRow {
        TaxRow(
            period: period, country: country, region: region, name: "", ppm: 0, category: nil, reason: nil,
            orders: 0, base: base, amount: 0)
    }
}

/// Combines rows with the same tax and place.
private struct TaxSums {
    var rows: [TaxRow]

    mutating func add(_ row: TaxRow, orders: Int64) { add(row, orders: orders, times: 1) }

    mutating func subtract(_ row: TaxRow) { add(row, orders: 0, times: -1) }

    private mutating func add(_ row: TaxRow, orders: Int64, times sign: Int64) {
        let place = rows.firstIndex { $0.isSameTax(as: row) }
        let old = place.map { rows[$0] }
        let sum = TaxRow(
            period: row.period, country: row.country, region: row.region, name: row.name, ppm: row.ppm,
            category: row.category, reason: row.reason, orders: (old?.orders ?? 0) + orders,
            base: (old?.base ?? 0) + sign * row.base, amount: (old?.amount ?? 0) + sign * row.amount)
        if let place { rows[place] = sum } else { rows.append(sum) }
    }

    /// By place; within a place, the highest rate first and untaxed sales last. What was sold and cancelled within
    /// the period is in no row.
    var sorted: [TaxRow] {
        rows.filter { $0.orders != 0 || $0.base != 0 || $0.amount != 0 }.sorted { left, right in
            (left.country, left.region) != (right.country, right.region)
                ? (left.country, left.region) < (right.country, right.region) : left.order < right.order
        }
    }
}

extension TaxRow {
    fileprivate func isSameTax(as other: TaxRow) -> Bool {
        country == other.country && region == other.region && name == other.name && ppm == other.ppm
            && category == other.category && reason == other.reason
    }

    fileprivate var order: (Int, Int64, String, String, String) {
        (category == nil ? 1 : 0, -ppm, name, category?.rawValue ?? "", reason ?? "")
    }
}

extension PricedBasket.TaxGroup {
    /// A jurisdiction may tax only part of the group.
    fileprivate func part(of base: Int64, taxedBy jurisdiction: Jurisdiction) -> Int64 {
        let (own, whole) =
            isOfSeparateParts && net != 0
            ? (jurisdiction.base - (net == self.base ? 0 : jurisdiction.tax), net)
            : (jurisdiction.base, self.base)
        guard whole != 0 else { return base }
        return Int64(Rounding.quotient(Int128(base) * Int128(own), by: Int128(whole)))
    }
}
