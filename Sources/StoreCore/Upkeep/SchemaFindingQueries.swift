import GRDB
import ShopText

// Tables, indexes and triggers that somebody has dropped, altered or added past the shop.
extension Transaction {
    /// Compares tables, indexes and triggers with those that this version creates; tables come first.
    func schemaFindings() throws -> [Finding] {
        let present = try Transaction.objects(in: database)
        if Transaction.digest(of: present) == Schema.digest { return [] }
        let queue = try Migrator.golden(environment)
        let golden = try queue.unsafeRead { try Transaction.objects(in: $0) }
        var findings: [Finding] = []
        for (name, sql) in golden {
            let found = present.first { $0.name == name }
            guard found?.sql != sql else { continue }
            findings.append(
                Finding(
                    "schema",
                    "\(name) is \(found == nil ? "missing" : "not as it should be")"
                        + (try difference(name, queue)),
                    hint: Transaction.isOfSearch(name)
                        ? "run `storectl check --rebuild-search`" : Finding.restore))
        }
        for (name, _) in present where !golden.contains(where: { $0.name == name }) {
            let words = name.split(separator: " ", maxSplits: 1).map(String.init)
            let drop = "DROP \(words[0].uppercased()) \((words.last ?? "").quotedDatabaseIdentifier)"
            findings.append(
                Finding(
                    "schema", "\(name) does not belong in a store",
                    hint: "whoever made it can drop it with `\(drop)`"))
        }
        let isTable = { (finding: Finding) in finding.message.hasPrefix("table ") }
        return (findings.filter(isTable) + findings.filter { !isTable($0) }).capped("schema")
    }

    private static func isOfSearch(_ object: String) -> Bool { object.hasPrefix("table product_search") }

    /// What is wrong with the columns of a table: `: it lacks rating, and has mine`.
    private func difference(_ object: String, _ golden: DatabaseQueue) throws -> String {
        guard object.hasPrefix("table "), !Transaction.isOfSearch(object) else { return "" }
        func names(_ database: Database) throws -> [String] {
            try String.fetchAll(
                database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid",
                arguments: [String(object.dropFirst("table ".count))])
        }
        let (has, wanted) = (try names(database), try golden.unsafeRead(names))
        let (lacks, extra) = (
            wanted.filter { !has.contains($0) }, has.filter { !wanted.contains($0) }
        )
        let parts = [("lacks", lacks), ("has", extra)].filter { !$0.1.isEmpty }
        guard !has.isEmpty, !parts.isEmpty else { return "" }
        return ": it "
            + parts.map { "\($0.0) \($0.1.joined(separator: ", "))" }.joined(separator: ", and ")
    }

    /// The tables that are missing, or whose columns are not those that this version creates: nothing can be said of
    /// their rows. The search index is not among them, because it can be made anew.
    func alteredTables() throws -> Set<String> {
        if let known = knownAltered { return known }
        let altered = try readAlteredTables()
        knownAltered = altered
        return altered
    }

    private func readAlteredTables() throws -> Set<String> {
        if Transaction.digest(of: try Transaction.objects(in: database)) == Schema.digest { return [] }
        let golden = try Migrator.golden(environment)
        let wanted = try golden.unsafeRead { try Transaction.columns(in: $0) }
        let present = try Transaction.columns(in: database)
        return Set(wanted.filter { present[$0.key] != $0.value }.keys)
    }

    /// The columns of each table, in order, each with its place in the primary key.
    static func columns(in database: Database) throws -> [String: [String]] {
        let tables = try String.fetchAll(
            database,
            sql: """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL TABLE%'
                    AND name NOT LIKE 'product\\_search%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                """)
        return try tables.reduce(into: [:]) { columns, table in
            columns[table] = try String.fetchAll(
                database, sql: "SELECT name || ' ' || pk FROM pragma_table_info(?) ORDER BY cid",
                arguments: [table])
        }
    }

    /// What `look` finds; `none` where it fails for a table that somebody has dropped or altered, which is a finding of
    /// its own.
    func sparingAltered<Found>(_ none: Found, _ look: () throws -> Found) throws -> Found {
        do {
            return try look()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
            guard try !alteredTables().isEmpty else { throw error }
            return none
        }
    }

    static func digest(of objects: [(name: String, sql: String)]) -> String {
        Cryptography.sha256(Array(objects.map { "\($0.name)\n\($0.sql)\n" }.joined().utf8)).hex
    }

    static func objects(in database: Database) throws -> [(name: String, sql: String)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT type || ' ' || name, sql FROM sqlite_schema
                WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1
                """
        ).map { ($0[0], $0[1]) }
    }
}
