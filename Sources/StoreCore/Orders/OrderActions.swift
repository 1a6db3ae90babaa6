import ShopText

extension Store {
    /// One page of orders, newest first: a customer's own, or, for staff, everyone's.
    public func orders(_ filter: OrderFilter, page: Page, as actor: Actor) throws -> [Order] {
        try read(as: actor) { try $0.orders(try $0.permitted(filter), page: page) }
    }

    /// The numbers of such a page.
    public func orderIDs(_ filter: OrderFilter, page: Page, as actor: Actor) throws -> [Int64] {
        try read(as: actor) { try $0.orderIDs(try $0.permitted(filter), page: page) }
    }

    /// - Throws: ``OrderError/notFound(_:)`` also for an order the actor may not see.
    public func order(_ id: Int64, as actor: Actor) throws -> Order {
        let ownID = try actor.requireAccount()
        return try read(as: actor) { transaction in
            guard let order = try transaction.order(id: id),
                actor.may(.ordersRead) || order.accountID == ownID && actor.may(.ownShopping)
            else { throw OrderError.notFound(id) }
            return order
        }
    }
}

extension Transaction {
    /// The filter for what the actor may see.
    ///
    /// - Throws: ``AccessError``, ``AccountError/notFound(_:)`` or ``CatalogError``
    func permitted(_ filter: OrderFilter) throws -> OrderFilter {
        let ownID = try actor.requireAccount()
        var filter = filter
        if let customer = filter.customer {
            let account = try account(named: customer)
            if account?.id != ownID { try actor.require(.ordersRead) }
            guard let account else { throw try noAccount(named: customer) }
            filter.accountID = account.id
        } else if !actor.may(.ordersRead) {
            filter.accountID = ownID
        }
        if let product = filter.product { filter.productID = try self.product(product).id }
        if filter.accountID == ownID, !actor.may(.ordersRead) { try actor.require(.ownShopping) }
        return filter
    }
}

/// Marks an order paid, shipped or delivered, or undoes that.
public struct EditOrder: Action {
    public static let name = "order edit"

    let order: Int64
    let paid: Bool?
    let shipped: Bool?
    let delivered: Bool?

    public init(_ order: Int64, _ change: OrderChange) {
        self.order = order
        (paid, shipped, delivered) = (change.isPaid, change.isShipped, change.isDelivered)
    }

    public var requirement: Requirement { .all(.ordersWrite) }

    /// - Throws: ``OrderError`` for a move that is not in the tables.
    public func run(in transaction: Transaction) throws -> Order {
        let change = OrderChange(isPaid: paid, isShipped: shipped, isDelivered: delivered)
        guard change != OrderChange() else { throw OrderError.nothingToChange(order) }
        guard let order = try transaction.order(id: order) else { throw OrderError.notFound(order) }
        let moved = try order.moved(by: change)
        guard moved != order else { return order }
        try transaction.recordManualPayment(of: moved, before: order)
        try transaction.update(moved)
        transaction.touch(.order, order.id)
        if order.fulfillmentStatus == .unfulfilled, moved.fulfillmentStatus != .unfulfilled {
            try transaction.mail(.shipped, about: moved)
        }
        return moved
    }
}

extension Store {
    /// How an order's figures were calculated; `nil` for one placed before the shop recorded that.
    ///
    /// - Throws: ``OrderError/notFound(_:)`` also for an order the actor may not see.
    public func explanation(ofOrder id: Int64, as actor: Actor) throws -> Explanation? {
        _ = try order(id, as: actor)
        return try read(as: actor) { transaction in
            guard let basket = try transaction.basket(ofOrder: id) else { return nil }
            return basket.explained(try basket.priced())
        }
    }
}
