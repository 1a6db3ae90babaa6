import ShopText

/// Marks orders paid, shipped or delivered, or undoes that, by recording payments and shipments; or changes the
/// recipient and address.
public struct EditOrder: Action {
    public static let name = "order edit"

    let order: OrderNumbers
    let paid: Bool?
    let shipped: Bool?
    let delivered: Bool?
    let recipient: RecipientChange?

    public init(_ orders: [Int64], _ change: OrderChange, recipient: RecipientChange? = nil) {
        order = OrderNumbers(orders)
        (paid, shipped, delivered) = (change.isPaid, change.isShipped, change.isDelivered)
        self.recipient = recipient
    }

    public init(_ order: Int64, _ change: OrderChange) { self.init([order], change) }

    /// Marking an order paid, or unpaid, is taking a payment.
    public var requirement: Requirement {
        paid == nil ? .all(.ordersWrite) : .all(.ordersWrite, .paymentsWrite)
    }

    /// - Throws: ``OrderError`` for a move that is not in the tables of statuses; nothing is then changed.
    public func run(in transaction: Transaction) throws -> OrderRecords {
        let change = OrderChange(isPaid: paid, isShipped: shipped, isDelivered: delivered)
        guard change != OrderChange() || recipient != nil else {
            throw OrderError.nothingToChange(order.ids.first ?? 0)
        }
        var notices: [String] = []
        for id in order.ids {
            guard let order = try transaction.order(id: id) else { throw OrderError.notFound(id) }
            if let recipient { try transaction.apply(recipient, to: order) }
            guard change != OrderChange() else { continue }
            notices += try transaction.apply(change, to: order)
        }
        return OrderRecords(
            try order.ids.map { try transaction.visibleRecord(ofOrder: $0) }, notices: notices)
    }
}

extension Transaction {
    fileprivate func apply(_ change: RecipientChange, to order: Order) throws {
        guard order.status != .cancelled else { throw OrderError.cancelled(order.id) }
        guard order.fulfillmentStatus == .unfulfilled else {
            let balance = try balance(of: order)
            throw OrderError.alreadyShipped(
                order.id, isBack: order.items.contains { balance.returned($0) > 0 })
        }
        let old = order.recipient
        let new = try Recipient(
            name: change.name ?? old.name, email: change.email ?? old.email, phone: change.phone ?? old.phone,
            address: change.address ?? old.address, postalCode: change.postalCode ?? old.postalCode,
            region: change.region ?? old.region, country: change.country ?? old.country
        ).checkedForStaff(home: home()?.country)
        guard new != old else { return }
        let (place, before) = (try destination(of: new), try? destination(of: old))
        let isElsewhere = (place?.country, place?.region) != (before?.country, before?.region)
        if isElsewhere, order.needsShipping, !order.taxes.isEmpty || order.shipping != nil {
            throw OrderError.soldForElsewhere(order.id, place: before?.words ?? "another place")
        }
        try update(recipient: new, ofOrder: order.id)
        let changed = new.changes(since: old).joined(separator: "; ")
        try insertNote("changed: \(changed)", isInternal: false, onOrder: order.id)
    }

    /// - Returns: notices.
    fileprivate func apply(_ change: OrderChange, to order: Order) throws -> [String] {
        let moved = try order.moved(by: change)
        guard moved != order else { return [] }
        if moved.capturedTotal != order.capturedTotal {
            try checkNothingPending(ofOrder: order.id)
            if change.isPaid == true { try checkNothingReserved(order) }
            try recordManualPayment(of: moved, before: order)
        }
        let shipment = try recordShipments(of: moved, before: order)
        let new = try recount(order: order.id)
        let paid = new.capturedTotal.minorUnits - order.capturedTotal.minorUnits
        let notices = paid > 0 ? try mailPayment(of: paid, for: new) : []
        guard let shipment else { return notices }
        return try notices + mailShipment(shipment, of: new)
    }

    /// Records money received by hand (cash, transfer), or that it did not arrive after all.
    ///
    /// - Throws: ``OrderError/paidElsewhere(order:provider:)`` for money that a provider took.
    private func recordManualPayment(of order: Order, before: Order) throws {
        let difference = order.capturedTotal.minorUnits - before.capturedTotal.minorUnits
        if difference > 0 {
            try insert(PaymentDraft(order: order.id, kind: .capture, amount: difference))
        } else if difference < 0 {
            for capture in try payments(ofOrder: order.id).standingCaptures {
                guard capture.payment.provider == ManualProvider.name else {
                    throw OrderError.paidElsewhere(order: order.id, provider: capture.payment.provider)
                }
                try insert(
                    PaymentDraft(
                        order: order.id, kind: .void, amount: capture.left, parent: capture.payment.id))
            }
        }
    }

