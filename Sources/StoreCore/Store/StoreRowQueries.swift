import GRDB
import ShopText

/// The one row of the table `store`.
extension Transaction {
    /// Whether the store's own row exists, which is written first.
    func storeExists() throws -> Bool {
        try Row.fetchOne(database.cachedStatement(sql: "SELECT 1 FROM store")) != nil
    }

    func storeName() throws -> String {
        try String.fetchOne(database.cachedStatement(sql: "SELECT name FROM store")) ?? ""
    }

    func insertStore(uuid: String, name: String, currency: Currency) throws {
        try database.execute(
            sql: "INSERT INTO store (id, uuid, name, currency, created_at) VALUES (1, ?, ?, ?, ?)",
            arguments: [uuid, name, currency.code, instant.milliseconds])
    }
}
