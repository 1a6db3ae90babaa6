import GRDB

/// A table rebuilt with other columns or constraints, keeping its rows, indexes and triggers: steps 3 to 9 of
/// https://sqlite.org/lang_altertable.html#otheralter. The migrator does the rest: foreign keys are off, so that
/// dropping the old table deletes nothing elsewhere, and names in other tables' triggers and foreign keys stay
/// as they are (`legacy_alter_table`).
///
/// Keep the order of the columns, and add new ones at the end: changesets identify columns by position.
struct TableRebuild: Sendable {
    let table: String
    /// The new definition from the opening parenthesis on: `(id INTEGER PRIMARY KEY, …) STRICT`.
    let definition: String
    /// The values of new or changed columns, as SQL over the old row. Other columns are copied by name.
    var values: [String: String] = [:]
    /// Columns dropped on purpose; losing any other is an error.
    var dropping: [String] = []
    /// Indexes and triggers of the table that are not recreated. A changed one is named here, and created by the
    /// migration's own SQL afterwards.
    var without: [String] = []

    func run(in database: Database) throws {
        let draft = table + "_rebuilt"
        let objects = try Row.fetchAll(
            database,
            sql: """
                SELECT name, sql FROM sqlite_schema
                WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid
                """, arguments: [table])
        let missing = without.filter { name in !objects.contains { $0["name"] == name } }
        guard missing.isEmpty else { throw MigrationError.notThere(table: table, names: missing) }

        try database.execute(sql: "CREATE TABLE \(draft.quotedDatabaseIdentifier) \(definition)")
        try copy(to: draft, in: database)
        try database.execute(sql: "DROP TABLE \(table.quotedDatabaseIdentifier)")
        try database.execute(
            sql:
                "ALTER TABLE \(draft.quotedDatabaseIdentifier) RENAME TO \(table.quotedDatabaseIdentifier)")
        for object in objects where !without.contains(object["name"]) {
            try database.execute(sql: object["sql"])
        }
    }

    private func copy(to draft: String, in database: Database) throws {
        // GRDB does not notice that the schema changes.
        database.clearSchemaCache()
        let old = try database.columns(in: table).map(\.name)
        let new = try database.columns(in: draft).map(\.name)
        let lost = old.filter { !new.contains($0) && !dropping.contains($0) }
        guard lost.isEmpty else { throw MigrationError.columnsLost(table: table, columns: lost) }

        let filled = new.filter { values[$0] != nil || old.contains($0) }
        let names = filled.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        let sources = filled.map { values[$0] ?? $0.quotedDatabaseIdentifier }.joined(separator: ", ")
        try database.execute(
            sql: """
                INSERT INTO \(draft.quotedDatabaseIdentifier) (\(names))
                SELECT \(sources) FROM \(table.quotedDatabaseIdentifier)
                """)
        // An id that was given once is never given again, even if its row is gone.
        guard definition.contains("AUTOINCREMENT") else { return }
        try database.execute(
            sql: """
                DELETE FROM sqlite_sequence WHERE name = :draft;
                INSERT INTO sqlite_sequence (name, seq)
                    SELECT :draft, seq FROM sqlite_sequence WHERE name = :table
                """, arguments: ["draft": draft, "table": table])
    }
}
