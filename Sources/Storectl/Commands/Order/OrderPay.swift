import ArgumentParser
import ShopText
import StoreCore

/// `storectl order pay`
struct OrderPay: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay",
        abstract: "Take a payment for an order.",
        discussion: """
            The provider manual records money you have received: cash, a bank transfer, a card terminal. The \
            provider test has cards with known outcomes (see storectl-payment(7)). Any other name is a program on \
            the PATH, storectl-payment-NAME.

            Without --amount, everything due is paid. --authorize only reserves the money; --capture then takes it, \
            in full or in part. Without either, the setting payments.capture decides.

            If it is not known whether a payment succeeded, it stays pending until `storectl payment reconcile` \
            finds out. Money is never taken twice.

            Examples:
              storectl order pay 17 --method cash
              storectl order pay 17 --amount 20.00 --reference "transfer 4711"
              storectl order pay 17 --provider stripe --method pm_card_visa
              storectl order pay 17 --provider test --authorize
              storectl order pay 17 --capture --amount 35.00
            """)
    static let view: (any View.Type)? = OrderView.self

    @OptionGroup var order: OrderArgument
    @Option(help: ArgumentHelp("The provider: manual, test or another's name.", valueName: "name"))
    var provider: String?
    @Option(help: ArgumentHelp("The payment method: cash, or the provider's name for it.", valueName: "word"))
    var method: String?
    @Option(parsing: .unconditional, help: "The amount, such as 20.00; by default everything due.")
    var amount: String?
    @Option(help: ArgumentHelp("A reference, such as a transfer number.", valueName: "text"))
    var reference: String?
    @Flag(help: "Only reserve the money.") var authorize = false
    @Flag(help: "Take the money, from an authorization if there is one.") var capture = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if authorize, capture { throw ValidationError("Give --authorize or --capture, not both") }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        try PaymentDesk(shop: shop, context: context).check(provider)
        let action = try PayOrder(
            try order.id(), provider: provider, method: method, amount: amount, reference: reference,
            mode: authorize ? .authorize : capture ? .capture : nil)
        return try shop.pay(action, mutation, in: context)
    }
}
