import GRDB

extension Transaction {
    /// A command needs many settings, so they are read at once, and again only after a change.
    func setting(_ key: String) throws -> String? {
        let changes = database.totalChangesCount
        if let known = knownSettings, known.changes == changes { return known.values[key] }
        let values = try settings()
        knownSettings = (changes, values)
        return values[key]
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
        let rows = try Row.fetchCursor(database.cachedStatement(sql: "SELECT key, value FROM setting"))
        var settings: [String: String] = [:]
        while let row = try rows.next() { settings[row[0]] = row[1] }
        return settings
    }
}
