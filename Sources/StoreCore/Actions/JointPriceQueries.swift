import GRDB

extension Transaction {
    /// Makes one change of each price of all that a joint change did to it: prices in between were never asked of
    /// anybody. The history then has what was before, until the product's row was last changed.
    ///
    /// - Parameter changeset: all that the joint change did.
    func joinPrices(_ changeset: [UInt8]) throws {
        guard !changeset.isEmpty else { return }
        let reader = try ChangesetReader(changeset)
        let names = try columnNames(of: "product", in: Schema.version)
        let prices = PriceColumns.all.compactMap { names.firstIndex(of: $0) }
        guard let updatedAt = names.firstIndex(of: "updated_at") else { return }
        for record in reader.records where reader.tables[record.table].name == "product" {
            guard record.kind != .delete, let id = reader.id(of: record) else { continue }
            let change = try reader.change(record)
            if record.kind == .insert {
                try database.cachedStatement(sql: "DELETE FROM price_history WHERE product_id = ?")
                    .execute(arguments: [id])
                continue
            }
            // What was before has ended by then.
            guard let began = change.old[updatedAt]?.integerValue,
                let ended = change.new[updatedAt]?.integerValue
            else { continue }
            let first = try Int64.fetchOne(
                database.cachedStatement(
                    sql: "SELECT min(until_at) FROM price_history WHERE product_id = ? AND until_at > ?"),
                arguments: [id, began])
            guard let first else { continue }
            let isChanged = prices.contains { change.new[$0] != nil }
            try database.cachedStatement(
                sql: "DELETE FROM price_history WHERE product_id = ? AND until_at >= ? AND until_at <> ?"
            ).execute(arguments: [id, first, isChanged ? first : -1])
            guard isChanged, first != ended else { continue }
            try database.cachedStatement(
                sql: "UPDATE price_history SET until_at = ? WHERE product_id = ? AND until_at = ?"
            ).execute(arguments: [ended, id, first])
        }
    }
}
