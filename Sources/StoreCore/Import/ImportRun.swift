import ShopText

/// An import in progress: rows are staged, then planned against the store, then applied.
public final class ImportRun {
    let store: Store
    let actor: Actor
    let options: ImportOptions
    let stage: ImportStage
    public private(set) var report = ImportReport()
    /// The chain's last hash when the plan was made; while that is unchanged, the plan holds.
    private(set) var plannedHead: [UInt8] = []
    private(set) var plannedAt = Instant(milliseconds: 0)
    /// The position of the journal when the plan being applied was saved; the plan is valid only there.
    var savedState: JournalState?
    /// The position of the journal then.
    public private(set) var state = JournalState(entry: 0, part: 0, hash: "")

    init(_ store: Store, _ options: ImportOptions, as actor: Actor) throws {
        self.store = store
        self.actor = actor
        self.options = options
        stage = try store.withTemporaryTables { database in
            try ImportStage(database, currency: store.currency, options)
        }
        var row = ImportRow()
        row.begin(line: 0)
        for (field, text) in options.defaults {
            guard field != .sku, field != options.key.field else { throw ImportError.noDefault(field) }
            row.append(field, text, place: -1)
        }
        try store.withTemporaryTables { [stage] _ in
            try stage.setDefaults(row)
            try stage.noteLedger(before: nil)
        }
    }

    /// Stages the rows that `body` adds, without any lock on the store.
    public func read(_ body: (ImportStage) throws -> Void) throws {
        try withRoom {
            try store.withTemporaryTables { [stage] _ in try stage.filling.aside { try body(stage) } }
        }
    }

    /// Until something is applied, only temporary files grow.
    private func withRoom(_ body: () throws -> Void) throws {
        do { try body() } catch DatabaseFault.diskFull { throw ImportError.noRoom }
    }

    /// Plans the rows, and finds every problem with them.
    /// - Returns: the expected report. If it contains problems, nothing may be applied unless invalid rows are to be
    ///   skipped.
    /// - Throws: ``AccessError`` if rows have quantities and the actor may not change stock;
    ///   ``ImportError/tooManyChanges(count:maximum:)``, ``ImportError/tooManyCreated(count:maximum:)``,
    ///   ``ImportError/tooMuchAtOnce(count:maximum:)``,
    ///   ``ImportError/nothingKept(count:)`` or ``ImportError/unreadableKeys(field:count:)``, unless the
    ///   report is needed anyway.
    public func plan() throws -> ImportReport {
        if stage.columns.has(.quantity) { try actor.require(.stockWrite) }
        try withRoom { try sortOut() }
        guard isApplicable else { return report }
        if options.prunes, report.total == 0, report.archived > 0 {
            throw ImportError.nothingKept(count: report.archived)
        }
        if options.prunes, stage.unreadableKeys > 0, report.archived > 0 {
            throw ImportError.unreadableKeys(field: options.key.field, count: stage.unreadableKeys)
        }
        if let maximum = options.maximumRowsChanged, report.updated + report.archived > maximum {
            throw ImportError.tooManyChanges(count: report.updated + report.archived, maximum: maximum)
        }
        if let maximum = options.maximumCreated, report.created > maximum {
            throw ImportError.tooManyCreated(count: report.created, maximum: maximum)
        }
        if options.isAtomic, planned > ImportRun.atomicLimit || stage.bytes.total > ImportRun.longestBytes {
            throw ImportError.tooMuchAtOnce(count: planned, maximum: ImportRun.atomicLimit)
        }
        return report
    }

