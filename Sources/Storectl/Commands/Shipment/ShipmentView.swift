import ShopText
import StoreCore

/// A shipment as commands show it.
struct ShipmentView: View {
    let shipment: Shipment

    init(_ shipment: Shipment) { self.shipment = shipment }

    static let fields: [Field<ShipmentView>] = [
        Field("id") { .integer($0.shipment.id) },
        Field("order") { .integer($0.shipment.order) },
        Field("status") { .string($0.shipment.status.rawValue) },
        Field("carrier") { .string($0.shipment.carrier) },
        Field("tracking") { .string($0.shipment.tracking) },
        Field("items", each: { $0.shipment.items.map(ShipmentItemView.init) }),
        Field("shipped_at") { .string($0.shipment.shippedAt.rfc3339) },
        Field("delivered_at") { .text($0.shipment.deliveredAt?.rfc3339) },
        Field("by") { .string($0.shipment.by) },
    ]

    static let columns = [
        Column("id"), Column("order"), Column("shipped_at", title: "SHIPPED"), Column("status"),
        Column("carrier", isProse: true), Column("tracking", isProse: false),
    ]
}

/// Pieces of a line in a shipment.
struct ShipmentItemView: View {
    let item: Shipment.Item

    init(_ item: Shipment.Item) { self.item = item }

    static let fields: [Field<ShipmentItemView>] = [
        Field("line") { .integer($0.item.line) },
        Field("sku") { .string($0.item.sku) },
        Field("title") { .string($0.item.title) },
        Field("quantity") { .integer($0.item.quantity) },
    ]

    static let columns = [Column("sku", isProse: false), Column("title", isProse: true), Column("quantity")]
}

/// A shipment on its own, with whose order it is of.
struct ShipmentOfCustomerView: View {
    let shipment: Shipment

    init(_ shipment: Shipment) { self.shipment = shipment }

    static let fields: [Field<ShipmentOfCustomerView>] =
        ShipmentView.fields.map { field in field.of { ShipmentView($0.shipment) } } + [
            Field("customer") { .text($0.shipment.customer) }
        ]

    static let columns =
        Array(ShipmentView.columns.prefix(2)) + [Column("customer", isProse: true, rank: 1)]
        + ShipmentView.columns.dropFirst(2)
}
