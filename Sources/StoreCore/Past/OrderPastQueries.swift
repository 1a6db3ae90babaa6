import GRDB
import ShopText

extension Store {
    /// An order as it was: its statuses and sums, and what had been recorded about it by then.
    ///
    /// - Throws: ``PastError``, ``OrderError/notFound(_:)`` including for an order that the actor may not see
    public func order(
        _ id: Int64, asOf moment: PastMoment, as actor: Actor
    ) throws -> (order: OrderRecord, place: PastPlace) {
        _ = try order(id, as: actor)
        return try read(as: actor) { transaction in
            let place = try transaction.place(of: moment)
            return (try transaction.order(id, at: place), place)
        }
    }
}

extension Transaction {
    fileprivate func order(_ id: Int64, at place: PastPlace) throws -> OrderRecord {
        let parts = try Transaction.tablesOfOrders(database)
        let names = Set(parts.map(\.table))
        let tables = try PastTables(
            [("orders", "id = ?", [id])] + parts.map { ($0.table, $0.condition, [id]) }, in: database)
        defer { tables.drop() }
        // An edit does not say whose row it is; rows that do not exist are not found.
        let isWanted = { (row: UndoRow) in
            row.table == "orders"
                ? row.id == id
                : names.contains(row.table) && [nil, .integer(id)].contains(row.value("order_id"))
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
        var record = try visibleRecord(ofOrder: id)
        // Mail is not in the journal.
        record.timeline.removeAll { $0.at > place.instant }
        return record
    }

    /// The journaled tables whose rows belong to an order, or to such a row, and the condition.
    private static func tablesOfOrders(
        _ database: Database
    ) throws -> [(table: String, condition: String)] {
        let columns = try Dictionary(
            grouping: Row.fetchAll(
                database,
                sql: """
                    SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
                    WHERE t.type = 'table'
                    """
            ).map { (table: $0[0] as String, column: $0[1] as String) }, by: \.table
        ).mapValues { Set($0.map(\.column)) }
        let own = Schema.journaledTables.filter { columns[$0]?.contains("order_id") ?? false }
        let others = Schema.journaledTables.compactMap { table -> (table: String, condition: String)? in
            guard !own.contains(table), table != "orders",
                let parent = own.first(where: { columns[table]?.contains("\($0)_id") ?? false })
            else { return nil }
            return (table, "\(parent)_id IN (SELECT id FROM main.\(parent) WHERE order_id = ?)")
        }
        return own.map { ($0, "order_id = ?") } + others
    }
}
