import CSQLiteSession
import ShopText

/// SQLite's session extension: records what a transaction changes, and reads the record back.
/// https://sqlite.org/sessionintro.html
final class SQLiteSession {
    private let session: OpaquePointer

    /// Starts recording the changes of these tables.
    init(_ connection: OpaquePointer, tables: [String]) throws(SQLiteSessionError) {
        var session: OpaquePointer?
        try SQLiteSession.check(sqlite3session_create(connection, "main", &session))
        guard let session else { throw .failed(code: 7) }
        self.session = session
        for table in tables { try SQLiteSession.check(sqlite3session_attach(session, table)) }
    }

    deinit { sqlite3session_delete(session) }

    /// Records nothing until ``goOn()``.
    func pause() { _ = sqlite3session_enable(session, 0) }

    func goOn() { _ = sqlite3session_enable(session, 1) }

    /// What changed since the start, in SQLite's changeset format; empty when nothing did.
    func changeset() throws(SQLiteSessionError) -> [UInt8] {
        var count: Int32 = 0
        var bytes: UnsafeMutableRawPointer?
        try SQLiteSession.check(sqlite3session_changeset(session, &count, &bytes))
        defer { sqlite3_free(bytes) }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }

    /// Calls `body` for each row that the changeset inserts, updates or deletes.
    static func forEachChange(
        in changeset: [UInt8], _ body: (RecordedChange) throws -> Void
    ) throws {
        var bytes = changeset
        try bytes.withUnsafeMutableBytes { buffer in
            var iterator: OpaquePointer?
            try check(sqlite3changeset_start(&iterator, Int32(buffer.count), buffer.baseAddress))
            defer { sqlite3changeset_finalize(iterator) }
            while true {
                let step = sqlite3changeset_next(iterator)
                if step == 101 { return }  // SQLITE_DONE
                guard step == 100 else { throw SQLiteSessionError.failed(code: step) }
                try body(change(at: iterator))
            }
        }
    }

    /// Undoes what a changeset recorded, if every row is still as it left it.
    /// - Returns: whether all rows were; if not, nothing is changed.
    ///
    static func revert(_ changeset: [UInt8], on connection: OpaquePointer) throws(SQLiteSessionError) -> Bool
    {
        var bytes = changeset
        let code = bytes.withUnsafeMutableBytes { buffer in
            // SQLITE_CHANGESETAPPLY_INVERT; for any row that differs, SQLITE_CHANGESET_ABORT.
            sqlite3changeset_apply_v2(
                connection, Int32(buffer.count), buffer.baseAddress, nil, { _, _, _ in 2 }, nil, nil, nil, 2)
        }
        // SQLITE_ABORT
        if code == 4 { return false }
        try check(code)
        return true
    }

    private static func change(at iterator: OpaquePointer?) throws -> RecordedChange {
        var table: UnsafePointer<CChar>?
        var columns: Int32 = 0
        var operation: Int32 = 0
        var indirect: Int32 = 0
        try check(sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect))
        guard let table, let kind = RecordedChange.Kind(rawValue: operation) else {
            throw SQLiteSessionError.failed(code: 11)
        }
        var keys: UnsafeMutablePointer<UInt8>?
        try check(sqlite3changeset_pk(iterator, &keys, nil))
        return RecordedChange(
            kind: kind, table: String(cString: table),
            isKey: (0..<Int(columns)).map { keys?[$0] != 0 },
            old: kind == .insert ? [] : values(iterator, Int(columns), sqlite3changeset_old),
            new: kind == .delete ? [] : values(iterator, Int(columns), sqlite3changeset_new))
    }

    private static func values(
        _ iterator: OpaquePointer?, _ columns: Int,
        _ read: (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Int32
    ) -> [StoredValue?] {
        (0..<columns).map { column in
            var value: OpaquePointer?
            guard read(iterator, Int32(column), &value) == 0, let value else { return nil }
            return switch sqlite3_value_type(value) {
            case 1: .integer(sqlite3_value_int64(value))
            case 2: .real(sqlite3_value_double(value))
            case 3: .text(String(decoding: bytes(value), as: UTF8.self))
            case 4: .blob([UInt8](bytes(value)))
            default: .null
            }
        }
    }

    private static func bytes(_ value: OpaquePointer) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: sqlite3_value_blob(value), count: Int(sqlite3_value_bytes(value)))
    }

    private static func check(_ code: Int32) throws(SQLiteSessionError) {
        guard code == 0 else { throw .failed(code: code) }
    }

    /// Prevents SQL on this connection from corrupting the file on purpose.
    static func setDefensive(_ connection: OpaquePointer, isOn: Bool = true) {
        _ = storectl_set_defensive(connection, isOn ? 1 : 0)
    }

    /// Turns foreign keys on or off, inside a transaction too.
    static func enforceForeignKeys(_ isOn: Bool, on connection: OpaquePointer) {
        _ = storectl_set_foreign_keys(connection, isOn ? 1 : 0)
    }

    /// Settings of the library, made once: connections are used by one thread at a time, so they need no locks;
    /// memory use is not tracked; and what one statement may have to roll back stays in memory up to 128 KiB. If that
    /// is set higher, SQLite 3.40 and 3.54 write nothing when it is reached, and report a full disk.
    static let isConfigured = storectl_configure_sqlite(128 << 10) == 0
}

/// One row of a changeset.
struct RecordedChange: Equatable {
    /// The numbers are SQLite's: https://sqlite.org/c3ref/c_alter_table.html
    enum Kind: Int32 { case delete = 9, insert = 18, update = 23 }

    let kind: Kind
    let table: String
    /// Which columns are part of the primary key, in the table's order.
    let isKey: [Bool]
    /// The values before, one per column; in an update, `nil` for a column that did not change.
    let old: [StoredValue?]
    let new: [StoredValue?]
}

/// A value exactly as SQLite stores it.
enum StoredValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    var integerValue: Int64? {
        if case .integer(let number) = self { number } else { nil }
    }

    var textValue: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// Whether it is above another value of the same type, as SQLite compares them.
    func isAbove(_ other: StoredValue) -> Bool {
        switch (self, other) {
        case (.integer(let one), .integer(let other)): one > other
        case (.real(let one), .real(let other)): one > other
        case (.text(let one), .text(let other)): Array(other.utf8).lexicographicallyPrecedes(Array(one.utf8))
        default: false
        }
    }

    /// The value as scripts see it; a blob is hexadecimal text.
    var json: JSONValue {
        switch self {
        case .null: .null
        case .integer(let number): .integer(number)
        case .real(let number): .number(String(number))
        case .text(let text): .string(text)
        case .blob(let bytes): .string(bytes.hex)
        }
    }
}

/// The session extension failed, with SQLite's result code.
public enum SQLiteSessionError: StoreError, Equatable {
    case failed(code: Int32)

    public var kind: ErrorKind { .internalFault }
    public var code: String { "changeset_fault" }
    public var message: String {
        switch self {
        case .failed(let code): "the change could not be recorded (SQLite error \(code)); nothing was changed"
        }
    }
}
