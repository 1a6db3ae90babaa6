import ShopText

/// Turns the cart into an order, in one transaction: checks that everything can be bought, takes it from stock, freezes
/// the lines as they are now, and empties the cart.
public struct CheckOut: Action {
    public static let name = "checkout"

    let customer: String?
    let recipient: Recipient
    let amount: Money?
    let codes: [String]
    let method: String?
    let savedAddress: String?
    let cart: Int64?
    let payment: PaymentChoice?

    private enum CodingKeys: String, CodingKey {
        case customer = "for"
        case amount, cart, payment, paymentMethod
        case codes = "coupons"
        case method = "shipping"
        case savedAddress = "to"
    }

    /// - Parameters:
    ///   - recipient: the recipient; empty fields are filled from the saved address and the buyer's profile.
    ///   - amount: the total that the buyer expects; `nil` for any.
    ///   - codes: coupons, at most one of each target.
    ///   - method: how to ship it; `nil` for the cheapest that fits.
    ///   - savedAddress: the name of a saved address; `nil` for the default if no address is given.
    ///   - cart: the cart number that the buyer expects; `nil` for any.
    ///   - payment: how it is paid; `nil` for later.
    public init(
        to recipient: Recipient, amount: Money? = nil, codes: [String] = [], method: String? = nil,
        savedAddress: String? = nil, cart: Int64? = nil, payment: PaymentChoice? = nil,
        for customer: String? = nil
    ) {
        self.payment = payment
        self.savedAddress = savedAddress
        self.cart = cart
        self.customer = customer
        self.recipient = recipient
        self.amount = amount
        self.codes = codes
        self.method = method
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        customer = try container.decodeIfPresent(String.self, forKey: .customer)
        recipient = try Recipient(from: decoder)
        amount = try container.decodeIfPresent(String.self, forKey: .amount).map {
            try Money($0, decoder: decoder)
        }
        codes = try container.decodeIfPresent([String].self, forKey: .codes) ?? []
        method = try container.decodeIfPresent(String.self, forKey: .method)
        savedAddress = try container.decodeIfPresent(String.self, forKey: .savedAddress)
        cart = try container.decodeIfPresent(Int64.self, forKey: .cart)
        payment = try container.decodeIfPresent(String.self, forKey: .payment).map { provider in
            try PaymentChoice(
                provider: provider,
                method: try container.decodeIfPresent(String.self, forKey: .paymentMethod))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(customer, forKey: .customer)
        try recipient.encode(to: encoder)
        try container.encodeIfPresent(amount?.decimal, forKey: .amount)
        if !codes.isEmpty { try container.encode(codes, forKey: .codes) }
        try container.encodeIfPresent(method, forKey: .method)
        try container.encodeIfPresent(savedAddress, forKey: .savedAddress)
        try container.encodeIfPresent(cart, forKey: .cart)
        try container.encodeIfPresent(payment?.provider, forKey: .payment)
        try container.encodeIfPresent(payment?.method, forKey: .paymentMethod)
    }

    public var requirement: Requirement { .shopping(for: customer) }

    /// - Throws: ``CartError``, ``CatalogError``, ``StockError``, ``CouponError``, ``ShippingError`` or
    ///   ``OrderError/amountChanged(given:computed:moved:)``; nothing is then changed.
    public func run(in transaction: Transaction) throws -> OrderRecord {
        let (quote, buyer) = try transaction.quoteCart(self, isToBeSent: true)
        let order = try transaction.place(
            quote, to: quote.recipient, quote.buyer, .online,
            takenBy: buyer.id == transaction.actor.id ? nil : transaction.actor.name)
        try transaction.clearCart(ofAccount: buyer.id)
        transaction.touch(.cart, buyer.username)
        var record = try transaction.pay(order, by: payment)
        record.add(notices: quote.notices)
        return record
    }
}

extension Store {
    /// What the cart would cost, without buying it: the same calculation as at checkout.
    ///
    /// - Parameters:
    ///   - recipient: the recipient, as far as known.
    ///   - amount: the total that the buyer expects; `nil` for any.
    ///   - savedAddress: the name of a saved address; `nil` for the default if no address is given.
    ///   - number: the cart number that the buyer expects; `nil` for any.
    public func quoteCart(
        to recipient: Recipient = .unknown, amount: Money? = nil, codes: [String] = [], method: String? = nil,
        savedAddress: String? = nil, cart number: Int64? = nil, for customer: String? = nil, as actor: Actor
    ) throws -> Quote {
        let checkout = CheckOut(
            to: recipient, amount: amount, codes: codes, method: method, savedAddress: savedAddress,
            cart: number,
            for: customer)
        return try read(as: actor) { try $0.quoteCart(checkout, isToBeSent: false).quote }
    }
}

extension Transaction {
    /// What a checkout costs, if it can be made now.
    /// - Parameter isToBeSent: whether the recipient must be complete enough for shipping.
    ///
    fileprivate func quoteCart(_ checkout: CheckOut, isToBeSent: Bool) throws -> (
        quote: Quote, buyer: Account
    ) {
        let (buyer, cart, lines) = try cartToBuy(for: checkout.customer)
        if let number = checkout.cart, number != cart.id { throw CartError.otherCart(number, own: cart.id) }
        var recipient = try recipient(checkout.recipient, at: checkout.savedAddress, of: buyer)
        if isToBeSent {
            // What is downloaded or done goes to no address.
            let home = try home()?.country
            recipient =
                lines.contains(where: \.product.needsShipping)
                ? try recipient.checkedForDelivery(home: home) : try recipient.checkedForStaff(home: home)
        }
        let conditions = SaleConditions(
            recipient: recipient, codes: checkout.codes, method: checkout.method,
            buyer: Buyer(buyer, email: recipient.email))
        let quote = try quote(lines, conditions)
        if let amount = checkout.amount, amount != quote.total {
            throw try amountChanged(amount, now: quote, of: lines, conditions, cart: cart)
        }
        return (quote, buyer)
    }

