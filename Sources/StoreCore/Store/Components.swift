import GRDBSQLite

/// The versions of the store's components.
public enum Components {
    public static var schema: Int { Schema.version }
    public static var sqlite: String { String(cString: sqlite3_libversion()) }
    public static var cryptography: String { Cryptography.library }
}
