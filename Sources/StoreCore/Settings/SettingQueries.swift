import GRDB

extension Transaction {
    func setting(_ key: String) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])
    }

    func setSetting(_ key: String, _ value: String) throws {
        try database.execute(
            sql: "INSERT INTO setting VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            arguments: [key, value])
    }

    func removeSetting(_ key: String) throws {
        try database.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key])
    }

    /// Every setting that has been set.
    func settings() throws -> [String: String] {
        let rows = try Row.fetchAll(database, sql: "SELECT key, value FROM setting")
        return Dictionary(rows.map { ($0["key"], $0["value"]) }, uniquingKeysWith: { $1 })
    }
}
