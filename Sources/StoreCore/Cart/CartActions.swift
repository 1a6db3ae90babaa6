import ShopText

extension Store {
    /// The cart of the actor, or, for staff, of a customer.
    public func cart(for customer: String? = nil, as actor: Actor) throws -> Cart {
        try read(as: actor) { try $0.cart(of: try $0.buyer(customer)) }
    }

    /// Puts products into the cart; what is there already is added to.
    ///
    /// - Throws: ``StockError/insufficient(sku:title:wanted:available:)`` unless the whole line is on
    ///   hand; then nothing is added.
    public func addToCart(
        _ requests: [CartRequest], for customer: String? = nil, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<Cart> {
        guard !requests.isEmpty else { throw CartError.nothingAsked }
        let command = Command(
            "cart add", [("for", customer.map { .string($0) }), ("items", .array(requests.map(\.argument)))],
            idempotencyKey: idempotencyKey
        ).needing(.shopping(for: customer))
        return try write(as: actor, command) { transaction in
            let buyer = try transaction.buyer(customer)
            for request in requests {
                try transaction.put(request, intoCartOf: buyer) { present in present + request.quantity }
            }
            let cart = try transaction.cart(of: buyer)
            _ = try cart.checkedTotals(currency)
            return cart
        }
    }

    /// Sets how many of a product the cart has, whether or not it had any.
    public func setInCart(
        _ request: CartRequest, for customer: String? = nil, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<Cart> {
        let command = Command(
            "cart set", [("for", customer.map { .string($0) }), ("item", request.argument)],
            idempotencyKey: idempotencyKey
        ).needing(.shopping(for: customer))
        return try write(as: actor, command) { transaction in
            let buyer = try transaction.buyer(customer)
            let isMore = try transaction.put(request, intoCartOf: buyer) { _ in request.quantity }
            let cart = try transaction.cart(of: buyer)
            if isMore { _ = try cart.checkedTotals(currency) }
            return cart
        }
    }

    /// Takes products out of the cart.
    ///
    /// - Throws: ``CartError/notInCart(_:)``; then nothing is taken out.
    public func removeFromCart(
        _ products: [ProductReference], for customer: String? = nil, as actor: Actor,
        idempotencyKey: String? = nil
    ) throws -> Recorded<Cart> {
        let command = Command(
            "cart remove",
            [
                ("for", customer.map { .string($0) }),
                ("products", .array(products.map { .string($0.description) })),
            ], idempotencyKey: idempotencyKey
        ).needing(.shopping(for: customer))
        return try write(as: actor, command) { transaction in
            let buyer = try transaction.buyer(customer)
            for product in products {
                let line = try transaction.cart(of: buyer).line(of: product)
                try transaction.removeCartLine(line.id)
                transaction.touch(.product, line.sku)
            }
            transaction.touch(.cart, buyer.username)
            return try transaction.cart(of: buyer)
        }
    }

    /// Takes everything out of the cart.
    public func clearCart(
        for customer: String? = nil, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<Cart> {
        let command = Command(
            "cart clear", [("for", customer.map { .string($0) })], idempotencyKey: idempotencyKey
        ).needing(.shopping(for: customer))
        return try write(as: actor, command) { transaction in
            let buyer = try transaction.buyer(customer)
            if try transaction.clearCart(ofAccount: buyer.id) { transaction.touch(.cart, buyer.username) }
            return try transaction.cart(of: buyer)
        }
    }
}

extension Permission {
    /// What it takes to fill one's own cart or a customer's, and to check it out.
    static func shopping(for customer: String?) -> Permission {
        customer == nil ? .ownShopping : .customersAct
    }
}

extension Transaction {
    /// Whose cart it is: the actor's own, or, for staff, a named customer's.
    ///
    /// - Throws: ``AccessError``, or ``AccountError/notFound(_:)``
    func buyer(_ customer: String?) throws -> Account {
        let id = try actor.requireAccount()
        if let customer {
            try actor.require(.customersAct)
            guard let account = try account(named: customer) else { throw AccountError.notFound(customer) }
            guard account.role == .customer, account.isActive else {
                throw CartError.notACustomer(account.username)
            }
            return account
        }
        try actor.require(.ownShopping)
        guard let account = try account(id: id) else { throw AccessError.notSignedIn }
        return account
    }

    /// Makes the line of a product as long as `length` says, given how long it is, if the product can be
    /// bought and so many are on hand.
    ///
    /// - Returns: whether the line is longer now.
    @discardableResult
    fileprivate func put(
        _ request: CartRequest, intoCartOf buyer: Account, length: (Int64) -> Int64
    ) throws -> Bool {
        let product = try product(request.product)
        let present = try cart(of: buyer).items.first { $0.productID == product.id }?.quantity ?? 0
        let quantity = length(present)
        try checkPurchasable(product)
        guard quantity <= Cart.maximumQuantity else {
            throw CartError.tooMany(sku: product.sku, wanted: quantity)
        }
        guard quantity <= product.quantity else {
            throw StockError.insufficient(
                sku: product.sku, title: product.title, wanted: quantity, available: product.quantity)
        }
        guard quantity != present else { return false }
        try setCartLine(buyer.id, product: product.id, quantity: quantity)
        touch(.cart, buyer.username)
        touch(.product, product.sku)
        return quantity > present
    }
}