    /// The contents of a cart, if they can be bought now.
    fileprivate func cartToBuy(for customer: String?) throws -> (Account, Cart, [SaleLine]) {
        let buyer = try buyer(customer)
        if buyer.id == actor.id, buyer.role == .customer, try value(of: .requireVerified) != "off" {
            try buyer.requireVerified()
        }
        let cart = try cart(of: buyer)
        guard !cart.items.isEmpty else { throw CartError.empty }
        let blocked = cart.items.filter { !$0.isInStock }
        if blocked.count > 1 { throw CartError.unavailable(blocked) }
        return (
            buyer, cart,
            try cart.items.map { item in
                guard let id = item.productID, let product = try product(id: id) else {
                    throw CartError.unavailable([item])
                }
                do {
                    try checkPurchasable(product)
                } catch let error as CatalogError where error.isAboutStatus {
                    // This error says what to do about the line.
                    throw CartError.unavailable([item])
                }
                try checkStock(of: product, for: item.quantity)
                return SaleLine(product: product, quantity: item.quantity)
            }
        )
    }

    /// Turns a quote into an order: takes the items from stock, uses the coupons, and emails the customer.
    func place(
        _ quote: Quote, to recipient: Recipient, _ buyer: Buyer, _ channel: OrderChannel, takenBy: String?
    ) throws -> Order {
        let id = try nextOrderID()
        touch(.order, id)
        if let account = buyer.account { touch(.user, account.username) }
        for (product, line) in zip(quote.products, quote.basket.lines) {
            try checkPurchasable(product)
            try moveStock(of: product, by: -line.quantity, .sold, reference: "order:\(id)")
            touch(.product, product.sku)
        }
        let order = try insert(
            Order(
                quote, id: id, to: recipient, buyer, channel, takenBy: takenBy,
                idempotencyKey: idempotencyKey, at: instant),
            basket: quote.basket)
        for coupon in quote.coupons {
            // Two customers of whom nothing is known are not one.
            try insertUse(ofCoupon: coupon.id, order: id, by: buyer.key.isEmpty ? "order:\(id)" : buyer.key)
            touch(.coupon, coupon.code)
        }
        if !recipient.email.isEmpty { try mail(.orderConfirmation, about: order) }
        return order
    }
}

extension Transaction {
    /// The recipient, completed from the named saved address or, if no part of an address is given, from the default
    /// one, and from the buyer's profile.
    func recipient(_ given: Recipient, at label: String?, of buyer: Account) throws -> Recipient {
        guard label != nil || !given.hasPlace, let saved = try savedAddress(label, of: buyer) else {
            return given.filled(from: buyer)
        }
        // A street in one country with a postal code in another would not be an address.
        for (own, other) in [(given.country, saved.country), (given.region, saved.region)]
        where !own.isEmpty && !other.isEmpty && Text.caseless(own) != Text.caseless(other) {
            throw SavedAddressError.twoPlaces(saved.label, other, given: own)
        }
        return given.filled(from: saved).filled(from: buyer)
    }
}

extension Recipient {
    /// A recipient about whom nothing is known.
    public static let unknown = Recipient(
        name: "", email: "", phone: "", address: "", postalCode: "", country: "")

    /// Whether any part of the address is given.
    fileprivate var hasPlace: Bool {
        [address, postalCode, region, country].contains { !$0.isEmpty }
    }

    fileprivate func filled(from saved: SavedAddress) -> Recipient {
        func text(_ own: String, _ saved: String) -> String { own.isEmpty ? saved : own }
        return Recipient(
            name: text(name, saved.recipient), email: email, phone: text(phone, saved.phone),
            address: text(address, saved.address), postalCode: text(postalCode, saved.postalCode),
            region: text(region, saved.region), country: text(country, saved.country))
    }

    /// The recipient, checked and complete enough for shipping.
    ///
    /// - Parameter home: the shop's country, which is that of an address without one.
    /// - Throws: ``SavedAddressError/missing(_:)``, ``TextError`` or ``AccountError``
    fileprivate func checkedForDelivery(home: Country?) throws -> Recipient {
        let country = country.isEmpty ? home : try Country(country)
        let needsPostalCode = country?.hasPostalCodes ?? true
        for (text, what) in [(name, "name"), (address, "address"), (postalCode, "postal code")]
        where text.isEmpty && (needsPostalCode || what != "postal code") {
            throw SavedAddressError.missing(what)
        }
        return try checked(needsPostalCode: needsPostalCode, home: home)
    }

    /// Fills empty fields from the buyer's profile.
    func filled(from buyer: Account) -> Recipient {
        var filled = self
        if name.isEmpty { filled.name = buyer.fullName }
        if email.isEmpty { filled.email = buyer.email }
        if phone.isEmpty { filled.phone = buyer.phoneNumber }
        if address.isEmpty { filled.address = buyer.address }
        return filled
    }
}
