import ShopText

/// What a sale would cost, figure by figure: what the checkout, an order by staff and a quote have in common.
public struct Quote: Equatable, Sendable {
    /// The lines are in the order of their products, so that a basket costs the same however it was filled.
    public let basket: Basket
    public let priced: PricedBasket
    /// What the customer should know: classes that are not taxed for want of a rate.
    public let notices: [String]
    /// In the order of the basket's lines.
    let products: [Product]
    let coupons: [Coupon]
    let buyer: Buyer

    public var total: Money { Money(minorUnits: priced.total, currency: basket.currency) }
    public var explanation: Explanation { basket.explained(priced) }

    /// The order as it would be, without number and recipient.
    public var draft: Order {
        Order(
            self, id: 0,
            to: Recipient(name: "", email: "", phone: "", address: "", postalCode: "", country: ""), buyer,
            .online, takenBy: nil, idempotencyKey: nil, at: Instant(milliseconds: 0))
    }
}

/// One product of a sale, and how many.
struct SaleLine {
    let product: Product
    var quantity: Int64
    /// What staff sell a piece for, and why; `nil` for the shop's price.
    var price: StaffPrice?
}

/// Another price than the shop's, and why.
public struct StaffPrice: Equatable, Codable, Sendable {
    public let amount: Int64
    public let reason: String
}

/// What a sale depends on besides its lines.
struct SaleConditions {
    var destination: Destination?
    var codes: [String] = []
    /// The shipping method asked for; `nil` for the cheapest that fits.
    var method: String?
    /// Whether it is handed over, not shipped.
    var isHandedOver = false
    var buyer: Buyer
}

/// The customer of a sale: an account, or a guest with an email address.
struct Buyer: Equatable, Sendable {
    let account: Account?
    let email: String
    /// The key by which coupon limits recognize a person, however an address is spelled.
    let key: String
    /// Under which keys earlier uses of theirs may be: the account's, and that of a guest with its address.
    let keys: Set<String>

    init(_ account: Account, email: String) {
        (self.account, self.email, key) = (account, email, account.id)
        keys = [account.id, Text.caseless(account.email)]
    }

    /// - Parameter known: the account with the guest's email address.
    init(guest: Recipient, known: Account?) {
        (account, email) = (nil, guest.email)
        let own = Text.caseless(email.isEmpty ? guest.name : email)
        key = known?.id ?? own
        keys = [key, own]
    }

    /// All names by which a coupon may be limited to them.
    var names: Set<String> {
        Set([account?.id, account?.username, account?.email, email].compactMap { $0 }.filter { !$0.isEmpty })
    }
}

extension Transaction {
    /// What a sale costs now.
    ///
    /// - Throws: ``CouponError``, ``ShippingError``, ``SaleError`` or ``MoneyError``
    func quote(_ lines: [SaleLine], _ conditions: SaleConditions) throws -> Quote {
        let lines = lines.sorted { $0.product.id < $1.product.id }
        let today = try today()
        let terms = try saleTerms(to: conditions.destination, customer: conditions.buyer.account?.taxStatus)
        var basket = Basket(
            currency: currency, pricesIncludeTax: try value(of: .pricesIncludeTax) == "yes",
            lines: try lines.map { try basketLine($0, on: today, terms) }, destination: terms?.destination)
        let coupons = try self.coupons(conditions.codes)
        basket.discounts = try discounts(of: coupons, on: basket, lines, today, conditions)
        if let quote = try shipping(of: basket, conditions, home: terms?.home) {
            basket.shipping = Basket.Shipping(
                method: quote.method.code, name: quote.method.name, price: quote.price,
                regularPrice: quote.regularPrice == quote.price ? nil : quote.regularPrice,
                tax: quote.method.tax.applied(by: terms))
        } else if let coupon = coupons.first(where: { $0.target == .shipping }) {
            throw CouponError.coversNothing(coupon.code)
        }
        return Quote(
            basket: basket, priced: try basket.priced(), notices: basket.missingRates,
            products: lines.map(\.product), coupons: coupons, buyer: conditions.buyer)
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
            day: today, customer: conditions.buyer.names, country: conditions.destination?.country,
            currency: currency,
            lines: try zip(lines, basket.lines).map { line, priced in
                CouponSituation.Line(
                    sku: line.product.sku, category: line.product.category,
                    isOnSale: priced.reason == .sale,
                    total: try Money(minorUnits: priced.unitPrice, currency: currency)
                        .multiplied(by: priced.quantity).minorUnits)
            })
        return try coupons.map { coupon in
            try coupon.discount(
                in: situation, after: try uses(ofCoupon: coupon.id, by: conditions.buyer.keys))
        }
    }

    /// How it is shipped; `nil` where it is handed over, is nothing to ship, or the shop has no shipping methods.
    private func shipping(
        of basket: Basket, _ conditions: SaleConditions, home: Destination?
    ) throws -> ShippingQuote? {
        if conditions.isHandedOver, conditions.method == nil { return nil }
        guard basket.lines.contains(where: \.needsShipping) else { return nil }
        let methods = try shippingMethods()
        guard conditions.method != nil || methods.contains(where: \.isActive) else { return nil }
        guard let destination = conditions.destination ?? home else { throw SaleError.noDestination }
        return try ShippingMethod.choose(
            conditions.method, of: methods, for: Parcel(of: basket, to: destination))
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

extension Basket {
    /// A line for each class of goods that would be taxed elsewhere and has no rate here.
    fileprivate var missingRates: [String] {
        var classes: [String] = []
        for line in lines where line.tax.isMissing && !classes.contains(line.tax.taxClass) {
            classes.append(line.tax.taxClass)
        }
        let place = destination.map { " in \($0.words)" } ?? ""
        return classes.map { "no tax is charged on tax class \($0): it has no rate\(place)" }
    }
}

extension Account {
    /// The customer's tax exemption, from their profile.
    var taxStatus: TaxStatus? {
        if !taxExemption.isEmpty { return .exempt(reason: taxExemption) }
        return (try? VATNumber(vatID)).map { .business($0) }
    }
}

/// Why a sale is refused.
public enum SaleError: StoreError, Equatable {
    case noDestination
    case noItems
    case nobody
    case priceWithoutReason(String)
    case notSold(String)

    public var kind: ErrorKind { self == .noDestination ? .refused : .usage }

    public var code: String {
        switch self {
        case .noDestination: "no_destination"
        case .noItems: "nothing_asked"
        case .nobody: "no_customer"
        case .priceWithoutReason: "reason_needed"
        case .notSold: "not_in_order"
        }
    }

    public var message: String {
        switch self {
        case .noDestination: "no destination given"
        case .noItems: "no product given"
        case .nobody: "no customer given"
        case .priceWithoutReason(let sku): "the price of \(sku) needs a reason"
        case .notSold(let sku): "--price has \(sku), which is not in the order"
        }
    }

    public var hint: String? {
        switch self {
        case .noDestination: "add --country CODE, or run `storectl config set shop.country CODE`"
        case .noItems: "add --item SKU=QUANTITY"
        case .nobody: "add --for USER, or --email ADDRESS or --name NAME"
        case .priceWithoutReason: "add --reason WHY"
        case .notSold(let sku): "add --item \(sku)=1"
        }
    }
}
