import Foundation
import GRDB
import ShopText

extension ImportStage {
    /// Summarizes the plan.
    func report() throws -> ImportReport {
        var report = ImportReport()
        report.total = count
        report.lacksKey = count > 0 && self.count(of: key.field) == 0
        report.rejected = rejected
        let planned = try Row.fetchOne(
            database, sql: "SELECT count(*) AS planned, count(product_id) AS known FROM temp.import_plan")
        report.updated = planned?["known"] ?? 0
        report.created = (planned?["planned"] ?? 0) - report.updated
        report.archived = try Int.fetchOne(database, sql: "SELECT count(*) FROM temp.import_archive") ?? 0
        report.unchanged = report.total - report.rejected - report.created - report.updated - skipped
        if skipped > 0 { report.skipped = skipped }
        if warnings.count > 0 {
            report.warnings = warnings.first.sorted { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) }
            report.warningCount = warnings.count
        }
        try findHiddenCount()
        if unusual.prices > 0 || unusual.hidesMost { report.unusual = unusual }
        try tellProblems(in: &report)
        return report
    }

    /// Adds the problems with rows to a report.
    func tellProblems(in report: inout ImportReport) throws {
        report.rejected = rejected
        // One mistake in the file may affect both a product and its first variant.
        let problems = "FROM temp.import_problem GROUP BY line, coalesce(position, -n), code, message"
        report.problemCount =
            try Int.fetchOne(database, sql: "SELECT count(*) FROM (SELECT 1 \(problems))") ?? 0
        report.problems = try Row.fetchAll(
            database,
            sql: "SELECT min(id), * \(problems) ORDER BY line, coalesce(position, 0), min(id) LIMIT ?",
            arguments: [ImportReport.problemLimit]
        ).map { ImportProblem($0, sharesLines: sharesLines) }
    }

    func hasArchived() throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM main.product INDEXED BY product_archived WHERE is_archived = 1)
                """) ?? false
    }

    /// Adds the rows whose product is archived and that do not set is_archived.
    func findArchived(_ rows: ImportRows, _ archived: inout ArchivedRows) throws {
        let matching = """
            FROM temp.import_row AS d CROSS JOIN temp.import_row AS r
                \(columns.join)
            WHERE d.n = 0 AND \(rows.condition) AND r.is_sound AND p.is_archived = 1 AND r.is_archived IS NULL
            """
        let count = try Int.fetchOne(database, sql: "SELECT count(*) \(matching)", arguments: rows.arguments)
        archived.count += count ?? 0
        let missing = ArchivedRows.named - archived.skus.count
        guard missing > 0, archived.count > archived.skus.count else { return }
        archived.skus += try String.fetchAll(
            database, sql: "SELECT p.sku \(matching) ORDER BY r.n LIMIT \(missing)",
            arguments: rows.arguments)
    }

    func lastProductID() throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(id) FROM main.product") ?? 0
    }

    /// Adds the rows whose product is or becomes a variant of an archived product, unless the file sets
    /// is_archived for that. Reports the parents.
    func findHidden(_ rows: ImportRows, _ hidden: inout ArchivedRows) throws {
        let columns = columns
        guard try columns.has(.parentSKU) || hasStoredVariants() else { return }
        let name = key.field.rawValue
        let parent = columns.has(.parentSKU) ? ImportStage.parent : "NULL"
        let said = """
            AND NOT EXISTS (SELECT 1 FROM temp.import_row AS f
                WHERE f.\(name) = q.\(name)\(key.collation) AND f.is_sound AND f.is_archived IS NOT NULL)
            """
        let matching = """
            FROM temp.import_row AS d CROSS JOIN temp.import_row AS r
                \(columns.join)
                CROSS JOIN main.product AS q ON q.id = iif(\(parent) IS NULL, p.parent_id,
                    (SELECT id FROM main.product WHERE sku = \(parent)))
            WHERE d.n = 0 AND \(rows.condition) AND r.is_sound AND q.is_archived = 1
                AND coalesce(r.is_archived, p.is_archived, d.is_archived, 0) = 0
                \(columns.has(.isArchived) ? said : "")
            """
        let count = try Int.fetchOne(database, sql: "SELECT count(*) \(matching)", arguments: rows.arguments)
        hidden.count += count ?? 0
        guard count != 0, hidden.skus.count < ArchivedRows.named else { return }
        let parents = try String.fetchAll(
            database,
            sql: "SELECT q.sku \(matching) GROUP BY q.id ORDER BY min(r.n) LIMIT \(ArchivedRows.named)",
            arguments: rows.arguments)
        let others = parents.filter { !hidden.skus.contains($0) }
        hidden.skus += others.prefix(ArchivedRows.named - hidden.skus.count)
    }

    /// The products missing from the file, among those after one id and through another. With a key other than the SKU,
    /// products without that key are left alone.
    func planArchive(after first: Int64, through last: Int64) throws {
        let column = key.field.rawValue
        // A parent to which the file adds variants is not archived either; row 0 has the default parent.
        let brings = """
            AND NOT EXISTS (SELECT 1 FROM temp.import_row AS f
                WHERE f.parent_sku = p.sku COLLATE NOCASE AND f.parent_sku <> '')
            """
        try database.cachedStatement(
            sql: """
                INSERT INTO temp.import_archive (product_id, sku)
                SELECT id, sku FROM main.product AS p
                WHERE id > ? AND id <= ? AND NOT is_archived AND p.\(column) IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM temp.import_row AS r WHERE r.\(column) = p.\(column)\(key.collation) AND r.n > 0)
                    \(columns.has(.parentSKU) ? brings : "")
                    -- A parent whose variants are in the file stays with them.
                    AND NOT EXISTS (
                        SELECT 1 FROM main.product AS v CROSS JOIN temp.import_row AS f
                            ON f.\(column) = v.\(column)\(key.collation) AND f.n > 0
                        WHERE v.parent_id = p.id)
                """
        ).execute(arguments: [first, last])
    }

    /// Archives the next of them.
    ///
    /// - Parameter isStale: whether the store has changed since they were found.
    /// - Returns: `nil` when all are archived.
    func archive(
        after id: Int64, count: Int, isStale: Bool, in transaction: Transaction
    ) throws -> ImportBatch? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT min(product_id) AS first, max(product_id) AS last FROM (SELECT product_id
                    FROM temp.import_archive WHERE product_id > ? ORDER BY product_id LIMIT ?)
                """, arguments: [id, count])
        guard let row, let first: Int64 = row["first"], let last: Int64 = row["last"] else { return nil }
        if isStale { try planArchiveAgain(first...last) }
        try database.cachedStatement(
            sql: """
                UPDATE main.product SET is_archived = 1, updated_at = ? WHERE NOT is_archived AND id IN (
                    SELECT product_id FROM temp.import_archive WHERE product_id >= ? AND product_id <= ?)
                """
        ).execute(arguments: [transaction.instant.milliseconds, first, last])
        var batch = ImportBatch()
        batch.last = last
        batch.updated = Int64(database.changesCount)
        batch.products = first...last
        return batch
    }
}

extension ImportProblem {
    init(_ row: Row, sharesLines: Bool) {
        self.init(
            row: sharesLines ? row["n"] : nil, line: row["line"], column: row["position"], code: row["code"],
            message: row["message"])
    }
}

extension ImportReport {
    /// The report as the journal stores it, for repeats.
    func answer() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }

    init(answer: String) throws {
        self = try JSONDecoder().decode(ImportReport.self, from: Data(answer.utf8))
    }
}
