import ShopText

/// Ships what is left of some orders, or part of it.
public struct ShipOrder: Action {
    public static let name = "order ship"

    let order: OrderNumbers
    let items: [CreditRequest.Item]
    let carrier: String
    let tracking: String

    /// - Parameters:
    ///   - items: pieces of lines; none for everything that is left.
    ///   - carrier: the carrier: `DHL`.
    ///   - tracking: the tracking number.
    public init(
        _ orders: [Int64], items: [CreditRequest.Item] = [], carrier: String = "", tracking: String = ""
    ) throws {
        order = OrderNumbers(orders)
        self.items = items
        self.carrier = try Text.checked(carrier, name: "carrier", maximum: 50, allowsEmpty: true)
        self.tracking = try Text.checked(tracking, name: "tracking number", maximum: 100, allowsEmpty: true)
    }

    public var requirement: Requirement { .all(.ordersWrite) }

    /// - Throws: ``OrderError`` or ``CreditError``; nothing is then shipped.
    public func run(in transaction: Transaction) throws -> OrderRecords {
        var notices: [String] = []
        try order.each { id in
            guard let order = try transaction.order(id: id) else { throw OrderError.notFound(id) }
            let shipment = try transaction.ship(order, items: items, carrier: carrier, tracking: tracking)
            notices += try transaction.mailShipment(shipment, of: try transaction.recount(order: id))
        }
        return OrderRecords(
            try order.ids.map { try transaction.visibleRecord(ofOrder: $0) }, notices: notices)
    }
}

/// Marks everything on its way as delivered.
public struct DeliverOrder: Action {
    public static let name = "order deliver"

    let order: OrderNumbers

    public init(_ orders: [Int64]) { order = OrderNumbers(orders) }

    public var requirement: Requirement { .all(.ordersWrite) }

    /// - Throws: ``OrderError``
    public func run(in transaction: Transaction) throws -> OrderRecords {
        try order.each { id in
            guard let order = try transaction.order(id: id) else { throw OrderError.notFound(id) }
            guard order.status != .cancelled else { throw OrderError.cancelled(id) }
            let onTheirWay = try transaction.shipments(ofOrder: id).filter { $0.status == .shipped }
            guard !onTheirWay.isEmpty else { throw OrderError.nothingShipped(id) }
            try transaction.move(onTheirWay, to: .delivered)
            try transaction.recount(order: id)
        }
        return OrderRecords(try order.ids.map { try transaction.visibleRecord(ofOrder: $0) })
    }
}

/// Corrects a shipment, or records what happened to it.
public struct EditShipment: Action {
    public static let name = "shipment edit"

    let shipment: Int64
    let carrier: String?
    let tracking: String?
    let status: ShipmentStatus?

    public init(
        _ shipment: Int64, carrier: String? = nil, tracking: String? = nil, status: ShipmentStatus? = nil
    ) throws {
        self.shipment = shipment
        self.carrier = try carrier.map {
            try Text.checked($0, name: "carrier", maximum: 50, allowsEmpty: true)
        }
        self.tracking = try tracking.map {
            try Text.checked($0, name: "tracking number", maximum: 100, allowsEmpty: true)
        }
        self.status = status
    }

    public var requirement: Requirement { .all(.ordersWrite) }

    /// - Throws: ``ShipmentError``
    public func run(in transaction: Transaction) throws -> Shipment {
        guard let old = try transaction.shipment(id: shipment) else { throw ShipmentError.notFound(shipment) }
        guard carrier != nil || tracking != nil || status != nil else {
            throw ShipmentError.nothingToChange(shipment)
        }
        guard old.status != .notedByMistake else { throw ShipmentError.wasMistake(shipment) }
        let new = Shipment(
            id: old.id, order: old.order, carrier: carrier ?? old.carrier, tracking: tracking ?? old.tracking,
            status: old.status, items: old.items, shippedAt: old.shippedAt,
            deliveredAt: old.deliveredAt, by: old.by)
        try transaction.update(new)
        if let status, status != old.status { try transaction.move([new], to: status, force: true) }
        try transaction.recount(order: old.order)
        return try transaction.shipment(id: shipment) ?? new
    }
}

extension Store {
    /// The shipments of one page, newest first.
    ///
    /// - Parameter filter: by when they left.
    public func shipments(
        _ filter: RecordFilter, status: ShipmentStatus?, page: Page, as actor: Actor
    ) throws -> [Shipment] {
        try actor.require(.ordersRead)
        return try read(as: actor) { try $0.shipments(filter, status: status, page: page) }
    }

    /// - Throws: ``ShipmentError/notFound(_:)`` including for one of an order that the actor may not see.
    public func shipment(_ id: Int64, as actor: Actor) throws -> Shipment {
        try read(as: actor) { transaction in
            _ = try actor.requireAccount()
            guard
                let shipment = try transaction.shipment(id: id).map({ try transaction.withCustomers([$0])[0] }
                ),
                (try? transaction.visibleOrder(shipment.order)) != nil
            else { throw ShipmentError.notFound(id) }
            return actor.may(.ordersRead) ? shipment : shipment.hidingStaff(from: actor.name)
        }
    }
}

