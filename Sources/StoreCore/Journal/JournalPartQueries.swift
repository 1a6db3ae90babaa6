import GRDB
import ShopText

extension Transaction {
    /// Adds a part to an entry, at the end of the chain.
    func insertPart(
        of entry: Int64, changeset: [UInt8], products: ClosedRange<Int64>?, count: Int64, answer: String?
    ) throws {
        let head = try journalHead()
        let last = try Int64.fetchOne(
            database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'journal_part'")
        let part = JournalPart(
            id: (last ?? 0) + 1, entry: entry, afterEntry: head.id, instant: instant, products: count,
            firstProduct: products?.lowerBound, lastProduct: products?.upperBound, answer: answer,
            changeset: changeset, previousHash: head.hash)
        try database.cachedStatement(
            sql: """
                INSERT INTO journal_part (id, entry, after_entry, instant, products, first_product,
                    last_product, answer, changeset, previous_hash, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            part.id, part.entry, part.afterEntry, part.instant.milliseconds, part.products,
            part.firstProduct, part.lastProduct, part.answer, part.changeset.blob, part.previousHash.blob,
            part.hash.blob,
        ])
    }

    /// The hash of the last part after this entry, if any came.
    func lastPartHash(after entry: Int64) throws -> [UInt8]? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT hash FROM journal_part WHERE after_entry = ? ORDER BY id DESC LIMIT 1"),
            arguments: [entry]
        ).map { [UInt8](blob: $0["hash"]) }
    }

    /// The next part after an entry with its stored hash, in the chain's order.
    func storedPart(afterEntry entry: Int64, afterPart id: Int64) throws -> (
        part: JournalPart, hash: [UInt8]
    )? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT * FROM journal_part WHERE after_entry = ? AND id > ? ORDER BY id LIMIT 1"),
            arguments: [entry, id]
        ).map { (JournalPart($0), [UInt8](blob: $0["hash"])) }
    }

    /// The next part that belongs to an entry.
    func part(of entry: Int64, after id: Int64) throws -> JournalPart? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT * FROM journal_part WHERE entry = ? AND id > ? ORDER BY id LIMIT 1"),
            arguments: [entry, id]
        ).map(JournalPart.init)
    }

    /// How many parts an entry has, and how many products they changed.
    func partSummary(of entry: Int64) throws -> (parts: Int, products: Int64, answer: String?) {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT count(*) AS parts, coalesce(sum(products), 0) AS products,
                    (SELECT answer FROM journal_part WHERE entry = :entry AND answer IS NOT NULL
                        ORDER BY id DESC LIMIT 1) AS answer
                FROM journal_part WHERE entry = :entry
                """, arguments: ["entry": entry])
        return row.map { ($0["parts"], $0["products"], $0["answer"]) } ?? (0, 0, nil)
    }

    /// The entries whose parts changed this product.
    func entriesWithParts(touchingProduct id: Int64) throws -> Set<Int64> {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT entry, changeset FROM journal_part
                WHERE first_product <= ? AND last_product >= ?
                """, arguments: [id, id])
        var entries: Set<Int64> = []
        while let row = try rows.next() {
            let entry: Int64 = row["entry"]
            if entries.contains(entry) { continue }
            try SQLiteSession.forEachChange(in: [UInt8](blob: row["changeset"])) { change in
                let values = change.kind == .insert ? change.new : change.old
                if change.table == "product", values.first??.integerValue == id { entries.insert(entry) }
            }
        }
        return entries
    }

    func lastPartIDs() throws -> (given: Int64, present: Int64) {
        let given = try Int64.fetchOne(
            database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'journal_part'")
        return (given ?? 0, try Int64.fetchOne(database, sql: "SELECT max(id) FROM journal_part") ?? 0)
    }
}

extension JournalPart {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], entry: row["entry"], afterEntry: row["after_entry"],
            instant: Instant(milliseconds: row["instant"]), products: row["products"],
            firstProduct: row["first_product"], lastProduct: row["last_product"], answer: row["answer"],
            changeset: [UInt8](blob: row["changeset"]), previousHash: [UInt8](blob: row["previous_hash"]))
    }
}
