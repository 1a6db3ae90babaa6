import ShopText

extension OrderRecord {
    /// What customers do not see: who on the staff did something, and their internal notes.
    mutating func hideStaff(from user: String) {
        func name(_ by: inout String) { if by != user { by = "" } }
        order = order.hidingStaff()
        for index in timeline.indices { name(&timeline[index].by) }
        payments = payments.map { $0.hidingStaff(from: user) }
        shipments = shipments.map { $0.hidingStaff(from: user) }
        for index in credits.indices {
            name(&credits[index].by)
            credits[index].note = ""
        }
    }

    /// What is told of an order to those who may change it but not see it: what was sold, the amounts and the statuses.
    /// Those who take payments or give them back see the references of payments.
    mutating func hideCustomer(from actor: Actor) {
        let seesReferences = actor.may(.paymentsWrite) || actor.may(.refundsWrite)
        order = order.hidingCustomer()
        timeline = []
        for index in payments.indices {
            payments[index].customer = nil
            if !seesReferences { payments[index].reference = nil }
        }
        for index in shipments.indices { shipments[index].customer = nil }
    }

    /// An order that was just placed: its customer was emailed, and nothing else has happened.
    init(placed order: Order) {
        self.init(order)
        let email = order.recipient.email
        timeline = OrderRecord.timeline(
            self, notes: [],
            others: email.isEmpty
                ? []
                : [
                    .mailed(
                        MailKind.orderConfirmation.rawValue, to: email, MailStatus.queued.rawValue,
                        at: order.createdAt)
                ])
    }

    /// What has happened to the order so far, in sequence.
    ///
    /// - Parameters:
    ///   - notes: the notes on it.
    ///   - actors: who changed it when.
    ///   - others: disputes about its payments, and emails to the customer.
    static func timeline(
        _ record: OrderRecord, notes: [OrderNote], actors: OrderActors = OrderActors(), others: [OrderEvent]
    ) -> [OrderEvent] {
        let order = record.order
        let total = order.totals.total
        var events = [
            OrderEvent(
                at: order.createdAt, kind: .ordered, by: order.takenBy ?? order.user ?? "",
                text: "\(total.decimal) \(total.currency.code) \(order.channel.words)")
        ]
        let goesBack: Set<PaymentKind> = [.void, .refund, .chargeback]
        events += record.payments.filter { !goesBack.contains($0.kind) }.map(event)
        events += record.credits.filter { !$0.note.isEmpty }.map {
            OrderEvent(at: $0.createdAt, kind: .noted, by: $0.by, text: $0.note, isInternal: true)
        }
        events += record.credits.map { credit in
            OrderEvent(
                at: credit.createdAt, kind: credit.reason == .cancelled ? .cancelled : .credited,
                by: credit.by,
                text: words(credit))
        }
        events += actors.cancelledAt.map { [cancelled(at: $0, by: actors.names[$0] ?? "", total)] } ?? []
        // Money goes back because of what was cancelled or credited.
        events += record.payments.filter { goesBack.contains($0.kind) }.map(event)
        for shipment in record.shipments { events += self.events(shipment, actors) }
        events += record.documents.compactMap { document in
            document.at.map {
                OrderEvent(at: $0, kind: .issued, by: document.by ?? "", text: document.label)
            }
        }
        events += notes.map {
            OrderEvent(at: $0.at, kind: .noted, by: $0.by, text: $0.text, isInternal: $0.isInternal)
        }
        events += others
        // Swift's sort is stable, so events at the same instant stay in the order above.
        return events.sorted { $0.at < $1.at }
    }

    /// An order that had been fully refunded before.
    static func cancelled(at instant: Instant, by name: String, _ total: Money) -> OrderEvent {
        let nothing = Money(minorUnits: 0, currency: total.currency)
        return OrderEvent(
            at: instant, kind: .cancelled, by: name, text: "\(nothing.decimal) \(nothing.currency.code)")
    }

    private static func event(_ payment: Payment) -> OrderEvent {
        let kind: OrderEvent.Kind =
            switch (payment.status, payment.kind) {
            case (.pending, _), (.needsAction, _): .paymentPending
            case (.failed, _): .paymentFailed
            case (.succeeded, .authorize): .authorized
            case (.succeeded, .capture): .paid
            case (.succeeded, .void): .voided
            case (.succeeded, .refund): .refunded
            case (.succeeded, .chargeback): .chargedBack
            }
        let what = kind == .paymentPending || kind == .paymentFailed ? "\(payment.kind.rawValue) " : ""
        // What the shop notes itself went through nobody else.
        let provider = payment.provider == ManualProvider.name ? "" : " by \(payment.provider)"
        let means = [payment.method, payment.failureWithoutName].compactMap { $0 }.joined(separator: ", ")
        return OrderEvent(
            at: payment.settledAt ?? payment.askedAt, kind: kind, by: payment.by,
            text: "\(what)\(payment.amount.decimal) \(payment.amount.currency.code)\(provider)"
                + (means.isEmpty ? "" : " (\(means))"))
    }

    private static func words(_ credit: Credit) -> String {
        let items = credit.items.map { item in
            "\(max(item.quantity, item.unshipped)) \(item.sku)"
                + (item.restocked > 0 && credit.reason != .cancelled ? " (restocked)" : "")
        }
        let shipping = credit.shipping.minorUnits > 0 ? ["shipping"] : []
        let what = (items + shipping).joined(separator: ", ")
        return "\(credit.amount.decimal) \(credit.amount.currency.code)"
            + (credit.reason == .cancelled ? "" : ", \(credit.reason.rawValue)")
            + (what.isEmpty ? "" : ": \(what)")
    }

    private static func events(_ shipment: Shipment, _ actors: OrderActors) -> [OrderEvent] {
        let items = shipment.items.map { "\($0.quantity) \($0.sku)" }.joined(separator: ", ")
        let by = [shipment.carrier, shipment.tracking].filter { !$0.isEmpty }.joined(separator: " ")
        let correction = actors.corrections[shipment.id]
        let shipped = OrderEvent(
            at: shipment.shippedAt,
            kind: shipment.status == .notedByMistake && correction == nil ? .shipmentCorrected : .shipped,
            by: shipment.by,
            text: "shipment \(shipment.id): \(items)" + (by.isEmpty ? "" : " by \(by)"))
        if let correction {
            return [
                shipped,
                OrderEvent(
                    at: correction.at, kind: .shipmentCorrected, by: correction.by,
                    text: "shipment \(shipment.id) was noted by mistake"),
            ]
        }
        guard let at = shipment.deliveredAt else { return [shipped] }
        return [
            shipped,
            OrderEvent(
                at: at, kind: shipment.status == .returned ? .returned : .delivered,
                by: actors.names[at] ?? "",
                text: "shipment \(shipment.id)"),
        ]
    }
}

extension OrderChannel {
    fileprivate var words: String {
        switch self {
        case .online: "online"
        case .phone: "by phone"
        case .counter: "at the counter"
        case .imported: "imported"
        }
    }
}

extension OrderEvent {
    /// - Parameters:
    ///   - kind: the kind in the outbox, possibly written by a later version.
    ///   - status: the same.
    static func mailed(_ kind: String, to recipient: String, _ status: String, at: Instant) -> OrderEvent {
        OrderEvent(at: at, kind: .mailed, by: "", text: "\(kind) to \(recipient), \(status)")
    }
}
