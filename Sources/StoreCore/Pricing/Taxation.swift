/// The taxes of a basket: those of each group, line and part of shipping.
struct Taxation {
    /// By ascending rate.
    var groups: [PricedBasket.TaxGroup] = []
    /// For each line, its group and its tax.
    var lines: [(group: Int, tax: Int64)]
    var shipping: [PricedBasket.Shipping.Part] = []
}

extension Basket {
    /// - Parameters:
    ///   - bases: what is left of each line after discounts.
    ///   - shippingBase: what is left of shipping.
    func taxation(of bases: [Int64], shipping shippingBase: Int64) throws -> Taxation {
        var members = TaxGroups()
        for (index, line) in lines.enumerated() { members.add(line.tax.rates, bases[index], line: index) }
        for part in shippingParts(of: shippingBase, over: members) {
            members.add(part.rates, part.amount, line: nil, placed: part.placed)
        }

        var taxation = Taxation(lines: lines.map { _ in (0, 0) })
        for (place, (key, group)) in members.sorted.enumerated() {
            let priced = try taxGroup(key, group, bases: bases)
            for part in priced.parts {
                if let line = part.line {
                    taxation.lines[line] = (place, part.tax)
                } else {
                    taxation.shipping.append(
                        .init(group: place, base: part.base, tax: part.tax, placed: group.shippingPlaced))
                }
            }
            taxation.groups.append(priced)
        }
        return taxation
    }

    /// How shipping is allocated over rates: by the value of the items, groups in ascending rate, or by its own class.
    private func shippingParts(
        of amount: Int64, over goods: TaxGroups
    ) -> [(rates: [TaxTreatment.Rate], amount: Int64, placed: Int64)] {
        guard amount > 0 else { return [] }
        switch shipping?.tax {
        case nil, ShippingTax.none?: return []
        case .treatment(let treatment): return [(treatment.ratesOnShipping, amount, 0)]
        case .prorata:
            let groups = goods.sorted.map(\.members)
            guard !groups.isEmpty else { return [] }
            let shares = Allocation(of: amount, over: groups.map(\.base))
            return groups.enumerated().flatMap { place, group in
                let kinds = group.kinds
                let parts = Allocation(of: shares.shares[place], over: kinds.map(\.amount)).shares
                return zip(kinds, parts).filter { $1 > 0 }.enumerated().map { index, part in
                    let rates = TaxTreatment(taxClass: "", rates: part.0.rates).ratesOnShipping
                    return (rates, part.1, index == 0 ? shares.placed[place] : 0)
                }
            }
        }
    }

    private func taxGroup(
        _ key: TaxGroupKey, _ group: TaxGroupMembers, bases: [Int64]
    ) throws -> PricedBasket.TaxGroup {
        let base = try sum([group.base])
        let tax = try tax(on: base, ppm: key.ppm)
        // Back to the lines in order, shipping last.
        var shared = group.lines.map { (line: Int?.some($0), base: bases[$0]) }
        if let shipping = group.shipping { shared.append((nil, shipping)) }
        let allocation = Allocation(of: tax, over: shared.map(\.base))
        let parts = shared.enumerated().map { place, part in
            PricedBasket.TaxGroup.Part(
                line: part.line, base: part.base, tax: allocation.shares[place],
                placed: allocation.placed[place])
        }
        let reasons = Set(group.kinds.flatMap(\.rates).compactMap(\.reason)).sorted()
        return PricedBasket.TaxGroup(
            category: key.category, ppm: key.ppm, base: base, net: net(base, tax), tax: tax,
            reason: reasons.isEmpty ? nil : reasons.joined(separator: "; "),
            jurisdictions: jurisdictions(of: tax, group, parts), parts: parts)
    }

    /// The tax of the sales of each kind: that of its lines, and its share of the tax on shipping.
    private func taxes(of kinds: [TaxGroupMembers.Kind], _ parts: [PricedBasket.TaxGroup.Part]) -> [Int64] {
        guard kinds.count > 1 else { return [parts.reduce(0) { $0 + $1.tax }] }
        var taxes = kinds.map { _ in Int64(0) }
        for part in parts {
            if let line = part.line {
                if let kind = kinds.firstIndex(where: { $0.rates == lines[line].tax.rates }) {
                    taxes[kind] += part.tax
                }
            } else {
                let shares = Allocation(of: part.tax, over: kinds.map(\.shipping)).shares
                for kind in kinds.indices { taxes[kind] += shares[kind] }
            }
        }
        return taxes
    }

