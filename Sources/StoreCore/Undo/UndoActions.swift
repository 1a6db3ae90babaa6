import ShopText

extension Store {
    /// The actor's last change that has not been undone.
    ///
    /// - Parameter key: a key; if an undo already has it, the entry that this undid.
    /// - Throws: ``UndoError/nothingToUndo``
    public func lastUndoableEntry(key: String? = nil, as actor: Actor) throws -> Int64 {
        let account = try actor.requireAccount()
        let entry = try read(as: actor) { transaction in
            try key.flatMap { try transaction.journalEntry(idempotencyKey: $0, actorID: account)?.undoes }
                ?? transaction.lastUndoableEntry(of: account)
        }
        guard let entry else {
            throw UndoError.nothingToUndo
        }
        return entry
    }
}

/// Undoes what a journal entry changed: as a whole, or not at all if any of it has changed since.
/// The actor's own changes need the permission to make them; others' changes also need ``Permission/journalUndo``.
public struct Undo: LongAction {
    public static let name = "undo"

    let entry: Int64
    /// What there is to undo.
    @Secret var plan: UndoRun?
    /// The run that writes.
    @Secret var running: UndoRun?
    /// The permissions it needs, once everything has been examined.
    @Secret var needed: Set<Permission>?
    /// Whether an earlier run of it was cut short, so that some rows are back already.
    @Secret var isResumed: Bool?

    public init(_ entry: Int64) { self.entry = entry }

    public var undoes: Int64? { entry }
    public func owns(key: String) -> Bool { key == "undo \(entry)" || key.hasPrefix("undo \(entry) after ") }
    public var requirement: Requirement { .undoing(entry, needed) }

    public mutating func prepare(in store: Store, as actor: Actor) throws {
        var run = try look(in: store, as: actor, isQuick: true)
        if run.meetsAgain { run = try look(in: store, as: actor, isQuick: false) }
        guard run.conflicts.isEmpty else { throw UndoError.moved(entry: entry, run.conflicts) }
        plan = run
        needed = run.permissions
    }

    /// Checks whether all of it can be undone.
    private mutating func look(in store: Store, as actor: Actor, isQuick: Bool) throws -> UndoRun {
        var run = try store.read(as: actor) { transaction in
            // Before revealing anything about an entry that the actor may not know about.
            try requirement.check(transaction)
            if let by = try transaction.undoing(ofEntry: entry) {
                throw UndoError.alreadyUndone(entry: entry, by: by)
            }
            return try transaction.undoRun(of: entry, isQuick: isQuick)
        }
        run.isResumed = isResumed == true
        running = run
        // One part at a time, so that no sale has to wait for all parts of a long entry.
        var isMore = true
        while isMore {
            isMore = try store.read(as: actor) { transaction in
                let before = run.seen
                while run.seen - before < Undo.look {
                    if try run.takeMany(in: transaction, isWriting: false) {
                        guard run.conflicts.count < Undone.shown else { return false }
                        continue
                    }
                    guard try run.next(in: transaction, isWriting: false) != nil,
                        run.conflicts.count < Undone.shown
                    else { return false }
                }
                return true
            }
            if run.meetsAgain { return run }
            try store.checkInterruption()
        }
        return run
    }

    public mutating func resume(after progress: PartProgress, in store: Store, as actor: Actor) throws {
        isResumed = true
        try prepare(in: store, as: actor)
    }

    public var planned: Int? { plan?.seen }
    public var answer: Undone {
        get throws {
            guard let plan else { throw UndoError.changedNothing(entry: entry) }
            return plan.undone
        }
    }

    public var foreseen: (answer: Undone, effects: Effects)? { plan.map { ($0.undone, $0.effects) } }

    public mutating func begin(in transaction: Transaction) throws {
        guard let plan else { return }
        try check(plan, transaction)
        try transaction.keepManyPages()
        // Prepares all statements again, so not in each step.
        try transaction.deferForeignKeys()
    }

    public mutating func end(in transaction: Transaction) throws {
        guard var run = running, !run.deleted.isEmpty else { return }
        running = nil
        defer { running = run }
        try transaction.removeFromSearch(run.deleted)
        run.deleted = []
    }

    public mutating func step(in transaction: Transaction, _ changed: inout ChangedProducts) throws -> Bool {
        guard var run = running else { return false }
        // A second reference would copy all its rows when the first one is removed.
        running = nil
        defer { running = run }
        if try run.takeMany(in: transaction, isWriting: true, { changed.add($0) }) {
            try settle(&run, transaction)
            return true
        }
        var count = 0
        // What has stepped aside has its own name again before anything is committed.
        while count < Undo.stride || !run.aside.isEmpty || run.rows.last?.isRestoredMovement == true {
            count += 1
            guard let row = try run.next(in: transaction, isWriting: true) else {
                try settle(&run, transaction)
                return false
            }
            if let product = row.productID { changed.add(product) } else { changed.addOther() }
            // Somebody changed it after the check of the whole.
            guard run.conflicts.isEmpty else { throw UndoError.moved(entry: entry, run.conflicts) }
        }
        try settle(&run, transaction)
        return true
    }

