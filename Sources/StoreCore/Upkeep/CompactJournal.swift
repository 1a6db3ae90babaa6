import ShopText

/// Drops the rows of old journal entries, in short steps: the journal still says who did what and when, and the chain
/// verifies; but the changes can no longer be undone, and earlier values can no longer be shown. Entries about open
/// orders keep their rows.
public struct CompactJournal: Action {
    public static let name = "journal compact"

    let days: Int64
    @Secret var done: Compaction?

    /// The minimum age, in days: the law requires 30 days of past prices.
    static let youngest: Int64 = 31

    /// - Parameter age: the minimum age of what is dropped: `365d`.
    /// - Throws: ``CompactionError/invalidAge(_:)``
    public init(olderThan age: String) throws(CompactionError) {
        guard age.hasSuffix("d"), let days = Int64(age.dropLast()),
            (CompactJournal.youngest...36_500).contains(days)
        else { throw .invalidAge(age) }
        self.days = days
    }

    public var requirement: Requirement { .all(.journalRead, .configWrite) }

    /// Drops the rows, before writing the entry about it.
    public mutating func runInParts(
        in store: Store, as actor: Actor, _ request: Request
    ) throws -> Recorded<Compaction>? {
        guard !request.isPreview else { return nil }
        if let key = request.idempotencyKey, try store.isDone(idempotencyKey: key, as: actor) { return nil }
        let (before, kept) = try store.read(as: actor) { transaction in
            (moment(in: transaction), try transaction.entriesOfOpenOrders())
        }
        let forgotten = try store.forgetChangesets(before: before, keeping: kept, as: actor)
        done = Compaction(
            before: before, entries: forgotten.entries, parts: forgotten.parts, bytes: forgotten.bytes,
            spans: forgotten.spans,
            keys: try store.forgetOldKeys(as: actor))
        return nil
    }

    public func run(in transaction: Transaction) throws -> Compaction {
        if let done {
            guard done.entries + done.parts + done.keys > 0 else { return done }
            transaction.touch(.store, try transaction.storeName())
            return done
        }
        let before = moment(in: transaction)
        let forgotten = try transaction.forgettable(
            before: before, keeping: try transaction.entriesOfOpenOrders())
        return Compaction(
            before: before, entries: forgotten.entries, parts: forgotten.parts, bytes: forgotten.bytes,
            spans: forgotten.spans,
            keys: try transaction.countOldKeys())
    }

    private func moment(in transaction: Transaction) -> Instant {
        transaction.instant.adding(seconds: -days * 86_400)
    }
}
