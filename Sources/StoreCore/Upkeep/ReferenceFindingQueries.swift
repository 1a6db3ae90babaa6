import GRDB
import ShopText

extension Transaction {
    /// Rows that belong to nothing.
    func referenceFindings() throws -> [Finding] {
        let broken = try Row.fetchAll(
            database,
            sql: "SELECT \"table\", fkid, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2")
        return try broken.flatMap { row -> [Finding] in
            let (table, key): (String, Int64) = (row[0], row[1])
            guard let found = try danglingRows(of: table, key: key) else { return [] }
            return found + Finding.more("foreign_key", (row[2] as Int) - found.count)
        }
    }

    /// - Returns: `nil` where the table that they belong to is missing, which is a finding of its own.
    private func danglingRows(of table: String, key: Int64) throws -> [Finding]? {
        let row = try Row.fetchOne(
            database, sql: "SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?) WHERE id = ?",
            arguments: [table, key])
        guard let row else { return [] }
        let (column, parent): (String, String) = (row[0], row[1])
        guard try database.tableExists(parent) else { return nil }
        let names = try String.fetchAll(
            database, sql: "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
            arguments: [table])
        let (child, own) = (table.quotedDatabaseIdentifier, column.quotedDatabaseIdentifier)
        let list = names.map { "child.\($0.quotedDatabaseIdentifier)" }.joined(separator: ", ")
        let to = ((row[2] as String?) ?? "id").quotedDatabaseIdentifier
        return try Row.fetchAll(
            database,
            sql: """
                SELECT child.\(own), \(list) FROM \(child) AS child WHERE child.\(own) IS NOT NULL AND NOT EXISTS
                    (SELECT 1 FROM \(parent.quotedDatabaseIdentifier) AS parent WHERE parent.\(to) = child.\(own))
                LIMIT \(Finding.shown)
                """
        ).map { row in
            let values = (0..<row.count).map { StoredValue(row[$0] as DatabaseValue) }
            let key = Array(values.dropFirst())
            let name = try self.name(ofRow: key, in: table)
            return Finding(
                "foreign_key",
                "\(name) belongs to \(Schema.word(for: parent)) \(values[0].written), which is not there",
                hint: try repair(of: column, in: table, key))
        }
    }

    private func repair(of column: String, in table: String, _ key: [StoredValue]) throws -> String {
        guard table == "product", let id = key.first?.integerValue, let sku = try word(forProduct: id)
        else { return Finding.restore }
        switch column {
        case "category_id": return "run `storectl product edit \(sku) --category \"\"`"
        case "parent_id": return "run `storectl product edit \(sku) --parent-sku \"\"`"
        default: return Finding.restore
        }
    }

    /// What a command calls a product so that it means no other, ready for the shell: `MUG`, or `sku:3` where another
    /// has the id 3, or `id:7` where its SKU reads as something else.
    ///
    /// - Returns: `nil` if it does not exist.
    func word(forProduct id: Int64) throws -> String? {
        guard let sku = try name(ofRow: .integer(id), in: "product") else { return nil }
        let reference = ProductReference(sku)
        guard case .word(let word) = reference, !reference.isBlank else { return "id:\(id)" }
        let isAnother =
            if let number = WholeNumber.id(word), number != id {
                try name(ofRow: .integer(number), in: "product") != nil
            } else { false }
        return (isAnother ? "sku:\(word)" : word).shellWord
    }

    /// What a row is called in a finding: `product MUG`, `credit line 3, 7`.
    func name(ofRow key: [StoredValue], in table: String) throws -> String {
        let own = try key.count == 1 ? key.first.flatMap { try name(ofRow: $0, in: table) } : nil
        // What a coupon is limited to has no name of its own.
        let words = try key.enumerated().map { place, value in
            let isCoupon = place == 0 && (table == "coupon_scope" || table == "coupon_use")
            return try (isCoupon ? name(ofRow: value, in: "coupon") : nil) ?? value.written
        }
        return "\(Schema.word(for: table)) \(own ?? words.joined(separator: ", "))"
    }

    /// A value of the row with this key.
    func value(_ column: String, of key: [StoredValue], in table: String) throws -> StoredValue? {
        let names = try String.fetchAll(
            database, sql: "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY cid",
            arguments: [table])
        let condition = names.map { "\($0.quotedDatabaseIdentifier) IS ?" }.joined(separator: " AND ")
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT \(column.quotedDatabaseIdentifier) FROM \(table.quotedDatabaseIdentifier) WHERE \(condition)
                """, arguments: StatementArguments(key.map(\.databaseValue)))
        return row.map { StoredValue($0[0] as DatabaseValue) }
    }
}

extension Schema {
    /// What people call a row of a table.
    static func word(for table: String) -> String {
        journaled(table)?.noun ?? table.replacing("_", with: " ")
    }
}

extension StoredValue {
    /// As a message has it.
    var written: String { json.stringValue ?? json.compactText }
}
