import GRDB

/// Upgrades a database to the current schema: all missing migrations in one transaction, so that a store has the old
/// schema or the new one, whatever happens.
enum Migrator {
    /// The number of the last migration.
    static func version(_ queue: DatabaseQueue) throws -> Int {
        try queue.unsafeRead { try version($0) }
    }

    private static func version(_ database: Database) throws -> Int {
        try Int.fetchOne(database.makeStatement(sql: "PRAGMA user_version")) ?? 0
    }

    /// An empty database in memory with the schema as these migrations make it, to compare with.
    static func golden(
        _ environment: Environment, through migrations: [Migration] = Schema.migrations
    ) throws -> DatabaseQueue {
        let queue = try Connection.inMemory()
        try migrate(queue, environment, through: migrations)
        return queue
    }

    /// - Parameter migrations: all of them; tests pass fewer or others.
    static func migrate(
        _ queue: DatabaseQueue, _ environment: Environment,
        through migrations: [Migration] = Schema.migrations
    ) throws {
        try queue.writeWithoutTransaction { database in
            guard try version(database) < migrations.count else { return }
            // Has no effect inside a transaction. With foreign keys on, dropping a table to rebuild it would delete the
            // rows that refer to it; without the other setting, renaming its successor would check every trigger.
            try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON")
            defer { try? database.execute(sql: "PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON") }
            try database.inTransaction(.immediate) {
                // Read inside the transaction: another process may have just done it.
                let version = try version(database)
                if version < migrations.count {
                    let isPresent =
                        try Transaction.digest(of: Transaction.objects(in: database)) == Schema.digest
                    do {
                        guard version >= 0 else { throw DatabaseError(message: "there is no such version") }
                        try migrate(database, from: version, environment, migrations)
                    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
                        throw MigrationError.wrongVersion(
                            version, known: migrations.count, isPresent: isPresent,
                            detail: error.message ?? "\(error.resultCode)")
                    }
                    database.clearSchemaCache()
                }
                return .commit
            }
        }
    }

    private static func migrate(
        _ database: Database, from version: Int, _ environment: Environment, _ migrations: [Migration]
    ) throws {
        let pending = migrations[version...]
        let rebuilt = Set(pending.flatMap(\.rebuilt))
        let before = try danglingReferences(around: rebuilt, in: database)
        for migration in pending { try migration.run(in: database, environment) }
        let after = try danglingReferences(around: rebuilt, in: database)
        // References that were already dangling were broken by another program; that is no reason to make the store
        // unusable.
        if after.count > before.count {
            throw MigrationError.danglingReferences(
                count: after.count - before.count, tables: Set(after).subtracting(before).sorted())
        }
        try database.execute(sql: "PRAGMA user_version = \(migrations.count)")
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try JournalUpgrade(from: version, to: migrations.count).record(in: database, environment)
    }

    /// The table of each row with a dangling reference, among tables that are rebuilt or refer to one that is.
    private static func danglingReferences(
        around rebuilt: Set<String>, in database: Database
    ) throws -> [String] {
        let pairs = try Row.fetchAll(
            database,
            sql: """
                SELECT child.name AS child, parent."table" AS parent
                FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS parent
                WHERE child.type = 'table'
                """)
        let tables = Set(
            pairs.map { (child: $0["child"] as String, parent: $0["parent"] as String) }
                .filter { rebuilt.contains($0.child) || rebuilt.contains($0.parent) }.map(\.child))
        return try tables.sorted().flatMap { table in
            try String.fetchAll(
                database, sql: "SELECT \"table\" FROM pragma_foreign_key_check(?)", arguments: [table])
        }
    }

    /// The schema as SQL, for the golden file: every object, in the order of creation.
    static func dump(_ queue: DatabaseQueue) throws -> String {
        try queue.unsafeRead { database in
            let statements = try String.fetchAll(
                database,
                sql: """
                    SELECT sql FROM sqlite_schema
                    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                        AND name NOT LIKE 'product\\_search\\_%' ESCAPE '\\'
                    ORDER BY rowid
                    """)
            return statements.map { $0 + ";\n" }.joined(separator: "\n")
        }
    }
}
