import ShopText

extension Store {
    /// The cart of the actor or, for staff, of a customer.
    public func cart(for customer: String? = nil, as actor: Actor) throws -> Cart {
        try read(as: actor) { try $0.cart(of: try $0.buyer(customer)) }
    }
}

/// Adds products to the cart, in addition to what it already has.
public struct AddToCart: Action {
    public static let name = "cart add"

    let customer: String?
    let items: [CartRequest]

    enum CodingKeys: String, CodingKey {
        case customer = "for"
        case items
    }

    public init(_ items: [CartRequest], for customer: String? = nil) {
        self.customer = customer
        self.items = items
    }

    public var requirement: Requirement { .shopping(for: customer) }

    /// - Throws: ``StockError/insufficient(sku:title:wanted:available:)`` or ``StockError/short(_:)`` unless every line
    ///   is fully in stock, ``CartError/cannotAdd(_:areUnknown:)`` if some cannot be bought; then nothing is added.
    public func run(in transaction: Transaction) throws -> Cart {
        guard !items.isEmpty else { throw CartError.nothingAsked }
        let buyer = try transaction.buyer(customer)
        var filling = CartFilling(buyer, lines: try transaction.cartLines(ofAccount: buyer.id))
        var short: [StockError] = []
        var problems: [CatalogError] = []
        for item in items {
            do {
                try filling.put(item, in: transaction) { $0 + item.quantity }
            } catch let error as StockError where error.isInsufficient {
                short.append(error)
            } catch let error as CatalogError {
                problems.append(error)
            }
        }
        if let problem = problems.first {
            if problems.count + short.count == 1 { throw problem }
            throw CartError.cannotAdd(
                problems.map(\.message) + short.map(\.message),
                areUnknown: short.isEmpty && problems.allSatisfy { $0.kind == .notFound })
        }
        if let error = StockError.joined(short) { throw error }
        let cart = try transaction.cart(of: buyer)
        _ = try cart.checkedTotals(transaction.currency)
        return cart.telling(filling.moved, transaction.currency)
    }
}

/// Sets the quantity of a product in the cart, adding it if necessary.
public struct SetInCart: Action {
    public static let name = "cart set"

    let customer: String?
    let item: CartRequest

    enum CodingKeys: String, CodingKey {
        case customer = "for"
        case item
    }

    public init(_ item: CartRequest, for customer: String? = nil) {
        self.customer = customer
        self.item = item
    }

    public var requirement: Requirement { .shopping(for: customer) }

    public func run(in transaction: Transaction) throws -> Cart {
        let buyer = try transaction.buyer(customer)
        var filling = CartFilling(buyer, lines: try transaction.cartLines(ofAccount: buyer.id))
        let isMore = try filling.put(item, in: transaction) { _ in item.quantity }
        let cart = try transaction.cart(of: buyer)
        if isMore { _ = try cart.checkedTotals(transaction.currency) }
        return cart.telling(filling.moved, transaction.currency)
    }
}

/// Removes products from the cart.
public struct RemoveFromCart: Action {
    public static let name = "cart remove"

    let customer: String?
    let products: [ProductReference]

    enum CodingKeys: String, CodingKey {
        case customer = "for"
        case products
    }

    public init(_ products: [ProductReference], for customer: String? = nil) {
        self.customer = customer
        self.products = products
    }

    public var requirement: Requirement { .shopping(for: customer) }

    /// - Throws: ``CartError/notInCart(_:)``; then nothing is removed.
    public func run(in transaction: Transaction) throws -> Cart {
        let buyer = try transaction.buyer(customer)
        var cart = try transaction.cart(of: buyer)
        for product in products {
            let line = try cart.line(of: product)
            try transaction.removeCartLine(line.id)
            transaction.touch(.product, line.sku)
            cart = cart.without(line)
        }
        transaction.touch(.cart, buyer.username)
        return try transaction.cart(of: buyer)
    }
}

/// Empties the cart.
public struct ClearCart: Action {
    public static let name = "cart clear"

    let customer: String?

    enum CodingKeys: String, CodingKey { case customer = "for" }

    public init(for customer: String? = nil) { self.customer = customer }

    public var requirement: Requirement { .shopping(for: customer) }

    public func run(in transaction: Transaction) throws -> Cart {
        let buyer = try transaction.buyer(customer)
        if try transaction.clearCart(ofAccount: buyer.id) { transaction.touch(.cart, buyer.username) }
        return try transaction.cart(of: buyer)
    }
}

