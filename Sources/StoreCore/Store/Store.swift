import Foundation
import GRDB
import ShopText
import Synchronization

/// An open store. Everything the shop can do is a function of this, grouped by feature in
/// `<Feature>Actions.swift`; reading goes through ``read(as:_:)`` and changing through
/// ``run(_:as:_:)`` (in Actions), and nothing else opens a transaction.
public final class Store: Sendable {
    /// The path of the file, with links resolved.
    public let path: String
    /// The store's own UUID, created by `init`.
    public let uuid: String
    public let name: String
    public let currency: Currency

    let environment: Environment
    private let queue: DatabaseQueue
    private let writers: WriteQueue?
    let isWritable: Bool
    private let isInterrupted = Atomic(false)
    /// Whether the drafts of killed processes are taken away.
    private let hasSwept = Atomic(false)
    /// The current group of changes; `nil` if each change has its own transaction.
    let group = Mutex<ChangeGroup?>(nil)

    /// Opens the store at this path, and upgrades an older one to the current schema.
    ///
    /// - Throws: ``StoreFileError`` or ``DatabaseFault``; the file is then unchanged.
    public convenience init(at path: String, environment: Environment) throws {
        let file = try StoreFile(at: path)
        let writers = WriteQueue(store: file.path)
        let queue = try Store.translatingFaults(file.path) {
            let queue = try Connection.open(file.path, readOnly: !file.isWritable)
            // Asked through the connection, which first rolls back an interrupted write.
            let version = try Migrator.version(queue)
            try StoreFile.check(version: version, of: path)
            if version < Schema.version {
                guard file.isWritable else { throw StoreFileError.readOnly(file.path) }
                try writers.withTurn { try Migrator.migrate(queue, environment) }
            }
            return queue
        }
        try self.init(
            queue, path: file.path, writers: writers, isWritable: file.isWritable, environment: environment)
    }

    /// - Parameter writers: `nil` for a store in memory, which has no other writers.
    convenience init(
        _ queue: DatabaseQueue, path: String, writers: WriteQueue?, isWritable: Bool, environment: Environment
    ) throws {
        let row = try Store.translatingFaults(path) {
            try queue.unsafeRead { database in
                try Row.fetchOne(database.makeStatement(sql: "SELECT uuid, name, currency FROM store"))
            }
        }
        guard let row, let currency = Currency(code: row["currency"]) else {
            throw DatabaseFault.corrupt(path, detail: "no row in table store")
        }
        self.init(
            queue, path: path, uuid: row["uuid"], name: row["name"], currency: currency, writers: writers,
            isWritable: isWritable, environment: environment)
    }

    init(
        _ queue: DatabaseQueue, path: String, uuid: String, name: String, currency: Currency,
        writers: WriteQueue?, isWritable: Bool, environment: Environment
    ) {
        self.path = path
        self.uuid = uuid
        self.name = name
        self.currency = currency
        self.queue = queue
        self.writers = writers
        self.isWritable = isWritable
        self.environment = environment
    }

    /// An amount in the store's currency, such as an expected total.
    ///
    /// - Throws: ``MoneyError``
    public func amount(_ text: String) throws(MoneyError) -> Money {
        try Money(text, currency: currency, name: "amount", maximum: Money.maximum)
    }

    /// Runs `body` in one read transaction, so that everything it reads is from one moment. It must not wait for
    /// anything: while it runs, no sale can commit.
    func read<Result>(as actor: Actor, _ body: (Transaction) throws -> Result) throws -> Result {
        try Store.translatingFaults(path) {
            try queue.unsafeRead { database in
                if isInGroup { return try body(transaction(database, actor)) }
                try database.executeRaw("BEGIN DEFERRED")
                defer {
                    try? database.executeRaw("COMMIT")
                    // An interrupt may stop this too.
                    if database.isInsideTransaction { try? database.rollback() }
                }
                return try body(transaction(database, actor))
            }
        }
    }

    /// Runs `body` in one immediate transaction, in turn with the other writers, without a journal entry, if
    /// the actor still has the access they started with. Only for what must not be in the journal, and for an
    /// import's parts; everything else goes through ``run(_:as:_:)``.
    ///
    /// - Parameter rollsBack: whether to roll the transaction back at its end, as if nothing had happened.
    func writeUnrecorded<Result>(
        as actor: Actor, rollsBack: Bool = false, _ body: (Transaction) throws -> Result
    ) throws -> Result {
        guard isWritable else { throw StoreFileError.readOnly(path) }
        return try Store.translatingFaults(path) {
            try checkInterruption()
            let stopwatch = environment.stopwatch
            stopwatch.begin(.waiting)
            defer { stopwatch.begin(nil) }
            return try inTurn {
                // The interrupt may have come while this writer waited.
                try checkInterruption()
                return try queue.writeWithoutTransaction { database in
                    var result: Result?
                    do {
                        try inTransaction(.immediate, database) {
                            stopwatch.begin(.work)
                            let transaction = transaction(database, actor)
                            try transaction.requireStillAllowed(actor)
                            result = try body(transaction)
                            try checkInterruption()
                            stopwatch.begin(.commit)
                            return rollsBack ? .rollback : .commit
                        }
                    } catch let error as DatabaseError {
                        // SQLite leaves it to the next reader, which is this one, to roll back what a full disk
                        // stopped.
                        try? database.execute(sql: "SELECT 1 FROM store")
                        throw error
                    }
                    // inTransaction either ran its body to the end or threw.
                    return try result.orThrow(DatabaseFault.corrupt(path, detail: "no result"))
                }
            }
        }
    }

