import ShopText

/// All customers as rows of a file, a few at a time: those with an account, oldest first, and then guests by email
/// address. The store does not stay open for a slow reader.
public struct CustomerExport: Sendable {
    var writer: RowWriter
    private var filter = CustomerFilter()
    private var last: ListCursor?
    private var isAtEnd = false
    private var isAtStart = true

    /// How many customers are read at a time.
    static let pageLength = 500

    static let columns = [
        "id", "kind", "username", "email", "name", "first_name", "last_name", "phone_number", "address",
        "vat_id", "tax_exemption", "is_active", "is_verified", "created_at", "orders", "open_orders", "spent",
        "currency", "last_order_at", "cart_quantity",
    ]

    public init(_ format: RowWriter.Format) {
        writer = RowWriter(format, columns: CustomerExport.columns)
    }

    /// The next rows of the file; `nil` after the last.
    ///
    /// - Throws: ``AccessError``
    public mutating func next(from store: Store, as actor: Actor) throws -> [UInt8]? {
        if isAtEnd { return nil }
        if isAtStart { writer.addHead() }
        isAtStart = false
        try actor.require(.customersRead)
        try store.read(as: actor) { transaction in
            let page =
                filter.areGuests
                ? try transaction.guests(filter, limit: CustomerExport.pageLength, after: last)
                : try transaction.customers(filter, limit: CustomerExport.pageLength, after: last)
            for customer in page { writer.add(customer) }
            last = page.last.map(filter.cursor(behind:))
            guard page.count < CustomerExport.pageLength else { return }
            isAtEnd = filter.areGuests
            filter.areGuests = true
            last = nil
        }
        return writer.take()
    }
}

extension RowWriter {
    fileprivate mutating func add(_ customer: Customer) {
        let account = customer.account
        if let account { add(account.id) } else { addNothing() }
        add(account == nil ? "guest" : "account")
        if let account { add(account.username) } else { addNothing() }
        add(customer.email)
        add(customer.name)
        for text in [account?.firstName, account?.lastName] { add(text ?? "") }
        add(customer.phone)
        for text in [account?.address, account?.vatID, account?.taxExemption] { add(text ?? "") }
        for flag in [account?.isActive, account?.isVerified] {
            if let flag { add(flag: flag) } else { addNothing() }
        }
        add(account?.createdAt)
        let trade = customer.trade
        add(trade.orders)
        add(trade.openOrders)
        add(amount: trade.spent.minorUnits, decimals: trade.spent.currency.digits)
        add(trade.spent.currency.code)
        add(trade.lastOrderAt)
        add(trade.cartQuantity)
        endRow()
    }

    private mutating func add(_ instant: Instant?) {
        if let instant { add(plain: instant.rfc3339Bytes) } else { addNothing() }
    }
}
