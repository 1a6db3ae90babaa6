import ShopText

/// What a sale would cost, figure by figure, shared by checkout, orders by staff and quotes.
public struct Quote: Equatable, Sendable {
    /// The lines are in the order of their products, so that a basket costs the same however it was filled.
    public let basket: Basket
    public let priced: PricedBasket
    /// Notices: tax classes without a rate, missing weights that make shipping more expensive.
    public let notices: [String]
    /// In the order of the basket's lines.
    let products: [Product]
    let coupons: [Coupon]
    let buyer: Buyer
    /// The recipient, as far as known.
    let recipient: Recipient
    let channel: OrderChannel

    /// Where it is taxed and shipped to, as far as known.
    public var destination: Destination? { basket.destination }

    /// Whether any of it is shipped to the customer.
    var isSent: Bool {
        basket.shipping != nil || channel != .counter && basket.lines.contains(where: \.needsShipping)
    }

    public var total: Money { Money(minorUnits: priced.total, currency: basket.currency) }
    public var explanation: Explanation { basket.explained(priced) }

    /// The order that it would become, without number and recipient.
    public var draft: Order {
        Order(
            self, id: 0, to: recipient, buyer, channel, takenBy: nil, idempotencyKey: nil,
            at: Instant(milliseconds: 0))
    }
}

/// One product of a sale, and its quantity.
struct SaleLine {
    var product: Product
    var quantity: Int64
    /// The unit price set by staff, and why; `nil` for the shop's price.
    var price: StaffPrice?
}

/// What a sale depends on besides its lines.
struct SaleConditions {
    /// The recipient, as far as known.
    var recipient = Recipient.unknown
    var codes: [String] = []
    /// The requested shipping method; `nil` for the cheapest that fits.
    var method: String?
    var channel = OrderChannel.online
    var buyer: Buyer

    /// Whether it is handed over in the shop, not shipped.
    var isHandedOver: Bool { channel == .counter && method == nil }
}

/// The customer of a sale: an account, or a guest with an email address.
struct Buyer: Equatable, Sendable {
    let account: Account?
    /// The account with a guest's email address.
    let known: Account?
    let email: String
    /// The key by which coupon limits recognize a person, however their address is spelled; empty for somebody of whom
    /// nothing is known.
    let key: String
    /// The keys under which their earlier uses may be recorded: the account's, and those of a guest with the account's
    /// address or the order's.
    let keys: Set<String>

    init(_ account: Account, email: String) {
        (self.account, known, self.email, key) = (account, nil, email, account.id)
        keys = Set(
            [account.id]
                + [account.email, email].filter { !$0.isEmpty }
                .flatMap { [Text.caseless($0), EmailAddress.key($0)] })
    }

    /// - Parameter known: the account with the guest's email address.
    init(guest: Recipient, known: Account?) {
        (account, self.known, email) = (nil, known, guest.email)
        let own = EmailAddress.key(email.isEmpty ? guest.name : email)
        key = known?.id ?? own
        keys = Set([key, own].filter { !$0.isEmpty })
    }

    /// All names by which a coupon may be limited to them. For somebody with an account, an address typed for an order
    /// proves nothing.
    var names: Set<String> {
        let person = account ?? known
        return Set(
            [person?.id, person?.username, person?.email, person == nil ? email : nil]
                .compactMap { $0.map(Text.caseless) })
    }
}

extension Transaction {
    /// What a sale costs now.
    ///
    /// - Throws: ``CouponError``, ``ShippingError``, ``SaleError`` or ``MoneyError``
    func quote(_ lines: [SaleLine], _ conditions: SaleConditions) throws -> Quote {
        let lines = lines.sorted { $0.product.id < $1.product.id }
        let today = try today()
        let terms = try saleTerms(
            to: conditions.isHandedOver ? nil : try destination(of: conditions.recipient),
            customer: conditions.buyer.account?.taxStatus)
        var basket = Basket(
            currency: currency, pricesIncludeTax: try value(of: .pricesIncludeTax) == "yes",
            lines: try lines.map { try basketLine($0, on: today, terms) }, destination: terms?.destination)
        let coupons = try self.coupons(conditions.codes)
        basket.discounts = try discounts(of: coupons, on: basket, lines, today, conditions)
        var notices: [String] = []
        if let quote = try shipping(of: basket, conditions, terms) {
            if let method = quote.cheaperByWeight {
                notices.append(
                    "shipping by \(method) might be cheaper: it needs the weight of "
                        + basket.lines.filter { $0.needsShipping && $0.weightGrams == nil }.map(\.sku)
                        .joined(separator: ", "))
            }
            basket.shipping = quote.asSold(terms)
        } else if let method = conditions.method {
            notices.append("nothing of this is shipped, so \(method) is not charged")
        }
        if let coupon = coupons.first(where: { $0.target == .shipping }) {
            guard let shipping = basket.shipping else { throw CouponError.nothingToShip(coupon.code) }
            if shipping.price == 0 { throw CouponError.shippingIsFree(coupon.code) }
        }
        let priced = try basket.priced()
        if let wasted = priced.discounts.first(where: { $0.amount == 0 }) {
            throw CouponError.takesNothing(wasted.code)
        }
        if let notice = terms?.regionNotice { notices.append(notice) }
        if conditions.isHandedOver, let terms, let country = try? Country(conditions.recipient.country),
            country != terms.destination.country
        {
            notices.append(
                "what is handed over in the shop is taxed in \(terms.destination.words), not in \(country)")
        }
        return Quote(
            basket: basket, priced: priced,
            notices: notices
                + basket.untaxedClasses.map {
                    "no tax is charged on tax class \($0): it has no rate\(basket.destination.map { " in \($0.words)" } ?? "")"
                }, products: lines.map(\.product), coupons: coupons, buyer: conditions.buyer,
            recipient: conditions.recipient, channel: conditions.channel)
    }

