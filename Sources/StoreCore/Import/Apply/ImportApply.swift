import Glibc
import ShopText

extension ImportRun {
    /// The most products that a journal entry lists one by one.
    static let touchLimit = 1000
    /// The most products that, within ``longestBytes``, change in one transaction that cannot end before all is done.
    static let atomicLimit = 5000
    /// The target time of one batch, in milliseconds: how long a sale waits before the import makes room. The batch
    /// size adapts to it.
    static let patience: Int64 = 30
    /// How long a transaction continues, batch after batch and including the search index at its end, in milliseconds,
    /// while nobody waits. Even if a batch takes longer than the one before, and with the commit, others wait for 0.75
    /// s at most, whatever the speed of the machine, because the loop checks the clock.
    static let longest: Int64 = 400
    /// The most bytes of rows in one transaction, give or take a batch.
    static let longestBytes = 8 << 20

    /// Carries out the plan in transactions short enough that sales can continue.
    ///
    /// - Parameter checkpoint: called between transactions with the number of products done.
    /// - Throws: ``ImportStopped`` if some transactions are committed and the rest failed; running the same
    ///   import again does the rest. Any other error means that nothing was changed.
    public func apply(_ checkpoint: (Int) throws -> Void) throws -> Recorded<ImportReport> {
        guard let key = options.idempotencyKey else { return try applyLocked(checkpoint) }
        let done = try store.withNamedLock("import \(actor.id ?? "") \(key)") { try applyLocked(checkpoint) }
        return try done ?? { throw JournalError.underWay(entry: try earlierEntry()?.entry) }()
    }

    private func applyLocked(_ checkpoint: (Int) throws -> Void) throws -> Recorded<ImportReport> {
        if let done = try replayed() { return done }
        let earlier = try earlierEntry()
        if planned <= ImportRun.touchLimit, stage.bytes.total <= ImportRun.longestBytes, earlier == nil {
            return try store.carryOut(
                as: actor, Request(idempotencyKey: options.idempotencyKey), { [command] _ in command }
            ) { [self] transaction in
                try checkUnmoved(in: transaction)
                var steps = ImportSteps(self)
                steps.touchesProducts = true
                while try steps.next(in: transaction) {}
                try steps.index()
                return steps.report
            }
        }
        var steps = ImportSteps(self)
        steps.entry = earlier?.entry
        if options.isAtomic {
            _ = try store.writeUnrecorded(as: actor) { try steps.parts(in: $0) { _ in true } }
        } else {
            var kept = 0
            do {
                while try step(&steps) {
                    kept = steps.done
                    try checkpoint(kept)
                }
            } catch  where kept > 0 {
                throw ImportStopped(done: kept, planned: planned, cause: error as? any StoreError)
            }
        }
        return steps.replay ?? Recorded(value: steps.report, entry: steps.entry, isReplay: false)
    }

    /// The answer of the same import with the same idempotency key, if it was finished; known once the rows are read,
    /// without a plan.
    public func replayed() throws -> Recorded<ImportReport>? {
        guard let earlier = try earlierEntry(), let answer = earlier.answer else { return nil }
        return Recorded(value: try ImportReport(answer: answer), entry: earlier.entry, isReplay: true)
    }

    /// How many products the plan changes.
    public var planned: Int { report.created + report.updated + report.archived }

    /// Runs one transaction, and then lets waiting writers go first.
    private func step(_ steps: inout ImportSteps) throws -> Bool {
        let isMore = try store.writeUnrecorded(as: actor) { [store] transaction in
            let now = { store.environment.now().milliseconds }
            let began = now()
            var last = began
            let before = steps.bytes
            return try steps.parts(in: transaction, clock: now) { steps in
                let moment = now()
                steps.adapt(milliseconds: moment - last)
                last = moment
                return !store.isAwaited && moment - began + steps.indexTime < ImportRun.longest
                    && steps.bytes - before < ImportRun.longestBytes
            }
        }
        store.letOthersWrite()
        return isMore
    }

    /// The entry of the same import with the same idempotency key, and its answer if it was finished.
    private func earlierEntry() throws -> EarlierImport? {
        guard options.idempotencyKey != nil else { return nil }
        return try store.read(as: actor) { try earlierEntry(in: $0) }
    }

    func earlierEntry(in transaction: Transaction) throws -> EarlierImport? {
        guard let key = options.idempotencyKey,
            let earlier = try transaction.journalEntry(idempotencyKey: key, actorID: actor.id)
        else { return nil }
        guard try earlier.isSame(as: { [command] _ in command }) else {
            throw JournalError.keyReused(key, entry: earlier.id, command: earlier.command)
        }
        let answer = try transaction.answer(of: earlier)
        guard !answer.isForgotten else { throw JournalError.answerForgotten(key, entry: earlier.id) }
        return EarlierImport(entry: earlier.id, instant: earlier.instant, answer: answer.text)
    }
}