extension Transaction {
    /// Writes a shipment of pieces of an order.
    /// - Parameter items: none for everything that is left.
    ///
    /// - Throws: ``OrderError`` or ``CreditError``
    func ship(
        _ order: Order, items: [CreditRequest.Item] = [], carrier: String = "", tracking: String = ""
    ) throws -> Shipment {
        guard order.status != .cancelled else { throw OrderError.cancelled(order.id) }
        let balance = try balance(of: order)
        let left = order.items.map { ($0, quantity: balance.owed($0)) }.filter { $0.1 > 0 }
        let pieces = items.isEmpty ? left : try order.pieces(items)
        guard !pieces.isEmpty else { throw OrderError.nothingToShip(order.id) }
        for (line, quantity) in pieces where quantity > balance.awaited(line) {
            throw OrderError.tooManyToShip(
                order: order.id, sku: line.sku, wanted: quantity, left: balance.awaited(line))
        }
        let id = try insertShipment(
            ofOrder: order.id, pieces.map { ($0.0.id, $0.1) }, carrier: carrier, tracking: tracking)
        guard let shipment = try shipment(id: id) else { throw ShipmentError.notFound(id) }
        return shipment
    }

    /// Changes the status of shipments, except those noted by mistake or returned.
    ///
    /// - Parameter at: when they arrived; `nil` for now.
    /// - Throws: ``ShipmentError/restocked(_:sku:)`` if pieces of a supposed mistake are back on the shelf.
    func move(_ shipments: [Shipment], to status: ShipmentStatus, force: Bool = false, at: Instant? = nil)
        throws
    {
        if status == .notedByMistake { try checkNotRestocked(shipments) }
        for shipment in shipments
        where force || [.shipped, .delivered].contains(shipment.status) && shipment.status != status {
            try update(
                Shipment(
                    id: shipment.id, order: shipment.order, carrier: shipment.carrier,
                    tracking: shipment.tracking, status: status, items: shipment.items,
                    shippedAt: shipment.shippedAt,
                    deliveredAt: status == .returned
                        ? instant : status == .delivered ? shipment.deliveredAt ?? at ?? instant : nil,
                    by: shipment.by))
        }
    }

    private func checkNotRestocked(_ shipments: [Shipment]) throws {
        guard let first = shipments.first, let order = try order(id: first.order) else { return }
        let balance = try balance(of: order)
        for line in order.items {
            let pieces = shipments.filter { $0.status != .notedByMistake }.flatMap(\.items)
                .reduce(0) { $0 + ($1.line == line.id ? $1.quantity : 0) }
            guard pieces == 0 || balance.returned(line) <= balance.shipped(line) - pieces else {
                throw ShipmentError.restocked(first.id, sku: line.sku)
            }
        }
    }

    /// Emails the customer that something is on its way, but not a second time after a mistaken shipment.
    ///
    /// - Returns: notices.
    func mailShipment(_ shipment: Shipment, of order: Order) throws -> [String] {
        let before = try shipments(ofOrder: order.id).filter { $0.id != shipment.id }
        let isAgain = shipment.isWithin(before.toldByMistake)
        if isAgain, try hasMail(.shipped, aboutOrder: order.id) {
            return [
                "order \(order.id): the customer already has an email that it is on its way, so none is sent"
            ]
        }
        try mail(.shipped, about: order, shipment: shipment)
        return []
    }
}

extension [Shipment] {
    /// The pieces, by line, that customers were notified of by mistake and that have not been shipped since.
    fileprivate var toldByMistake: [Int64: Int64] {
        reduce(into: [:]) { told, shipment in
            let isAgain = shipment.isWithin(told)
            for item in shipment.items {
                let before = told[item.line, default: 0]
                if shipment.status != .notedByMistake {
                    told[item.line] = Swift.max(0, before - item.quantity)
                } else if !isAgain {
                    told[item.line] = Swift.max(before, item.quantity)
                }
            }
        }
    }
}

extension Shipment {
    /// Whether it has no more pieces than these, by line.
    fileprivate func isWithin(_ pieces: [Int64: Int64]) -> Bool {
        items.allSatisfy { $0.quantity <= pieces[$0.line, default: 0] }
    }
}

/// Why a request about a shipment is refused.
public enum ShipmentError: StoreError, Equatable {
    case notFound(Int64)
    case nothingToChange(Int64)
    case wasMistake(Int64)
    case restocked(Int64, sku: String)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .nothingToChange: .usage
        case .wasMistake, .restocked: .refused
        }
    }
    public var code: String {
        switch self {
        case .notFound: "shipment_not_found"
        case .nothingToChange: "nothing_to_change"
        case .wasMistake: "shipment_was_mistake"
        case .restocked: "shipment_restocked"
        }
    }
    public var message: String {
        switch self {
        case .notFound(let id): "shipment \(id) not found"
        case .nothingToChange(let id): "nothing to change on shipment \(id)"
        case .wasMistake(let id): "shipment \(id) was noted by mistake, which is final"
        case .restocked(let id, let sku):
            "shipment \(id) did leave: its \(sku) came back and is on the shelf again"
        }
    }
    public var hint: String? {
        switch self {
        case .notFound: "see `storectl shipment list`"
        case .nothingToChange: "say what to change, such as --tracking or --returned"
        case .wasMistake: "ship it again: `storectl order ship`"
        case .restocked: nil
        }
    }
    public var details: [JSONValue.Member] {
        switch self {
        case .notFound(let id), .nothingToChange(let id), .wasMistake(let id), .restocked(let id, _):
            [.init("shipment", .integer(id))]
        }
    }
}
