import ShopText

/// Takes an order for a customer by phone or at the counter: with or without an account, at the shop's prices or, with
/// a reason, at others.
public struct CreateOrder: Action {
    public static let name = "order create"

    let customer: String?
    let items: [CartRequest]
    let prices: [String: String]
    let reason: String?
    let channel: OrderChannel
    let recipient: Recipient
    let amount: Money?
    let codes: [String]
    let method: String?
    let savedAddress: String?
    let payment: PaymentChoice?

    private enum CodingKeys: String, CodingKey {
        case customer = "for"
        case items, prices, reason, channel, amount, payment, paymentMethod
        case codes = "coupons"
        case method = "shipping"
        case savedAddress = "to"
    }

    /// - Parameters:
    ///   - prices: unit prices by SKU, as text.
    ///   - reason: why they differ from the shop's.
    ///   - savedAddress: the name of a saved address of the customer; `nil` for the default if no address is given.
    ///   - payment: how it is paid; `nil` for later.
    public init(
        _ items: [CartRequest], for customer: String? = nil, to recipient: Recipient,
        prices: [String: String] = [:], reason: String? = nil, channel: OrderChannel = .phone,
        amount: Money? = nil, codes: [String] = [], method: String? = nil,
        savedAddress: String? = nil, payment: PaymentChoice? = nil
    ) {
        self.payment = payment
        self.savedAddress = savedAddress
        self.items = items
        self.customer = customer
        self.recipient = recipient
        self.prices = prices
        self.reason = reason
        self.channel = channel
        self.amount = amount
        self.codes = codes
        self.method = method
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        customer = try container.decodeIfPresent(String.self, forKey: .customer)
        items = try container.decode([CartRequest].self, forKey: .items)
        prices = try container.decodeIfPresent([String: String].self, forKey: .prices) ?? [:]
        reason = try container.decodeIfPresent(String.self, forKey: .reason)
        channel = try container.decode(OrderChannel.self, forKey: .channel)
        recipient = try Recipient(from: decoder)
        amount = try container.decodeIfPresent(String.self, forKey: .amount).map {
            try Money($0, decoder: decoder)
        }
        codes = try container.decodeIfPresent([String].self, forKey: .codes) ?? []
        method = try container.decodeIfPresent(String.self, forKey: .method)
        savedAddress = try container.decodeIfPresent(String.self, forKey: .savedAddress)
        payment = try container.decodeIfPresent(String.self, forKey: .payment).map { provider in
            try PaymentChoice(
                provider: provider,
                method: try container.decodeIfPresent(String.self, forKey: .paymentMethod))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(customer, forKey: .customer)
        try container.encode(items, forKey: .items)
        if !prices.isEmpty { try container.encode(prices, forKey: .prices) }
        try container.encodeIfPresent(reason, forKey: .reason)
        try container.encode(channel, forKey: .channel)
        try recipient.encode(to: encoder)
        try container.encodeIfPresent(amount?.decimal, forKey: .amount)
        if !codes.isEmpty { try container.encode(codes, forKey: .codes) }
        try container.encodeIfPresent(method, forKey: .method)
        try container.encodeIfPresent(savedAddress, forKey: .savedAddress)
        try container.encodeIfPresent(payment?.provider, forKey: .payment)
        try container.encodeIfPresent(payment?.method, forKey: .paymentMethod)
    }

    /// Whose an order is that somebody took away from the counter without a name.
    static let anonymousName = "Counter sale"

    /// Whether nothing is to be sent, so that nobody needs to know to whom.
    fileprivate var isHandedOver: Bool { channel == .counter && method == nil && savedAddress == nil }

    public var requirement: Requirement {
        prices.isEmpty ? .all(.ordersWrite, .customersAct) : .all(.ordersWrite, .customersAct, .pricesSet)
    }

    /// - Throws: ``SaleError``, ``CatalogError``, ``StockError``, ``CouponError``, ``ShippingError`` or
    ///   ``OrderError/amountChanged(given:computed:)``; nothing is then changed.
    public func run(in transaction: Transaction) throws -> OrderRecord {
        let quote = try transaction.quote(self)
        let order = try transaction.place(
            quote, to: quote.recipient, quote.buyer, channel, takenBy: transaction.actor.name)
        var record = try transaction.pay(order, by: payment)
        record.add(notices: quote.notices)
        return record
    }
}

extension Store {
    /// What an order would cost, without placing it.
    public func quote(_ order: CreateOrder, as actor: Actor) throws -> Quote {
        try read(as: actor) { transaction in
            try order.requirement.checkActor(actor)
            return try transaction.quote(order)
        }
    }
}

extension Transaction {
    fileprivate func quote(_ order: CreateOrder) throws -> Quote {
        let account = try order.customer.map { try buyer($0) }
        if let label = order.savedAddress, account == nil { throw SaleError.addressOfNobody(label) }
        var recipient = try
            (account.map { try self.recipient(order.recipient, at: order.savedAddress, of: $0) }
            ?? order.recipient).checkedForStaff(home: home()?.country)
        let guest = recipient
        if account == nil, recipient.email.isEmpty, recipient.name.isEmpty, order.isHandedOver {
            recipient.name = CreateOrder.anonymousName
        }
        guard account != nil || !recipient.email.isEmpty || !recipient.name.isEmpty else {
            throw SaleError.nobody
        }
        let whose =
            try account.map { Buyer($0, email: recipient.email) }
            ?? Buyer(
                guest: guest, known: guest.email.isEmpty ? nil : self.account(email: guest.email))
        let conditions = SaleConditions(
            recipient: recipient, codes: order.codes, method: order.method, channel: order.channel,
            buyer: whose)
        let lines = try saleLines(of: order)
        let quote: Quote
        do {
            quote = try self.quote(lines, conditions)
        } catch MoneyError.overflow(let currency) {
            // There is no cart to empty.
            throw SaleError.tooLarge(currency)
        }
        if let amount = order.amount, amount != quote.total {
            throw try amountChanged(amount, now: quote, of: lines, conditions)
        }
        return quote
    }

