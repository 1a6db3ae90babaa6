import Foundation

extension Store {
    /// Every change of the shop goes through here: one immediate transaction with one instant, its rows
    /// recorded as a changeset and committed together with the journal entry.
    ///
    /// The same idempotency key from the same actor with the same arguments gives the first answer
    /// again and does nothing; with other arguments it is refused.
    ///
    /// - Parameter body: makes the change. If it changes no row and touches nothing, no entry is written.
    /// - Throws: ``JournalError`` for the key, or what `body` throws; nothing is then changed.
    func write<Value: Codable & Sendable>(
        as actor: Actor, _ command: Command, _ body: (Transaction) throws -> Value
    ) throws -> Recorded<Value> {
        if let key = command.idempotencyKey { try JournalRules.check(key: key) }
        return try writeUnrecorded(as: actor) { transaction in
            let arguments = command.arguments.compactText
            if let key = command.idempotencyKey,
                let earlier = try transaction.journalEntry(idempotencyKey: key, actorID: actor.id)
            {
                guard earlier.command == command.name, earlier.arguments == arguments,
                    let answer = earlier.answer
                else { throw JournalError.keyReused(key, entry: earlier.id, command: earlier.command) }
                let value = try JSONDecoder().decode(Value.self, from: Data(answer.utf8))
                return Recorded(value: value, entry: earlier.id, isReplay: true)
            }

            let recording = try transaction.startRecording()
            let value = try body(transaction)
            let changeset = try recording.changeset()
            guard !changeset.isEmpty || !transaction.touched.isEmpty || command.idempotencyKey != nil else {
                return Recorded(value: value, entry: nil, isReplay: false)
            }

            // Sorted, so that the same change makes the same entry and hash in every process.
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let answer = try command.idempotencyKey.map { _ in
                String(decoding: try encoder.encode(value), as: UTF8.self)
            }
            let head = try transaction.journalHead()
            let entry = JournalEntry(
                id: head.id + 1, instant: transaction.instant, actorID: actor.id, actor: actor.name,
                command: command.name, arguments: arguments,
                touched: JSONValue.array(transaction.touched.map { .string($0.description) }).compactText,
                idempotencyKey: command.idempotencyKey, answer: answer, changeset: changeset,
                previousHash: head.hash)
            try transaction.insert(entry)
            return Recorded(value: value, entry: entry.id, isReplay: false)
        }
    }

    /// Entries of the journal that match, newest first, or, from after a given one, oldest first; for admins.
    public func journal(_ filter: JournalFilter, page: Page, as actor: Actor) throws -> [JournalEntry] {
        try actor.require(.journalRead)
        return try read(as: actor) { try $0.journalEntries(filter, page: page) }
    }

    /// One entry and the rows it changed; for admins.
    ///
    /// - Throws: ``JournalError/notFound(_:)``
    public func journalEntry(_ id: Int64, as actor: Actor) throws -> (JournalEntry, [JournalChange]) {
        try actor.require(.journalRead)
        return try read(as: actor) { transaction in
            guard let entry = try transaction.journalEntry(id) else { throw JournalError.notFound(id) }
            var names: [String: [String]] = [:]
            var changes: [JournalChange] = []
            try SQLiteSession.forEachChange(in: entry.changeset) { change in
                let columns = try names[change.table] ?? transaction.columnNames(of: change.table)
                names[change.table] = columns
                changes.append(JournalChange(change, columns: columns, currency: currency))
            }
            return (entry, changes)
        }
    }

    /// Walks the whole chain; for admins.
    ///
    /// - Parameter containing: a hash noted earlier, as hexadecimal, that must be one of the chain's.
    /// - Returns: how many entries there are, and the last one's hash, to be kept elsewhere.
    /// - Throws: ``JournalError`` naming the first entry that is altered, missing or out of the chain.
    public func verifyJournal(containing known: String? = nil, as actor: Actor) throws -> JournalSummary {
        try actor.require(.journalRead)
        var last: Int64 = 0
        var head = JournalEntry.genesis
        var isKnownFound = known == nil
        while true {
            // Page by page, so that no sale waits for the end of a long chain.
            let page = try read(as: actor) { try $0.storedChain(after: last, limit: 1000) }
            if page.isEmpty { break }
            for (entry, hash) in page {
                guard entry.id == last + 1 else { throw JournalError.missing(entry: last + 1) }
                guard entry.previousHash == head else { throw JournalError.outOfChain(entry: entry.id) }
                guard entry.hash == hash else { throw JournalError.altered(entry: entry.id) }
                (last, head) = (entry.id, hash)
                isKnownFound = isKnownFound || hash.hex == known?.lowercased()
            }
        }
        let given = try read(as: actor) { try $0.lastJournalIDEverGiven() }
        // Greater only: entries may have come since the last page.
        let present = try read(as: actor) { try $0.journalHead().id }
        guard given <= present else { throw JournalError.missing(entry: present + 1) }
        if let known, !isKnownFound { throw JournalError.hashNotInChain(known) }
        return JournalSummary(entries: last, head: head.hex)
    }
}
