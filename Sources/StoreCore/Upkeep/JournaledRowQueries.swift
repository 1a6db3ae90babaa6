import GRDB
import ShopText

/// Compares the rows of the store with the journal, walking backwards: each value must be as the last entry that set it
/// left it, and each row must have been created by an entry, as far back as the journal has its rows.
final class JournaledRows {
    /// The values of rows that an entry has explained: one bit for each column.
    private var explained: [Key: UInt64] = [:]
    /// The problems that no entry explains, by row.
    private var wrong: [Key: UnexplainedRow] = [:]
    let prices: JournaledPrices
    /// The entry that is looked at, and when it was.
    private var current: (entry: Int64, instant: Instant) = (0, Instant(milliseconds: 0))
    /// The highest id of each table that an entry gave to a row, also to one that is gone.
    private(set) var highest: [String: Int64] = [:]
    /// The newest entry whose rows are no longer stored.
    private(set) var forgotten: Int64?
    /// Whether the walk reached the beginning.
    private var isWhole = false
    /// Tables whose rows cannot be compared.
    private let altered: Set<String>
    private let head: (id: Int64, part: Int64)
    private var place: (entry: Int64, part: Int64)

    private struct Key: Hashable {
        let table: String
        /// The values of the primary key, in changeset form.
        let bytes: [UInt8]
    }

    /// A table's columns, and its statement.
    private struct Table {
        let name: String
        let columns: [String]
        let select: RawStatement
        let keys: [Int]
    }

    /// - Parameter remade: the products whose price history is to be made again from the journal.
    init(in transaction: Transaction, remaking remade: Set<Int64> = []) throws {
        altered = try transaction.alteredTables()
        prices = try JournaledPrices(in: transaction, remaking: remade, besides: altered)
        head = (try transaction.journalHead().id, try transaction.lastPartIDs().present)
        place = (head.id, head.part)
    }

    /// Examines more links of the chain, newest first.
    ///
    /// - Returns: whether there are more.
    func walk(in transaction: Transaction, links: Int) throws -> Bool {
        var tables: [String: Table] = [:]
        for _ in 0..<links {
            guard place.entry > 0 else {
                isWhole = true
                return false
            }
            if place.part > 0, let part = try transaction.part(place.part), part.afterEntry >= place.entry {
                place.part -= 1
                current = (part.entry, part.instant)
                guard try look(part.changeset, transaction, &tables) else { return false }
                continue
            }
            guard let entry = try transaction.journalEntry(place.entry) else { return false }
            // No changeset records what an upgrade did to rows.
            guard entry.command != JournalUpgrade.command else { return false }
            place.entry -= 1
            current = (entry.id, entry.instant)
            guard try look(entry.changeset, transaction, &tables) else { return false }
        }
        return true
    }

    /// - Returns: `false` for rows that are no longer stored.
    private func look(
        _ changeset: [UInt8]?, _ transaction: Transaction, _ tables: inout [String: Table]
    ) throws -> Bool {
        guard let changeset else {
            forgotten = current.entry
            return false
        }
        let reader = try ChangesetReader(changeset)
        for record in reader.records.reversed() {
            let name = reader.tables[record.table].name
            guard !altered.contains(name),
                let table = try tables[name]
                    ?? JournaledRows.table(name, reader.tables[record.table].isKey, transaction)
            else { continue }
            tables[name] = table
            if record.kind == .insert, let id = reader.id(of: record), id > highest[name] ?? 0 {
                highest[name] = id
            }
            if name == "product" {
                try prices.look(at: record, in: reader, instant: current.instant, transaction)
            }
            try look(record, reader, table)
        }
        return true
    }

    /// - Returns: `nil` for one that is not as the changeset has it.
    private static func table(
        _ name: String, _ isKey: [Bool], _ transaction: Transaction
    ) throws -> Table? {
        let columns = try transaction.columnNames(of: name, in: Schema.version)
        guard columns.count >= isKey.count else { return nil }
        let keys = isKey.indices.filter { isKey[$0] }
        let list = columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        let condition = keys.map { "\(columns[$0].quotedDatabaseIdentifier) = ?" }.joined(separator: " AND ")
        return Table(
            name: name, columns: columns,
            select: try RawStatement(
                transaction.database,
                sql: "SELECT \(list) FROM main.\(name.quotedDatabaseIdentifier) WHERE \(condition)"),
            keys: keys)
    }