    /// A line for each product; a product named twice is one line.
    private func saleLines(of order: CreateOrder) throws -> [SaleLine] {
        guard !order.items.isEmpty else { throw SaleError.noItems }
        var lines: [SaleLine] = []
        var problems: [any StoreError] = []
        for item in order.items {
            let product: Product
            do {
                product = try self.product(item.product)
                try checkPurchasable(product)
            } catch let problem as CatalogError {
                problems.append(problem)
                continue
            }
            if let index = lines.firstIndex(where: { $0.product.id == product.id }) {
                lines[index].quantity += item.quantity
            } else {
                lines.append(SaleLine(product: product, quantity: item.quantity))
            }
            guard lines.count <= Cart.maximumLines else { throw SaleError.tooManyLines(order.items.count) }
        }
        for line in lines where line.quantity > Cart.maximumQuantity {
            throw CartError.tooMany(sku: line.product.sku, wanted: line.quantity)
        }
        let short = lines.filter { $0.quantity > $0.product.quantity }
        let shortages = short.map {
            StockError.Shortage(sku: $0.product.sku, wanted: $0.quantity, available: $0.product.quantity)
        }
        if !problems.isEmpty {
            problems += shortages.map { StockError.tooFew($0, title: "") }
            if problems.count == 1 { throw problems[0] }
            throw SaleError.unavailable(
                problems.map(\.message), areUnknown: problems.allSatisfy { $0.kind == .notFound })
        }
        if shortages.count > 1 { throw StockError.short(shortages) }
        if let one = shortages.first { throw StockError.tooFew(one, title: short[0].product.title) }
        if order.prices.isEmpty, order.reason != nil { throw SaleError.reasonWithoutPrice }
        for (word, text) in order.prices.sorted(by: { $0.key < $1.key }) {
            guard let index = lines.index(of: ProductReference(word)) else { throw SaleError.notSold(word) }
            guard lines[index].price == nil else { throw SaleError.pricedTwice(lines[index].product.sku) }
            guard let reason = order.reason else { throw SaleError.priceWithoutReason(word) }
            lines[index].price = StaffPrice(
                amount: try Money(text, currency: currency).minorUnits,
                reason: try Text.checked(reason, name: "reason", maximum: 200))
        }
        return lines
    }
}

extension [SaleLine] {
    /// The line of a product, which a bare number names by its id unless it is a SKU among them.
    fileprivate func index(of reference: ProductReference) -> Int? {
        switch reference {
        case .id(let id): firstIndex { $0.product.id == id }
        case .sku(let sku): firstIndex { SKU.isSame($0.product.sku, sku) }
        case .word(let word):
            firstIndex { SKU.isSame($0.product.sku, word) } ?? firstIndex { String($0.product.id) == word }
        }
    }
}
