import ShopText

/// Drops the rows of old journal entries, in short steps: who did what and when stays, and the chain verifies; what
/// they changed can no longer be undone, nor seen as it was before. Entries about open orders keep theirs.
public struct CompactJournal: Action {
    public static let name = "journal compact"

    let days: Int64
    @Secret var done: Compaction?

    /// The youngest age there may be, in days: of what a price was, law asks for 30.
    static let youngest: Int64 = 31

    /// - Parameter age: how old what is dropped must be: `365d`.
    /// - Throws: ``CompactionError/invalidAge(_:)``
    public init(olderThan age: String) throws(CompactionError) {
        guard age.hasSuffix("d"), let days = Int64(age.dropLast()),
            (CompactJournal.youngest...36_500).contains(days)
        else { throw .invalidAge(age) }
        self.days = days
    }

    public var requirement: Requirement { .all(.journalRead, .configWrite) }

    /// Drops what is to go, before the entry about it.
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
