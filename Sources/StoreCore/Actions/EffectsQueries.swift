import GRDB

extension Transaction {
    /// The SKU of a product that exists.
    func sku(ofProduct id: Int64) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT sku FROM product WHERE id = ?"), arguments: [id])
    }
}
