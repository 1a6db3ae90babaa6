import GRDB
import GRDBSQLite
import ShopText
import Synchronization

/// How every connection to a store is set up; the reasons are in storectl(5).
enum Connection {
    static func open(_ path: String, readOnly: Bool = false) throws -> DatabaseQueue {
        _ = SQLiteSession.isConfigured
        // A second one is used inside the first, for which the queues need another thread; they would wait for one
        // without end.
        if isSecond.exchange(true, ordering: .acquiringAndReleasing) { try SpareThread.require() }
        var configuration = Configuration()
        configuration.readonly = readOnly
        // Turned on below, in one statement with the others.
        configuration.foreignKeysEnabled = false
        configuration.acceptsDoubleQuotedStringLiterals = false
        // A group of changes is one transaction across several uses of the connection.
        configuration.allowsUnsafeTransactions = true
        // The backstop against foreign tools; our own writers queue before they come here.
        configuration.busyMode = .timeout(Double(WriteQueue.patience))
        configuration.prepareDatabase { database in
            if let connection = database.sqliteConnection {
                SQLiteSession.setDefensive(connection)
                // GRDB tracks each column that a statement names, for observers: there are none here, and it costs more
                // than preparing the statement.
                sqlite3_set_authorizer(connection, nil, nil)
            }
            // For statements that process many SKUs.
            database.add(
                function: DatabaseFunction("sku_key", argumentCount: 1, pure: true) {
                    String.fromDatabaseValue($0[0]).flatMap(SKU.key)
                })
            // WAL has a race in every SQLite below 3.51.3, and EXTRA alone kept every acknowledged
            // commit in power-cut tests.
            try database.executeRaw(
                """
                PRAGMA foreign_keys = ON;
                PRAGMA trusted_schema = OFF;
                PRAGMA cell_size_check = ON;
                PRAGMA mmap_size = 0;
                """)
            if !readOnly {
                // Overwrites deleted data, such as a mailed code or the profile of an erased person.
                try database.executeRaw(
                    """
                    PRAGMA journal_mode = TRUNCATE;
                    PRAGMA synchronous = EXTRA;
                    PRAGMA secure_delete = ON;
                    """)
            }
        }
        return try DatabaseQueue(path: location(path), configuration: configuration)
    }

    private static let isSecond = Atomic(false)

    /// SQLite takes the name of a file as bytes, GRDB as text: a name that is not valid text goes in a URI
    /// (https://sqlite.org/uri.html), percent-encoded. Others stay as they are; they begin with a slash, so that none
    /// is mistaken for a URI.
    private static func location(_ path: String) -> String {
        guard path.hasStrayBytes else { return path }
        return path.systemBytes.reduce(into: "file:") { text, byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && scalar.properties.isAlphabetic || scalar == "/"
            text += isPlain ? String(scalar) : "%" + [byte].hex
        }
    }

    /// A database in memory, for tests.
    static func inMemory() throws -> DatabaseQueue { try open(":memory:") }
}