    /// The end of each step: what was taken back fits what is there.
    private func settle(_ run: inout UndoRun, _ transaction: Transaction) throws {
        try run.settleCategories(in: transaction)
        guard run.conflicts.isEmpty else { throw UndoError.moved(entry: entry, run.conflicts) }
        try checkReferences(run, transaction)
        run.ruled = [:]
    }

    /// - Throws: ``UndoError``; nothing is then changed.
    public func run(in transaction: Transaction) throws -> Undone {
        if let by = try transaction.undoing(ofEntry: entry) {
            throw UndoError.alreadyUndone(entry: entry, by: by)
        }
        var run = try transaction.undoRun(of: entry, isQuick: false)
        run.isResumed = isResumed == true
        try transaction.deferForeignKeys()
        while let row = try run.next(in: transaction, isWriting: true) {
            if let thing = try transaction.thing(of: row), let name = thing.names.first {
                transaction.touch(thing.noun, name)
            }
        }
        try run.settleCategories(in: transaction)
        try check(run, transaction)
        try checkReferences(run, transaction)
        return run.undone
    }

    /// How many rows are examined or changed before others get a turn.
    private static let look = 2000
    private static let stride = 100

    /// Errors are reported by the code that found them, which knows more.
    private func checkReferences(_ run: UndoRun, _ transaction: Transaction) throws {
        let broken = try transaction.brokenRules(of: run.ruled, after: entry)
        guard broken.isEmpty else { throw UndoError.moved(entry: entry, broken) }
        guard transaction.hasDanglingReferences else { return }
        throw UndoError.moved(entry: entry, try transaction.danglingRows(in: run.tables, after: entry))
    }

    private func check(_ run: UndoRun, _ transaction: Transaction) throws {
        let actor = transaction.actor
        for permission in Permission.allCases where run.permissions.contains(permission) {
            try actor.require(permission)
        }
        guard run.conflicts.isEmpty else { throw UndoError.moved(entry: entry, run.conflicts) }
        guard run.undone.rows > 0 else { throw UndoError.changedNothing(entry: entry) }
    }
}

extension Requirement {
    /// The permissions for the tables that the entry changed; for someone else's entry, also the one to undo.
    /// - Parameter known: the permissions it needs, if already known.
    ///
    fileprivate static func undoing(_ entry: Int64, _ known: Set<Permission>?) -> Requirement {
        Requirement(
            own: [], others: [.journalUndo], checkActor: { _ = try $0.requireAccount() },
            check: { transaction in
                let found = try transaction.entryToUndo(entry)
                let needed = try known ?? transaction.permissions(forUndoing: found)
                for permission in Permission.allCases where needed.contains(permission) {
                    try transaction.actor.require(permission)
                }
            })
    }
}

extension Transaction {
    /// The permissions for undoing an entry, judging by the entry and its last part.
    fileprivate func permissions(forUndoing entry: JournalEntry) throws -> Set<Permission> {
        var changesets = [entry.changeset]
        if let part = try partIDs(of: entry.id).last.flatMap(part) { changesets.append(part.changeset) }
        var needed: Set<Permission> = []
        for changeset in changesets.compactMap(\.self) {
            let reader = try ChangesetReader(changeset)
            var known: Set<Int> = []
            for record in reader.records {
                // That something cannot be undone is said to anyone who asks; and except for carts and addresses, one
                // row of a table stands for all.
                let table = reader.tables[record.table].name
                if case .refuse? = Schema.undoRule(of: table) { continue }
                let isApart = UndoRow.owned.contains(table) || table == "setting"
                guard known.insert(record.table).inserted || isApart else { continue }
                let row = UndoRow(
                    change: try reader.change(record),
                    columns: try columnNames(of: table, in: Schema.version))
                needed.insert(try permission(for: row, of: entry))
                needed.formUnion(try permissionsToOpenAccounts(by: row))
            }
        }
        return needed
    }

    /// For those who may not undo it, somebody else's entry does not exist.
    fileprivate func entryToUndo(_ id: Int64) throws -> JournalEntry {
        guard let entry = try journalEntry(id), entry.actorID == actor.id || actor.may(.journalUndo) else {
            throw JournalError.notFound(id)
        }
        return entry
    }

    fileprivate func undoRun(of id: Int64, isQuick: Bool) throws -> UndoRun {
        UndoRun(try entryToUndo(id), parts: try partIDs(of: id), isQuick: isQuick)
    }
}
