import ShopText

extension Store {
    /// The most bytes of changesets that one transaction drops, give or take one changeset, so that sales can continue.
    private static let forgottenAtOnce: Int64 = 4 << 20

    /// Drops the changesets of entries, and of parts, that are older than an instant: the journal still says who did
    /// what and when, but no longer which rows changed, so the change cannot be undone.
    ///
    /// - Parameter kept: entries whose rows are still needed.
    /// - Throws: ``JournalError/altered(entry:)`` for an entry that was altered: dropping its rows would hide that
    ///   forever.
    func forgetChangesets(
        before instant: Instant, keeping kept: Set<Int64> = [], as actor: Actor
    ) throws -> Forgotten {
        var forgotten = Forgotten()
        var last: (entry: Int64, part: Int64)? = (0, 0)
        while let place = last {
            let step = try writeUnrecorded(as: actor) {
                try $0.forgetChangesets(
                    before: instant, keeping: kept, after: place, bytes: Store.forgottenAtOnce)
            }
            forgotten.add(step.forgotten)
            last = step.last
        }
        return forgotten
    }

    /// Forgets the idempotency keys that are no longer recognized, a few at a time.
    ///
    /// - Returns: how many.
    func forgetOldKeys(as actor: Actor) throws -> Int {
        var count = 0
        while true {
            let some = try writeUnrecorded(as: actor) { try $0.forgetOldKeys(limit: 1000) }
            count += some
            if some == 0 { return count }
        }
    }

    /// Empties the entries about a person: those that touch the account, its cart or its orders, or have rows of what
    /// followed the orders. Arguments, answer, key and rows go, and the salt with them, so that no guess can be tried
    /// against the digests. That there was an entry, when, by whom and about which names, stays.
    ///
    /// - Parameters:
    ///   - after: the last entry that need not be looked at.
    ///   - kept: an entry that has been emptied as far as it may be.
    func forget(
        _ person: Person, after: Int64 = 0, keeping kept: Int64? = nil, as actor: Actor
    ) throws -> Forgotten {
        var forgotten = Forgotten()
        let found = try traces(of: person, after: after, as: actor)
        var entries = found.entries.filter { $0 != kept }[...]
        while !entries.isEmpty {
            let some = entries.prefix(100)
            entries = entries.dropFirst(100)
            forgotten.add(try writeUnrecorded(as: actor) { try $0.forgetContents(of: Array(some)) })
        }
        for part in found.parts {
            forgotten.add(try writeUnrecorded(as: actor) { try $0.forgetContents(ofPart: part) })
        }
        return forgotten
    }

    /// The entries about a person that still have contents, oldest first.
    func entries(about person: Person, as actor: Actor) throws -> [Int64] {
        try traces(of: person, after: 0, as: actor).entries
    }

    /// The entries about a person, and the parts of others, that still have contents.
    private func traces(
        of person: Person, after: Int64, as actor: Actor
    ) throws -> (entries: [Int64], parts: [Int64]) {
        var traces = try read(as: actor) { try PersonTraces(of: person, in: $0) }
        var place: (entry: Int64, part: Int64)? = (after, 0)
        while let after = place {
            place = try read(as: actor) { transaction in
                let links = try transaction.links(after: after, limit: 1000, bytes: 8 << 20)
                for link in links { try traces.look(at: link, in: transaction) }
                return links.last.map { $0.place(after: after) }
            }
        }
        return try read(as: actor) { (try traces.entries(after: after, in: $0), traces.parts.sorted()) }
    }
}

extension JournalLink {
    /// The position of a walk after this link.
    func place(after place: (entry: Int64, part: Int64)) -> (entry: Int64, part: Int64) {
        switch self {
        case .entry(let entry, _, _): (entry.id, place.part)
        case .part(let part, _): (place.entry, part.id)
        }
    }
}
