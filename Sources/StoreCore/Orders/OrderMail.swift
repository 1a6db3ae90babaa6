import ShopText

/// The mail about an order.
extension Transaction {
    /// Mails the customer of an order, as part of the change that the mail is about.
    func mail(_ kind: MailKind, about order: Order, amount: Money? = nil) throws {
        let recipient = order.recipient
        let lines = order.items.map { "\($0.quantity) × \($0.title)  \($0.lineTotal.decimal)" }
        let region = [recipient.postalCode, recipient.country].filter { !$0.isEmpty }
        let place = [recipient.address, region.joined(separator: " ")]
        var values = [
            "order": String(order.id), "items": lines.joined(separator: "\n"),
            "total": order.totals.total.decimal, "currency": order.totals.total.currency.code,
            "recipient": recipient.name, "address": place.joined(separator: "\n"),
        ]
        values["amount"] = amount?.decimal
        try enqueue(
            kind, to: MailAddress(name: recipient.name, address: recipient.email), account: order.accountID,
            values, entry: journalHead().id + 1)
    }
}