    /// Records the shipments for an order's new fulfillment status: everything left was shipped, was delivered, or was
    /// noted by mistake.
    ///
    /// - Returns: what was shipped.
    private func recordShipments(of order: Order, before: Order) throws -> Shipment? {
        let (old, new) = (before.fulfillmentStatus, order.fulfillmentStatus)
        guard old != new else { return nil }
        if new == .unfulfilled {
            try move(try shipments(ofOrder: order.id), to: .notedByMistake)
            return nil
        }
        var shipped: Shipment?
        if old == .unfulfilled || old == .partiallyShipped { shipped = try ship(order) }
        if new == .delivered { try move(try shipments(ofOrder: order.id), to: .delivered) }
        if old == .delivered { try move(try shipments(ofOrder: order.id), to: .shipped) }
        return shipped
    }

    /// - Throws: ``PaymentError/alreadyAuthorized(order:payment:left:)``
    private func checkNothingReserved(_ order: Order) throws {
        let payments = try payments(ofOrder: order.id)
        guard let oldest = payments.oldestReserving(at: instant) else { return }
        throw PaymentError.alreadyAuthorized(
            order: order.id, payment: oldest,
            left: Money(minorUnits: payments.reserved(at: instant), currency: currency))
    }
}

extension Recipient {
    /// The changed fields: `postal code 10115 → 10117`. Long texts are cut.
    fileprivate func changes(since old: Recipient) -> [String] {
        func short(_ text: String) -> String {
            text.isEmpty ? "none" : text.count > 100 ? text.prefix(99) + "…" : text
        }
        return [
            ("name", old.name, name), ("email", old.email, email), ("phone", old.phone, phone),
            ("address", old.address, address), ("postal code", old.postalCode, postalCode),
            ("region", old.region, region), ("country", old.country, country),
        ].filter { $1 != $2 }.map { "\($0) \(short($1)) → \(short($2))" }
    }
}

/// Adds a note to an order.
public struct NoteOrder: Action {
    public static let name = "order note"

    let order: Int64
    @Personal var text: String
    let customer: Bool

    /// - Parameter isForCustomer: whether the customer sees it with the order.
    public init(_ order: Int64, _ text: String, isForCustomer: Bool) throws {
        self.order = order
        self.text = try Text.checked(text, name: "note", maximum: 2000)
        customer = isForCustomer
    }

    public var requirement: Requirement { .all(.ordersWrite) }

    /// - Throws: ``OrderError/notFound(_:)``
    public func run(in transaction: Transaction) throws -> OrderRecord {
        guard try transaction.order(id: order) != nil else { throw OrderError.notFound(order) }
        try transaction.insertNote(text, isInternal: !customer, onOrder: order)
        transaction.touch(.order, order)
        return try transaction.visibleRecord(ofOrder: order)
    }
}

/// Deletes a cancelled order that never had a payment.
public struct DeleteOrder: Action {
    public static let name = "order delete"

    let order: Int64

    public init(_ order: Int64) { self.order = order }

    public var requirement: Requirement { .all(.ordersWrite) }

    /// - Throws: ``OrderError``
    public func run(in transaction: Transaction) throws -> Order {
        guard let record = try transaction.orderRecord(id: order) else { throw OrderError.notFound(order) }
        guard record.order.status == .cancelled else {
            throw OrderError.notErasable(order, why: "it is \(record.order.status.rawValue)")
        }
        let standing = record.payments.filter { $0.status != .failed }
        guard standing.allSatisfy({ [.authorize, .void].contains($0.kind) }) else {
            throw OrderError.notErasable(order, why: "money moved")
        }
        // Reserved money that was let go never moved.
        guard record.order.authorizedTotal?.minorUnits ?? 0 == 0,
            standing.allSatisfy({ $0.status == .succeeded })
        else { throw OrderError.notErasable(order, why: "money is reserved for it") }
        guard try !transaction.hasPaymentEvents(ofOrder: order) else {
            throw OrderError.notErasable(order, why: "a provider reported on its payments")
        }
        guard record.documents.isEmpty else {
            throw OrderError.notErasable(order, why: "\(record.documents[0].label) was issued for it")
        }
        try transaction.eraseOrder(order)
        transaction.touch(.order, order)
        return transaction.visible(record).order
    }
}
