extension ExplanationWriter {
    /// Whose rates count.
    var placeItems: [Explanation.Item] {
        guard let place = basket.destination?.words,
            priced.taxes.contains(where: { !$0.jurisdictions.isEmpty })
        else { return [] }
        return [.init(.place, place, "Taxed as a sale to \(place)")]
    }

    /// How each group's tax is calculated, and to which jurisdictions, lines and shipping it goes.
    var taxItems: [Explanation.Item] {
        priced.taxes.filter { $0.base > 0 || $0.tax > 0 }.map { group in
            .init(
                .tax, name(of: group), text(of: group), amount: money(group.tax),
                parts: jurisdictions(of: group) + shares(of: group))
        }
    }

    private func name(of group: PricedBasket.TaxGroup) -> String {
        let names = group.jurisdictions.map(\.name)
        return names.isEmpty ? "Tax" : names.joined(separator: " + ")
    }

    private func text(of group: PricedBasket.TaxGroup) -> String {
        let rate = Percentage(ppm: group.ppm)
        let name = name(of: group)
        if group.jurisdictions.isEmpty, group.ppm == 0 {
            let classes = basket.untaxedClasses.map { "tax class \($0)" }.joined(separator: ", ")
            return "No tax on \(decimal(group.base))" + (classes.isEmpty ? "" : ": no rate for \(classes)")
        }
        guard group.ppm > 0 else {
            let reason = group.reason.map { ": \($0)" } ?? ""
            return "\(name) 0% (\(group.category.words)) on \(decimal(group.base))\(reason)"
        }
        if basket.pricesIncludeTax {
            let exact = rounding(
                group.base, times: group.ppm, by: Rounding.million + group.ppm, gives: group.tax)
            let whole = Percentage(ppm: Rounding.million + group.ppm)
            return "\(name) \(rate)% included in \(decimal(group.base)): "
                + "\(decimal(group.base)) × \(rate) / \(whole) = \(exact)"
        }
        let exact = rounding(group.base, times: group.ppm, by: Rounding.million, gives: group.tax)
        return "\(name) \(rate)% on \(decimal(group.base)) = \(exact)"
    }

    private func jurisdictions(of group: PricedBasket.TaxGroup) -> [Explanation.Item] {
        guard group.jurisdictions.count > 1 else { return [] }
        return group.jurisdictions.map { jurisdiction in
            .init(
                .jurisdiction, jurisdiction.name,
                "\(jurisdiction.name) \(Percentage(ppm: jurisdiction.ppm))%: \(decimal(jurisdiction.tax))\(odd(jurisdiction.placed))",
                amount: money(jurisdiction.tax))
        }
    }

    private func shares(of group: PricedBasket.TaxGroup) -> [Explanation.Item] {
        guard group.tax > 0 else { return [] }
        return group.parts.map { part in
            let subject = part.line.map(sku) ?? basket.shipping?.method
            let name = part.line.map(sku) ?? "Shipping"
            return .init(
                .share, subject,
                "\(name): \(decimal(part.tax)) on \(decimal(part.base))\(odd(part.placed))",
                amount: money(part.tax))
        }
    }
}
