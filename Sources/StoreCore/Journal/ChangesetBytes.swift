import GRDB

/// The session extension's own format, written from the rows themselves.
/// https://sqlite.org/src/file/ext/session/sqlite3session.c, "CHANGESET FORMAT"
extension [UInt8] {
    /// Appends a table header: the records after it belong to that table.
    /// - Parameter keys: for each column, its position in the primary key, from 1, or 0.
    ///
    mutating func append(changesOf table: String, keys: [UInt8]) {
        append(UInt8(ascii: "T"))
        append(varint: keys.count)
        append(contentsOf: keys)
        append(contentsOf: table.utf8)
        append(0)
    }

    mutating func append(value: RawStatement.Value) {
        switch value {
        case .integer(let number): append(integer: number)
        case .real(let number):
            append(2)
            append(bigEndian: number.bitPattern)
        case .text(let text): append(3, text)
        case .blob(let blob): append(4, blob)
        case .null: append(5)
        }
    }

    private mutating func append(integer number: Int64) {
        append(1)
        append(bigEndian: UInt64(bitPattern: number))
    }

    private mutating func append(bigEndian bits: UInt64) {
        Swift.withUnsafeBytes(of: bits.bigEndian) { append(contentsOf: $0) }
    }

    private mutating func append(_ type: UInt8, _ content: UnsafeRawBufferPointer) {
        append(type)
        append(varint: content.count)
        append(contentsOf: content)
    }

    /// SQLite's variable-length integer, for a number below 2^56: seven bits per byte, the highest first.
    private mutating func append(varint number: Int) {
        var shift = 49
        while shift > 0, number >> shift == 0 { shift -= 7 }
        while shift > 0 {
            append(UInt8(truncatingIfNeeded: number >> shift) | 0x80)
            shift -= 7
        }
        append(UInt8(number & 0x7F))
    }
}

extension Database {
    /// The columns of a table, as in the header of its changes.
    func changesetKeys(of table: String) throws -> [UInt8] {
        try columns(in: table).map { UInt8(clamping: $0.primaryKeyIndex) }
    }
}