extension Requirement {
    /// The requirement for changing or checking out a cart: the actor's own or a customer's.
    static func shopping(for customer: String?) -> Requirement {
        .own(.ownShopping, others: .customersAct, isOwn: customer == nil)
    }
}

extension Transaction {
    /// The owner of the cart: the actor or, for staff, a named customer.
    ///
    /// - Throws: ``AccessError``, or ``AccountError/notFound(_:)``
    func buyer(_ customer: String?) throws -> Account {
        let id = try actor.requireAccount()
        if let customer {
            try actor.require(.customersAct)
            guard let account = try account(named: customer) else { throw try noAccount(named: customer) }
            guard account.role == .customer, account.isActive else {
                throw CartError.notACustomer(account.username, isStaff: account.role != .customer)
            }
            return account
        }
        try actor.require(.ownShopping)
        guard let account = try account(id: id) else { throw AccessError.notSignedIn }
        return account
    }
}

extension Transaction {
    /// The product that a reference or `item:12`, a line of the cart, names.
    fileprivate func productToPut(_ reference: ProductReference, _ buyer: Account) throws -> Product {
        guard case .word(let word) = reference, word.hasPrefix("item:") else { return try product(reference) }
        let line = try cart(of: buyer).line(of: reference)
        guard let id = line.productID else { throw CatalogError.notForSale(sku: line.sku) }
        return try product(.id(id))
    }
}

/// A cart while products are added: its contents are read once, however many are added.
private struct CartFilling {
    let buyer: Account
    /// The quantity of each product, by its id, and its price when that was put in.
    private var lines: [Int64: (quantity: Int64, price: Int64?)]
    /// The earlier prices of lines that are touched after their product's price has changed, by its id.
    private(set) var moved: [Int64: Int64] = [:]
    /// The same of what there is too little of: all that was asked for.
    private var wanted: [Int64: Int64] = [:]

    init(_ buyer: Account, lines: [Int64: (quantity: Int64, price: Int64?)]) {
        self.buyer = buyer
        self.lines = lines
    }

    /// Sets the quantity of a product's line with `length`, given its current one, if the product can be bought and
    /// enough is on hand.
    ///
    /// - Returns: whether the line is longer now.
    @discardableResult
    mutating func put(
        _ request: CartRequest, in transaction: Transaction, length: (Int64) -> Int64
    ) throws -> Bool {
        let product = try transaction.productToPut(request.product, buyer)
        let present = wanted[product.id] ?? lines[product.id]?.quantity ?? 0
        let quantity = length(present)
        try transaction.checkPurchasable(product)
        guard quantity <= Cart.maximumQuantity else {
            throw CartError.tooMany(sku: product.sku, wanted: quantity)
        }
        do {
            try transaction.checkStock(of: product, for: quantity)
        } catch {
            wanted[product.id] = quantity
            throw error
        }
        guard quantity != present else { return false }
        let price = try product.price(on: transaction.today()).minorUnits
        if let noted = lines[product.id]?.price, noted != price { moved[product.id] = noted }
        lines[product.id] = (quantity, price)
        guard lines.count <= Cart.maximumLines else { throw CartError.tooManyLines(lines.count) }
        try transaction.setCartLine(buyer.id, product: product, quantity: quantity, price: price)
        transaction.touch(.cart, buyer.username)
        transaction.touch(.product, product.sku)
        return quantity > present
    }
}

extension Cart {
    /// The cart with the prices that lines had before they were touched, which are told once.
    fileprivate func telling(_ earlier: [Int64: Int64], _ currency: Currency) -> Cart {
        guard !earlier.isEmpty else { return self }
        return Cart(
            id: id, user: user,
            items: items.map { item in
                guard let old = item.productID.flatMap({ earlier[$0] }) else { return item }
                var item = item
                let price = Change.price(old: Money(minorUnits: old, currency: currency), new: item.unitPrice)
                item.changes.insert(price, at: 0)
                return item
            }, totals: totals)
    }
}

extension Store {
    /// The username of a cart's owner, by the cart's number; for staff.
    ///
    /// - Throws: ``CartError/notFound(_:)``
    public func owner(ofCart id: Int64, as actor: Actor) throws -> String {
        try actor.require(.customersAct)
        return try read(as: actor) { transaction in
            guard let owner = try transaction.owner(ofCart: id) else { throw CartError.notFound(id) }
            return owner
        }
    }
}
