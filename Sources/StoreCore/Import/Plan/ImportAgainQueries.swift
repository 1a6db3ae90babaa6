import GRDB
import ShopText

/// Rechecks what may be outdated if someone changed the store between the plan and its batch.
extension ImportStage {
    /// Plans rows again after the store has changed, by the same rules.
    /// - Returns: by how much the number of known products among them has grown or shrunk, and the first problem that a
    ///   row has now.
    func planAgain(
        after first: Int64, through last: Int64, maximumPriceChange: Int64?, in transaction: Transaction
    ) throws -> (moreKnown: Int, problem: ImportError?) {
        let known = try knownCount(after: first, through: last)
        let lastProblem = try Int64.fetchOne(database, sql: "SELECT max(id) FROM temp.import_problem") ?? 0
        try noteAgain("SELECT n FROM temp.import_plan WHERE place > ? AND place <= ?", [first, last])
        try database.execute(
            sql: "DELETE FROM temp.import_plan WHERE place > ? AND place <= ?", arguments: [first, last])
        if hasWideSKUs {
            let again = "n IN (SELECT n FROM temp.import_again)"
            try noteSpellings(again)
            try unifySKUs(again)
        }
        try noteMovements()
        try findCategoriesAgain(in: transaction)
        try forgetKeys()
        try findKeyProblems(.again)
        try plan(.again, after: first, through: last, maximumPriceChange: maximumPriceChange)
        try findWrongParents(.again)
        if columns.has(.parentSKU) { try findStockOfParents(after: first, through: last) }
        let problem = try Row.fetchOne(
            database,
            sql: "SELECT n, line, message FROM temp.import_problem WHERE id > ? ORDER BY id LIMIT 1",
            arguments: [lastProblem]
        ).map {
            ImportError.overtaken(place: place(n: $0["n"], line: $0["line"]), problem: $0["message"])
        }
        return (try knownCount(after: first, through: last) - known, problem)
    }

    private func noteAgain(_ sql: String, _ arguments: StatementArguments) throws {
        try database.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS temp.import_again (n INTEGER PRIMARY KEY);
                DELETE FROM temp.import_again;
                """)
        try database.execute(sql: "INSERT INTO temp.import_again \(sql)", arguments: arguments)
    }

    private func knownCount(after first: Int64, through last: Int64) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM temp.import_plan
                WHERE place > ? AND place <= ? AND product_id IS NOT NULL
                """, arguments: [first, last]) ?? 0
    }

    /// The ids of the categories that the rows name: one may have been merged, renamed or created meanwhile.
    private func findCategoriesAgain(in transaction: Transaction) throws {
        let named = """
            n IN (SELECT category FROM temp.import_row
                WHERE n = 0 OR n IN (SELECT n FROM temp.import_again))
            """
        try database.execute(
            sql: """
                UPDATE temp.import_category SET category_id = NULL
                WHERE category_id IS NOT NULL AND \(named)
                """)
        knownCategories -= Int64(database.changesCount)
        try findCategories(named, in: transaction)
    }

    /// Drops keys of the rows that no product has anymore.
    private func forgetKeys() throws {
        guard key != .sku else { return }
        let name = key.field.rawValue
        try database.execute(
            sql: """
                DELETE FROM temp.import_key WHERE value IN (
                    SELECT \(name) FROM temp.import_row WHERE n IN (SELECT n FROM temp.import_again))
                AND NOT EXISTS (SELECT 1 FROM main.product AS p
                    WHERE p.id = import_key.product_id AND p.\(name) = import_key.value)
                """)
    }

    /// Records the keys of the products that were changed at this instant or later.
    func readKeys(since instant: Instant) throws {
        guard key != .sku else { return }
        let name = key.field.rawValue
        try database.execute(
            sql: """
                INSERT INTO temp.import_key (value, product_id)
                SELECT \(name), id FROM main.product AS p
                WHERE updated_at >= ? AND \(name) IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM temp.import_key AS k WHERE k.value = p.\(name) AND k.product_id = p.id)
                """, arguments: [instant.milliseconds])
    }

    /// Keeps the products to archive that are still not in the file.
    func planArchiveAgain(_ ids: ClosedRange<Int64>) throws {
        let range: StatementArguments = [ids.lowerBound, ids.upperBound]
        try noteAgain(
            "SELECT product_id FROM temp.import_archive WHERE product_id >= ? AND product_id <= ?", range)
        try database.execute(
            sql: "DELETE FROM temp.import_archive WHERE product_id >= ? AND product_id <= ?", arguments: range
        )
        try planArchive(after: ids.lowerBound - 1, through: ids.upperBound)
        try database.execute(
            sql: """
                DELETE FROM temp.import_archive WHERE product_id >= ? AND product_id <= ?
                    AND product_id NOT IN (SELECT n FROM temp.import_again)
                """, arguments: range)
    }
}
