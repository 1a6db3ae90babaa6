import GRDB
import GRDBSQLite

/// A prepared statement that is run a million times: values are bound in place, without a string, an array or a value
/// object for each.
final class RawStatement {
    private let statement: OpaquePointer
    private let connection: OpaquePointer

    init(_ database: Database, sql: String) throws {
        guard let connection = database.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "no connection")
        }
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
        }
        self.statement = statement
        self.connection = connection
    }

    deinit { sqlite3_finalize(statement) }

    /// Has SQLite copy what it is given: `SQLITE_TRANSIENT`, which is a cast in C that Swift cannot import.
    static var copying: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    /// - Parameter index: from 1.
    func bind(_ value: Int64, at index: Int) { sqlite3_bind_int64(statement, Int32(index), value) }

    func bind(_ value: Double, at index: Int) { sqlite3_bind_double(statement, Int32(index), value) }

    /// Binds UTF-8 text that must stay valid until ``run()``.
    func bind(text: UnsafeRawBufferPointer, at index: Int) {
        let start = text.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) }
        if let start {
            sqlite3_bind_text(statement, Int32(index), start, Int32(text.count), nil)
        } else {
            bind("", at: index)
        }
    }

    /// Binds text that is copied.
    func bind(_ text: String, at index: Int) {
        sqlite3_bind_text(statement, Int32(index), text, Int32(text.utf8.count), RawStatement.copying)
    }

    /// Binds bytes that are copied.
    func bind(blob: ArraySlice<UInt8>, at index: Int) {
        _ = blob.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress {
                sqlite3_bind_blob(statement, Int32(index), start, Int32(bytes.count), RawStatement.copying)
            } else {
                sqlite3_bind_zeroblob(statement, Int32(index), 0)
            }
        }
    }

    func bindNull(at index: Int) { sqlite3_bind_null(statement, Int32(index)) }

    /// Stops reading before the last row.
    func reset() { sqlite3_reset(statement) }

    /// Sets every value to `NULL`.
    func clear() { sqlite3_clear_bindings(statement) }

    /// Runs the statement, which returns no rows, and makes it ready to be bound again.
    func run() throws {
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else { throw fault(code) }
    }

    /// Steps to the next row, if there is one.
    func next() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(statement)
            return false
        case let code:
            sqlite3_reset(statement)
            throw fault(code)
        }
    }

    private func fault(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
    }

    /// A value of a row; its bytes are valid until the next row.
    enum Value {
        case integer(Int64)
        case real(Double)
        case text(UnsafeRawBufferPointer)
        case blob(UnsafeRawBufferPointer)
        case null
    }

    /// The current row's value in a column, counted from 0, in SQLite's own memory until the next row. Connections are
    /// used by one thread at a time, so it needs no protection.
    func rawValue(at column: Int) -> OpaquePointer? { sqlite3_column_value(statement, Int32(column)) }

    /// The current row's value in a column, counted from 0.
    func value(at column: Int) -> Value { Value(rawValue(at: column)) }
}

extension RawStatement.Value {
    /// - Parameter value: SQLite's own object; the bytes are valid as long as it is.
    init(_ value: OpaquePointer?) {
        self =
            switch sqlite3_value_type(value) {
            case SQLITE_INTEGER: .integer(sqlite3_value_int64(value))
            case SQLITE_FLOAT: .real(sqlite3_value_double(value))
            case SQLITE_TEXT: .text(RawStatement.Value.bytes(value))
            case SQLITE_BLOB: .blob(RawStatement.Value.bytes(value))
            default: .null
            }
    }

    private static func bytes(_ value: OpaquePointer?) -> UnsafeRawBufferPointer {
        let start = sqlite3_value_blob(value)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    }
}

extension Database {
    /// Runs statements that return nothing and change nothing that GRDB tracks: connection settings, and the end of a
    /// read transaction. GRDB's own way takes ten times as long.
    func executeRaw(_ sql: String) throws {
        guard let connection = sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "no connection")
        }
        let code = sqlite3_exec(connection, sql, nil, nil, nil)
        guard code == SQLITE_OK else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
        }
    }
}
