import ArgumentParser
import StoreCore

/// `storectl checkout`
struct Checkout: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkout",
        abstract: "Turn the cart into an order.",
        discussion: """
            In one step: checks that everything can be bought, takes it from stock, fixes the prices, and \
            empties the cart. Details you leave out come from your profile.

            --quote shows what it would cost, and buys nothing. With --amount the order is refused if the total \
            differs. With --idempotency-key you can run it again after a crash: it returns the same order, which \
            `order list --key` also finds.

            Examples:
              storectl checkout --name "Ann Lee" --email ann@example.com \\
                  --phone "+1 555 0100" --address "1 Main St" --postal-code 10001
              storectl checkout --postal-code 10001 --amount 63.32 \\
                  --idempotency-key basket-81
            """)
    static let view: (any View.Type)? = OrderView.self

    @Option(help: "The recipient's name.") var name: String?
    @Option(help: "The email address for this order.") var email: String?
    @Option(help: "The phone number for this order.") var phone: String?
    @Option(help: "The street and town.") var address: String?
    @Option(help: "The postal code.") var postalCode: String?
    @Option(help: "The state or province, such as NY.") var region: String?
    @Option(help: "The country, best as a code such as DE.") var country: String?
    @Option(parsing: .unconditional, help: "The total you expect, such as 42.00.") var amount: String?
    @OptionGroup var terms: SaleOptions
    @OptionGroup var owner: CartOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        guard terms.quote || postalCode != nil else {
            throw UsageError.missingOption("--postal-code <postal-code>", of: "checkout")
        }
        let shop = try Shop(options, in: context)
        let recipient = Recipient(
            name: name ?? "", email: email ?? "", phone: phone ?? "", address: address ?? "",
            postalCode: postalCode ?? "", region: region ?? "", country: country ?? "")
        if terms.quote {
            return .quote(
                try shop.store.quoteCart(
                    to: recipient, codes: terms.coupon, method: terms.shipping, for: owner.customer,
                    as: shop.actor))
        }
        let action = CheckOut(
            to: recipient, amount: try amount.map(shop.store.amount), codes: terms.coupon,
            method: terms.shipping, for: owner.customer)
        return try shop.run(action, mutation) { .record(OrderView($0)) }
    }
}

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
        terms = try words.group()
        owner = try words.group()
        mutation = try words.group()
        options = try words.group()
    }
}