    private func sortOut() throws {
        (plannedHead, state, plannedAt) = try store.read(as: actor) {
            // A resumed import began then.
            if let begun = try earlierEntry(in: $0)?.instant { try stage.noteLedger(before: begun) }
            try stage.noteMovements()
            return (try $0.journalHead().hash, try $0.journalState(), $0.instant)
        }
        if stage.hasWideSKUs {
            try inSteps(through: Int64(stage.count)) { [stage] first, last in
                // Row 0 holds the defaults.
                try stage.noteSpellings("n > \(first == 0 ? -1 : first) AND n <= \(last)")
            }
            try inSteps(through: Int64(stage.count)) { [stage] first, last in
                try stage.unifySKUs("n > \(first == 0 ? -1 : first) AND n <= \(last)")
            }
        }
        try store.withTemporaryTables { [stage, options] _ in
            try stage.makeIndexes(prunes: options.prunes)
            try stage.findDuplicates()
        }
        try findCategories()
        try store.withTemporaryTables { [stage] _ in try stage.findNearCategories() }
        if options.key != .sku {
            try readKeys()
            try inSteps(through: Int64(stage.count)) { [stage] first, last in
                try stage.findKeyProblems(.numbered(after: first, through: last))
            }
        }
        try inSteps(through: Int64(stage.count)) { [stage, options] first, last in
            try stage.plan(
                .numbered(after: first, through: last), after: first, through: last,
                maximumPriceChange: options.maximumPriceChange)
        }
        if stage.columns.has(.parentSKU) { try sortOutVariants() }
        if options.prunes {
            let last = try store.withTemporaryTables { [stage] _ in try stage.lastProductID() }
            try inSteps(through: last) { [stage] in try stage.planArchive(after: $0, through: $1) }
        }
        var archived = ArchivedRows()
        var hidden = ArchivedRows()
        if !options.isCount, try store.withTemporaryTables({ [stage] _ in try stage.hasArchived() }) {
            try inSteps(through: Int64(stage.count)) { [stage, options] first, last in
                let rows = ImportRows.numbered(after: first, through: last)
                if !options.restores { try stage.findArchived(rows, &archived) }
                try stage.findHidden(rows, &hidden)
            }
        }
        report = try store.withTemporaryTables { [stage] _ in try stage.report() }
        if archived.count > 0 { report.stillArchived = archived }
        if hidden.count > 0 { report.hiddenVariants = hidden }
    }

    /// Whether the plan changes anything and may be applied.
    public var isApplicable: Bool { report.problemCount == 0 || options.skipsInvalid }

    private func findCategories() throws {
        var first: Int64 = 0
        while first < stage.categoryCount {
            let last = first + ImportStage.planStep
            try store.read(as: actor) { [stage] in
                try stage.findCategories("n > \(first) AND n <= \(last)", in: $0)
            }
            first = last
        }
    }

    private func readKeys() throws {
        try store.withTemporaryTables { [stage] _ in try stage.makeKeyTable() }
        var last: Int64? = 0
        while let after = last {
            last = try store.withTemporaryTables { [stage] _ in
                try stage.readKeys(after: after, limit: Int(ImportStage.planStep))
            }
        }
    }

    /// Does something for a range of numbers at a time, each in a transaction too short for a sale to notice.
    func inSteps(through last: Int64, _ body: (Int64, Int64) throws -> Void) throws {
        var first: Int64 = 0
        while first < last {
            let next = min(first + ImportStage.planStep, last)
            try store.withTemporaryTables { _ in try body(first, next) }
            first = next
        }
    }

    /// The command as the journal records it.
    var command: Command {
        let arguments: [(String, JSONValue?)] =
            options.isCount
            ? [
                ("source", .string(options.source)), ("rows", .integer(stage.count)),
                ("sha256", .string(stage.digest)),
                ("reference", options.reference.map { .string($0) }),
                ("key", options.key == .sku ? nil : .string(options.key.rawValue)),
                ("skip_invalid", options.skipsInvalid ? true : nil),
            ]
            : [
                ("source", .string(options.source)), ("rows", .integer(stage.count)),
                ("sha256", .string(stage.digest)), ("defaults", .object(defaults)),
                ("key", options.key == .sku ? nil : .string(options.key.rawValue)),
                ("prune", options.prunes ? "archive" : nil),
                ("restore", options.restores ? true : nil),
                ("skip_invalid", options.skipsInvalid ? true : nil),
                ("update_only", options.updatesOnly ? true : nil),
                ("lenient", options.isLenient ? true : nil),
            ]
        return Command(
            name: options.isCount ? "stock import" : "product import",
            arguments: .object(
                arguments.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }),
            idempotencyKey: options.idempotencyKey)
    }

    private var defaults: [JSONValue.Member] {
        options.defaults.map { JSONValue.Member($0.field.rawValue, .string($0.text)) }
    }
}
