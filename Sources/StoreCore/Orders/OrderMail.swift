import ShopText

/// Emails about an order.
extension Transaction {
    /// Emails the customer of an order, as part of the change that the email is about; does nothing if the order has no
    /// email address.
    ///
    /// - Parameters:
    ///   - amount: the amount paid or refunded.
    ///   - shipment: the shipment it is about.
    ///   - pieces: the pieces it is about; `nil` for the whole order.
    func mail(
        _ kind: MailKind, about order: Order, amount: Money? = nil, shipment: Shipment? = nil,
        pieces: [(Order.Item, quantity: Int64)]? = nil
    ) throws {
        let recipient = order.recipient
        guard !recipient.email.isEmpty else { return }
        var lines: [String]
        if let shipment {
            lines = shipment.items.map { "\($0.quantity) × \($0.title)" }
        } else if let pieces {
            lines = pieces.map { "\($0.quantity) × \($0.0.title)" }
        } else {
            lines = order.items.map { "\($0.quantity) × \($0.title)  \($0.lineTotal.decimal)" }
        }
        if kind == .orderConfirmation { lines += order.furtherFigures }
        let region = [recipient.region, recipient.postalCode, recipient.country].filter { !$0.isEmpty }
        let place = [recipient.address, region.joined(separator: " ")].filter { !$0.isEmpty }
        var values = [
            "order": String(order.id), "items": lines.joined(separator: "\n"),
            "total": order.totals.total.decimal, "currency": order.totals.total.currency.code,
            "recipient": recipient.name, "address": place.joined(separator: "\n"),
            "carrier": shipment?.carrier ?? "", "tracking": shipment?.tracking ?? "", "parcel": "",
            "what": pieces == nil ? "your order \(order.id)" : "part of your order \(order.id)",
        ]
        if let shipment {
            let parcel = [
                shipment.carrier.isEmpty ? "" : "It was shipped with \(shipment.carrier).",
                shipment.tracking.isEmpty ? "" : "The tracking number is \(shipment.tracking).",
            ].filter { !$0.isEmpty }.joined(separator: " ")
            values["parcel"] = parcel.isEmpty ? "" : "\n" + parcel
        }
        values["amount"] = amount?.decimal
        try enqueue(
            kind, to: MailAddress(name: recipient.name, address: recipient.email), account: order.accountID,
            values, entry: journalHead().id + 1, order: order.id, isRecipientSeen: seesCustomer(of: order))
    }

    /// Emails the customer that money was received by hand, but not a second time after it was noted by mistake.
    ///
    /// - Parameter amount: what was received, in minor units, and is the latest payment.
    /// - Returns: notices.
    func mailPayment(of amount: Int64, for order: Order) throws -> [String] {
        let before = try payments(ofOrder: order.id).dropLast()
        if before.toldByMistake >= amount, try hasMail(.paymentReceived, aboutOrder: order.id) {
            return [
                "order \(order.id): the customer already has an email about this payment, so none is sent"
            ]
        }
        try mail(.paymentReceived, about: order, amount: Money(minorUnits: amount, currency: currency))
        return []
    }
}

extension ArraySlice<Payment> {
    /// What customers were told was received, was taken back as a mistake, and has not been received since; in minor
    /// units.
    fileprivate var toldByMistake: Int64 {
        let captures = Set(filter { $0.kind == .capture }.map(\.id))
        return reduce(0) { told, payment in
            switch payment.kind {
            case .capture where payment.status == .succeeded: Swift.max(0, told - payment.amount.minorUnits)
            case .void where payment.parent.map(captures.contains) ?? false: told + payment.amount.minorUnits
            default: told
            }
        }
    }
}

extension Order {
    /// What stands between the items and the total, after an empty line.
    fileprivate var furtherFigures: [String] {
        var lines = discounts.map { "Discount \($0.code)  \($0.amount.negated.decimal)" }
        if let shipping { lines.append("Shipping, \(shipping.name)  \(shipping.price.decimal)") }
        if totals.tax.minorUnits > 0 {
            lines.append("\(pricesIncludeTax ? "Tax included" : "Tax")  \(totals.tax.decimal)")
        }
        return lines.isEmpty ? [] : [""] + lines
    }
}
