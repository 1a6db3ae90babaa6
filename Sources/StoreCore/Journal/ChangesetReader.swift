import Glibc

/// A changeset's rows, read in place: found in one pass, with values read only when needed. For a part with thousands
/// of rows, this takes a tenth of the time of reading every value.
/// https://sqlite.org/src/file/ext/session/sqlite3session.c, "CHANGESET FORMAT"
struct ChangesetReader: Sendable {
    let bytes: [UInt8]
    private(set) var tables: [Table] = []
    private(set) var records: [Record] = []

    struct Table: Sendable {
        let name: String
        let isKey: [Bool]
    }

    /// One row; its values are at the offsets, if there are any.
    struct Record: Sendable {
        let table: Int
        let kind: RecordedChange.Kind
        let old: Int
        let new: Int
    }

    /// A value as stored: its type, and the position of its content.
    struct Slice {
        /// SQLite's fundamental type, 1 to 5; 0 for a missing value.
        let type: UInt8
        let start: Int
        let end: Int
    }

    /// - Throws: ``SQLiteSessionError`` if the bytes are not a changeset.
    init(_ bytes: [UInt8]) throws(SQLiteSessionError) {
        self.bytes = bytes
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "T") {
                try takeTable(at: &place)
                continue
            }
            guard let kind = RecordedChange.Kind(rawValue: Int32(bytes[place])), !tables.isEmpty else {
                throw ChangesetReader.malformed
            }
            place += 2
            let columns = tables[tables.count - 1].isKey.count
            let first = place
            for _ in 0..<columns { place = try slice(at: place).end }
            let second = place
            if kind == .update { for _ in 0..<columns { place = try slice(at: place).end } }
            records.append(
                Record(
                    table: tables.count - 1, kind: kind, old: first, new: kind == .update ? second : first))
        }
    }

    /// SQLITE_CORRUPT
    private static let malformed = SQLiteSessionError.failed(code: 11)

    private mutating func takeTable(at place: inout Int) throws(SQLiteSessionError) {
        place += 1
        let count = try number(at: &place)
        guard count > 0, place + count < bytes.count else { throw ChangesetReader.malformed }
        let isKey = bytes[place..<place + count].map { $0 != 0 }
        place += count
        guard let end = bytes[place...].firstIndex(of: 0) else { throw ChangesetReader.malformed }
        tables.append(Table(name: String(decoding: bytes[place..<end], as: UTF8.self), isKey: isKey))
        place = end + 1
    }

    /// The value at an offset; the next one is at its end.
    func slice(at place: Int) throws(SQLiteSessionError) -> Slice {
        guard place < bytes.count else { throw ChangesetReader.malformed }
        let type = bytes[place]
        var start = place + 1
        let length: Int
        switch type {
        case 0, 5: length = 0
        case 1, 2: length = 8
        case 3, 4: length = try number(at: &start)
        default: throw ChangesetReader.malformed
        }
        guard start + length <= bytes.count else { throw ChangesetReader.malformed }
        return Slice(type: type, start: start, end: start + length)
    }

    /// SQLite's variable-length integer, checked to be a possible length.
    private func number(at place: inout Int) throws(SQLiteSessionError) -> Int {
        var number = 0
        for _ in 0..<5 {
            guard place < bytes.count else { break }
            let byte = bytes[place]
            place += 1
            number = number << 7 | Int(byte & 0x7F)
            if byte & 0x80 == 0 { return number }
        }
        throw ChangesetReader.malformed
    }

    func integer(_ slice: Slice) -> Int64? {
        guard slice.type == 1 else { return nil }
        return Int64(bitPattern: bits(slice))
    }

    private func bits(_ slice: Slice) -> UInt64 {
        var bits: UInt64 = 0
        for index in slice.start..<slice.end { bits = bits << 8 | UInt64(bytes[index]) }
        return bits
    }

    /// The first value, which is the row's id in every table that has one.
    func id(of record: Record) -> Int64? { (try? slice(at: record.old)).flatMap(integer) }

    /// The row with all its values.
    func change(_ record: Record) throws(SQLiteSessionError) -> RecordedChange {
        let table = tables[record.table]
        return RecordedChange(
            kind: record.kind, table: table.name, isKey: table.isKey,
            old: record.kind == .insert ? [] : try values(at: record.old, table.isKey.count),
            new: record.kind == .delete ? [] : try values(at: record.new, table.isKey.count))
    }

    private func values(at place: Int, _ count: Int) throws(SQLiteSessionError) -> [StoredValue?] {
        var place = place
        var values: [StoredValue?] = []
        values.reserveCapacity(count)
        for _ in 0..<count {
            let slice = try slice(at: place)
            place = slice.end
            values.append(value(slice))
        }
        return values
    }

    func value(_ slice: Slice) -> StoredValue? {
        switch slice.type {
        case 0: nil
        case 1: .integer(Int64(bitPattern: bits(slice)))
        case 2: .real(Double(bitPattern: bits(slice)))
        case 3: .text(String(decoding: bytes[slice.start..<slice.end], as: UTF8.self))
        case 4: .blob(Array(bytes[slice.start..<slice.end]))
        default: .null
        }
    }

    /// Whether a value equals the one in a column of a statement.
    func isSame(_ slice: Slice, as value: RawStatement.Value) -> Bool {
        switch value {
        case .integer(let number): slice.type == 1 && bits(slice) == UInt64(bitPattern: number)
        case .real(let number): slice.type == 2 && bits(slice) == number.bitPattern
        case .text(let text): slice.type == 3 && isSame(slice, text)
        case .blob(let blob): slice.type == 4 && isSame(slice, blob)
        case .null: slice.type == 5
        }
    }

    private func isSame(_ slice: Slice, _ content: UnsafeRawBufferPointer) -> Bool {
        guard content.count == slice.end - slice.start, let base = content.baseAddress else {
            return content.isEmpty && slice.start == slice.end
        }
        return bytes.withUnsafeBytes { own in
            own.baseAddress.map { memcmp($0 + slice.start, base, content.count) == 0 } ?? false
        }
    }

    /// Answers a call with a value.
    func answer(_ slice: Slice, to call: RowCall) {
        switch slice.type {
        case 1: call.answer(Int64(bitPattern: bits(slice)))
        case 2: call.answer(Double(bitPattern: bits(slice)))
        case 3, 4:
            bytes.withUnsafeBytes { own in
                call.answer(
                    UnsafeRawBufferPointer(rebasing: own[slice.start..<slice.end]), isText: slice.type == 3)
            }
        default: call.answerNull()
        }
    }

    /// Binds a value in place; the statement must run before the reader is gone.
    func bind(_ slice: Slice, to statement: RawStatement, at index: Int) {
        switch slice.type {
        case 1: statement.bind(Int64(bitPattern: bits(slice)), at: index)
        case 2: statement.bind(Double(bitPattern: bits(slice)), at: index)
        case 3: statement.bind(String(decoding: bytes[slice.start..<slice.end], as: UTF8.self), at: index)
        case 4: statement.bind(blob: bytes[slice.start..<slice.end], at: index)
        default: statement.bindNull(at: index)
        }
    }
}
