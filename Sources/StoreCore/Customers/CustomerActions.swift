import ShopText

extension Store {
    /// One page of customers: those with an account, oldest first or in the filter's order, or guests by email address.
    /// - Parameter after: a cursor or, in a list of accounts, a username, an email address or an id.
    ///
    /// - Throws: ``AccessError``, ``CustomerError``, ``OrderError/notFound(_:)`` or ``ListCursorError``
    public func customers(
        _ filter: CustomerFilter, limit: Int, after: String? = nil, as actor: Actor
    ) throws -> [Customer] {
        try actor.require(.customersRead)
        return try read(as: actor) { transaction in
            if let id = filter.order { return [try transaction.customer(ofOrder: id)] }
            let last = try after.map { after in
                if ListCursor.isWord(after) || filter.areGuests { return try filter.cursor(word: after) }
                return filter.cursor(behind: try transaction.requireCustomer(after))
            }
            return filter.areGuests
                ? try transaction.guests(filter, limit: limit, after: last)
                : try transaction.customers(filter, limit: limit, after: last)
        }
    }

    /// A customer with their addresses, cart and latest orders.
    /// - Parameter name: a username, an id or an email address, including a guest's.
    ///
    /// - Throws: ``AccessError`` or ``CustomerError/notFound(_:near:)``
    public func customer(_ name: String, as actor: Actor) throws -> CustomerRecord {
        try actor.require(.customersRead)
        return try read(as: actor) { transaction in
            if let account = try transaction.account(named: name), account.role == .customer {
                var orders = OrderFilter()
                orders.accountID = account.id
                return CustomerRecord(
                    customer: Customer(account, try transaction.trade(ofAccount: account.id)),
                    addresses: try transaction.addresses(ofAccount: account.id),
                    cart: try transaction.cart(of: account).items,
                    orders: try transaction.orders(orders, page: Page(limit: CustomerRecord.lastOrders)))
            }
            guard let guest = try transaction.guest(email: name) else {
                _ = try transaction.requireCustomer(name)
                throw CustomerError.notFound(name)
            }
            let ids = try transaction.orderIDs(ofGuest: guest.email)
            return CustomerRecord(
                customer: guest, addresses: [], cart: [],
                orders: try ids.suffix(CustomerRecord.lastOrders).reversed().compactMap {
                    try transaction.order(id: $0)
                })
        }
    }
}

extension Transaction {
    /// - Throws: ``CustomerError/notFound(_:near:)``, including for a staff account.
    fileprivate func requireCustomer(_ name: String) throws -> Account {
        if let account = try account(named: name), account.role == .customer { return account }
        guard case .notFound(_, let near) = try noAccount(named: name) else {
            throw CustomerError.notFound(name)
        }
        let guests = try guestEmails(near: name)
        let all = near.filter { $0 != name }
        throw CustomerError.notFound(name, near: all + guests.filter { !all.contains($0) })
    }

    /// The customer of an order.
    fileprivate func customer(ofOrder id: Int64) throws -> Customer {
        guard let order = try order(id: id) else { throw OrderError.notFound(id) }
        if let accountID = order.accountID, let account = try account(id: accountID) {
            return Customer(account, try trade(ofAccount: account.id))
        }
        if let guest = try guest(email: order.recipient.email) { return guest }
        return Customer(
            account: nil, email: order.recipient.email, name: order.recipient.name,
            phone: order.recipient.phone,
            trade: Customer.Trade(
                orders: 1, openOrders: order.status == .open ? 1 : 0,
                spent: Money(
                    minorUnits: order.capturedTotal.minorUnits - order.refundedTotal.minorUnits,
                    currency: currency), lastOrderAt: order.createdAt, cartQuantity: 0))
    }
}
