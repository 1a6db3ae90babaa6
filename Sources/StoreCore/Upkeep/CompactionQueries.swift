import GRDB
import ShopText

extension Transaction {
    /// The entries about open orders, whose history must remain visible.
    func entriesOfOpenOrders() throws -> Set<Int64> {
        try Int64.fetchSet(
            database,
            sql: """
                SELECT entry FROM orders CROSS JOIN journal_touch
                    ON noun = 'order' AND journal_touch.name = CAST(orders.id AS TEXT)
                WHERE orders.status = 'open'
                """)
    }

    /// What dropping the changesets from before a moment would remove.
    func forgettable(before instant: Instant, keeping kept: Set<Int64>) throws -> Forgotten {
        let list = kept.sorted().map(String.init).joined(separator: ", ")
        func sum(_ table: String, _ entry: String) throws -> (Int, Int64) {
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT count(*), coalesce(sum(length(changeset)), 0) FROM \(table)
                    WHERE instant < ? AND length(changeset) > 0 AND \(entry) NOT IN (\(list))
                    """, arguments: [instant.milliseconds])
            return row.map { ($0[0], $0[1]) } ?? (0, 0)
        }
        let (entries, bytes) = try sum("journal", "id")
        let (parts, more) = try sum("journal_part", "entry")
        var forgotten = Forgotten(entries: entries, parts: parts, bytes: bytes + more)
        for (table, entry) in [("journal", "id"), ("journal_part", "entry")] {
            let rows = try Int64.fetchCursor(
                database,
                sql: """
                    SELECT \(entry) FROM \(table)
                    WHERE instant < ? AND length(changeset) > 0 AND \(entry) NOT IN (\(list)) ORDER BY id
                    """, arguments: [instant.milliseconds])
            while let id = try rows.next() { forgotten.note(entry: id) }
        }
        forgotten.spans = EntrySpan.joined(forgotten.spans)
        return forgotten
    }
}
