import ArgumentParser
import ShopText
import StoreCore

/// `storectl order receipt`
struct OrderReceipt: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "Print a receipt: what was bought and how it was paid.",
        discussion: """
            Text for paper 80 mm wide (42 columns); use --width 32 for 58 mm. You can print it as often as you like. \
            For an invoice, use `storectl document issue`.

            Examples:
              storectl order receipt 17
              storectl order receipt 17 --width 32
              storectl order receipt 17 --html receipt.html
            """)
    static let view: (any View.Type)? = nil

    @OptionGroup var order: OrderArgument
    @Option(help: ArgumentHelp("The width of the paper in columns, 24 to 120.", valueName: "columns"))
    var width = 42
    @OptionGroup var pages: PageFileOption
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if !(24...120).contains(width) {
            throw ValidationError("The width must be 24 to 120 columns, not \(width)")
        }
    }

    func answer(_ context: Context) throws -> Answer {
        try pages.check(in: context)
        let shop = try OpenShop(options, in: context)
        let receipt = try shop.store.receipt(ofOrder: try order.id(), as: shop.actor)
        return try pages.answer(
            .text(receipt.text(width: width) { $0.displayWidth }), html: { receipt.html }, in: context)
    }
}

/// `storectl order slip`
struct OrderSlip: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "slip",
        abstract: "Print a packing slip: what goes into the parcel, without prices.",
        discussion: """
            It lists what is still to be shipped; with --shipment, what is in a parcel that has left.

            Examples:
              storectl order slip 17
              storectl order slip 17 --html slip.html
              storectl order slip 17 --shipment 3
            """)
    static let view: (any View.Type)? = nil

    @OptionGroup var order: OrderArgument
    @Option(help: ArgumentHelp("Print the slip of this shipment.", valueName: "id")) var shipment: Int64?
    @OptionGroup var pages: PageFileOption
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        try pages.check(in: context)
        let shop = try OpenShop(options, in: context)
        let id = try order.id()
        let slip: PackingSlip
        if let shipment {
            guard try shop.store.shipment(shipment, as: shop.actor).order == id else {
                throw ShipmentError.notFound(shipment)
            }
            slip = try shop.store.packingSlip(ofShipment: shipment, as: shop.actor)
        } else {
            slip = try shop.store.packingSlip(ofOrder: id, as: shop.actor)
        }
        return try pages.answer(
            .text(slip.text(width: context.paperWidth) { $0.displayWidth }), html: { slip.html }, in: context)
    }
}

/// `storectl order pick`
struct OrderPick: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "pick",
        abstract: "List what to take from the shelves for orders to ship.",
        discussion: """
            It covers all open orders, or those you name. --html writes a page with boxes to check off.

            Examples:
              storectl order pick
              storectl order pick 17 18 --html pick.html
              storectl order pick --format csv
            """)
    static let view: (any View.Type)? = PickRowView.self

    @Argument(help: "The order numbers; by default, all orders to ship.") var orders: [String] = []
    @OptionGroup var pages: PageFileOption
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        try pages.check(in: context)
        let shop = try OpenShop(options, in: context)
        let ids = try orders.map { try WholeNumber.read($0, "order", 1...Int64.max) }
        let list = try shop.store.pickList(of: ids, as: shop.actor)
        return try pages.answer(.list(list.rows.map(PickRowView.init)), html: { list.html }, in: context)
    }
}

/// Pieces of one product to take from the shelf.
struct PickRowView: View {
    let row: PickList.Row

    init(_ row: PickList.Row) { self.row = row }

    static let fields: [Field<PickRowView>] = [
        Field("sku") { .string($0.row.sku) },
        Field("title") { .string($0.row.title) },
        Field("barcode") { .text($0.row.barcode) },
        Field("pieces") { .integer($0.row.pieces) },
        Field("orders") {
            .string(
                $0.row.orders.map { $0.pieces == 1 ? "\($0.orderID)" : "\($0.orderID) (\($0.pieces))" }
                    .joined(
                        separator: " "))
        },
    ]

    static let columns = [
        Column("pieces"), Column("sku", isProse: false), Column("title", isProse: true),
        Column("orders", isProse: true),
    ]
}
