import GRDB
import ShopText

extension PeopleNumbers {
    /// The name of a thing in the journal, without personal names.
    func touched(_ noun: String, _ name: String) -> String {
        switch Touch.Noun(rawValue: noun) {
        case .user, .cart: username(name)
        case .token: "token-\(number(account: nil, email: "", own: "token \(name)"))"
        default: name
        }
    }

    /// A JSON array of such names, as `noun:name`.
    fileprivate func touches(_ text: String) throws -> String {
        let touches = (try JSONReader.value(of: text).arrayValue ?? []).compactMap(\.stringValue)
        return JSONValue.array(
            touches.map { touch in
                guard let colon = touch.firstIndex(of: ":") else { return .string(touch) }
                let noun = String(touch[..<colon])
                return .string("\(noun):\(touched(noun, String(touch[touch.index(after: colon)...])))")
            }
        ).compactText
    }
}

// The journal keeps who did what and when, under other names, but none of the details.
extension Anonymizing {
    func rewriteJournal() throws {
        let head = try transaction.journalHead()
        try database.execute(
            sql: """
                CREATE TEMP TABLE touch AS SELECT noun, person_touch(noun, name) AS name, entry FROM journal_touch;
                DELETE FROM journal_touch;
                INSERT OR IGNORE INTO journal_touch (noun, name, entry) SELECT noun, name, entry FROM temp.touch;
                DROP TABLE temp.touch;
                """)
        var chain = Chain()
        var place: (entry: Int64, part: Int64) = (0, 0)
        while true {
            var links: [JournalLink] = []
            try transaction.forEachLink(after: place, withContents: false) { link in
                links.append(link)
                return links.count < 1000
            }
            if links.isEmpty { break }
            for link in links {
                place = link.place(after: place)
                switch link {
                case .entry(let entry, _, _): try rewrite(entry, &chain)
                case .part(let part, _): try rewrite(part, &chain)
                }
            }
        }
        transaction.touch(.store, try transaction.storeName())
        let arguments: JSONValue = ["entries": .integer(head.id), "head": .string(head.hash.hex)]
        _ = try transaction.record(
            JournalDraft(
                actorID: nil, actor: JournalUpgrade.actor, command: "backup --anonymize",
                arguments: arguments.compactText))
    }

    /// The current end of the new chain.
    private struct Chain {
        var previous = JournalEntry.genesis
        /// As in ``JournalWalk``.
        var seal: [UInt8]?
    }

    private func rewrite(_ old: JournalEntry, _ chain: inout Chain) throws {
        var (arguments, salt): (String?, [UInt8]?) = (nil, nil)
        if old.command == JournalUpgrade.command {
            // It holds the seal over everything before it.
            let kept = try String.fetchOne(
                database, sql: "SELECT arguments FROM journal WHERE id = ?", arguments: [old.id])
            arguments = try kept.map { try JSONReader.value(of: $0) }.map { value in
                guard case .object(let members) = value, let seal = chain.seal else {
                    return value.compactText
                }
                return JSONValue.object(
                    members.map { $0.name == "sealed" ? .init("sealed", .string(seal.hex)) : $0 }
                ).compactText
            }
            salt = arguments == nil ? nil : transaction.environment.saltBytes(16)
        }
        func dropped(_ content: Forgettable) -> Forgettable {
            Forgettable(bytes: nil, digest: content.digest)
        }
        let keptArguments =
            salt.map { Forgettable(arguments.map { Array($0.utf8) }, salt: $0) } ?? dropped(old.keptArguments)
        let entry = JournalEntry(
            id: old.id, instant: old.instant, actorID: old.actorID, actor: people.username(old.actor),
            command: old.command, touched: try people.touches(old.touched), schemaVersion: old.schemaVersion,
            undoes: old.undoes, took: old.took, salt: salt, keptKey: dropped(old.keptKey),
            keptArguments: keptArguments, keptAnswer: dropped(old.keptAnswer),
            keptChangeset: dropped(old.keptChangeset), previousHash: chain.previous)
        let hash = entry.hash(after: chain.previous)
        chain.seal =
            entry.isClear ? entry.seal(after: chain.seal ?? JournalEntry.genesis, storedHash: hash) : nil
        chain.previous = hash
        try database.cachedStatement(
            sql: """
                UPDATE journal SET actor = ?, touched = ?, previous_hash = ?, hash = ?, arguments = ?,
                    arguments_digest = ?, salt = ?, idempotency_key = NULL, answer = NULL, changeset = NULL
                WHERE id = ?
                """
        ).execute(arguments: [
            entry.actor, entry.touched, entry.previousHash.blob, hash.blob, arguments,
            keptArguments.digest?.blob, salt?.blob, entry.id,
        ])
    }

    private func rewrite(_ old: JournalPart, _ chain: inout Chain) throws {
        let part = JournalPart(
            id: old.id, entry: old.entry, afterEntry: old.afterEntry, instant: old.instant,
            products: old.products, firstProduct: old.firstProduct, lastProduct: old.lastProduct,
            schemaVersion: old.schemaVersion, salt: nil,
            keptAnswer: Forgettable(bytes: nil, digest: old.keptAnswer.digest),
            keptChangeset: Forgettable(bytes: nil, digest: old.keptChangeset.digest),
            previousHash: chain.previous)
        let hash = part.hash(after: chain.previous)
        if part.isClear {
            chain.seal = part.seal(after: chain.seal ?? JournalEntry.genesis, storedHash: hash)
        }
        chain.previous = hash
        try database.cachedStatement(
            sql: """
                UPDATE journal_part SET previous_hash = ?, hash = ?, answer = NULL, changeset = NULL, salt = NULL
                WHERE id = ?
                """
        ).execute(arguments: [part.previousHash.blob, hash.blob, part.id])
    }
}