    /// Runs `body` on the connection for work in temporary tables next to the store: in a transaction that locks the
    /// store only for reading, and only while it reads.
    func withTemporaryTables<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try Store.translatingFaults(path) {
            try queue.writeWithoutTransaction { database in
                var result: Result?
                try inTransaction(.deferred, database) {
                    result = try body(database)
                    return .commit
                }
                return try result.orThrow(DatabaseFault.corrupt(path, detail: "no result"))
            }
        }
    }

    /// Keeps in memory what each statement of `body` may have to roll back: as much as the pages that one statement
    /// changes, which otherwise are written to a temporary file, too. Ends what is temporary on this connection; inside
    /// a transaction, or if the setting cannot be made, nothing is different.
    func keepingStatementsInMemory<Result>(_ body: () throws -> Result) rethrows -> Result {
        func set(_ place: String) {
            try? queue.writeWithoutTransaction { database in
                guard !database.isInsideTransaction else { return }
                try database.executeRaw("PRAGMA temp_store = \(place)")
            }
        }
        set("MEMORY")
        defer { set("DEFAULT") }
        return try body()
    }

    /// The connection itself, for copying the whole store.
    func withConnection<Result>(_ body: (DatabaseQueue) throws -> Result) rethrows -> Result {
        try body(queue)
    }

    /// The connection itself, while no other process writes, for replacing the whole store.
    func withConnectionInTurn<Result>(_ body: (DatabaseQueue) throws -> Result) throws -> Result {
        try inTurn { try body(queue) }
    }

    /// Runs `body` while holding the named lock; `nil` if another process holds it.
    func withNamedLock<Result>(_ name: String, _ body: () throws -> Result) throws -> Result? {
        try writers.map { try $0.withNamedLock(name, body) } ?? body()
    }

    /// Runs `body` while holding the named lock, once no other process holds it.
    ///
    /// - Throws: ``StoreFileError/busy(_:seconds:)``, ``StoreFileError/readOnly(_:)``
    func withNamedTurn<Result>(_ name: String, _ body: () throws -> Result) throws -> Result {
        guard isWritable else { throw StoreFileError.readOnly(path) }
        guard let writers else { return try body() }
        return try writers.withNamedTurn(name, body)
    }

    /// Whether another writer is waiting for the current one.
    var isAwaited: Bool { writers?.isAwaited ?? false }

    /// Whether someone is writing, so that other writers have to wait.
    var isBusy: Bool { writers?.isBusy ?? false }

    /// Stops, from another thread, what the connection is doing or waiting for; the transaction then rolls back.
    public func interrupt() {
        isInterrupted.store(true, ordering: .releasing)
        writers?.giveUp()
        queue.interrupt()
    }

    /// For long work between statements, when SQLite has nothing to stop.
    ///
    /// - Throws: ``DatabaseFault/interrupted`` after ``interrupt()``.
    func checkInterruption() throws(DatabaseFault) {
        if isInterrupted.load(ordering: .acquiring) { throw .interrupted }
    }

    /// Runs `body` when it is this writer's turn; a group of changes already has its turn.
    func inTurn<Result>(_ body: () throws -> Result) throws -> Result {
        guard isWritable else { throw StoreFileError.readOnly(path) }
        guard let writers, !isInGroup else { return try body() }
        // Before the turn, so that nobody waits for it.
        if !hasSwept.exchange(true, ordering: .relaxed) { StoreDraft.sweep(for: path) }
        return try writers.withTurn(body)
    }

    func transaction(_ database: Database, _ actor: Actor) -> Transaction {
        let transaction = Transaction(
            database, actor: actor, instant: environment.now(), currency: currency, environment: environment)
        transaction.isInGroup = isInGroup
        return transaction
    }

    static func translatingFaults<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw DatabaseFault(error, path: path)
        }
    }
}

extension Optional {
    fileprivate func orThrow(_ error: @autoclosure () -> any Error) throws -> Wrapped {
        guard let self else { throw error() }
        return self
    }
}
