import GRDBSQLite

/// Rows of statements in the form of a changeset, written straight from SQLite's memory, in half the time of appending
/// value by value to an array.
/// https://sqlite.org/src/file/ext/session/sqlite3session.c, "CHANGESET FORMAT"
extension ByteBuffer {
    /// Appends the current row of a statement as one that was inserted.
    mutating func append(insertedRow row: RawStatement, columns: Int) {
        // Anything but the content of texts and blobs takes at most this much.
        reserve(2 + columns * 9)
        // SQLITE_INSERT, and not made by a trigger.
        put(18)
        put(0)
        for column in 0..<columns {
            let value = row.rawValue(at: column)
            switch sqlite3_value_type(value) {
            case SQLITE_INTEGER: put(integer: sqlite3_value_int64(value))
            case SQLITE_FLOAT:
                put(2)
                put(bigEndian: sqlite3_value_double(value).bitPattern)
            case SQLITE_NULL: put(5)
            case let type:
                let content = UnsafeRawBufferPointer(
                    start: sqlite3_value_blob(value), count: Int(sqlite3_value_bytes(value)))
                reserve(content.count + (columns - column) * 9)
                put(type == SQLITE_TEXT ? 3 : 4)
                put(length: content.count)
                append(content)
            }
        }
    }

    mutating func put(integer number: Int64) {
        put(1)
        put(bigEndian: UInt64(bitPattern: number))
    }

    /// SQLite's variable-length integer: seven bits per byte, the highest first.
    private mutating func put(length: Int) {
        var shift = 0
        while length >> (shift + 7) != 0 { shift += 7 }
        while shift > 0 {
            put(UInt8(truncatingIfNeeded: length >> shift) | 0x80)
            shift -= 7
        }
        put(UInt8(length & 0x7F))
    }
}
