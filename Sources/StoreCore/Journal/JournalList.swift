extension Store {
    /// Matching journal entries, without the rows they changed; for admins.
    public func journal(
        _ filter: JournalFilter, page: Page, as actor: Actor
    ) throws -> [StoredJournalEntry] {
        try actor.require(.journalRead)
        let named = try read(as: actor) { try $0.journalEntries(filter, page: page) }
        guard let (noun, name) = filter.touching, noun == Touch.Noun.product.rawValue,
            let product = try read(as: actor, { try $0.productID(ofSKU: name) })
        else { return named }
        return try joining(named, importsOf: product, filter, page, as: actor)
    }

    /// Whether the journal has entries of this command, or group of commands; for admins.
    public func hasJournaled(_ command: String, as actor: Actor) throws -> Bool {
        try actor.require(.journalRead)
        return try read(as: actor) { try !$0.commands(in: command).isEmpty }
    }

    /// Adds the long imports that changed a product, which record only ranges of products. Each is examined in turn,
    /// part by part, and none beyond the end of the page.
    private func joining(
        _ named: [StoredJournalEntry], importsOf product: Int64, _ filter: JournalFilter, _ page: Page,
        as actor: Actor
    ) throws -> [StoredJournalEntry] {
        func isBefore(_ left: StoredJournalEntry, _ right: StoredJournalEntry) -> Bool {
            filter.isOldestFirst ? left.entry.id < right.entry.id : left.entry.id > right.entry.id
        }
        let limit = page.limit == 0 ? Int.max : page.limit
        var found: [StoredJournalEntry] = []
        var cursor = page.after
        while let candidate = try read(
            as: actor, { try $0.entryWithParts(aroundProduct: product, filter, after: cursor) })
        {
            guard found.count + named.count(where: { isBefore($0, candidate) }) < limit else { break }
            cursor = candidate.entry.id
            let isNamed = named.contains { $0.entry.id == candidate.entry.id }
            if try !isNamed && hasChanged(product, inPartsOf: candidate.entry.id, as: actor) {
                found.append(candidate)
            }
        }
        return Array((named + found).sorted(by: isBefore).prefix(limit))
    }

    private func hasChanged(_ product: Int64, inPartsOf entry: Int64, as actor: Actor) throws -> Bool {
        var last: Int64 = 0
        while let part = try read(
            as: actor, { [last] in try $0.part(of: entry, aroundProduct: product, after: last) })
        {
            // Rows that are no longer stored may have changed it.
            guard let changeset = part.changeset else { return true }
            var isChanged = false
            try SQLiteSession.forEachChange(in: changeset) { change in
                let values = change.kind == .insert ? change.new : change.old
                if change.table == "product", values.first??.integerValue == product { isChanged = true }
            }
            if isChanged { return true }
            last = part.id
        }
        return false
    }
}
