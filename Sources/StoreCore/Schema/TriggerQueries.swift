import GRDB

extension Database {
    /// Runs `body` while rows may change in ways that triggers forbid: on a copy of a store, or where a person's data
    /// must go.
    ///
    /// - Parameter tables: the tables whose triggers do not apply; `nil` for all.
    func withoutTriggers(on tables: [String]? = nil, _ body: () throws -> Void) throws {
        let triggers = try Row.fetchAll(
            self, sql: "SELECT name, sql, tbl_name FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid"
        ).filter { row in tables?.contains(row[2]) ?? true }
        for trigger in triggers {
            let name: String = trigger[0]
            try execute(sql: "DROP TRIGGER \(name.quotedDatabaseIdentifier)")
        }
        try body()
        for trigger in triggers { try execute(sql: trigger[1]) }
    }
}
