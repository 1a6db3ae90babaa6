import ShopText

/// What the journal no longer holds; its chain verifies all the same.
public struct Forgotten: Equatable, Sendable {
    public var entries = 0
    /// Of long imports.
    public var parts = 0
    /// Of changesets.
    public var bytes: Int64 = 0

    mutating func add(_ other: Forgotten) {
        entries += other.entries
        parts += other.parts
        bytes += other.bytes
    }
}

extension Store {
    /// How many bytes of changesets one transaction drops at most, one more or less, so that sales go on meanwhile.
    private static let forgottenAtOnce: Int64 = 4 << 20

    /// Drops the changesets of entries, and of parts, that are older than an instant: who did what and when stays,
    /// which rows it changed is gone, and with that the means to undo it.
    ///
    /// - Parameter kept: entries whose rows are still needed.
    /// - Throws: ``JournalError/altered(entry:)`` for an entry that is not as it was written: nothing about it would
    ///   ever tell again.
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

    /// Forgets the idempotency keys that are no longer recognized, some at a time.
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

    /// Empties the entries about a person: those that touch the account, its cart or its orders' contact details.
    /// Arguments, answer, key and rows go, and the salt with them, so that no guess can be tried against the
    /// digests. That there was an entry, when, by whom and about which names, stays.
    func forgetPerson(_ accountID: String, as actor: Actor) throws -> Forgotten {
        var traces = try read(as: actor) { try PersonTraces(of: accountID, in: $0) }
        var place: (entry: Int64, part: Int64)? = (0, 0)
        while let after = place {
            place = try read(as: actor) { transaction in
                let links = try transaction.links(after: after, limit: 1000, bytes: 8 << 20)
                for link in links { try traces.look(at: link, in: transaction) }
                return links.last.map { $0.place(after: after) }
            }
        }
        var forgotten = Forgotten()
        var entries = try read(as: actor) { try traces.entries(in: $0) }[...]
        while !entries.isEmpty {
            let some = entries.prefix(100)
            entries = entries.dropFirst(100)
            forgotten.add(try writeUnrecorded(as: actor) { try $0.forgetContents(of: Array(some)) })
        }
        return forgotten
    }
}

/// Where a person is in the journal.
private struct PersonTraces {
    private let accountID: String
    private var names: Set<String>
    private var orders: Set<Int64>
    private var entries: Set<Int64> = []

    init(of accountID: String, in transaction: Transaction) throws {
        self.accountID = accountID
        names = try transaction.usernames(ofAccount: accountID)
        orders = try transaction.orderIDs(ofAccount: accountID)
    }

    /// Notes an entry whose rows are about the person, and by which names they went.
    mutating func look(at link: JournalLink, in transaction: Transaction) throws {
        guard case .entry(let entry, _, _) = link, let changeset = entry.changeset else { return }
        var contacts: [Int]?
        try SQLiteSession.forEachChange(in: changeset) { change in
            // In an update, the old values have the key and what changed.
            let row = change.kind == .insert ? change.new : change.old
            switch change.table {
            case "account" where row.first == .text(accountID):
                entries.insert(entry.id)
                for values in [change.old, change.new] {
                    if case .text(let name)?? = values.dropFirst().first { names.insert(name) }
                }
            case "cart" where row.contains(.text(accountID)): entries.insert(entry.id)
            case "address" where row.contains(.text(accountID)): entries.insert(entry.id)
            case "orders":
                guard let id = row.first??.integerValue else { return }
                if row.contains(.text(accountID)) { orders.insert(id) }
                let places = try contacts ?? PersonTraces.contacts(in: entry.schemaVersion, transaction)
                contacts = places
                if orders.contains(id), places.contains(where: { $0 < row.count && row[$0] != nil }) {
                    entries.insert(entry.id)
                }
            default: break
            }
        }
    }

    /// Which columns of an order say who and where the customer is.
    private static func contacts(in schemaVersion: Int, _ transaction: Transaction) throws -> [Int] {
        let columns: Set = ["email", "name", "phone_no", "address", "postal_code"]
        return try transaction.columnNames(of: "orders", in: schemaVersion).enumerated()
            .filter { columns.contains($0.element) }.map(\.offset)
    }

    /// All entries about the person, oldest first.
    func entries(in transaction: Transaction) throws -> [Int64] {
        try entries.union(transaction.entries(touchingPerson: names)).sorted()
    }
}

extension JournalLink {
    /// Where a walk is after this link.
    func place(after place: (entry: Int64, part: Int64)) -> (entry: Int64, part: Int64) {
        switch self {
        case .entry(let entry, _, _): (entry.id, place.part)
        case .part(let part, _): (place.entry, part.id)
        }
    }
}
