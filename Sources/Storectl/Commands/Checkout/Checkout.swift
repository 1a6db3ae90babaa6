import ArgumentParser
import StoreCore

/// `storectl checkout`
struct Checkout: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkout",
        abstract: "Turn the cart into an order.",
        discussion: """
            In one step, this checks that everything can be bought, takes it from stock, fixes the prices and \
            empties the cart. Unless you give an address, the order is sent to your default address (see `storectl \
            address`), or to another saved one with --to. Other details you leave out come from your profile.

            --payment pays at once through a provider (see storectl-payment(7)); if that fails, the order stays open \
            and can be paid with `storectl order pay`.

            --file takes the JSON of a web shop: {"cart_id": 1, "amount": 42.00, "email": "…", "name": "…", \
            "phone_no": "…", "address": "…", "postal_code": "…"}.

            --quote shows what it would cost, without buying anything. With --amount, the order is refused if the \
            total differs, and the error says which prices changed. With --idempotency-key, you can run it again \
            after a crash: it returns the same order, which `order list --key` also finds.

            Examples:
              storectl checkout --name "Ann Lee" --email ann@example.com \\
                  --phone "+1 555 0100" --address "1 Main St" --postal-code 10001
              storectl checkout --amount 63.32 --coupon SPRING --idempotency-key basket-81
              storectl checkout --payment stripe --method pm_card_visa
              storectl checkout --file order.json
            """)
    static let view: (any View.Type)? = OrderView.self
    var shapes: [FieldShape]? { terms.quote ? QuoteView.shapes : OrderView.shapes }

    @Option(help: "The recipient's name.") var name: String?
    @Option(help: "The email address for this order.") var email: String?
    @Option(help: "The phone number for this order.") var phone: String?
    @Option(help: "The street and town.") var address: String?
    @Option(help: "The postal code.") var postalCode: String?
    @Option(help: "The state or province, such as NY.") var region: String?
    @Option(help: "The country code, such as DE.") var country: String?
    @Option(parsing: .unconditional, help: "The total you expect, such as 42.00.") var amount: String?
    @Option(help: ArgumentHelp("Check out only if the cart has this number.", valueName: "id")) var cart:
        Int64?
    @OptionGroup var terms: SaleOptions
    @OptionGroup var paying: PaymentOptions
    @OptionGroup var order: OrderFileOptions
    @OptionGroup var owner: CartOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let recipient = Recipient(
            name: name ?? "", email: email ?? "", phone: phone ?? "", address: address ?? "",
            postalCode: postalCode ?? "", region: region ?? "", country: country ?? "")
        if let provider = paying.payment {
            try PaymentDesk(shop: shop, context: context).check(provider)
        }
        let amount = try amount.map(shop.store.amount)
        if terms.quote {
            return .quote(
                try shop.store.quoteCart(
                    to: recipient, amount: amount, codes: terms.coupon, method: terms.shipping,
                    savedAddress: terms.to, cart: cart, for: owner.customer, as: shop.actor))
        }
        let action = CheckOut(
            to: recipient, amount: amount, codes: terms.coupon,
            method: terms.shipping, savedAddress: terms.to, cart: cart, payment: try paying.choice(),
            for: owner.customer)
        return try shop.pay(action, mutation, in: context)
    }
}

extension Checkout: TakesOrderFile {}

extension Checkout: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        name = try words.option("--name")
        email = try words.option("--email")
        phone = try words.option("--phone")
        address = try words.option("--address")
        postalCode = try words.option("--postal-code")
        region = try words.option("--region")
        country = try words.option("--country")
        amount = try words.option("--amount")
        cart = try words.option("--cart")
        terms = try words.group()
        paying = try words.group()
        order = try words.group()
        owner = try words.group()
        mutation = try words.group()
        options = try words.group()
    }
}
