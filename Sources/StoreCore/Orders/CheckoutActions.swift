import ShopText

/// Turns the cart into an order, in one transaction: checks that all of it can be bought, takes it from stock, keeps
/// the lines as they are now, and empties the cart.
public struct CheckOut: Action {
    public static let name = "checkout"

    let customer: String?
    let recipient: Recipient
    let amount: Money?

    private enum CodingKeys: String, CodingKey {
        case customer = "for"
        case amount
    }

    /// - Parameters:
    ///   - recipient: to whom it goes; what is empty is filled from the buyer's profile.
    ///   - amount: the total that the buyer expects; `nil` for whatever it is.
    public init(to recipient: Recipient, amount: Money? = nil, for customer: String? = nil) {
        self.customer = customer
        self.recipient = recipient
        self.amount = amount
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        customer = try container.decodeIfPresent(String.self, forKey: .customer)
        recipient = try Recipient(from: decoder)
        amount = try container.decodeIfPresent(String.self, forKey: .amount).map {
            try Money($0, decoder: decoder)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(customer, forKey: .customer)
        try recipient.encode(to: encoder)
        try container.encodeIfPresent(amount?.decimal, forKey: .amount)
    }

    public var requirement: Requirement { .shopping(for: customer) }

    /// - Throws: ``CartError/empty``, ``CatalogError``, ``StockError``, or
    ///   ``OrderError/amountChanged(given:computed:)``; nothing is then changed.
    public func run(in transaction: Transaction) throws -> Order {
        let buyer = try transaction.buyer(customer)
        if buyer.id == transaction.actor.id, buyer.role == .customer,
            try transaction.value(of: .requireVerified) != "off"
        {
            try buyer.requireVerified()
        }
        let cart = try transaction.cart(of: buyer)
        guard !cart.items.isEmpty else { throw CartError.empty }
        let recipient = try recipient.filled(from: buyer).checked()
        let currency = transaction.currency
        let totals = try cart.checkedTotals(currency)
        if let amount, amount != totals.total {
            throw OrderError.amountChanged(given: amount, computed: totals.total)
        }
        let id = try transaction.nextOrderID()
        transaction.touch(.order, id)
        transaction.touch(.user, buyer.username)
        for item in cart.items { try transaction.sell(item, order: id) }
        try transaction.insert(
            Order(
                id: id, accountID: buyer.id, status: .open, fulfillmentStatus: .unfulfilled,
                recipient: recipient, items: try cart.items.map(Order.Item.init), totals: totals,
                paidTotal: .zero(currency), refundedTotal: .zero(currency),
                idempotencyKey: transaction.idempotencyKey,
                createdAt: transaction.instant))
        try transaction.clearCart(ofAccount: buyer.id)
        guard let order = try transaction.order(id: id) else { throw OrderError.notFound(id) }
        try transaction.mail(.orderConfirmation, about: order)
        return order
    }
}

extension Transaction {
    /// Takes a line from stock, if the product is for sale.
    fileprivate func sell(_ item: Cart.Item, order: Int64) throws {
        guard let product = try product(id: item.productID) else {
            throw CatalogError.notForSale(sku: item.sku)
        }
        try checkPurchasable(product)
        try moveStock(of: product, by: -item.quantity, .sold, reference: "order:\(order)")
        touch(.product, product.sku)
    }
}

extension Recipient {
    /// What is empty, from the buyer's profile.
    fileprivate func filled(from buyer: Account) -> Recipient {
        var filled = self
        if name.isEmpty { filled.name = buyer.fullName }
        if email.isEmpty { filled.email = buyer.email }
        if phone.isEmpty { filled.phone = buyer.phoneNumber }
        if address.isEmpty { filled.address = buyer.address }
        return filled
    }
}

extension Order.Item {
    fileprivate init(_ item: Cart.Item) throws(MoneyError) {
        self.init(
            id: 0, productID: item.productID, sku: item.sku, title: item.title, quantity: item.quantity,
            unitPrice: item.unitPrice, lineTotal: try item.unitPrice.multiplied(by: item.quantity))
    }
}
