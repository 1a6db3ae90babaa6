import GRDB

/// A changeset of rows that one statement updated, written from the values of some columns before and after it: a third
/// of the time of recording each row, if a table has thousands of them.
struct UpdateChangeset {
    private let table: String
    /// The table's columns, and the position of each among those read.
    private let keys: [UInt8]
    private let places: [Int?]
    private let rows: RawStatement
    /// The values read before, in changeset form, and where each ends.
    private var before: [UInt8] = []
    private var ends: [Int] = []

    /// - Parameters:
    ///   - columns: all columns that the statement may change, without the `id`.
    ///   - condition: SQL that selects the rows by their `id`, with two numbers to bind.
    init(_ table: String, columns: [String], where condition: String, in transaction: Transaction) throws {
        self.table = table
        keys = try transaction.database.changesetKeys(of: table)
        places = try transaction.database.columns(in: table).map { column in
            column.name == "id" ? 0 : columns.firstIndex(of: column.name).map { $0 + 1 }
        }
        let names = (["id"] + columns).map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        rows = try transaction.rawStatement(
            "SELECT \(names) FROM main.\(table.quotedDatabaseIdentifier) WHERE \(condition) ORDER BY id")
        width = columns.count + 1
    }

    private let width: Int

    /// Reads the rows before they are updated.
    mutating func readBefore(_ first: Int64, _ last: Int64) throws {
        (before, ends) = ([], [])
        rows.bind(first, at: 1)
        rows.bind(last, at: 2)
        while try rows.next() {
            for column in 0..<width {
                before.append(value: rows.value(at: column))
                ends.append(before.count)
            }
        }
    }

    /// The same rows after the update, without those that did not change.
    func changeset() throws -> [UInt8] {
        guard !ends.isEmpty else { return [] }
        var bytes: [UInt8] = []
        bytes.append(changesOf: table, keys: keys)
        let empty = bytes.count
        var (old, new): ([Range<Int>], [Range<Int>]) = ([], [])
        var after: [UInt8] = []
        var (value, start) = (0, 0)
        while try rows.next() {
            after.removeAll(keepingCapacity: true)
            old.removeAll(keepingCapacity: true)
            new.removeAll(keepingCapacity: true)
            for column in 0..<width {
                let from = after.count
                after.append(value: rows.value(at: column))
                new.append(from..<after.count)
                old.append(start..<ends[value])
                (start, value) = (ends[value], value + 1)
            }
            append(old, new, after, to: &bytes)
        }
        return bytes.count == empty ? [] : bytes
    }

    private func append(_ old: [Range<Int>], _ new: [Range<Int>], _ after: [UInt8], to bytes: inout [UInt8]) {
        func isChanged(_ place: Int) -> Bool { before[old[place]] != after[new[place]] }
        guard (1..<width).contains(where: isChanged) else { return }
        // SQLITE_UPDATE, and not made by a trigger: what was there, with the key, and what is there.
        bytes.append(23)
        bytes.append(0)
        for place in places {
            if let place, place == 0 || isChanged(place) {
                bytes.append(contentsOf: before[old[place]])
            } else {
                bytes.append(0)
            }
        }
        for place in places {
            if let place, place > 0, isChanged(place) {
                bytes.append(contentsOf: after[new[place]])
            } else {
                bytes.append(0)
            }
        }
    }
}
