import ShopText

extension Order {
    /// The order that a quote becomes; its lines get their numbers when it is written.
    init(
        _ quote: Quote, id: Int64, to recipient: Recipient, _ buyer: Buyer, _ channel: OrderChannel,
        takenBy: String?, idempotencyKey: String?, at instant: Instant
    ) {
        let (basket, priced) = (quote.basket, quote.priced)
        func money(_ amount: Int64) -> Money { Money(minorUnits: amount, currency: basket.currency) }
        self.init(
            id: id, accountID: buyer.account?.id, user: buyer.account?.username, channel: channel,
            status: .open, fulfillmentStatus: .unfulfilled, recipient: recipient,
            pricesIncludeTax: basket.pricesIncludeTax,
            items: zip(basket.lines, priced.lines).map { line, figures in
                let group = priced.taxes.indices.contains(figures.group) ? priced.taxes[figures.group] : nil
                var reason: String?
                if case .staff(let why) = line.reason { reason = why }
                return Item(
                    id: 0, productID: line.productID, sku: line.sku, title: line.title,
                    quantity: line.quantity, unitPrice: money(line.unitPrice),
                    lineTotal: money(figures.lineTotal), discount: money(figures.discountTotal),
                    tax: money(figures.tax), taxCategory: group?.category, taxPPM: group?.ppm ?? 0,
                    taxClass: line.tax.taxClass, priceReason: reason)
            },
            discounts: priced.discounts.map {
                Discount(code: $0.code, target: $0.target, amount: money($0.amount))
            },
            taxes: priced.taxes.flatMap { group in
                group.jurisdictions.map { rate in
                    Tax(
                        name: rate.name, ppm: rate.ppm, category: group.category, reason: group.reason,
                        base: money(rate.base), amount: money(rate.tax))
                }
            },
            shipping: basket.shipping.map { chosen in
                Shipping(
                    method: chosen.method, name: chosen.name, price: money(chosen.price),
                    tax: money(priced.shipping?.tax ?? 0))
            },
            totals: Totals(
                subtotal: money(priced.subtotal), discount: money(priced.discountTotal),
                shipping: money(priced.shippingTotal), tax: money(priced.taxTotal),
                total: money(priced.total)),
            capturedTotal: money(0), refundedTotal: money(0), authorizedTotal: money(0),
            creditedTotal: money(0),
            idempotencyKey: idempotencyKey, takenBy: takenBy, createdAt: instant,
            isHandedOver: quote.isSent ? nil : true)
    }
}

extension Cart {
    /// The cart with its quoted prices and totals.
    public func priced(by quote: Order) -> Cart {
        let lines = Dictionary(quote.items.map { ($0.productID, $0) }) { one, _ in one }
        return Cart(
            id: id, user: user,
            items: items.map { item in
                guard let line = lines[item.productID] else { return item }
                return Cart.Item(
                    id: item.id, productID: item.productID, sku: item.sku, title: item.title,
                    quantity: item.quantity, unitPrice: line.unitPrice, lineTotal: line.lineTotal,
                    isInStock: item.isInStock, changes: item.changes)
            }, totals: quote.totals)
    }
}
