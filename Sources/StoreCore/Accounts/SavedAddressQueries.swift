import GRDB
import ShopText

extension Transaction {
    /// The default first, then by name.
    func addresses(ofAccount id: String) throws -> [SavedAddress] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT id, label, name, phone, address, postal_code, region, country, is_default
                    FROM address WHERE account_id = ? ORDER BY is_default DESC, label COLLATE NOCASE
                    """), arguments: [id]
        ).map { row in
            SavedAddress(
                id: row[0], label: row[1], recipient: row[2], phone: row[3], address: row[4],
                postalCode: row[5], region: row[6], country: row[7], isDefault: row[8])
        }
    }

    /// - Returns: its id.
    func insert(_ address: SavedAddress, ofAccount id: String) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO address (account_id, label, name, phone, address, postal_code, region, country,
                    is_default)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
                """,
            arguments: [
                id, address.label, address.recipient, address.phone, address.address, address.postalCode,
                address.region, address.country,
            ])
        return database.lastInsertedRowID
    }

    /// - Returns: its id.
    func update(_ address: SavedAddress) throws -> Int64 {
        try database.execute(
            sql: """
                UPDATE address SET label = ?, name = ?, phone = ?, address = ?, postal_code = ?, region = ?,
                    country = ?
                WHERE id = ?
                """,
            arguments: [
                address.label, address.recipient, address.phone, address.address, address.postalCode,
                address.region, address.country, address.id,
            ])
        return address.id
    }

    func makeDefault(address id: Int64, ofAccount account: String) throws {
        for (value, condition) in [(0, "id <> ? AND is_default = 1"), (1, "id = ? AND is_default = 0")] {
            try database.execute(
                sql: "UPDATE address SET is_default = \(value) WHERE \(condition) AND account_id = ?",
                arguments: [id, account])
        }
    }

    func deleteAddress(id: Int64) throws {
        try database.execute(sql: "DELETE FROM address WHERE id = ?", arguments: [id])
    }
}
