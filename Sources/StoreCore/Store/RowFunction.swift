import GRDB
import GRDBSQLite

/// A function that SQL calls for each of a million rows: arguments and result are read and written in SQLite's memory,
/// without a value object for each.
final class RowFunction {
    typealias Body = (RowCall) -> Void

    private var body: Body?

    /// Makes the function known to a connection, which keeps it.
    ///
    /// - Parameter name: must not be one of SQLite's own.
    /// - Throws: `DatabaseError`
    init(_ name: String, on database: Database) throws {
        let code = sqlite3_create_function_v2(
            database.sqliteConnection, name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
            Unmanaged.passRetained(self).toOpaque(),
            { context, count, values in
                guard let context, let values, let own = sqlite3_user_data(context) else { return }
                let function = Unmanaged<RowFunction>.fromOpaque(own).takeUnretainedValue()
                // Nobody but the code that gives it a meaning calls it.
                guard let body = function.body else {
                    return sqlite3_result_error_code(context, SQLITE_MISUSE)
                }
                body(RowCall(context: context, count: Int(count), values: values))
            }, nil, nil,
            { own in
                if let own { Unmanaged<RowFunction>.fromOpaque(own).release() }
            })
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// Runs `run`, in which SQL that calls the function calls `body`.
    func mean<Result>(_ body: Body, while run: () throws -> Result) rethrows -> Result {
        try withoutActuallyEscaping(body) { body in
            self.body = body
            defer { self.body = nil }
            return try run()
        }
    }
}

/// A call of a ``RowFunction``; only valid during the call.
struct RowCall {
    fileprivate let context: OpaquePointer
    fileprivate let count: Int
    fileprivate let values: UnsafeMutablePointer<OpaquePointer?>

    /// An argument, counted from 0, as a whole number; 0 for what is none.
    func integer(at index: Int) -> Int64 {
        precondition(index < count)
        return sqlite3_value_int64(values[index])
    }

    /// An argument, counted from 0; its bytes are valid during the call.
    func value(at index: Int) -> RawStatement.Value {
        precondition(index < count)
        return RawStatement.Value(values[index])
    }

    func answer(_ number: Int64) { sqlite3_result_int64(context, number) }
    func answer(_ number: Double) { sqlite3_result_double(context, number) }
    func answer(_ isTrue: Bool) { sqlite3_result_int(context, isTrue ? 1 : 0) }
    func answerNull() { sqlite3_result_null(context) }

    /// Answers with text or bytes, which are copied.
    func answer(_ bytes: UnsafeRawBufferPointer, isText: Bool) {
        guard let start = bytes.baseAddress else {
            if isText {
                sqlite3_result_text(context, "", 0, RawStatement.copying)
            } else {
                sqlite3_result_zeroblob(context, 0)
            }
            return
        }
        if isText {
            let characters = start.assumingMemoryBound(to: CChar.self)
            sqlite3_result_text(context, characters, Int32(bytes.count), RawStatement.copying)
        } else {
            sqlite3_result_blob(context, start, Int32(bytes.count), RawStatement.copying)
        }
    }
}
