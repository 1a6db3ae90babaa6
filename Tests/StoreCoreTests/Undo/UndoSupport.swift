import GRDB
import ShopText
import Testing

@testable import StoreCore

extension TestShop {
    @discardableResult
    func undo(_ entry: Int64, as actor: Actor? = nil, key: String? = nil) throws -> Recorded<Undone> {
        try store.run(Undo(entry), as: actor ?? admin, Request(idempotencyKey: key ?? "undo \(entry)"))
    }

    /// What has changed since an entry, so that it cannot be undone.
    func conflicts(undoing entry: Int64, as actor: Actor? = nil) throws -> [UndoConflict] {
        let error = try #require(throws: UndoError.self) { try undo(entry, as: actor) }
        guard case .moved(entry, let conflicts) = error else {
            Issue.record("\(error)")
            return []
        }
        return conflicts
    }

    /// What undo has to bring back: every row of the tables it restores, but for when it was changed last, and what is
    /// on hand of each product.
    func state() throws -> [String] {
        let tables = Schema.journaled.filter { $0.undo == .restore }.map(\.table)
        var state = try tables.flatMap { table in
            try store.rows("SELECT * FROM \"\(table)\"").map { row in
                let values = row.filter { $0.key != "updated_at" }.sorted { $0.key < $1.key }
                return "\(table) " + values.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
            }.sorted()
        }
        state += try store.strings(
            """
            SELECT 'stock ' || product_id || ' ' || sum(delta) FROM stock_movement GROUP BY product_id
            HAVING sum(delta) <> 0 ORDER BY product_id
            """)
        return state
    }

    /// The search index has what the products have.
    func expectSearchSound() throws {
        #expect(throws: Never.self) {
            try store.raw("INSERT INTO product_search (product_search, rank) VALUES ('integrity-check', 1)")
        }
    }
}
