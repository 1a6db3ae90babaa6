import ShopText

/// Cancels an order, or pieces of it that have not been shipped: puts them back on the shelf, releases reserved money,
/// refunds what was paid, and lets the coupons be used again.
public struct CancelOrder: Action {
    public static let name = "order cancel"

    let order: Int64
    let items: [CreditRequest.Item]
    @Personal var note: String

    /// - Parameter items: none for the whole order.
    /// - Throws: ``TextError``
    public init(_ order: Int64, items: [CreditRequest.Item] = [], note: String = "") throws {
        self.order = order
        self.items = items
        self.note = try Text.checked(note, name: "note", maximum: 1000, allowsEmpty: true)
    }

    public var requirement: Requirement { .order(order, others: .ordersWrite) }

    /// - Throws: ``OrderError``, ``CreditError``, ``PaymentError/pending(order:payment:)``, or ``AccessError`` if staff
    ///   would refund money without permission.
    public func run(in transaction: Transaction) throws -> OrderRecord {
        guard let order = try transaction.order(id: order) else { throw OrderError.notFound(order) }
        guard order.status != .cancelled else { throw OrderError.cancelled(order.id) }
        try transaction.checkNothingPending(ofOrder: order.id)
        let balance = try transaction.balance(of: order)
        let pieces = try order.pieces(items)
        let isWhole = items.isEmpty || balance.isAllThatIsLeft(pieces)
        if isWhole, order.isShipped {
            let isBack = order.items.contains { balance.returned($0) > 0 }
            throw OrderError.alreadyShipped(order.id, isBack: isBack)
        }
        var draft =
            isWhole
            ? try balance.cancellation()
            : try balance.credit(pieces: pieces, reason: .cancelled, restocks: true)
        var notices = try transaction.restock(&draft, of: order)
        // What was neither paid for nor sent was not bought.
        if isWhole, order.capturedTotal.minorUnits == 0 {
            let hidden = try transaction.hideReviews(ofOrder: order.id)
            if hidden > 0 {
                notices.append(
                    hidden == 1 ? "1 review of it is hidden now" : "\(hidden) reviews of it are hidden now")
            }
        }
        if draft.amount > 0 || !draft.lines.isEmpty {
            _ = try transaction.insert(draft, ofOrder: order.id, .cancelled, note: note)
        }
        let left = try transaction.recount(order: order.id, isCancelled: isWhole)
        if isWhole { try transaction.releaseCoupons(ofOrder: order.id) }
        let money = try transaction.returnable(of: order.id)
        if money > 0, order.accountID != transaction.actor.id { try transaction.actor.require(.refundsWrite) }
        // Whoever has the money back for a piece need not hear that it went back on the shelf.
        if isWhole || draft.lines.contains(where: { $0.quantity > 0 }) {
            let cancelled = draft.lines.filter { $0.quantity > 0 }.map { ($0.line, quantity: $0.quantity) }
            try transaction.mail(.orderCancelled, about: order, pieces: isWhole ? nil : cancelled)
        }
        var record = try transaction.giveBack(
            isWhole ? money : min(money, draft.amount), of: order.id,
            releasing: isWhole || left.dueTotal.minorUnits <= 0,
            byHand: transaction.actor.may(.refundsWrite))
        record.notices += notices
        if isWhole, !record.credits.contains(where: { $0.reason == .cancelled }) {
            record.timeline.append(
                OrderRecord.cancelled(
                    at: transaction.instant, by: transaction.actor.name, order.totals.total))
        }
        return record
    }
}

extension OrderBalance {
    /// Whether these pieces are all that is left of the order.
    fileprivate func isAllThatIsLeft(_ pieces: [(Order.Item, quantity: Int64)]) -> Bool {
        guard fulfillmentStatus == .unfulfilled else { return false }
        return order.items.allSatisfy { line in
            let wanted = pieces.reduce(0) { $0 + ($1.0.id == line.id ? $1.quantity : 0) }
            return wanted == toShip(line) || wanted == awaited(line)
        }
    }
}
