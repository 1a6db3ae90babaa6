import ShopText

extension Store {
    /// The orders of one page, newest first: a customer's own, or, for staff, everybody's.
    public func orders(_ filter: OrderFilter, page: Page, as actor: Actor) throws -> [Order] {
        let ownID = try actor.requireAccount()
        return try read(as: actor) { transaction in
            var filter = filter
            if let customer = filter.customer {
                let account = try transaction.account(named: customer)
                if account?.id != ownID { try actor.require(.ordersRead) }
                guard let account else { throw AccountError.notFound(customer) }
                filter.accountID = account.id
            } else if !actor.may(.ordersRead) {
                filter.accountID = ownID
            }
            if filter.accountID == ownID, !actor.may(.ordersRead) { try actor.require(.ownShopping) }
            return try transaction.orders(filter, page: page)
        }
    }

    /// - Throws: ``OrderError/notFound(_:)`` also for what is not the actor's to see.
    public func order(_ id: Int64, as actor: Actor) throws -> Order {
        let ownID = try actor.requireAccount()
        return try read(as: actor) { transaction in
            guard let order = try transaction.order(id: id),
                actor.may(.ordersRead) || order.accountID == ownID && actor.may(.ownShopping)
            else { throw OrderError.notFound(id) }
            return order
        }
    }

    /// Notes that an order was paid, shipped or delivered, or that it was not after all.
    ///
    /// - Throws: ``OrderError`` for a move that is not in the tables.
    public func editOrder(
        _ id: Int64, _ change: OrderChange, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<Order> {
        try actor.require(.ordersWrite)
        guard change != OrderChange() else { throw OrderError.nothingToChange(id) }
        let command = Command(
            "order edit",
            [
                ("order", .integer(id)), ("paid", change.isPaid.map { .bool($0) }),
                ("shipped", change.isShipped.map { .bool($0) }),
                ("delivered", change.isDelivered.map { .bool($0) }),
            ], idempotencyKey: idempotencyKey)
        return try write(as: actor, command) { transaction in
            guard let order = try transaction.order(id: id) else { throw OrderError.notFound(id) }
            let moved = try order.moved(by: change)
            guard moved != order else { return order }
            try transaction.recordManualPayment(of: moved, before: order)
            try transaction.update(moved)
            transaction.touch(.order, id)
            if order.fulfillmentStatus == .unfulfilled, moved.fulfillmentStatus != .unfulfilled {
                try transaction.mail(.shipped, about: moved)
            }
            return moved
        }
    }
}
