import GRDB
import ShopText

extension Transaction {
    /// The products among these that are not shipped.
    func servicesOnly(of products: [Int64]) throws -> Set<Int64> {
        let list = products.map(String.init).joined(separator: ", ")
        return try Set(
            Int64.fetchAll(
                database, sql: "SELECT id FROM product WHERE id IN (\(list)) AND needs_shipping = 0"))
    }

    /// Writes a shipment, and returns its number.
    ///
    /// - Parameter at: when it left; `nil` for now.
    func insertShipment(
        ofOrder order: Int64, _ items: [(line: Int64, quantity: Int64)], carrier: String = "",
        tracking: String = "", at: Instant? = nil
    ) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO shipment (order_id, carrier, tracking, status, shipped_at, actor)
                VALUES (?, ?, ?, 'shipped', ?, ?)
                """, arguments: [order, carrier, tracking, (at ?? instant).milliseconds, actor.name])
        let id = database.lastInsertedRowID
        for item in items {
            try database.execute(
                sql: "INSERT INTO shipment_line (shipment_id, line_id, quantity) VALUES (?, ?, ?)",
                arguments: [id, item.line, item.quantity])
        }
        touch(.order, order)
        touch(.shipment, id)
        return id
    }

    /// Writes a shipment's status, carrier and tracking number.
    func update(_ shipment: Shipment) throws {
        try database.execute(
            sql: "UPDATE shipment SET carrier = ?, tracking = ?, status = ?, delivered_at = ? WHERE id = ?",
            arguments: [
                shipment.carrier, shipment.tracking, shipment.status.rawValue,
                shipment.deliveredAt?.milliseconds, shipment.id,
            ])
        touch(.shipment, shipment.id)
    }

    func shipment(id: Int64) throws -> Shipment? { try shipments(where: "WHERE shipment.id = ?", [id]).first }

    /// The shipments of an order, oldest first.
    func shipments(ofOrder order: Int64) throws -> [Shipment] {
        try shipments(where: "WHERE shipment.order_id = ? ORDER BY shipment.id", [order])
    }

    /// The shipments of some orders, by order, oldest first.
    func shipments(ofOrders orders: [Int64]) throws -> [Int64: [Shipment]] {
        let ids = orders.map { String($0) }.joined(separator: ", ")
        return Dictionary(
            grouping: try shipments(where: "WHERE shipment.order_id IN (\(ids)) ORDER BY shipment.id", []),
            by: \.order)
    }

    /// The shipments of one page of a list, newest first.
    func shipments(_ filter: RecordFilter, status: ShipmentStatus?, page: Page) throws -> [Shipment] {
        var conditions = try self.conditions(of: filter, at: "shipped_at")
        if let status { conditions.append("+shipment.status = '\(status.rawValue)'") }
        if let after = page.after { conditions.append("shipment.id < \(after)") }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try withCustomers(
            shipments(where: "\(condition) ORDER BY shipment.id DESC LIMIT ?", [page.sqlLimit]))
    }

    /// The shipments with whose orders they are of.
    func withCustomers(_ shipments: [Shipment]) throws -> [Shipment] {
        let customers = try customers(ofOrders: shipments.map(\.order))
        return shipments.map { shipment in
            var shipment = shipment
            shipment.customer = customers[shipment.order]
            return shipment
        }
    }

    /// Each order's customer in a word, see ``Order/customer``.
    func customers(ofOrders orders: [Int64]) throws -> [Int64: String] {
        guard !orders.isEmpty else { return [:] }
        let ids = Set(orders).map { String($0) }.joined(separator: ", ")
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT orders.id, coalesce(
                    CASE WHEN NOT username GLOB '\(AccountRules.namelessPrefix)*' THEN username END,
                    nullif(orders.email, ''), username, orders.name)
                FROM orders LEFT JOIN account ON account.id = orders.account_id WHERE orders.id IN (\(ids))
                """)
        return Dictionary(rows.map { ($0[0], $0[1]) }) { one, _ in one }
    }

    private func shipments(where condition: String, _ arguments: StatementArguments) throws -> [Shipment] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT id, order_id, carrier, tracking, status, shipped_at, delivered_at, actor
                FROM shipment \(condition)
                """, arguments: arguments)
        guard !rows.isEmpty else { return [] }
        let ids = rows.map { String($0[0] as Int64) }.joined(separator: ", ")
        let lines = Dictionary(
            grouping: try Row.fetchAll(
                database,
                sql: """
                    SELECT shipment_id, line_id, sku, title, shipment_line.quantity
                    FROM shipment_line JOIN order_line ON order_line.id = line_id
                    WHERE shipment_id IN (\(ids)) ORDER BY shipment_id, line_id
                    """), by: { $0[0] as Int64 })
        return try rows.map { row in
            let id: Int64 = row[0]
            guard let status = ShipmentStatus(rawValue: row[4]) else {
                throw DatabaseFault.unreadable("shipment \(id)")
            }
            return Shipment(
                id: id, order: row[1], carrier: row[2], tracking: row[3], status: status,
                items: lines[id, default: []].map {
                    .init(line: $0[1], sku: $0[2], title: $0[3], quantity: $0[4])
                },
                shippedAt: Instant(milliseconds: row[5]),
                deliveredAt: (row[6] as Int64?).map { Instant(milliseconds: $0) }, by: row[7])
        }
    }
}
