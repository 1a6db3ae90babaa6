import ArgumentParser
import StoreCore

/// `storectl payment dismiss`
struct PaymentDismiss: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss",
        abstract: "Note that an event that did not fit has been looked into.",
        discussion: """
            For an event of a provider that will never fit a payment, once you have compared it with the provider's \
            own records: `storectl check` and `storectl payment show` no longer warn of it. It changes no payment.

            Examples:
              storectl payment dismiss evt_1
              storectl payment dismiss evt_1 --provider stripe
            """)
    static let view: (any View.Type)? = PaymentNoticeView.self

    @Argument(help: "What the provider calls the event.") var event: String
    @Option(help: ArgumentHelp("Whose event it is, where several have one.", valueName: "name"))
    var provider: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(DismissEvent(event, provider: provider), mutation) {
            .record(PaymentNoticeView(notice: $0))
        }
    }
}
