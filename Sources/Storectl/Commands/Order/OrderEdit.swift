import ArgumentParser
import StoreCore

/// `storectl order edit`
struct OrderEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Mark orders paid, shipped or delivered, or undo that; correct an address.",
        discussion: """
            --paid records a manual payment (cash, bank transfer) of everything due, --shipped a shipment of \
            everything left to ship; --paid and --no-paid take the permission payments.write. An order that is paid and delivered is completed. The recipient and the address \
            can be changed until something has been shipped.

            Examples:
              storectl order edit 1 --paid --shipped
              storectl order edit 1 --no-paid
              storectl order edit 17 18 19 --delivered
              storectl order edit 1 --address "2 Main St" --phone "+1 555 0101"
            """)
    static let view: (any View.Type)? = OrderView.self

    @OptionGroup var orders: OrdersArgument
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Mark paid, or unpaid.")
    var paid: Bool?
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Mark shipped, or not shipped.")
    var shipped: Bool?
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Mark delivered, or not delivered.")
    var delivered: Bool?
    @Option(help: "The recipient's name.") var name: String?
    @Option(help: "The email address for this order.") var email: String?
    @Option(help: "The phone number for this order.") var phone: String?
    @Option(help: "The street and town.") var address: String?
    @Option(help: "The postal code.") var postalCode: String?
    @Option(help: "The state or province, such as NY.") var region: String?
    @Option(help: "The country, preferably as a code such as DE.") var country: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if orders.orders.count > 1, !recipient.isEmpty {
            throw ValidationError("The recipient can be changed on one order, not on \(orders.orders.count)")
        }
    }

    private var recipient: RecipientChange {
        RecipientChange(
            name: name, email: email, phone: phone, address: address, postalCode: postalCode, region: region,
            country: country)
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let change = OrderChange(isPaid: paid, isShipped: shipped, isDelivered: delivered)
        let action = EditOrder(
            try orders.ids(), change, recipient: recipient.isEmpty ? nil : recipient)
        return try shop.run(action, mutation, show: Answer.orders)
    }
}
