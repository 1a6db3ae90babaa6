import ShopText

extension Store {
    /// One page of orders, newest first: a customer's own or, for staff, everyone's.
    public func orders(_ filter: OrderFilter, page: Page, as actor: Actor) throws -> [Order] {
        try read(as: actor) { transaction in
            let orders = try transaction.orders(try transaction.permitted(filter), page: page)
            return actor.may(.ordersRead) ? orders : orders.map { $0.hidingStaff() }
        }
    }

    /// The numbers of such a page.
    public func orderIDs(_ filter: OrderFilter, page: Page, as actor: Actor) throws -> [Int64] {
        try read(as: actor) { try $0.orderIDs(try $0.permitted(filter), page: page) }
    }

    /// - Throws: ``OrderError/notFound(_:)`` including for an order the actor may not see.
    public func order(_ id: Int64, as actor: Actor) throws -> Order {
        try read(as: actor) { try $0.visibleOrder(id) }
    }

    /// An order with everything that followed it; for customers, without internal staff notes.
    ///
    /// - Throws: ``OrderError/notFound(_:)`` including for an order the actor may not see.
    public func orderRecord(_ id: Int64, as actor: Actor) throws -> OrderRecord {
        try read(as: actor) { transaction in
            _ = try transaction.visibleOrder(id)
            return try transaction.visibleRecord(ofOrder: id)
        }
    }

    /// How an order's figures were calculated; `nil` for one placed before the shop recorded that.
    ///
    /// - Throws: ``OrderError/notFound(_:)`` including for an order the actor may not see.
    public func explanation(ofOrder id: Int64, as actor: Actor) throws -> Explanation? {
        _ = try order(id, as: actor)
        return try read(as: actor) { transaction in
            guard let basket = try transaction.basket(ofOrder: id) else { return nil }
            let seen = actor.may(.ordersRead) ? basket : basket.hidingStaff()
            return seen.explained(try seen.priced())
        }
    }
}

extension Transaction {
    /// - Throws: ``OrderError/notFound(_:)`` including for an order the actor may not see.
    func visibleOrder(_ id: Int64) throws -> Order {
        let ownID = try actor.requireAccount()
        guard let order = try order(id: id),
            actor.may(.ordersRead) || order.accountID == ownID && actor.may(.ownShopping)
        else { throw OrderError.notFound(id) }
        return actor.may(.ordersRead) ? order : order.hidingStaff()
    }

    /// An order with the part of what followed it that the actor may see.
    ///
    /// - Throws: ``OrderError/notFound(_:)``
    func visibleRecord(ofOrder id: Int64) throws -> OrderRecord {
        guard let record = try orderRecord(id: id) else { throw OrderError.notFound(id) }
        return visible(record)
    }

    /// The part of an order that the actor may see.
    func visible(_ record: OrderRecord) -> OrderRecord {
        guard !actor.may(.ordersRead) else { return record }
        var record = record
        let seesCustomer = seesCustomer(of: record.order)
        record.timeline.removeAll(where: \.isInternal)
        record.hideStaff(from: actor.name)
        if !seesCustomer { record.hideCustomer(from: actor) }
        return record
    }

    /// Whether the actor sees whose order it is: a permission to change orders shows nobody's name or address.
    func seesCustomer(of order: Order) -> Bool {
        if actor.may(.ordersRead) { return true }
        let isOwn = order.accountID == actor.id && actor.may(.ownShopping)
        return isOwn || order.takenBy == actor.name && actor.may(.customersAct)
    }

    /// The filter for what the actor may see.
    ///
    /// - Throws: ``AccessError``, ``AccountError/notFound(_:)`` or ``CatalogError``
    func permitted(_ filter: OrderFilter) throws -> OrderFilter {
        let ownID = try actor.requireAccount()
        var filter = filter
        if let customer = filter.customer {
            let account = try account(named: customer)
            if account?.id != ownID { try actor.require(.ordersRead) }
            if account == nil, let email = try? AccountRules.email(customer), try hasOrder(email: email) {
                filter.guestEmail = email
            } else {
                guard let account else { throw try noAccount(named: customer) }
                filter.accountID = account.id
            }
        } else if !actor.may(.ordersRead) {
            filter.accountID = ownID
        }
        if let product = filter.product { filter.productID = try self.product(product).id }
        if filter.accountID == ownID, !actor.may(.ordersRead) { try actor.require(.ownShopping) }
        return filter
    }
}

extension Requirement {
    /// The actor's own order or, with a permission, anybody's. Otherwise the order is not found.
    static func order(_ id: Int64, others: Permission) -> Requirement {
        Requirement(
            own: [.ownShopping], others: [others],
            checkActor: { actor in
                _ = try actor.requireAccount()
                if !actor.may(.ownShopping) { try actor.require(others) }
            },
            check: { transaction in
                let actor = transaction.actor
                let order = try transaction.order(id: id)
                let isOwn = order.map { $0.accountID == actor.id } ?? false
                if !isOwn, actor.may(.ordersRead) || actor.may(others) { try actor.require(others) }
                guard order != nil, isOwn || actor.may(others) else { throw OrderError.notFound(id) }
            })
    }
}
