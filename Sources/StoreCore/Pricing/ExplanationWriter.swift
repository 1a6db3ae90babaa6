import ShopText

extension Basket {
    /// The tax classes of items and shipping that have no rate at the destination.
    var untaxedClasses: [String] {
        var treatments = lines.map(\.tax)
        if case .treatment(let treatment) = shipping?.tax { treatments.append(treatment) }
        return Set(treatments.filter(\.isMissing).map(\.taxClass)).sorted()
    }

    /// The basket as customers see it: without why staff set a price.
    func hidingStaff() -> Basket {
        var basket = self
        for index in basket.lines.indices {
            if case .staff = basket.lines[index].reason { basket.lines[index].reason = .staff(reason: "") }
        }
        return basket
    }
}

/// Writes an ``Explanation``: first notices, then figures in the order of calculation.
struct ExplanationWriter {
    let basket: Basket
    let priced: PricedBasket

    var notices: [Explanation.Item] {
        basket.untaxedClasses.map { name in
            let place = basket.destination.map { " at \($0.words)" } ?? " at this destination"
            return .init(.notice, name, "No tax is charged on tax class \(name): it has no rate\(place)")
        }
    }

    var lineItems: [Explanation.Item] {
        zip(basket.lines, priced.lines).map { line, figures in
            .init(
                .line, line.sku,
                "\(line.sku) \(line.title): \(line.quantity) × \(decimal(line.unitPrice)) = \(decimal(figures.lineTotal))",
                amount: money(figures.lineTotal), parts: [price(of: line)] + adaptation(of: line))
        }
    }

    private func price(of line: Basket.Line) -> Explanation.Item {
        let text =
            switch line.reason {
            case .list: "List price \(decimal(line.listPrice))"
            case .sale:
                "On sale for \(decimal(saleOrStaffPrice(line))); list price \(decimal(line.listPrice))"
            case .staff(let reason):
                "Price set to \(decimal(saleOrStaffPrice(line)))\(reason.isEmpty ? "" : ": \(reason)"); list price \(decimal(line.listPrice))"
            }
        return .init(.price, line.sku, text, amount: money(saleOrStaffPrice(line)))
    }

    private func saleOrStaffPrice(_ line: Basket.Line) -> Int64 {
        line.adaptation?.homePrice ?? line.unitPrice
    }

    private func adaptation(of line: Basket.Line) -> [Explanation.Item] {
        guard let adaptation = line.adaptation else { return [] }
        let (home, there) = (Percentage(ppm: adaptation.homePPM), Percentage(ppm: adaptation.ppm))
        let text =
            "\(decimal(adaptation.homePrice)) with \(home)% tax at home is \(decimal(line.unitPrice)) "
            + "with \(there)% at the destination"
        return [.init(.price, line.sku, text, amount: money(line.unitPrice))]
    }

    var discountItems: [Explanation.Item] {
        priced.discounts.map { discount in
            .init(
                .discount, discount.code, text(of: discount), amount: money(-discount.amount),
                parts: discount.shares.map { share in
                    .init(
                        .share, sku(share.line),
                        "\(sku(share.line)): \(decimal(-share.amount))\(odd(share.placed))",
                        amount: money(-share.amount))
                })
        }
    }

    private func text(of discount: PricedBasket.Discount) -> String {
        let target =
            switch discount.target {
            case .lines: "items"
            case .order: "the order"
            case .shipping: "shipping"
            }
        switch discount.value {
        case .percent(let ppm):
            let exact = rounding(discount.eligible, times: ppm, by: Rounding.million, gives: discount.amount)
            return "\(discount.code): \(Percentage(ppm: ppm))% off \(target), "
                + "\(Percentage(ppm: ppm))% of \(decimal(discount.eligible)) = \(exact)"
        case .fixed(let amount) where amount > discount.eligible:
            return
                "\(discount.code): \(decimal(amount)) off \(target), of which \(decimal(discount.amount)) can be used"
        case .fixed(let amount):
            return "\(discount.code): \(decimal(amount)) off \(target)"
        }
    }

    var shippingItems: [Explanation.Item] {
        guard let shipping = basket.shipping, let figures = priced.shipping else { return [] }
        var text = "Shipping, \(shipping.name): \(decimal(shipping.price))"
        if let regular = shipping.regularPrice, regular != shipping.price {
            text +=
                " instead of \(decimal(regular)), because "
                + (shipping.freeLimit.map { "\(value(for: $0)) reach \(decimal($0.limit))" }
                    ?? "the order is large enough")
        } else if let free = shipping.freeLimit, shipping.price > 0 {
            text += "; free from \(decimal(free.limit)), this order has \(value(for: free))"
        }
        if figures.discount > 0 { text += ", \(decimal(figures.base)) after discount" }
        let shares = figures.parts.map { part in
            let rate = Percentage(ppm: priced.taxes[part.group].ppm)
            return Explanation.Item(
                .share, nil,
                "\(decimal(part.base)) taxed at \(rate)%, by value of the items\(odd(part.placed))",
                amount: money(part.base))
        }
        return [
            .init(
                .shipping, shipping.method, text, amount: money(figures.base),
                parts: shares.count > 1 ? shares : [])
        ]
    }

    private func value(for free: Basket.Shipping.FreeLimit) -> String {
        "items of \(decimal(free.value))"
            + (!basket.pricesIncludeTax && priced.taxTotal > 0 ? " with tax" : "")
            + (free.isBeforeDiscounts ? " before discounts" : "")
    }

    var totalItems: [Explanation.Item] {
        func item(_ words: String, _ amount: Int64) -> Explanation.Item {
            .init(
                .total, words.lowercased().replacing(" ", with: "_"), "\(words): \(decimal(amount))",
                amount: money(amount))
        }
        var items = [item("Subtotal", priced.subtotal)]
        if priced.discountTotal > 0 { items.append(item("Discounts", -priced.discountTotal)) }
        if basket.shipping != nil { items.append(item("Shipping", priced.shippingTotal)) }
        if basket.pricesIncludeTax {
            items.append(item("Total", priced.total))
            items.append(item("Tax included", priced.taxTotal))
        } else {
            items.append(item("Tax", priced.taxTotal))
            items.append(item("Total", priced.total))
        }
        return items
    }
}

extension ExplanationWriter {
    func money(_ amount: Int64) -> Money { Money(minorUnits: amount, currency: basket.currency) }

    func decimal(_ amount: Int64) -> String { money(amount).decimal }

    func sku(_ line: Int) -> String { basket.lines[line].sku }

    /// Says that a share includes the unit left over from rounding.
    func odd(_ placed: Int64) -> String {
        placed == 0 ? "" : " (includes \(decimal(placed)) left over from rounding)"
    }

    /// `2.58`, or `2.579, rounded to 2.58`, at most four decimals beyond the currency's.
    func rounding(_ amount: Int64, times numerator: Int64, by denominator: Int64, gives result: Int64)
        -> String
    {
        let scale: Int128 = 10_000
        let (value, rest) = (Int128(amount) * Int128(numerator) * scale)
            .quotientAndRemainder(dividingBy: Int128(denominator))
        guard rest != 0 || value % scale != 0 else { return decimal(result) }
        var fraction = String(Int64(value % scale))
        fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
        if rest != 0 { fraction += "…" }
        while fraction.last == "0" { fraction.removeLast() }
        let whole = decimal(Int64(value / scale))
        return whole + (whole.contains(".") ? "" : ".") + fraction + ", rounded to \(decimal(result))"
    }
}
