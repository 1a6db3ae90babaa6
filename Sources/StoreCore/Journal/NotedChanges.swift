/// Changes of rows that are noted where they are made, in the session extension's own format: when thousands of rows
/// are restored from a changeset, recording them would only find out again what is already known.
/// https://sqlite.org/src/file/ext/session/sqlite3session.c, "CHANGESET FORMAT"
struct NotedChanges {
    /// By table, each with its header.
    private var tables: [(name: String, bytes: [UInt8])] = []

    var changeset: [UInt8] { tables.flatMap(\.bytes) }

    /// Notes the deletion of a row that another changeset inserted.
    /// - Parameter touched: the column with the time of the last change, if there is one, and its current value.
    ///
    mutating func addDeletion(
        of record: ChangesetReader.Record, in reader: ChangesetReader,
        touched: (column: Int, now: Int64)? = nil
    ) throws {
        let place = place(of: reader.tables[record.table])
        // SQLITE_DELETE, and not made by a trigger.
        tables[place].bytes.append(9)
        tables[place].bytes.append(0)
        var (start, end) = (record.new, record.new)
        for column in reader.tables[record.table].isKey.indices {
            let next = try reader.slice(at: end).end
            if let touched, touched.column == column {
                tables[place].bytes += reader.bytes[start..<end]
                tables[place].bytes.append(integer: touched.now)
                start = next
            }
            end = next
        }
        tables[place].bytes += reader.bytes[start..<end]
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
        let table = reader.tables[record.table]
        let place = place(of: table)
        var (oldPlace, newPlace) = (record.old, record.new)
        // SQLITE_UPDATE: the old values, with the key, and the new values, which are here the original ones.
        var (before, after): ([UInt8], [UInt8]) = ([23, 0], [])
        before.reserveCapacity(128)
        after.reserveCapacity(128)
        for column in table.isKey.indices {
            if reader.bytes[oldPlace] == 0, reader.bytes[newPlace] == 0, column != touched.column {
                before.append(0)
                after.append(0)
                (oldPlace, newPlace) = (oldPlace + 1, newPlace + 1)
                continue
            }
            let (oldEnd, newEnd) = (try reader.slice(at: oldPlace).end, try reader.slice(at: newPlace).end)
            if table.isKey[column] {
                before += reader.bytes[oldPlace..<oldEnd]
                after.append(0)
            } else if restored.contains(column) {
                before += reader.bytes[newPlace..<newEnd]
                after += reader.bytes[oldPlace..<oldEnd]
            } else if column == touched.column, touched.now != touched.then {
                before.append(integer: touched.now)
                after.append(integer: touched.then)
            } else {
                before.append(0)
                after.append(0)
            }
            (oldPlace, newPlace) = (oldEnd, newEnd)
        }
        tables[place].bytes += before
        tables[place].bytes += after
    }

    private mutating func place(of table: ChangesetReader.Table) -> Int {
        if let place = tables.firstIndex(where: { $0.name == table.name }) { return place }
        var bytes: [UInt8] = []
        bytes.append(changesOf: table.name, keys: table.isKey.map { $0 ? 1 : 0 })
        tables.append((table.name, bytes))
        return tables.count - 1
    }
}
