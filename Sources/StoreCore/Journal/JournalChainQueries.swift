import GRDB

extension Transaction {
    /// The chain's links after a place: up to a number of links and of bytes, apart from the last one.
    func links(after place: (entry: Int64, part: Int64), limit: Int, bytes: Int) throws -> [JournalLink] {
        var links: [JournalLink] = []
        var size = 0
        try forEachLink(after: place) { link in
            links.append(link)
            size += link.size
            return links.count < limit && size < bytes
        }
        return links
    }

    /// Passes the chain's links to `body` in order, while it returns `true`.
    ///
    /// - Parameter withContents: whether forgettable content is read too.
    func forEachLink(
        after place: (entry: Int64, part: Int64), withContents: Bool = true,
        _ body: (JournalLink) throws -> Bool
    ) throws {
        let entries = try Row.fetchCursor(
            database,
            sql:
                "SELECT \(withContents ? "*" : JournalEntry.headColumns) FROM journal WHERE id > ? ORDER BY id",
            arguments: [place.entry])
        let parts = try Row.fetchCursor(
            database,
            sql:
                "SELECT \(withContents ? "*" : JournalPart.headColumns) FROM journal_part WHERE id > ? ORDER BY id",
            arguments: [place.part])
        let touches = try Row.fetchCursor(
            database,
            sql: """
                SELECT entry, noun || ':' || name AS touch FROM journal_touch INDEXED BY journal_touch_entry
                WHERE entry > ? ORDER BY entry
                """, arguments: [place.entry])
        var last = place.entry
        var part = try parts.next().map { (JournalPart($0), [UInt8](blob: $0["hash"])) }
        var touch = try touches.next().map { ($0["entry"] as Int64, $0["touch"] as String) }
        while true {
            while let (next, hash) = part, next.afterEntry <= last {
                guard try body(.part(next, hash: hash)) else { return }
                part = try parts.next().map { (JournalPart($0), [UInt8](blob: $0["hash"])) }
            }
            guard let row = try entries.next() else { break }
            let entry = JournalEntry(row)
            let hash = [UInt8](blob: row["hash"])
            var names: Set<String> = []
            while let (id, name) = touch, id <= entry.id {
                names.insert(name)
                touch = try touches.next().map { ($0["entry"] as Int64, $0["touch"] as String) }
            }
            last = entry.id
            guard try body(.entry(entry, hash: hash, touches: names)) else { return }
        }
        // A part after a missing entry.
        while let (next, hash) = part {
            guard try body(.part(next, hash: hash)) else { return }
            part = try parts.next().map { (JournalPart($0), [UInt8](blob: $0["hash"])) }
        }
    }
}

extension JournalEntry {
    fileprivate static let headColumns = """
        id, instant, actor_id, actor, command, touched, schema_version, undoes, took, previous_hash, hash, key_digest,
        arguments_digest, answer_digest, changeset_digest, NULL AS salt, NULL AS idempotency_key, NULL AS arguments,
        NULL AS answer, NULL AS changeset
        """
}

extension JournalPart {
    fileprivate static let headColumns = """
        id, entry, after_entry, instant, products, first_product, last_product, schema_version, previous_hash, hash,
        answer_digest, changeset_digest, NULL AS salt, NULL AS answer, NULL AS changeset
        """
}
