import ArgumentParser
import ShopText
import StoreCore

/// `storectl shipment …`
struct ShipmentGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shipment",
        abstract: "See and correct shipments.",
        discussion: """
            Orders are shipped with `storectl order ship`.

            Examples:
              storectl shipment list --status shipped
              storectl shipment edit 3 --tracking 0034043
            """,
        subcommands: [ShipmentList.self, ShipmentShow.self, ShipmentEdit.self])
}

/// `storectl shipment list`
struct ShipmentList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List shipments, newest first.",
        discussion: """
            Examples:
              storectl shipment list
              storectl shipment list --status shipped
              storectl shipment list --order 17
            """)
    static let view: (any View.Type)? = ShipmentOfCustomerView.self

    @Option(help: "Only shipments that are shipped, delivered, returned or noted_by_mistake.")
    var status: ShipmentStatus?
    @OptionGroup var filter: RecordFilterOptions
    @OptionGroup var list: PageOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let filter = try filter.filter()
        return try .page(list, id: \.id, view: ShipmentOfCustomerView.init) { page in
            try shop.store.shipments(filter, status: status, page: page, as: shop.actor)
        }
    }
}

extension ShipmentStatus: ExpressibleByArgument {}

/// `storectl shipment show`
struct ShipmentShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a shipment.",
        discussion: """
            Examples:
              storectl shipment show 3
            """)
    static let view: (any View.Type)? = ShipmentOfCustomerView.self

    @Argument(help: "The shipment's number.") var shipment: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let id = try WholeNumber.read(shipment, "shipment", 1...Int64.max)
        return .record(ShipmentOfCustomerView(try shop.store.shipment(id, as: shop.actor)))
    }
}

/// `storectl shipment edit`
struct ShipmentEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Correct a shipment, or record what happened to it.",
        discussion: """
            --mistake records that it never left, so its pieces can be shipped again. --returned records that it \
            came back; `storectl order refund … --restock` puts the pieces back on the shelf.

            Examples:
              storectl shipment edit 3 --carrier DHL --tracking 0034043
              storectl shipment edit 3 --returned
              storectl shipment edit 3 --mistake
            """)
    static let view: (any View.Type)? = ShipmentView.self

    @Argument(help: "The shipment's number.") var shipment: String
    @Option(help: "The carrier, such as DHL.") var carrier: String?
    @Option(help: ArgumentHelp("The tracking number.", valueName: "number")) var tracking: String?
    @Flag(help: "Mark it delivered.") var delivered = false
    @Flag(help: "Mark it returned.") var returned = false
    @Flag(help: "Record that it never left the shop.") var mistake = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if [delivered, returned, mistake].count(where: { $0 }) > 1 {
            throw ValidationError("Give only one of --delivered, --returned and --mistake")
        }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try EditShipment(
            try WholeNumber.read(shipment, "shipment", 1...Int64.max), carrier: carrier, tracking: tracking,
            status: delivered ? .delivered : returned ? .returned : mistake ? .notedByMistake : nil)
        return try shop.run(action, mutation) { .record(ShipmentView($0)) }
    }
}
