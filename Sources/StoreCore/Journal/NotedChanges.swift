/// Changes of rows that are noted where they are made, in the session extension's own format: of thousands of rows that
/// go back to what a changeset has of them, a recording would find out again what is known.
/// https://sqlite.org/src/file/ext/session/sqlite3session.c, "CHANGESET FORMAT"
struct NotedChanges {
    /// By table, each with its head.
    private var tables: [(name: String, bytes: [UInt8])] = []

    var changeset: [UInt8] { tables.flatMap(\.bytes) }

    /// Notes that a row is deleted that another changeset has as inserted.
    mutating func addDeletion(of record: ChangesetReader.Record, in reader: ChangesetReader) throws {
        var end = record.new
        for _ in reader.tables[record.table].isKey { end = try reader.slice(at: end).end }
        let place = place(of: reader.tables[record.table])
        // SQLITE_DELETE, and not made by a trigger.
        tables[place].bytes += [9, 0]
        tables[place].bytes += reader.bytes[record.new..<end]
    }

    /// Notes that an update is taken back that another changeset has.
    ///
    /// - Parameters:
    ///   - restored: the columns that go back.
    ///   - touched: the column that says when it was changed, which becomes `instant`.
    mutating func addRestoration(
        of record: ChangesetReader.Record, in reader: ChangesetReader, restored: [Int], touched: Int,
        at instant: Int64
    ) throws {
        let table = reader.tables[record.table]
        var (old, new): ([ArraySlice<UInt8>], [ArraySlice<UInt8>]) = ([], [])
        var (oldPlace, newPlace) = (record.old, record.new)
        for _ in table.isKey {
            let (oldEnd, newEnd) = (try reader.slice(at: oldPlace).end, try reader.slice(at: newPlace).end)
            old.append(reader.bytes[oldPlace..<oldEnd])
            new.append(reader.bytes[newPlace..<newEnd])
            (oldPlace, newPlace) = (oldEnd, newEnd)
        }
        let place = place(of: table)
        // SQLITE_UPDATE: what was there, with the key, and what is there.
        var bytes: [UInt8] = [23, 0]
        for column in table.isKey.indices {
            if table.isKey[column] {
                bytes += old[column]
            } else if restored.contains(column) || column == touched {
                bytes += new[column]
            } else {
                bytes.append(0)
            }
        }
        for column in table.isKey.indices {
            if restored.contains(column) {
                bytes += old[column]
            } else if column == touched {
                bytes.append(1)
                withUnsafeBytes(of: instant.bigEndian) { bytes.append(contentsOf: $0) }
            } else {
                bytes.append(0)
            }
        }
        tables[place].bytes += bytes
    }

    private mutating func place(of table: ChangesetReader.Table) -> Int {
        if let place = tables.firstIndex(where: { $0.name == table.name }) { return place }
        var bytes = [UInt8(ascii: "T"), UInt8(table.isKey.count)]
        for isKey in table.isKey { bytes.append(isKey ? 1 : 0) }
        bytes += table.name.utf8
        bytes.append(0)
        tables.append((table.name, bytes))
        return tables.count - 1
    }
}