    /// Allocates a group's tax to the jurisdictions that levy it. If different jurisdictions tax sales at the same
    /// total rate, each has the tax of its own lines.
    private func jurisdictions(
        of tax: Int64, _ group: TaxGroupMembers, _ parts: [PricedBasket.TaxGroup.Part]
    ) -> [PricedBasket.TaxGroup.Jurisdiction] {
        let kinds = group.kinds
        let taxes =
            rules == 1
            ? Allocation(of: tax, over: kinds.map(\.amount)).shares
            : self.taxes(of: kinds, parts)
        var found: [PricedBasket.TaxGroup.Jurisdiction] = []
        for (kind, kindTax) in zip(kinds, taxes) where !kind.rates.isEmpty {
            let shares = Allocation(of: kindTax, over: kind.rates.map(\.ppm))
            for (index, rate) in kind.rates.enumerated() {
                let place = found.firstIndex { $0.name == rate.name && $0.ppm == rate.ppm }
                let earlier = place.map { found[$0] }
                let jurisdiction = PricedBasket.TaxGroup.Jurisdiction(
                    name: rate.name, ppm: rate.ppm, base: (earlier?.base ?? 0) + kind.amount,
                    tax: (earlier?.tax ?? 0) + shares.shares[index],
                    placed: (earlier?.placed ?? 0) + shares.placed[index])
                if let place { found[place] = jurisdiction } else { found.append(jurisdiction) }
            }
        }
        return found
    }
}

/// Tax groups by category and rate. There are few, and a dictionary would cost more than all the arithmetic of a plain
/// sale.
struct TaxGroups {
    private var groups: [(key: TaxGroupKey, members: TaxGroupMembers)] = []

    /// By ascending rate.
    var sorted: [(key: TaxGroupKey, members: TaxGroupMembers)] { groups.sorted { $0.key < $1.key } }

    mutating func add(_ rates: [TaxTreatment.Rate], _ amount: Int64, line: Int?, placed: Int64 = 0) {
        let key = TaxGroupKey(rates)
        let place = groups.firstIndex { $0.key == key } ?? groups.count
        if place == groups.count { groups.append((key, .init())) }
        groups[place].members.add(rates, amount, line: line, placed: placed)
    }
}

/// The parts of one tax group.
struct TaxGroupMembers {
    private(set) var base: Int64 = 0
    private(set) var lines: [Int] = []
    private(set) var shipping: Int64?
    /// The left-over units in the part of shipping.
    private(set) var shippingPlaced: Int64 = 0
    private var amounts: [Kind] = []

    /// Sales that the same jurisdictions tax.
    struct Kind {
        let rates: [TaxTreatment.Rate]
        var amount: Int64
        /// The part of the amount that is shipping.
        var shipping: Int64
    }

    /// Sales that the same jurisdictions tax, in an order that does not depend on the order of lines.
    var kinds: [Kind] {
        amounts.sorted { left, right in
            left.rates.map(\.order).lexicographicallyPrecedes(right.rates.map(\.order))
        }
    }

    mutating func add(_ rates: [TaxTreatment.Rate], _ amount: Int64, line: Int?, placed: Int64 = 0) {
        // Every amount is at most the subtotal or the shipping price, which both fit.
        base += amount
        if let place = amounts.firstIndex(where: { $0.rates == rates }) {
            amounts[place].amount += amount
            if line == nil { amounts[place].shipping += amount }
        } else {
            amounts.append(Kind(rates: rates, amount: amount, shipping: line == nil ? amount : 0))
        }
        shippingPlaced += placed
        if let line { lines.append(line) } else { shipping = (shipping ?? 0) + amount }
    }
}

extension TaxTreatment.Rate {
    fileprivate var order: String {
        "\(name)\u{0}\(ppm)\u{0}\(category.rawValue)\u{0}\(reason ?? "")\u{0}\(taxesShipping)"
    }
}
