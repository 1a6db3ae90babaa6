import ShopText

/// A batch that was applied and is not in the journal yet.
private struct PendingPart {
    let entry: Int64
    let packing: Background<PackedPart>
    let products: ClosedRange<Int64>?
    let count: Int64
    let answer: String?
}

/// Applies a plan step by step, one transaction each.
struct ImportSteps {
    private let run: ImportRun
    private(set) var report: ImportReport
    /// The journal entry that the parts belong to, once there is one.
    var entry: Int64?
    /// The answer of the same import with the same idempotency key, if another process was first.
    private(set) var replay: Recorded<ImportReport>?
    /// Whether the entry names the products one by one.
    var touchesProducts = false
    private(set) var done = 0
    /// Roughly how many bytes the finished rows had.
    private(set) var bytes = 0
    private var size = 500
    private var place: Int64 = 0
    private var archivedThrough: Int64 = 0
    /// The products created in this transaction and not yet indexed.
    private var unindexed: ClosedRange<Int64>?
    /// What this transaction has yet to record.
    private var pending: PendingPart?
    /// The time per product in milliseconds; a typical value at first.
    private var indexing = 0.01
    private var head: [UInt8]
    private var isStale = false
    /// The time since which products may have keys that the stage does not know.
    private var keysInstant: Instant
    /// How many existing products the plan changes or archives, as far as known.
    private var changing: Int

    init(_ run: ImportRun) {
        self.run = run
        report = run.report
        head = run.plannedHead
        // Anyone writing while the plan was made had started earlier.
        keysInstant = Instant(milliseconds: run.plannedAt.milliseconds - 600_000)
        changing = report.updated + report.archived
        (report.created, report.updated, report.archived) = (0, 0, 0)
        if run.planned <= ImportRun.touchLimit { size = ImportRun.touchLimit }
    }

    /// Applies the next batch.
    ///
    /// - Returns: whether there was one.
    mutating func next(in transaction: Transaction) throws -> Bool {
        let last = try nextPlace(in: transaction)
        return try batch(through: last, in: transaction) != nil
    }

    /// Applies batches for as long as `goesOn` says, each recorded as a part of the import's entry, and then adds what
    /// they created to the search index: all of a transaction.
    ///
    /// - Parameter now: the clock, in milliseconds, if the time that indexing takes matters.
    /// - Returns: whether there may be more.
    mutating func parts(
        in transaction: Transaction, clock now: (() -> Int64)? = nil,
        while goesOn: (inout ImportSteps) -> Bool
    ) throws -> Bool {
        var isMore = true
        repeat { isMore = try nextPart(in: transaction) } while isMore && goesOn(&self)
        try index(clock: now)
        try record(in: transaction)
        return isMore
    }

    /// Applies the next batch; the last part is empty, and holds the answer.
    private mutating func nextPart(in transaction: Transaction) throws -> Bool {
        if entry == nil {
            if let earlier = try run.earlierEntry(in: transaction) {
                guard let answer = earlier.answer else { throw JournalError.underWay(entry: earlier.entry) }
                replay = Recorded(
                    value: try ImportReport(answer: answer), entry: earlier.entry, isReplay: true)
                return false
            }
            try run.checkUnmoved(in: transaction)
            let isUnmoved = try transaction.journalHead().hash == head
            entry = try transaction.record(
                run.command, changeset: [], answer: nil, took: transaction.environment.stopwatch.elapsed)
            if isUnmoved { head = try transaction.journalHead().hash }
        }
        guard let entry else { return false }
        let (batch, changeset) = try recordedBatch(in: transaction)
        try record(in: transaction)
        let salt = transaction.environment.saltBytes(16)
        pending = PendingPart(
            entry: entry, packing: Background { PackedPart(changeset, salt: salt) },
            products: batch?.products, count: batch.map { $0.created + $0.updated } ?? 0,
            answer: batch == nil ? try report.answer() : nil)
        return batch != nil
    }

    /// Records the last batch, whose changeset was packed while the next one was applied.
    private mutating func record(in transaction: Transaction) throws {
        guard let part = pending else { return }
        pending = nil
        try transaction.insertPart(
            of: part.entry, part.packing.value(), products: part.products, count: part.count,
            answer: part.answer)
        head = try transaction.journalHead().hash
    }

    /// The next batch, and the changeset of what it did.
    private mutating func recordedBatch(
        in transaction: Transaction
    ) throws -> (batch: ImportBatch?, changeset: [UInt8]) {
        guard let last = try nextPlace(in: transaction) else {
            let recording = try transaction.startRecording()
            return (try archive(in: transaction), try recording.changeset())
        }
        // The rows contain what a recording would, in less time.
        var updates = changing > 0 ? try run.stage.updates(in: transaction) : nil
        try updates?.readBefore(place, last)
        let batch = try apply(through: last, in: transaction)
        var changeset = InsertionChangeset()
        for (table, ids) in [
            ("category", batch.categoryIDs), ("product", batch.createdIDs),
            ("stock_movement", batch.movementIDs),
        ] {
            if let ids { try changeset.add(table, ids: ids, in: transaction) }
        }
        let updated = try updates?.changeset() ?? []
        return (batch, updated.isEmpty ? changeset.bytes : changeset.bytes + updated)
    }

