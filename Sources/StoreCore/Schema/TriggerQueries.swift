import GRDB

extension Database {
    /// Runs `body` on a copy of a store whose rows must change in ways that triggers forbid in a shop.
    func withoutTriggers(_ body: () throws -> Void) throws {
        let triggers = try Row.fetchAll(
            self, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        for trigger in triggers {
            let name: String = trigger[0]
            try execute(sql: "DROP TRIGGER \(name.quotedDatabaseIdentifier)")
        }
        try body()
        for trigger in triggers { try execute(sql: trigger[1]) }
    }
}