    private func basketLine(_ line: SaleLine, on today: Day, _ terms: SaleTerms?) throws -> Basket.Line {
        let product = line.product
        let price = product.price(on: today)
        let reason: Basket.PriceReason =
            line.price.map { .staff(reason: $0.reason) } ?? (price == product.price ? .list : .sale)
        let plain = Basket.Line(
            productID: product.id, sku: product.sku, title: product.title, quantity: line.quantity,
            listPrice: product.price.minorUnits, unitPrice: line.price?.amount ?? price.minorUnits,
            reason: reason,
            tax: TaxTreatment(
                taxClass: product.taxClass ?? TaxRate.standardClass, rates: [],
                isMissing: try terms == nil && hasTaxRates()),
            weightGrams: product.weightGrams, needsShipping: product.needsShipping)
        return try terms?.line(plain, taxClass: product.taxClass) ?? plain
    }

    private func coupons(_ codes: [String]) throws -> [Coupon] {
        let coupons = try codes.map { code in
            guard let coupon = try coupon(code: code) else { throw CouponError.unknown(code) }
            return coupon
        }
        try Coupon.checkTargets(of: coupons)
        return coupons
    }

    private func discounts(
        of coupons: [Coupon], on basket: Basket, _ lines: [SaleLine], _ today: Day,
        _ conditions: SaleConditions
    ) throws -> [Basket.Discount] {
        guard !coupons.isEmpty else { return [] }
        let situation = CouponSituation(
            day: today, customer: conditions.buyer.names, country: basket.destination?.country,
            currency: currency,
            lines: try zip(lines, basket.lines).map { line, priced in
                CouponSituation.Line(
                    sku: line.product.sku, parent: line.product.parentSKU, category: line.product.category,
                    isOnSale: priced.reason == .sale,
                    total: try Money(minorUnits: priced.unitPrice, currency: currency)
                        .multiplied(by: priced.quantity).minorUnits)
            })
        return try coupons.map { coupon in
            let buyer = conditions.buyer
            return try coupon.discount(
                in: situation, after: try uses(of: coupon, by: buyer.keys, email: buyer.email))
        }
    }

    /// How it is shipped; `nil` if it is handed over, has nothing to ship, or the shop has no shipping methods.
    private func shipping(
        of basket: Basket, _ conditions: SaleConditions, _ terms: SaleTerms?
    ) throws -> ShippingQuote? {
        if conditions.isHandedOver { return nil }
        let isSent = basket.lines.contains(where: \.needsShipping)
        guard isSent || conditions.method != nil else { return nil }
        let methods = try shippingMethods()
        guard isSent else {
            try ShippingMethod.check(conditions.method, among: methods)
            return nil
        }
        guard conditions.method != nil || !methods.isEmpty else { return nil }
        guard let destination = basket.destination else { throw SaleError.noDestination }
        let parcel = try Parcel(of: basket, to: destination)
        let isTaxedApart = !basket.pricesIncludeTax && Set(methods.map(\.tax)).count > 1
        guard isTaxedApart else {
            return try ShippingMethod.choose(conditions.method, of: methods, for: parcel)
        }
        return try ShippingMethod.choose(conditions.method, of: methods, for: parcel) { quote in
            var sent = basket
            sent.shipping = quote.asSold(terms)
            return (try? sent.priced().total) ?? .max
        }
    }

    /// Where a sale is taxed and shipped to: an address without a country is in the shop's country; `nil` if neither is
    /// known.
    ///
    /// - Throws: ``CountryError``
    func destination(of recipient: Recipient) throws -> Destination? {
        if !recipient.country.isEmpty {
            return Destination(
                country: try Country(recipient.country), region: recipient.region,
                postalCode: recipient.postalCode)
        }
        guard !recipient.region.isEmpty || !recipient.postalCode.isEmpty else { return try home() }
        return try home().map { home in
            Destination(
                country: home.country, region: recipient.region.isEmpty ? home.region : recipient.region,
                postalCode: recipient.postalCode)
        }
    }
}

extension ShippingQuote {
    fileprivate func asSold(_ terms: SaleTerms?) -> Basket.Shipping {
        Basket.Shipping(
            method: method.code, name: method.name, price: price,
            regularPrice: regularPrice == price ? nil : regularPrice, tax: method.tax.applied(by: terms),
            freeLimit: freeLimit)
    }
}

extension ShippingMethod.Tax {
    fileprivate func applied(by terms: SaleTerms?) -> ShippingTax {
        switch self {
        case .prorata: .prorata
        case .taxClass(let name): terms.map { .treatment($0.treatment(of: name, isGoods: true)) } ?? .none
        }
    }
}

extension Account {
    /// The customer's tax exemption, from their profile.
    var taxStatus: TaxStatus? {
        if !taxExemption.isEmpty { return .exempt(reason: taxExemption) }
        return (try? VATNumber(vatID)).map { .business($0) }
    }
}
