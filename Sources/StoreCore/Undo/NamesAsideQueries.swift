import GRDB

/// Names that are there once: where rows exchange them, one must step aside before another can have its name. This is
/// what those rows had before they stepped aside, by row and column.
struct NamesAside: Sendable {
    private var kept: [String: [String: StoredValue]] = [:]

    var isEmpty: Bool { kept.isEmpty }

    /// What a row had; `nil` unless it has stepped aside.
    func names(of row: UndoRow) -> [String: StoredValue]? { kept[row.identity] }

    /// The same for a row that now gets its own name.
    mutating func take(_ row: UndoRow) -> [String: StoredValue]? { kept.removeValue(forKey: row.identity) }

    /// The columns with such names, and what a row has that has stepped aside.
    private static let names: [String: (columns: [String], aside: String)] = [
        "product": (["sku", "sku_key"], "sku = '~' || id, sku_key = NULL"),
        "category": (["name_key", "slug"], "name_key = '>' || id, slug = '>' || id"),
        "coupon": (["code"], "code = '~' || id"), "shipping_method": (["code"], "code = '~' || id"),
    ]

    /// Runs `body`, which gives a row these values; if a constraint forbids it, again with those out of the way that
    /// may go.
    ///
    /// - Parameter giver: the change still to come of the row with an id, if it takes one of these columns from it.
    /// - Returns: `false` if the schema forbids it.
    mutating func isAllowed(
        makingRoomFor row: UndoRow, _ values: [(column: String, value: StoredValue)],
        _ transaction: Transaction, giver: (_ id: Int64, _ columns: [String]) -> UndoRow?,
        _ body: () throws -> Void
    ) throws -> Bool {
        if try transaction.isAllowed(body) { return true }
        return try makeRoom(for: row, values, transaction, giver) && transaction.isAllowed(body)
    }

    /// Makes those rows step aside that have a name which `row` is to have, if they give it away later.
    ///
    /// - Returns: whether any did.
    private mutating func makeRoom(
        for row: UndoRow, _ values: [(column: String, value: StoredValue)], _ transaction: Transaction,
        _ giver: (_ id: Int64, _ columns: [String]) -> UndoRow?
    ) throws -> Bool {
        guard let (columns, aside) = NamesAside.names[row.table] else { return false }
        var hasRoom = false
        let table = row.table.quotedDatabaseIdentifier
        for (column, value) in values where columns.contains(column) && value != .null {
            var siblings = ""
            var arguments: StatementArguments = ["value": value.databaseValue, "id": row.id]
            if column == "slug" {
                let parent = values.first { $0.column == "parent_id" }?.value
                let present = try transaction.values(of: ["parent_id"], in: row)?.first
                siblings = " AND coalesce(parent_id, 0) = coalesce(:parent, 0)"
                arguments += ["parent": (parent ?? present ?? .null).databaseValue]
            }
            let holders = try Int64.fetchAll(
                transaction.database.cachedStatement(
                    sql: "SELECT id FROM \(table) WHERE \(column) = :value AND id <> :id\(siblings)"),
                arguments: arguments)
            for holder in holders {
                guard let other = giver(holder, columns), kept[other.identity] == nil,
                    let names = try transaction.values(of: columns, in: other)
                else { continue }
                if row.table == "product" { try transaction.removeFromSearch(product: holder) }
                try transaction.database.cachedStatement(sql: "UPDATE \(table) SET \(aside) WHERE id = ?")
                    .execute(arguments: [holder])
                if row.table == "product" { try transaction.addToSearch(product: holder) }
                kept[other.identity] = Dictionary(uniqueKeysWithValues: zip(columns, names))
                hasRoom = true
            }
        }
        return hasRoom
    }
}
