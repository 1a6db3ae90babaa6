import ArgumentParser
import ShopText
import StoreCore

/// `storectl order pay`
struct OrderPay: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay",
        abstract: "Take a payment for an order.",
        discussion: """
            The provider manual notes money that somebody has received: cash, a bank transfer, a card terminal. \
            test has cards with a known outcome (see storectl-payment(7)). Any other name is a program on the PATH, \
            storectl-payment-NAME.

            Without --amount, all that is due is paid. --authorize only reserves it; --capture then takes it, all or \
            in parts. Without either, the setting payments.capture decides.

            If it is not known whether a payment succeeded, it stays pending, and `storectl payment reconcile` finds \
            out. It is never taken twice.

            Examples:
              storectl order pay 17 --method cash
              storectl order pay 17 --amount 20.00 --reference "transfer 4711"
              storectl order pay 17 --provider stripe --method pm_card_visa
              storectl order pay 17 --provider test --authorize
              storectl order pay 17 --capture --amount 35.00
            """)
    static let view: (any View.Type)? = OrderView.self

    @OptionGroup var order: OrderArgument
    @Option(help: ArgumentHelp("manual, test, or a provider's name.", valueName: "name")) var provider:
        String?
    @Option(help: ArgumentHelp("What pays: cash, or as the provider names it.", valueName: "word"))
    var method: String?
    @Option(parsing: .unconditional, help: "How much, such as 20.00; by default all that is due.")
    var amount: String?
    @Option(help: ArgumentHelp("A reference, such as that of a transfer.", valueName: "text"))
    var reference: String?
    @Flag(help: "Only reserve the money.") var authorize = false
    @Flag(help: "Take the money, of an authorization where there is one.") var capture = false
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
