import ShopText

/// A credit as it will be written: every cent and every piece.
///
/// After d pieces of a line, q more give back R(d + q) − R(d) (see ``Refund``); no credit is more than what is
/// left of the order, and the last one is what is left.
struct CreditDraft: Equatable {
    var lines: [Line] = []
    /// In minor units, tax included, like all amounts here.
    var goods: Int64 = 0
    var shipping: Int64 = 0
    var other: Int64 = 0
    var tax: Int64 = 0

    var amount: Int64 { goods + shipping + other }

    struct Line: Equatable {
        var line: Order.Item
        var quantity: Int64
        var unshipped: Int64 = 0
        var restocked: Int64 = 0
        var refund = Refund(paid: 0, tax: 0)
    }
}

extension OrderBalance {
    /// What the customer paid for all pieces of a line.
    func sold(_ line: Order.Item) -> Refund {
        let tax = line.tax?.minorUnits ?? 0
        return Refund(
            paid: line.lineTotal.minorUnits - (line.discount?.minorUnits ?? 0)
                + (order.pricesIncludeTax ? 0 : tax), tax: tax)
    }

    var soldShipping: Refund {
        let tax = order.shipping?.tax.minorUnits ?? 0
        return Refund(paid: order.totals.shipping.minorUnits + (order.pricesIncludeTax ? 0 : tax), tax: tax)
    }

    /// Calculates a credit.
    ///
    /// - Parameters:
    ///   - pieces: how many pieces of which lines.
    ///   - amount: not tied to any item.
    ///   - shipping: whether what is left of the shipping is credited.
    ///   - restocks: whether the pieces go back on the shelf.
    /// - Throws: ``CreditError`` or ``RefundError``
    func credit(
        pieces: [(line: Order.Item, quantity: Int64)], amount: Int64? = nil, shipping: Bool = false,
        reason: CreditReason, restocks: Bool
    ) throws -> CreditDraft {
        if let amount {
            guard amount <= left else {
                throw CreditError.moreThanLeft(order: order.id, wanted: money(amount), left: money(left))
            }
            var draft = CreditDraft()
            draft.other = amount
            draft.tax = tax(share(of: taxLeft, amount, of: left), in: amount)
            return draft
        }
        var draft = CreditDraft()
        for (line, quantity) in pieces {
            draft.lines.append(try credit(quantity, of: line, reason, restocks: restocks))
        }
        let refunds = draft.lines.map(\.refund)
        draft.goods = refunds.reduce(0) { $0 + $1.paid }
        draft.tax = refunds.reduce(0) { $0 + $1.tax }
        if shipping {
            let rest = soldShipping.paid - creditedShipping
            guard rest > 0 || !pieces.isEmpty else { throw CreditError.noShippingLeft(order: order.id) }
            if rest > 0 {
                let refund = try Refund.ofShipping(amount: rest, after: creditedShipping, sold: soldShipping)
                draft.shipping = refund.paid
                draft.tax += refund.tax
            }
        }
        draft.other = min(0, left - draft.amount)
        draft.tax = tax(draft.tax, in: draft.amount)
        return draft
    }

    /// Everything that is left: a full refund is never a sum of estimates.
    func creditOfAll(reason: CreditReason, restocks: Bool) throws -> CreditDraft {
        let pieces = order.items.map { ($0, quantity: $0.quantity - credited($0)) }.filter { $0.1 > 0 }
        var draft = try credit(
            pieces: pieces, shipping: soldShipping.paid > creditedShipping, reason: reason, restocks: restocks
        )
        draft.other = left - draft.goods - draft.shipping
        draft.tax = taxLeft
        return draft
    }

    /// The credit for cancelling an order: all remaining money, and all pieces that have not left the shop.
    func cancellation() throws -> CreditDraft {
        var draft = try creditOfAll(reason: .cancelled, restocks: true)
        // Pieces that were free and are still here.
        for line in order.items where !draft.lines.contains(where: { $0.line.id == line.id }) {
            let pieces = toShip(line)
            guard pieces > 0 else { continue }
            draft.lines.append(.init(line: line, quantity: 0, unshipped: pieces, restocked: pieces))
        }
        return draft
    }

    private func credit(
        _ quantity: Int64, of line: Order.Item, _ reason: CreditReason, restocks: Bool
    ) throws -> CreditDraft.Line {
        let here = toShip(line)
        if reason == .cancelled, quantity > here {
            throw shipped(line) > 0
                ? CreditError.shipped(order: order.id, sku: line.sku, wanted: quantity, left: here)
                : .tooMany(order: order.id, sku: line.sku, wanted: quantity, left: here, reason: reason)
        }
        // A piece that is still here and was refunded is not refunded again in place of one that left.
        let owed = reason == .cancelled ? min(quantity, awaited(line)) : quantity
        var refund = Refund(paid: 0, tax: 0)
        do {
            if owed > 0 {
                refund = try Refund.of(
                    pieces: owed, after: credited(line), from: line.quantity, sold: sold(line))
            }
        } catch RefundError.tooMany(let wanted, let left) {
            throw CreditError.tooMany(
                order: order.id, sku: line.sku, wanted: wanted, left: left, reason: reason)
        }
        var draft = CreditDraft.Line(line: line, quantity: owed, refund: refund)
        if reason == .cancelled {
            // Including what was refunded without pieces before, if nothing else is left of the line.
            draft.unshipped = owed == quantity && owed == line.quantity - credited(line) ? here : quantity
            draft.restocked = draft.unshipped
        } else if restocks {
            // First what came back, then what had not left.
            let back = max(0, min(quantity, shipped(line) - returned(line)))
            draft.unshipped = min(quantity - back, toShip(line))
            draft.restocked = back + draft.unshipped
            guard draft.restocked == quantity else {
                throw CreditError.nothingToRestock(order: order.id, sku: line.sku, pieces: quantity)
            }
        }
        return draft
    }

    /// The tax in a credit, limited so that the rest of the order can still hold the remaining tax.
    private func tax(_ wanted: Int64, in amount: Int64) -> Int64 {
        max(taxLeft - (left - amount), min(wanted, taxLeft, amount))
    }

    /// Rounded half away from zero.
    private func share(of whole: Int64, _ part: Int64, of total: Int64) -> Int64 {
        total == 0 ? 0 : Int64(Rounding.quotient(Int128(whole) * Int128(part), by: Int128(total)))
    }

    private func money(_ amount: Int64) -> Money {
        Money(minorUnits: amount, currency: order.totals.total.currency)
    }
}
