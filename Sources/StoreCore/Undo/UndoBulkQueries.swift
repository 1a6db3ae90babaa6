import GRDB
import ShopText

/// The plain rows of a long entry, examined and undone many at a time: products that were created and not touched
/// since, and values of products. It handles no other rows.
/// The time of a product's last change, `updated_at`, is not restored.
final class UndoBulk {
    let reader: ChangesetReader
    let transaction: Transaction
    let columns: [String]
    let updatedAt: Int
    private let isResumed: Bool
    let searched: Set<Int>
    /// The columns in ``referring``.
    let references: Set<Int>
    /// The changed columns of the current row, with their old and new values.
    var changed: [Int] = []
    var values: [(old: ChangesetReader.Slice, new: ChangesetReader.Slice)] = []

    typealias Row = (record: Int, id: Int64)

    /// The outcome for a row.
    enum Outcome {
        /// It was restored, or could be.
        case done
        /// It has already been restored.
        case isBack
        /// It needs a closer look.
        case unclear
    }

    init(_ part: UndoMany, isResumed: Bool, in transaction: Transaction) {
        reader = part.reader
        self.isResumed = isResumed
        columns = part.columns
        self.transaction = transaction
        updatedAt = part.columns.firstIndex(of: "updated_at") ?? -1
        references = Set(UndoBulk.referring.compactMap { part.columns.firstIndex(of: $0) })
        searched = Set(ProductField.searched.compactMap { part.columns.firstIndex(of: $0.column) })
    }

    func statement(_ sql: String) throws -> RawStatement { try transaction.rawStatement(sql) }

    /// A statement about the products with these ids.
    func statement(
        _ sql: String, of ids: [Int64], by column: String = "id", end: String = ""
    ) throws -> RawStatement {
        guard let first = ids.first, let last = ids.last, last - first == ids.count - 1 else {
            let list = try statement("\(sql) WHERE \(column) IN (SELECT value FROM json_each(?1))\(end)")
            list.bind("[\(ids.map(String.init).joined(separator: ","))]", at: 1)
            return list
        }
        let range = try statement("\(sql) WHERE \(column) BETWEEN ?1 AND ?2\(end)")
        range.bind(first, at: 1)
        range.bind(last, at: 2)
        return range
    }

    /// Removes the products with these ids from the search index, or adds them.
    func index(_ ids: [Int64], isRemoving: Bool) throws {
        guard !ids.isEmpty else { return }
        let names = ProductField.searchedColumns
        let (head, value) = isRemoving ? ("product_search, ", "'delete', ") : ("", "")
        try statement(
            "INSERT INTO product_search (\(head)rowid, \(names)) SELECT \(value)id, \(names) FROM product",
            of: ids
        ).run()
    }

    // MARK: Products that were created

    /// Undoes creations, if the products are still as they were created. They stay in the search index until
    /// ``Transaction/removeFromSearch(_:)``.
    ///
    /// - Parameters:
    ///   - rows: by id.
    ///   - movements: the movements that came with them, as records.
    func remove(_ rows: [Row], movements: [Int64: [Int]], isWriting: Bool) throws -> [Outcome] {
        if rows.isEmpty { return [] }
        // What is not there went when this undo was begun; else somebody else has deleted it.
        var outcomes = [Outcome](repeating: isResumed ? .isBack : .unclear, count: rows.count)
        var touched: [Int64] = Array(repeating: 0, count: rows.count)
        let names = columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        let present = try statement(
            """
            SELECT \(names), EXISTS (SELECT 1 FROM order_line WHERE product_id = product.id)
                OR EXISTS (SELECT 1 FROM product AS variant WHERE variant.parent_id = product.id)
                OR EXISTS (SELECT 1 FROM cart_line WHERE product_id = product.id)
                OR EXISTS (SELECT 1 FROM review WHERE product_id = product.id)
                OR id IN (SELECT CAST(name AS INTEGER) FROM coupon_scope WHERE noun = 'product'),
                (SELECT id FROM stock_movement WHERE product_id = product.id ORDER BY id DESC LIMIT 1)
            FROM product
            """, of: rows.map(\.id), end: " ORDER BY id")
        try forEach(rows, of: present) { index in
            let record = reader.records[rows[index].record]
            let last = movements[rows[index].id]?.last.flatMap { reader.id(of: reader.records[$0]) }
            touched[index] = updatedAt < 0 ? 0 : present.integer(at: updatedAt) ?? 0
            let isPlain =
                present.integer(at: columns.count) == 0 && present.integer(at: columns.count + 1) == last
            outcomes[index] = try isPlain && isCreated(record, present) ? .done : .unclear
        }
        guard isWriting else { return outcomes }
        let going = rows.indices.filter { outcomes[$0] == .done }
        guard !going.isEmpty else { return outcomes }
        guard try delete(going.map { rows[$0].id }) else {
            for index in going { outcomes[index] = .unclear }
            return outcomes
        }
        for index in going {
            try transaction.noted.addDeletion(
                of: reader.records[rows[index].record], in: reader, touched: (updatedAt, touched[index]))
            for movement in movements[rows[index].id] ?? [] {
                try transaction.noted.addDeletion(of: reader.records[movement], in: reader)
            }
        }
        return outcomes
    }

    /// Deletes products that nothing refers to but their movements, which are as they were created, and their earlier
    /// prices.
    /// - Returns: `false` if the schema forbids it.
    ///
    private func delete(_ ids: [Int64]) throws -> Bool {
        try transaction.withoutForeignKeys {
            guard try isWritten(statement("DELETE FROM product", of: ids)) else { return false }
            try transaction.withoutRecording {
                for table in UndoBulk.owned {
                    try statement("DELETE FROM \(table)", of: ids, by: "product_id").run()
                }
            }
            return true
        }
    }

    /// The tables whose rows go with their product; a test compares them with the schema.
    static let owned = ["stock_movement", "price_history"]
    /// The tables that may refer to a product that then stays.
    static let others = ["order_line", "product", "cart_line", "review"]
    /// The columns of products that foreign keys are about, on either side.
    static let referring = ["id", "category_id", "parent_id"]

    private func isCreated(_ record: ChangesetReader.Record, _ present: RawStatement) throws -> Bool {
        var place = record.new
        for column in columns.indices {
            let slice = try reader.slice(at: place)
            place = slice.end
            if column != updatedAt, !reader.isSame(slice, as: present.value(at: column)) { return false }
        }
        return true
    }

    /// Calls `body` with the index of each existing row; the statement has the id first.
    private func forEach(_ rows: [Row], of present: RawStatement, _ body: (Int) throws -> Void) throws {
        var index = 0
        defer { present.reset() }
        while try present.next() {
            guard let id = present.integer(at: 0) else { continue }
            while index < rows.count, rows[index].id < id { index += 1 }
            guard index < rows.count, rows[index].id == id else { continue }
            try body(index)
        }
    }

    /// Runs a statement that is not recorded; `false` if a constraint of the schema forbids it.
    func isWritten(_ statement: RawStatement) throws -> Bool {
        do {
            try transaction.withoutRecording { try statement.run() }
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT { return false }
    }
}

extension RawStatement {
    func integer(at column: Int) -> Int64? {
        if case .integer(let number) = value(at: column) { number } else { nil }
    }
}
