import GRDB
import ShopText

extension Transaction {
    /// Adds a part to an entry, at the end of the chain.
    func insertPart(
        of entry: Int64, changeset: [UInt8], products: ClosedRange<Int64>?, count: Int64, answer: String?
    ) throws {
        try insertPart(
            of: entry, PackedPart(changeset, salt: environment.saltBytes(16)), products: products,
            count: count,
            answer: answer)
    }

    func insertPart(
        of entry: Int64, _ packed: PackedPart, products: ClosedRange<Int64>?, count: Int64, answer: String?
    ) throws {
        let head = try journalHead()
        let last = try Int64.fetchOne(
            database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'journal_part'")
        let part = JournalPart(
            id: (last ?? 0) + 1, entry: entry, afterEntry: head.id, instant: instant, products: count,
            firstProduct: products?.lowerBound, lastProduct: products?.upperBound,
            schemaVersion: Schema.version, salt: packed.salt,
            keptAnswer: Forgettable(answer.map { Array($0.utf8) }, salt: packed.salt),
            keptChangeset: packed.changeset, previousHash: head.hash)
        try database.cachedStatement(
            sql: """
                INSERT INTO journal_part (id, entry, after_entry, instant, products, first_product,
                    last_product, schema_version, previous_hash, hash, answer_digest, changeset_digest, salt, answer,
                    changeset)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            part.id, part.entry, part.afterEntry, part.instant.milliseconds, part.products,
            part.firstProduct, part.lastProduct, part.schemaVersion, part.previousHash.blob,
            part.hash(after: part.previousHash).blob, part.keptAnswer.digest?.blob,
            part.keptChangeset.digest?.blob, packed.salt.blob, part.answer, packed.stored.blob,
        ])
    }

    /// The hash of the last part after this entry, if there is one.
    func lastPartHash(after entry: Int64) throws -> [UInt8]? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT hash FROM journal_part WHERE after_entry = ? ORDER BY id DESC LIMIT 1"),
            arguments: [entry]
        ).map { [UInt8](blob: $0["hash"]) }
    }

    /// The next part that belongs to an entry.
    func part(of entry: Int64, after id: Int64) throws -> JournalPart? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT * FROM journal_part WHERE entry = ? AND id > ? ORDER BY id LIMIT 1"),
            arguments: [entry, id]
        ).map(JournalPart.init)
    }

    /// How many parts an entry has, how many products they changed, and when the last one began.
    func partSummary(of entry: Int64) throws -> (parts: Int, products: Int64, last: Instant?) {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT count(*) AS parts, coalesce(sum(products), 0) AS products,
                    max(instant) AS last
                FROM journal_part WHERE entry = ?
                """, arguments: [entry])
        return row.map { row in
            let last: Int64? = row["last"]
            return (row["parts"], row["products"], last.map { Instant(milliseconds: $0) })
        } ?? (0, 0, nil)
    }

    /// How far an entry's parts got.
    func progress(ofEntry entry: Int64) throws -> PartProgress {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT coalesce(sum(products), 0) AS products, max(last_product) AS last
                FROM journal_part WHERE entry = ?
                """, arguments: [entry])
        return PartProgress(entry: entry, products: row?["products"] ?? 0, lastProduct: row?["last"])
    }

    /// The answer of an entry or, for a change in parts, of its last part; without bytes and digest while
    /// the change is unfinished.
    func answer(of entry: JournalEntry) throws -> Forgettable {
        if entry.keptAnswer.digest != nil { return entry.keptAnswer }
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT answer, answer_digest FROM journal_part WHERE entry = ? AND answer_digest IS NOT NULL
                ORDER BY id DESC LIMIT 1
                """, arguments: [entry.id])
        return Forgettable(bytes: row?.bytes("answer"), digest: row?.bytes("answer_digest"))
    }

    func lastPartIDs() throws -> (given: Int64, present: Int64) {
        let given = try Int64.fetchOne(
            database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'journal_part'")
        return (given ?? 0, try Int64.fetchOne(database, sql: "SELECT max(id) FROM journal_part") ?? 0)
    }
}

extension JournalPart {
    init(_ row: Row) {
        self.init(
            id: row["id"], entry: row["entry"], afterEntry: row["after_entry"],
            instant: Instant(milliseconds: row["instant"]), products: row["products"],
            firstProduct: row["first_product"], lastProduct: row["last_product"],
            schemaVersion: row["schema_version"], salt: row.bytes("salt"),
            keptAnswer: Forgettable(bytes: row.bytes("answer"), digest: row.bytes("answer_digest")),
            keptChangeset: Forgettable(bytes: row.changeset, digest: row.bytes("changeset_digest")),
            previousHash: [UInt8](blob: row["previous_hash"]))
    }
}
