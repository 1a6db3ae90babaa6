/// Changes of rows that are noted where they are made, in the session extension's own format: when thousands of rows
/// are restored from a changeset, recording them would only find out again what is already known.
/// https://sqlite.org/src/file/ext/session/sqlite3session.c, "CHANGESET FORMAT"
struct NotedChanges {
    private var tables: [NotedTable] = []

    /// The tables one after another, each with its header.
    var changeset: [UInt8] { tables.flatMap(\.bytes) }

    /// Notes the deletion of a row that another changeset inserted.
    /// - Parameter touched: the column with the time of the last change, if there is one, and its current value.
    ///
    mutating func addDeletion(
        of record: ChangesetReader.Record, in reader: ChangesetReader,
        touched: (column: Int, now: Int64)? = nil
    ) throws {
        try table(of: record, in: reader).addDeletion(of: record, in: reader, touched: touched)
    }

    /// Notes that another changeset's update of a row is undone.
    ///
    /// - Parameters:
    ///   - restored: the columns that are restored, in order.
    ///   - touched: the column with the time of the last change, its current value, and its new one.
    mutating func addRestoration(
        of record: ChangesetReader.Record, in reader: ChangesetReader, restored: [Int],
        touched: (column: Int, now: Int64, then: Int64)
    ) throws {
        try table(of: record, in: reader)
            .addRestoration(of: record, in: reader, restored: restored, touched: touched)
    }

    private mutating func table(
        of record: ChangesetReader.Record, in reader: ChangesetReader
    ) -> NotedTable {
        let table = reader.tables[record.table]
        if let known = tables.first(where: { $0.name == table.name }) { return known }
        let made = NotedTable(table)
        tables.append(made)
        return made
    }
}

/// The changes noted of one table.
private final class NotedTable {
    let name: String
    private var buffer: ByteBuffer
    /// The new values of the current row, which follow all old ones.
    private var after = ByteBuffer(capacity: 256)
    /// Whatever a row has beside the values that are copied: its kind, a byte for each column twice, and two numbers.
    private let room: Int

    init(_ table: ChangesetReader.Table) {
        name = table.name
        var header: [UInt8] = []
        header.append(changesOf: table.name, keys: table.isKey.map { $0 ? 1 : 0 })
        buffer = ByteBuffer(capacity: 4096)
        buffer.append(header)
        room = 2 + 2 * table.isKey.count + 2 * 9
    }

    var bytes: [UInt8] { buffer.bytes }

    func addDeletion(
        of record: ChangesetReader.Record, in reader: ChangesetReader, touched: (column: Int, now: Int64)?
    ) throws {
        try reader.bytes.withUnsafeBytes { bytes in
            buffer.reserve(room)
            // SQLITE_DELETE, and not made by a trigger.
            buffer.put(9)
            buffer.put(0)
            var (start, end) = (record.new, record.new)
            for column in reader.tables[record.table].isKey.indices {
                let next = try reader.slice(at: end).end
                if let touched, touched.column == column {
                    buffer.append(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
                    buffer.reserve(room)
                    buffer.put(integer: touched.now)
                    start = next
                }
                end = next
            }
            buffer.append(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        }
    }

    func addRestoration(
        of record: ChangesetReader.Record, in reader: ChangesetReader, restored: [Int],
        touched: (column: Int, now: Int64, then: Int64)
    ) throws {
        let isKey = reader.tables[record.table].isKey
        try reader.bytes.withUnsafeBytes { bytes in
            var (oldPlace, newPlace) = (record.old, record.new)
            after.removeAll()
            after.reserve(room)
            buffer.reserve(room)
            // SQLITE_UPDATE: the old values, with the key, and the new values, which are here the original ones.
            buffer.put(23)
            buffer.put(0)
            for column in isKey.indices {
                if bytes[oldPlace] == 0, bytes[newPlace] == 0, column != touched.column {
                    buffer.put(0)
                    after.put(0)
                    (oldPlace, newPlace) = (oldPlace + 1, newPlace + 1)
                    continue
                }
                let (oldEnd, newEnd) = (
                    try reader.slice(at: oldPlace).end, try reader.slice(at: newPlace).end
                )
                if isKey[column] {
                    buffer.append(UnsafeRawBufferPointer(rebasing: bytes[oldPlace..<oldEnd]))
                    after.put(0)
                } else if restored.contains(column) {
                    buffer.append(UnsafeRawBufferPointer(rebasing: bytes[newPlace..<newEnd]))
                    after.append(UnsafeRawBufferPointer(rebasing: bytes[oldPlace..<oldEnd]))
                } else if column == touched.column, touched.now != touched.then {
                    buffer.put(integer: touched.now)
                    after.put(integer: touched.then)
                } else {
                    buffer.put(0)
                    after.put(0)
                }
                // What was copied may have taken the room of what follows.
                buffer.reserve(room)
                after.reserve(room)
                (oldPlace, newPlace) = (oldEnd, newEnd)
            }
            buffer.append(after)
        }
    }
}
