import Foundation
import GRDB

/// Brings a database to the present schema, each migration in a transaction of its own.
enum Migrator {
    /// Which migration was the last.
    static func version(_ queue: DatabaseQueue) throws -> Int {
        try queue.unsafeRead { try version($0) }
    }

    private static func version(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }

    static func migrate(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { database in
            for version in 1...Schema.version {
                try database.inTransaction(.immediate) {
                    // Read inside the transaction: another process may have just done it.
                    if try Migrator.version(database) < version {
                        try database.execute(sql: Schema.migrations[version - 1])
                        try database.execute(sql: "PRAGMA user_version = \(version)")
                        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
                    }
                    return .commit
                }
            }
        }
    }

    /// The schema as SQL, for the golden file: every object, in the order it was made.
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