    private func look(
        _ record: ChangesetReader.Record, _ reader: ChangesetReader, _ table: Table
    ) throws {
        var slices: [ChangesetReader.Slice] = []
        var end = record.old
        for _ in reader.tables[record.table].isKey {
            let slice = try reader.slice(at: end)
            slices.append(slice)
            end = slice.end
        }
        let key = Key(
            table: table.name,
            bytes: table.keys.flatMap { index in
                let slice = slices[index]
                return [slice.type] + reader.bytes[slice.start..<slice.end]
            })
        let known = explained[key] ?? 0
        guard known != .max else { return }
        for (index, column) in table.keys.enumerated() {
            reader.bind(slices[column], to: table.select, at: index + 1)
        }
        let isThere = try table.select.next()
        defer { table.select.reset() }
        func note(_ fault: UnexplainedRow.Fault) {
            explained[key] = .max
            guard wrong[key] == nil else { return }
            let values = table.keys.map { reader.value(slices[$0]) ?? .null }
            wrong[key] = UnexplainedRow(table: table.name, key: values, entry: current.entry, fault: fault)
        }
        if record.kind == .delete {
            if known == 0, isThere { note(.isThere) }
            explained[key] = .max
            return
        }
        // What a later entry deleted needs no look: it is marked.
        guard isThere else { return note(.isGone) }
        var place = record.new
        var seen = known
        for column in slices.indices where column < 63 {
            let slice = try reader.slice(at: place)
            place = slice.end
            guard slice.type != 0, seen & 1 << UInt64(column) == 0 else { continue }
            seen |= 1 << UInt64(column)
            if !reader.isSame(slice, as: table.select.value(at: column)) {
                let present = StoredValue(table.select.value(at: column))
                return note(
                    .has(table.columns[column], present, insteadOf: reader.value(slice) ?? .null))
            }
        }
        explained[key] = record.kind == .insert ? .max : seen
    }

    /// The problems, except those in rows that have changed since the walk began.
    func findings(in transaction: Transaction) throws -> [Finding] {
        try prices.finish(in: transaction)
        try dropNewer(in: transaction)
        if isWhole, try transaction.journalHead().id == head.id { try addUncreated(in: transaction) }
        let rows = wrong.values.sorted { ($0.table, $0.order) < ($1.table, $1.order) }
        let histories = prices.wrong.sorted { $0.key < $1.key }
        return try rows.prefix(Finding.shown).map { try $0.finding(in: transaction) }
            + Finding.more("unexplained", rows.count - Finding.shown)
            + histories.prefix(Finding.shown).map { id, what in
                let name = try transaction.name(ofRow: [.integer(id)], in: "product")
                return Finding(
                    "price_history", "the price history of \(name) \(what)",
                    hint: "run `storectl check --rebuild-prices`")
            } + Finding.more("price_history", histories.count - Finding.shown)
    }

    private func dropNewer(in transaction: Transaction) throws {
        guard !wrong.isEmpty || !prices.wrong.isEmpty else { return }
        try transaction.forEachLink(after: (head.id, head.part)) { link in
            let changeset =
                switch link {
                case .entry(let entry, _, _): entry.changeset
                case .part(let part, _): part.changeset
                }
            guard let changeset else { return true }
            let reader = try ChangesetReader(changeset)
            for record in reader.records {
                let table = reader.tables[record.table]
                var (bytes, place): ([UInt8], Int) = ([], record.old)
                for isKey in table.isKey {
                    let slice = try reader.slice(at: place)
                    place = slice.end
                    if isKey { bytes += [slice.type] + reader.bytes[slice.start..<slice.end] }
                }
                wrong[Key(table: table.name, bytes: bytes)] = nil
                if table.name == "product", let id = reader.id(of: record) { prices.drop(id) }
            }
            return true
        }
    }

    /// Rows whose id no entry named, in tables that have ids.
    private func addUncreated(in transaction: Transaction) throws {
        for table in Schema.journaledTables where !altered.contains(table) {
            let columns = try transaction.columnNames(of: table, in: Schema.version)
            let keys = try String.fetchAll(
                transaction.database, sql: "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY cid",
                arguments: [table])
            guard !keys.isEmpty, columns.count < 63 else { continue }
            let rows = try RawStatement(
                transaction.database,
                sql:
                    "SELECT \(keys.map(\.quotedDatabaseIdentifier).joined(separator: ", ")) FROM main.\(table.quotedDatabaseIdentifier)"
            )
            while try rows.next() {
                var (bytes, values): ([UInt8], [StoredValue]) = ([], [])
                for index in keys.indices {
                    switch rows.value(at: index) {
                    case .integer(let number):
                        bytes.append(1)
                        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
                        values.append(.integer(number))
                    case .text(let text):
                        bytes += [3] + Array(text)
                        values.append(.text(String(decoding: text, as: UTF8.self)))
                    default: continue
                    }
                }
                let key = Key(table: table, bytes: bytes)
                if explained[key] == nil {
                    wrong[key] = UnexplainedRow(table: table, key: values, fault: .isNew)
                }
            }
        }
    }
}

extension Store {
    /// Compares all rows with the journal. Others go on meanwhile.
    func journaledRows(as actor: Actor) throws -> JournaledRows {
        let rows = try read(as: actor) { try JournaledRows(in: $0) }
        while try read(as: actor, { try rows.walk(in: $0, links: 200) }) { try checkInterruption() }
        return rows
    }

    func unexplainedRows(as actor: Actor) throws -> [Finding] {
        let rows = try journaledRows(as: actor)
        return try read(as: actor) { try rows.findings(in: $0) }
    }
}
