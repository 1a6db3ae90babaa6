import ShopText

/// What has happened so far to the pieces and the money of an order.
struct OrderBalance {
    let order: Order
    let credits: [Credit]
    let shipments: [Shipment]
    /// The products among its lines that are not shipped, if others are.
    var services: Set<Int64> = []

    /// Pieces of a line that were credited.
    func credited(_ line: Order.Item) -> Int64 { sum(line) { $0.quantity } }

    /// Pieces that left the shop.
    func shipped(_ line: Order.Item) -> Int64 {
        shipments.filter { $0.status != .notedByMistake }.flatMap(\.items)
            .reduce(0) { $0 + ($1.line == line.id ? $1.quantity : 0) }
    }

    /// Pieces that are in the shop and have to be shipped.
    func toShip(_ line: Order.Item) -> Int64 {
        line.quantity - shipped(line) - sum(line) { $0.unshipped }
    }

    /// The pieces that the customer is still waiting for: not those refunded, unless as goodwill.
    func owed(_ line: Order.Item) -> Int64 { isService(line) ? 0 : awaited(line) }

    /// The same for a line of any kind.
    func awaited(_ line: Order.Item) -> Int64 {
        var (returned, refused) = (Int64(0), Int64(0))
        for credit in credits where credit.reason != .goodwill {
            let pieces = credit.items.reduce(0) { $0 + ($1.line == line.id ? $1.quantity - $1.unshipped : 0) }
            guard pieces > 0 else { continue }
            // First from what had left before.
            let left = shipments.filter { $0.status != .notedByMistake && $0.shippedAt <= credit.createdAt }
                .flatMap(\.items).reduce(0) { $0 + ($1.line == line.id ? $1.quantity : 0) }
            let back = min(pieces, max(0, left - returned))
            returned += back
            refused += pieces - back
        }
        return max(0, toShip(line) - refused)
    }

    /// Whether a line does not go into a parcel, in an order with lines that do.
    func isService(_ line: Order.Item) -> Bool { line.productID.map(services.contains) ?? false }

    /// Pieces that left and were put back on the shelf.
    func returned(_ line: Order.Item) -> Int64 { sum(line) { $0.restocked - $0.unshipped } }

    var creditedTotal: Int64 { credits.reduce(0) { $0 + $1.amount.minorUnits } }
    var left: Int64 { order.totals.total.minorUnits - creditedTotal }
    var taxLeft: Int64 { order.totals.tax.minorUnits - credits.reduce(0) { $0 + $1.tax.minorUnits } }
    var creditedShipping: Int64 { credits.reduce(0) { $0 + $1.shipping.minorUnits } }

    private func sum(_ line: Order.Item, _ pieces: (Credit.Item) -> Int64) -> Int64 {
        credits.flatMap(\.items).reduce(0) { $0 + ($1.line == line.id ? pieces($1) : 0) }
    }
}

extension OrderBalance {
    /// Whether nothing of it is with the customer or will be: all came back and was credited, or was refunded before
    /// any of it left.
    var isOver: Bool {
        let standing = shipments.filter { $0.status != .notedByMistake }
        return standing.isEmpty
            ? order.items.allSatisfy { owed($0) == 0 }
            : creditedTotal == order.totals.total.minorUnits && standing.allSatisfy { $0.status == .returned }
    }

    /// Derived from the shipments.
    var fulfillmentStatus: FulfillmentStatus {
        let standing = shipments.filter { $0.status != .notedByMistake }
        if standing.isEmpty { return .unfulfilled }
        if order.items.contains(where: { owed($0) > 0 }) { return .partiallyShipped }
        // Pieces that came back do not count as delivered.
        return standing.contains { $0.status == .shipped } || standing.allSatisfy { $0.status == .returned }
            ? .shipped : .delivered
    }
}

extension Transaction {
    /// Derives an order's sums and statuses from what followed it, and writes them.
    /// - Parameter isCancelled: whether it is being cancelled.
    ///
    /// - Throws: ``OrderError/notFound(_:)``
    @discardableResult
    func recount(order id: Int64, isCancelled: Bool = false) throws -> Order {
        guard var order = try order(id: id) else { throw OrderError.notFound(id) }
        func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }
        let sums = PaymentSums(try payments(ofOrder: id))
        let balance = try balance(of: order)
        order.capturedTotal = money(sums.captured)
        order.refundedTotal = money(sums.refunded)
        order.authorizedTotal = money(sums.authorized)
        order.creditedTotal = money(balance.creditedTotal)
        order.fulfillmentStatus = balance.fulfillmentStatus
        if isCancelled || order.status == .cancelled {
            order.status = .cancelled
        } else {
            order.status = order.isDone(isBack: balance.isOver) ? .completed : .open
        }
        try update(order)
        touch(.order, id)
        return order
    }

    /// The products of an order that are not shipped; empty if nothing in the order is shipped.
    private func services(in order: Order) throws -> Set<Int64> {
        guard order.needsShipping, order.items.count > 1 else { return [] }
        let services = try servicesOnly(of: order.items.compactMap(\.productID))
        return order.items.contains { $0.productID.map(services.contains) != true } ? services : []
    }

    /// What has happened so far to the pieces and the money of an order.
    func balance(of order: Order) throws -> OrderBalance {
        OrderBalance(
            order: order, credits: try credits(ofOrder: order.id),
            shipments: try shipments(ofOrder: order.id), services: try services(in: order))
    }
}
