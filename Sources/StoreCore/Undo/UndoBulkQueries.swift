import GRDB
import ShopText

/// The plain rows of a long entry, taken back with a few prepared statements: products that were created and that nobody
/// has touched, and values of products that are not searched for. A row that is anything else is none of its business.
final class UndoBulk {
    private let reader: ChangesetReader
    private let database: Database
    private let columns: [String]
    private let updatedAt: Int
    private let searched: Set<Int>
    private let instant: Instant
    private let whole: RawStatement
    private let block: RawStatement
    private let unsearch: RawStatement
    private let delete: RawStatement
    private let transaction: Transaction
    private var selects: [[Int]: (select: RawStatement, update: RawStatement, exact: RawStatement)] = [:]

    /// What became of a row.
    enum Outcome {
        /// It went back, or could.
        case done
        /// It is back already.
        case isBack
        /// Somebody has to look closer.
        case unclear
    }

    init(_ reader: ChangesetReader, columns: [String], in transaction: Transaction) throws {
        self.reader = reader
        self.columns = columns
        self.transaction = transaction
        database = transaction.database
        instant = transaction.instant
        updatedAt = columns.firstIndex(of: "updated_at") ?? -1
        searched = Set(ProductField.searched.compactMap { columns.firstIndex(of: $0.column) })
        let names = columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        whole = try RawStatement(database, sql: "SELECT \(names) FROM product WHERE id = ?")
        block = try RawStatement(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM order_line WHERE product_id = ?1)
                    OR EXISTS (SELECT 1 FROM product WHERE parent_id = ?1)
                    OR EXISTS (SELECT 1 FROM cart_line WHERE product_id = ?1),
                    (SELECT id FROM stock_movement WHERE product_id = ?1 ORDER BY id DESC LIMIT 1)
                """)
        unsearch = try RawStatement(
            database,
            sql: """
                INSERT INTO product_search (product_search, rowid, \(ProductField.searchedColumns))
                SELECT 'delete', id, \(ProductField.searchedColumns) FROM product WHERE id = ?
                """)
        delete = try RawStatement(database, sql: "DELETE FROM product WHERE id = ?")
    }

    /// Takes a creation back, where the product is still what was created.
    ///
    /// - Parameter movements: those that came with it, as records.
    func remove(
        _ record: ChangesetReader.Record, id: Int64, movements: [Int], isWriting: Bool
    ) throws -> Outcome {
        whole.bind(id, at: 1)
        guard try whole.next() else { return .isBack }
        var place = record.new
        var isSame = true
        for column in columns.indices {
            let slice = try reader.slice(at: place)
            place = slice.end
            if !reader.isSame(slice, as: whole.value(at: column)) {
                isSame = false
                break
            }
        }
        whole.reset()
        guard isSame else { return .unclear }
        block.bind(id, at: 1)
        guard try block.next() else { return .unclear }
        let (isUsed, last) = (block.integer(at: 0), block.integer(at: 1))
        block.reset()
        guard isUsed == 0, last == movements.last.flatMap({ reader.id(of: reader.records[$0]) }) else {
            return .unclear
        }
        guard isWriting else { return .done }
        unsearch.bind(id, at: 1)
        try unsearch.run()
        delete.bind(id, at: 1)
        do {
            try transaction.withoutRecording { try delete.run() }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            try transaction.addToSearch(product: id)
            return .unclear
        }
        try transaction.noted.addDeletion(of: record, in: reader)
        for movement in movements {
            try transaction.noted.addDeletion(of: reader.records[movement], in: reader)
        }
        return .done
    }

    /// Takes an edit back, where the values are still what it made them.
    func restore(_ record: ChangesetReader.Record, id: Int64, isWriting: Bool) throws -> Outcome {
        var (oldPlace, newPlace) = (record.old, record.new)
        var changed: [Int] = []
        var values: [(old: ChangesetReader.Slice, new: ChangesetReader.Slice)] = []
        for column in columns.indices {
            let (old, new) = (try reader.slice(at: oldPlace), try reader.slice(at: newPlace))
            (oldPlace, newPlace) = (old.end, new.end)
            guard new.type != 0, old.type != 0, column != updatedAt else { continue }
            guard !searched.contains(column) else { return .unclear }
            changed.append(column)
            values.append((old, new))
        }
        guard !changed.isEmpty else { return .unclear }
        let (select, update, exact) = try statements(for: changed)
        if isWriting, try restoreExactly(record, id: id, changed, values, exact) { return .done }
        select.bind(id, at: 1)
        guard try select.next() else { return .unclear }
        var (isOld, isNew) = (true, true)
        for (index, value) in values.enumerated() {
            let present = select.value(at: index)
            if !reader.isSame(value.old, as: present) { isOld = false }
            if !reader.isSame(value.new, as: present) { isNew = false }
        }
        select.reset()
        if isOld { return .isBack }
        guard isNew else { return .unclear }
        guard isWriting else { return .done }
        for (index, value) in values.enumerated() { reader.bind(value.old, to: update, at: index + 1) }
        update.bind(instant.milliseconds, at: values.count + 1)
        update.bind(id, at: values.count + 2)
        do {
            try update.run()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT { return .unclear }
        return .done
    }

    /// Takes an edit back whose row is still all that it made it.
    private func restoreExactly(
        _ record: ChangesetReader.Record, id: Int64, _ changed: [Int],
        _ values: [(old: ChangesetReader.Slice, new: ChangesetReader.Slice)], _ exact: RawStatement
    ) throws -> Bool {
        var place = record.new
        for _ in 0..<updatedAt { place = try reader.slice(at: place).end }
        let touched = try reader.slice(at: place)
        guard updatedAt >= 0, touched.type != 0 else { return false }
        for (index, value) in values.enumerated() {
            reader.bind(value.old, to: exact, at: index + 1)
            reader.bind(value.new, to: exact, at: values.count + 3 + index)
        }
        exact.bind(instant.milliseconds, at: values.count + 1)
        exact.bind(id, at: values.count + 2)
        reader.bind(touched, to: exact, at: 2 * values.count + 3)
        do {
            try transaction.withoutRecording { try exact.run() }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT { return false }
        guard database.changesCount == 1 else { return false }
        try transaction.noted.addRestoration(
            of: record, in: reader, restored: changed, touched: updatedAt, at: instant.milliseconds)
        return true
    }

    private func statements(
        for changed: [Int]
    ) throws -> (select: RawStatement, update: RawStatement, exact: RawStatement) {
        if let known = selects[changed] { return known }
        let names = changed.map { columns[$0].quotedDatabaseIdentifier }
        let made = (
            select: try RawStatement(
                database, sql: "SELECT \(names.joined(separator: ", ")) FROM product WHERE id = ?"),
            update: try RawStatement(
                database,
                sql:
                    "UPDATE product SET \(names.map { "\($0) = ?, " }.joined())updated_at = ? WHERE id = ?"),
            exact: try RawStatement(
                database,
                sql: """
                    UPDATE product SET \(names.map { "\($0) = ?, " }.joined())updated_at = ? WHERE id = ?
                        \(names.map { "AND \($0) IS ? " }.joined())AND updated_at = ?
                    """)
        )
        selects[changed] = made
        return made
    }
}

extension RawStatement {
    fileprivate func integer(at column: Int) -> Int64? {
        if case .integer(let number) = value(at: column) { number } else { nil }
    }
}