    /// Adds the created products to the search index.
    mutating func index(clock now: (() -> Int64)? = nil) throws {
        guard let unindexed else { return }
        let began = now?() ?? 0
        try run.stage.index(unindexed)
        if let now { indexing = Double(now() - began) / Double(unindexed.count) }
        self.unindexed = nil
    }

    /// How long it will take to index what was created, in milliseconds, judging by the last time.
    var indexTime: Int64 { Int64(indexing * Double(unindexed?.count ?? 0)) }

    /// Applies rows through this place of the plan or, when all are applied, archives.
    private mutating func batch(through last: Int64?, in transaction: Transaction) throws -> ImportBatch? {
        if let last { try apply(through: last, in: transaction) } else { try archive(in: transaction) }
    }

    /// The end of the next batch, with the plan up to date; `nil` after the last.
    private mutating func nextPlace(in transaction: Transaction) throws -> Int64? {
        guard let last = try run.stage.place(after: place, count: size) else { return nil }
        try notice(transaction)
        if isStale { try planAgain(through: last, in: transaction) }
        return last
    }

    /// Checks whether someone else has changed the store, so that the rest of the plan may no longer hold.
    private mutating func notice(_ transaction: Transaction) throws {
        if try transaction.journalHead().hash != head {
            isStale = true
            try run.stage.readKeys(since: keysInstant)
        }
        keysInstant = transaction.instant
    }

    /// - Throws: ``ImportError`` if the rows no longer fit the store, or change more than allowed.
    private mutating func planAgain(through last: Int64, in transaction: Transaction) throws {
        let (moreKnown, problem) = try run.stage.planAgain(
            after: place, through: last, maximumPriceChange: run.options.maximumPriceChange, in: transaction)
        if let problem {
            guard run.options.skipsInvalid else { throw problem }
            try run.stage.tellProblems(in: &report)
        }
        changing += moreKnown
        if let maximum = run.options.maximumRowsChanged, changing > maximum {
            throw ImportError.tooManyChanges(count: changing, maximum: maximum)
        }
    }

    private mutating func apply(through last: Int64, in transaction: Transaction) throws -> ImportBatch {
        // Before the rows rename any of them.
        let skus = touchesProducts ? try run.stage.plannedSKUs(after: place, through: last) : []
        if run.options.isCount { try noteDifferences(through: last) }
        let batch = try run.stage.apply(
            after: place, through: last, hasKnown: changing > 0, reference: run.options.reference,
            in: transaction)
        for sku in skus { transaction.touch(.product, sku) }
        let variants = last < ImportStage.firstVariant ? 0 : ImportStage.firstVariant
        bytes += run.stage.bytes.count(after: max(place - variants, 0), through: last - variants)
        place = last
        if let ids = batch.createdIDs {
            unindexed = (unindexed?.lowerBound ?? ids.lowerBound)...ids.upperBound
        }
        report.created += Int(batch.created)
        report.updated += Int(batch.updated)
        report.unchanged =
            report.total - report.rejected - report.created - report.updated - (report.skipped ?? 0)
        done += Int(batch.created + batch.updated)
        return batch
    }

    /// Records the stock right before the counts replace it.
    private mutating func noteDifferences(through last: Int64) throws {
        let known = report.differences ?? []
        let limit = ImportReport.differenceLimit - known.count
        guard limit > 0 else { return }
        report.differences = known + (try run.stage.differences(after: place, through: last, limit: limit))
    }

    private mutating func archive(in transaction: Transaction) throws -> ImportBatch? {
        guard run.options.prunes else { return nil }
        try notice(transaction)
        let batch = try run.stage.archive(
            after: archivedThrough, count: size, isStale: isStale, in: transaction)
        guard let batch else { return nil }
        archivedThrough = batch.last
        if touchesProducts, let ids = batch.products {
            for sku in try run.stage.archivedSKUs(ids) { transaction.touch(.product, sku) }
        }
        report.archived += Int(batch.updated)
        done += Int(batch.updated)
        return batch
    }

    /// Sizes the next batch to fit the time, based on the last one.
    mutating func adapt(milliseconds: Int64) {
        let fitting = Int64(size) * ImportRun.patience / max(milliseconds, 1)
        // At most twice as large, because a short batch says little. Never so large that a machine that suddenly slows
        // down would hold up others for long.
        size = Int(min(max(fitting, 100), Int64(size) * 2, 5000))
    }
}
