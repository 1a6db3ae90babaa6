import GRDB
import ShopText

extension Store {
    /// An order as it was: its states and sums, and what was recorded of it by then.
    ///
    /// - Throws: ``PastError``, ``OrderError/notFound(_:)`` also for an order that the actor may not see
    public func order(
        _ id: Int64, asOf moment: PastMoment, as actor: Actor
    ) throws -> (order: Order, place: PastPlace) {
        _ = try order(id, as: actor)
        return try read(as: actor) { transaction in
            let place = try transaction.place(of: moment)
            return (try transaction.order(id, at: place), place)
        }
    }
}

extension Transaction {
    fileprivate func order(_ id: Int64, at place: PastPlace) throws -> Order {
        let names = try Transaction.tablesOfOrders(database)
        let tables = try PastTables(
            [("orders", "id = ?", [id])] + names.map { ($0, "order_id = ?", [id]) }, in: database)
        defer { tables.drop() }
        let isWanted = { (row: UndoRow) in
            row.table == "orders"
                ? row.id == id : names.contains(row.table) && row.value("order_id") == .integer(id)
        }
        var before = Int64.max
        while let next = try entry(touching: .order, String(id), before: before), next > place.entry {
            before = next
            guard let entry = try journalEntry(next) else { break }
            for past in try changes(in: entry.changeset, entry.schemaVersion, of: entry, where: isWanted) {
                if past.change.table == "orders", past.change.kind == .insert {
                    throw PastError.notThere("order \(id)", created: next)
                }
                try tables.revert(past)
            }
        }
        guard let order = try order(id: id) else { throw OrderError.notFound(id) }
        return order
    }

    /// The journaled tables whose rows are of an order.
    private static func tablesOfOrders(_ database: Database) throws -> [String] {
        try Schema.journaledTables.filter { table in
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM pragma_table_info(?) WHERE name = 'order_id')",
                arguments: [table]) ?? false
        }
    }
}
