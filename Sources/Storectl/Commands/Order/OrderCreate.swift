import ArgumentParser
import ShopText
import StoreCore

/// `storectl order create`
struct OrderCreate: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Take an order by phone or at the counter.",
        discussion: """
            The customer has an account (--for), or none: then give an email address or a name, unless it is \
            handed over at the counter. --price sells \
            a product at another price, and needs --reason. At the counter nothing is shipped unless you add \
            --shipping. A customer's default address is used unless you give another place, or name one with \
            --to.

            --file takes the order as JSON: {"items": [{"sku": "MUG", "quantity": 2}], "email": "…", …}, or the JSON \
            of a web shop; with "cart_id", it checks out that cart for its owner.

            Examples:
              storectl order create --item MUG=2 --item TEA --for ann
              storectl order create --item MUG --email bo@example.com --name "Bo Lee" \\
                  --price MUG=9.00 --reason "scratched" --channel counter
              storectl order create --item MUG=2 --channel counter --payment manual \\
                  --method cash
              storectl order create --item MUG=2 --email bo@example.com --quote
              storectl order create --file order.json
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { terms.quote ? QuoteView.shapes : OrderView.shapes }
    static let hasIDs = true

    @Option(
        help: ArgumentHelp("A product and its quantity; may be repeated.", valueName: "product[=quantity]"))
    var item: [String] = []
    @Option(name: .customLong("for"), help: ArgumentHelp("The customer's account.", valueName: "user"))
    var customer: String?
    @Option(help: "The email address for this order.") var email: String?
    @Option(
        help: ArgumentHelp("Check out this cart for its owner, instead of --item.", valueName: "id"))
    var cart: Int64?
    @Option(help: "The recipient's name.") var name: String?
    @Option(help: "The phone number for this order.") var phone: String?
    @Option(help: "The street and town.") var address: String?
    @OptionGroup var destination: DestinationOptions
    @Option(help: ArgumentHelp("Sell a product at this price; may be repeated.", valueName: "sku=price"))
    var price: [String] = []
    @Option(help: "The reason for the different price.") var reason: String?
    @Option(help: "How the order was placed: phone (the default), counter or online.")
    var channel: OrderChannel?
    @Option(parsing: .unconditional, help: "The total you expect, such as 42.00.") var amount: String?
    @OptionGroup var terms: SaleOptions
    @OptionGroup var paying: PaymentOptions
    @OptionGroup var order: OrderFileOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard channel == .imported else { return }
        throw UsageError.parse(
            message: "--channel must be online, phone or counter",
            hint: "to import orders from another shop, use `storectl order import FILE`")
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        try PaymentDesk(shop: shop, context: context).check(paying.payment)
        let recipient = Recipient(
            name: name ?? "", email: email ?? "", phone: phone ?? "", address: address ?? "",
            postalCode: destination.postalCode ?? "", region: destination.region ?? "",
            country: destination.country ?? "")
        let amount = try amount.map(shop.store.amount)
        if let cart { return try checkOut(cart, to: recipient, amount, shop, context) }
        let action = CreateOrder(
            try item.map { try shop.store.cartRequest($0, as: shop.actor) }, for: customer, to: recipient,
            prices: try prices(), reason: reason, channel: channel ?? .phone, amount: amount,
            codes: terms.coupon, method: terms.shipping, savedAddress: terms.to, payment: try paying.choice())
        if terms.quote { return .quote(try shop.store.quote(action, as: shop.actor)) }
        return try shop.pay(action, mutation, in: context)
    }

    /// The checkout of a cart for its owner.
    private func checkOut(
        _ cart: Int64, to recipient: Recipient, _ amount: Money?, _ shop: OpenShop, _ context: Context
    ) throws -> Answer {
        guard item.isEmpty, price.isEmpty, reason == nil, channel == nil else {
            throw UsageError.parse(
                message: "--cart cannot be combined with --item, --price, --reason or --channel",
                hint: "leave them out, or leave out --cart")
        }
        let owner = try customer ?? shop.store.owner(ofCart: cart, as: shop.actor)
        if terms.quote {
            return .quote(
                try shop.store.quoteCart(
                    to: recipient, amount: amount, codes: terms.coupon, method: terms.shipping,
                    savedAddress: terms.to, cart: cart, for: owner, as: shop.actor))
        }
        let action = CheckOut(
            to: recipient, amount: amount, codes: terms.coupon, method: terms.shipping,
            savedAddress: terms.to,
            cart: cart, payment: try paying.choice(), for: owner)
        return try shop.pay(action, mutation, in: context)
    }

    private func prices() throws -> [String: String] {
        var prices: [String: String] = [:]
        for word in price {
            guard let equals = word.lastIndex(of: "="), equals > word.startIndex else {
                throw UsageError.parse(
                    message: "--price \(word.shellWord) has no price", hint: "write --price SKU=9.00")
            }
            let product = String(word[..<equals])
            if prices[product] != nil {
                throw UsageError.parse(
                    message: "\(product) has two prices", hint: "give each product one --price")
            }
            prices[product] = String(word[word.index(after: equals)...])
        }
        return prices
    }
}

extension OrderCreate: TakesOrderFile {}

extension OrderChannel: ExpressibleByArgument {}

/// `storectl order explain`
struct OrderExplain: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain how an order's total is calculated.",
        discussion: """
            Examples:
              storectl order explain 1
            """)
    static let view: (any View.Type)? = nil

    @OptionGroup var order: OrderArgument
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let id = try order.id()
        guard let explanation = try shop.store.explanation(ofOrder: id, as: shop.actor) else {
            return .text("Order \(id) was placed before the shop recorded how totals are calculated.")
        }
        return try .explanation(
            explanation, ofOrder: shop.store.order(id, as: shop.actor), options, in: context)
    }
}
