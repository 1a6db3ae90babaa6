import ShopText

extension Store {
    /// One entry and the rows it changed, up to the requested number; for admins.
    ///
    /// - Throws: ``JournalError/notFound(_:)``
    public func journalEntry(
        _ id: Int64, limit: Int = .max, as actor: Actor
    ) throws -> (StoredJournalEntry, JournalChanges) {
        try actor.require(.journalRead)
        let (entry, summary) = try read(as: actor) { transaction in
            guard let entry = try transaction.storedJournalEntry(id) else { throw JournalError.notFound(id) }
            return (entry, try transaction.partSummary(of: id))
        }
        var changes = JournalChanges(
            parts: summary.parts, products: summary.products, lastPart: summary.last)
        try read(as: actor) {
            try $0.append(
                entry.entry.changeset, entry.entry.schemaVersion, arguments: entry.entry.writtenArguments,
                to: &changes, limit: limit)
        }
        var last: Int64 = 0
        // One part at a time, so that no sale has to wait for all parts of a long import.
        while changes.rows.count < limit, let part = try read(as: actor, { try $0.part(of: id, after: last) })
        {
            try read(as: actor) {
                try $0.append(
                    part.changeset, part.schemaVersion, arguments: nil, to: &changes, limit: limit)
            }
            last = part.id
        }
        return (entry, changes)
    }

    /// The end of the chain, to store elsewhere; for admins. It is read, not verified.
    public func journalHead(as actor: Actor) throws -> Checkpoint {
        try actor.require(.journalRead)
        return try read(as: actor) { transaction in
            let head = try transaction.journalHead()
            return Checkpoint(
                store: uuid, entries: head.id, head: head.hash.hex, instant: transaction.instant)
        }
    }

    /// Walks the whole chain; for admins.
    ///
    /// - Parameter containing: a hash noted earlier, as hexadecimal, that must be in the chain.
    /// - Returns: how many entries there are, and the last one's hash, to store elsewhere.
    /// - Throws: ``JournalError`` naming the first entry that is altered, missing or out of the chain.
    public func verifyJournal(containing known: String? = nil, as actor: Actor) throws -> JournalSummary {
        try actor.require(.journalRead)
        return try walkJournal(containing: known, as: actor)
    }

    /// The same for a check or a backup, which have their own permission.
    func walkJournal(containing known: String? = nil, as actor: Actor) throws -> JournalSummary {
        var walk = JournalWalk(lookingFor: known)
        while true {
            // Page by page, so that no sale has to wait for a long chain.
            let page = try read(as: actor) { [walk] in
                try $0.links(after: (walk.lastEntry, walk.lastPart), limit: 1000, bytes: 8 << 20)
            }
            if page.isEmpty { break }
            for link in page { try walk.take(link) }
        }
        // Entries from before an upgrade are sealed by the entry about it.
        guard walk.seal == nil else { throw JournalError.missing(entry: walk.lastEntry + 1) }
        let given = try read(as: actor) { try $0.lastJournalIDEverGiven() }
        // Only if greater, because entries may have been added since the last page.
        let present = try read(as: actor) { try $0.journalHead().id }
        guard given <= present else { throw JournalError.missing(entry: present + 1) }
        let parts = try read(as: actor) { try $0.lastPartIDs() }
        guard parts.given <= parts.present else {
            throw JournalError.brokenPart(entry: walk.lastEntry, part: parts.present + 1)
        }
        if let known, !walk.isFound { throw JournalError.hashNotInChain(known) }
        return JournalSummary(
            entries: walk.lastEntry, head: walk.head.hex, forgotten: walk.forgotten)
    }
}
