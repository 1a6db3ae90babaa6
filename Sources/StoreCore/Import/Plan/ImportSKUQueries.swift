import Foundation
import GRDB
import ShopText

extension ImportStage {
    private static let isWide = "GLOB '*[^ -~]*'"

    /// What a SKU is stored as: as an older product has it, or else in the form of now.
    func storedSKU(_ sku: String, spelled text: String) throws -> String {
        let (stored, typed) = (SKU.stored(sku), text.trimmedSpace.precomposedStringWithCanonicalMapping)
        if Array(stored.unicodeScalars) == Array(typed.unicodeScalars) { return stored }
        let present = try String.fetchOne(
            database.cachedStatement(sql: "SELECT sku FROM main.product WHERE sku_key = ?"),
            arguments: [SKU.key(typed)])
        return present ?? stored
    }

    /// Records the spelling of SKUs that are not plain ASCII: as in the store, or else as in the first row.
    ///
    /// - Parameter rows: a condition that selects rows of the file.
    func noteSpellings(_ rows: String) throws {
        let isWide = ImportStage.isWide
        try database.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS temp.import_sku (key TEXT PRIMARY KEY, sku TEXT) WITHOUT ROWID;
                INSERT OR REPLACE INTO temp.import_sku (key, sku)
                SELECT p.sku_key, p.sku FROM (
                    SELECT sku_key(sku) AS key FROM temp.import_row WHERE \(rows) AND sku \(isWide)
                    UNION SELECT sku_key(parent_sku) FROM temp.import_row
                    WHERE \(rows) AND parent_sku \(isWide)) AS r
                    CROSS JOIN main.product AS p ON p.sku_key = r.key;
                INSERT OR IGNORE INTO temp.import_sku (key, sku)
                SELECT sku_key(sku), sku FROM temp.import_row WHERE \(rows) AND sku \(isWide) ORDER BY n;
                """)
    }

    /// Gives SKUs that are not plain ASCII the recorded spelling, so that from here on the same SKUs compare as equal.
    func unifySKUs(_ rows: String) throws {
        let isWide = ImportStage.isWide
        for column in ["sku", "parent_sku"] {
            try database.execute(
                sql: """
                    UPDATE temp.import_row SET \(column) = coalesce((SELECT s.sku FROM temp.import_sku AS s
                        WHERE s.key = sku_key(import_row.\(column))), \(column))
                    WHERE \(rows) AND \(column) \(isWide)
                    """)
        }
    }
}
