import GRDB

/// Names that are there once: where rows have exchanged them, one must step aside before another can have its own back.
extension UndoRun {
    /// The columns with such names, and what a row has that has stepped aside.
    private static let names: [String: (columns: [String], aside: String)] = [
        "product": (["sku", "sku_key"], "sku = '~' || id, sku_key = NULL"),
        "category": (["name_key", "slug"], "name_key = '>' || id, slug = '>' || id"),
        "coupon": (["code"], "code = '~' || id"), "shipping_method": (["code"], "code = '~' || id"),
    ]

    /// Runs `body`, which gives a row these values; if a constraint forbids it, again with those out of the way that may
    /// go.
    ///
    /// - Returns: `false` if the schema forbids it.
    mutating func isAllowed(
        makingRoomFor row: UndoRow, _ values: [(column: String, value: StoredValue)],
        _ transaction: Transaction, _ body: () throws -> Void
    ) throws -> Bool {
        if try transaction.isAllowed(body) { return true }
        return try makeRoom(for: row, values, transaction) && transaction.isAllowed(body)
    }

    /// Makes those rows step aside that have a name which `row` is to have again, if this undo comes to them, too.
    ///
    /// - Returns: whether any did.
    private mutating func makeRoom(
        for row: UndoRow, _ restored: [(column: String, value: StoredValue)], _ transaction: Transaction
    ) throws -> Bool {
        guard let (columns, aside) = UndoRun.names[row.table] else { return false }
        var hasRoom = false
        let table = row.table.quotedDatabaseIdentifier
        for (column, value) in restored where columns.contains(column) && value != .null {
            var siblings = ""
            var arguments: StatementArguments = ["value": value.databaseValue, "id": row.id]
            if column == "slug" {
                let parent = restored.first { $0.column == "parent_id" }?.value
                let present = try transaction.values(of: ["parent_id"], in: row)?.first
                siblings = " AND coalesce(parent_id, 0) = coalesce(:parent, 0)"
                arguments += ["parent": (parent ?? present ?? .null).databaseValue]
            }
            let holders = try Int64.fetchAll(
                transaction.database.cachedStatement(
                    sql: "SELECT id FROM \(table) WHERE \(column) = :value AND id <> :id\(siblings)"),
                arguments: arguments)
            for holder in holders {
                guard let other = rows.last(where: { isToGive($0, columns, row.table, holder) }),
                    self.aside[identity(other)] == nil,
                    let kept = try transaction.values(of: columns, in: other)
                else { continue }
                if row.table == "product" { try transaction.removeFromSearch(product: holder) }
                try transaction.database.cachedStatement(sql: "UPDATE \(table) SET \(aside) WHERE id = ?")
                    .execute(arguments: [holder])
                if row.table == "product" { try transaction.addToSearch(product: holder) }
                self.aside[identity(other)] = Dictionary(uniqueKeysWithValues: zip(columns, kept))
                hasRoom = true
            }
        }
        return hasRoom
    }

    /// Whether undoing a row takes one of its names from it.
    private func isToGive(_ other: UndoRow, _ columns: [String], _ table: String, _ id: Int64) -> Bool {
        guard other.table == table, other.id == id else { return false }
        switch other.change.kind {
        case .insert: return true
        case .delete: return false
        case .update: return other.changed.contains { columns.contains($0.column) }
        }
    }
}
