import CFileSystem
import GRDB
import Glibc
import ShopText

extension Store {
    /// Puts a backup in the place of this store's content: the next command of anybody sees it, whole, or what was
    /// there before. What it replaces is copied first, in the same turn, so that nothing sold meanwhile is lost. Who is
    /// signed out by now, or has lost a token, stays so.
    ///
    /// - Parameters:
    ///   - path: the backup.
    ///   - kept: where what it replaces is kept.
    ///   - isForced: take it though `check` finds something, or it is of another shop.
    /// - Returns: the state that is restored.
    public func restore(
        from path: String, keeping kept: String, isForced: Bool = false, as actor: Actor
    ) throws -> Backup {
        try actor.requireToRestore()
        guard !Store.isSameFile(path, self.path) else { throw BackupError.itself(path) }
        return try StoreDraft.make(for: self.path, environment) { draft in
            let (backup, restored) = try Store.examine(path, in: draft, isForced: isForced, environment)
            guard isForced || restored.uuid == uuid else {
                throw BackupError.otherShop(path, name: restored.name, own: name)
            }
            if !isForced {
                try restored.checkIsNoSandbox(
                    path, besides: try read(as: .anonymous) { try $0.sandboxMarks() })
            }
            try Store.translatingFaults(self.path) {
                try withConnectionInTurn { live in
                    let access = try read(as: actor) { transaction in
                        try transaction.requireStillAllowed(actor)
                        return try transaction.liveAccess()
                    }
                    let replaced = try copy(to: kept)
                    try restored.noteRestoring(backup, replacing: replaced, keeping: access, as: actor)
                    HotJournal.takeCount(of: self.path, for: draft.path)
                    let source = try Connection.open(draft.path)
                    defer { try? source.close() }
                    try source.backup(to: live)
                }
            }
            return backup
        }
    }

    /// Refuses a sandbox: its mail goes to a folder, and what was tried in it is no sale.
    ///
    /// - Parameter own: the marks of the store that it would replace, which may be the same sandbox.
    private func checkIsNoSandbox(_ path: String, besides own: [SandboxMark] = []) throws {
        let marks = try read(as: .anonymous) { try $0.sandboxMarks() }
        guard marks.allSatisfy(own.contains) else { throw BackupError.sandbox(path) }
    }

    private static func isSameFile(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(one.fileName, &first) == 0 && stat(other.fileName, &second) == 0
            && first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// Writes an entry about the restoring at the end of a backup's journal, so that it goes live with the rest: whoever
    /// acts may have no account in there.
    ///
    /// - Parameters:
    ///   - replaced: what it replaces; `nil` where that cannot be read.
    ///   - access: the sessions and tokens that go on.
    private func noteRestoring(
        _ backup: Backup, replacing replaced: Backup?, keeping access: Set<String>?, as actor: Actor
    ) throws {
        try writeUnrecorded(as: .anonymous) { transaction in
            try Backup.leaveOutCodes(transaction.database)
            if let access { try transaction.endAccess(besides: access) }
            transaction.touch(.store, try transaction.storeName())
            var arguments: [JSONValue.Member] = [.init("head", .string(backup.head))]
            if let replaced {
                arguments.append(.init("replaced_entries", .integer(replaced.entries)))
                arguments.append(.init("replaced_head", .string(replaced.head)))
            }
            _ = try transaction.record(
                JournalDraft(
                    actorID: actor.id, actor: actor.name, command: "restore",
                    arguments: JSONValue.object(arguments).compactText,
                    took: environment.stopwatch.sinceBegun))
        }
    }

    /// How many entries the journal of a store file has, and the time of the last, without opening it as a store; `nil` if
    /// it cannot be read.
    public static func glance(at path: String) -> (entries: Int64, last: Instant)? {
        guard let file = try? StoreFile(at: path),
            let queue = try? Connection.open(file.path, readOnly: true)
        else { return nil }
        defer { try? queue.close() }
        let row = try? queue.unsafeRead {
            try Row.fetchOne($0, sql: "SELECT count(*), coalesce(max(instant), 0) FROM journal")
        }
        return row.map { (row: Row) in (row[0], Instant(milliseconds: row[1])) }
    }

    /// Makes a store from a backup where there is none.
    public static func restore(
        from path: String, to new: String, isForced: Bool = false, environment: Environment
    ) throws -> Backup {
        try checkNothingIsAt(new)
        return try StoreDraft.make(for: new, environment) { draft in
            let backup = try examine(path, in: draft, isForced: isForced, environment).backup
            try draft.publish()
            return backup
        }
    }

    /// Puts a backup in the place of a store that can no longer be read. What was there is kept as it is, file for file:
    /// whoever may write it owns it.
    ///
    /// - Returns: also where it is kept.
    public static func restore(
        from path: String, inPlaceOfDamaged store: String, isForced: Bool, environment: Environment,
        as actor: Actor = .anonymous
    ) throws -> (backup: Backup, kept: String) {
        guard let resolved = realpath(store.fileName, nil) else {
            throw StoreFileError.unreadable(store, errno)
        }
        defer { free(resolved) }
        let place = String(systemText: resolved)
        guard access(place.fileName, W_OK) == 0 else { throw StoreFileError.readOnly(store) }
        let kept = pathForKept(of: place, environment)
        return try StoreDraft.make(for: place, environment) { draft in
            let (backup, restored) = try examine(path, in: draft, isForced: isForced, environment)
            if !isForced { try restored.checkIsNoSandbox(path) }
            try restored.noteRestoring(backup, replacing: nil, keeping: nil, as: actor)
            try WriteQueue(store: place).withTurn {
                draft.take(modeOf: place)
                // Killed here, there is no store, and the next run makes it.
                for suffix in ["-journal", ""] {
                    guard isAnything(at: place + suffix) else { continue }
                    guard
                        storectl_rename_without_replacing((place + suffix).fileName, (kept + suffix).fileName)
                            == 0
                    else { throw StoreFileError.cannotCreate(kept + suffix, errno) }
                }
                do {
                    try draft.publish()
                } catch {
                    for suffix in ["-journal", ""] {
                        _ = storectl_rename_without_replacing(
                            (kept + suffix).fileName, (place + suffix).fileName)
                    }
                    throw error
                }
            }
            return (backup, kept)
        }
    }

    /// Whether an error says that the store at a path is damaged, and not something else of it.
    public static func isDamage(_ error: any Error) -> Bool {
        switch error {
        case StoreFileError.empty, StoreFileError.notADatabase, StoreFileError.otherApplication,
            StoreFileError.cutShort, DatabaseFault.corrupt, DatabaseFault.lacks:
            true
        // A page is missing, or something else that every store has.
        case DatabaseFault.other(_, let detail):
            ["SQLite error 1:", "SQLite error 522:"].contains(where: detail.hasPrefix)
        default: false
        }
    }

    /// Whether an error says that one of these files cannot be read, or copied, for its damage.
    public static func isDamage(_ error: any Error, of paths: [String]) -> Bool {
        switch error {
        case BackupError.damaged(let path, _), DatabaseFault.corrupt(let path, _),
            DatabaseFault.lacks(let path, _),
            DatabaseFault.other(let path, _):
            paths.contains(path)
        default: false
        }
    }

    /// Whether SQLite finds the file to be whole.
    public var isWhole: Bool {
        let found = try? withConnection { queue in
            try queue.unsafeRead { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
        }
        return found == ["ok"]
    }

    /// Copies a backup to a draft, brings that to the present schema, and checks all of it.
    private static func examine(
        _ path: String, in draft: StoreDraft, isForced: Bool, _ environment: Environment
    ) throws -> (backup: Backup, store: Store) {
        let file: StoreFile
        do { file = try StoreFile(at: path) } catch { throw BackupError.unusable(error) }
        try translatingFaults(path) {
            let source = try Connection.open(file.path, readOnly: true)
            defer { try? source.close() }
            // SQLite reads what is missing of the last page as zeros.
            let size = try source.unsafeRead { try Backup.size(in: $0) }
            var status = stat()
            guard stat(file.path.fileName, &status) == 0, status.st_size >= size else {
                throw BackupError.damaged(path, detail: "it was cut short")
            }
            let copy = try Connection.open(draft.path)
            defer { try? copy.close() }
            do { try source.backup(to: copy) } catch let error as DatabaseError
                where error.resultCode == .SQLITE_FULL
            { throw DatabaseFault.diskFull(draft.target) }
            let faults = try copy.unsafeRead { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
            guard faults == ["ok"] else { throw BackupError.damaged(path, detail: faults.first ?? "") }
        }
        let store = try Store(at: draft.path, environment: environment)
        let summary = try store.walkJournal(as: .anonymous)
        if !isForced {
            let wrong = try store.findings(isQuick: false, as: .anonymous).filter { Finding.isFault($0.code) }
            guard wrong.isEmpty else { throw BackupError.unsound(path, wrong) }
        }
        var status = stat()
        _ = stat(draft.path.fileName, &status)
        let backup = Backup(
            path: path, bytes: Int64(status.st_size), entries: summary.entries, head: summary.head)
        return (backup, store)
    }
}

extension Actor {
    /// A backup says who the admins are and what their passwords are, and anybody can have written the file: whoever puts
    /// it in place decides who may do what.
    ///
    /// - Throws: ``AccessError`` unless they may do everything already.
    public func requireToRestore() throws(AccessError) {
        try require(.backup)
        do { try require(over: Role.admin.permissions) } catch { throw .notFullAdmin(name: name) }
    }

    /// Whether the actor may put a backup in the place of a store.
    public var mayRestore: Bool { (try? requireToRestore()) != nil }
}

extension Transaction {
    /// The sessions and tokens that let somebody in now, by their ids.
    fileprivate func liveAccess() throws -> Set<String> {
        try ["session", "api_token"].reduce(into: []) { ids, table in
            ids.formUnion(
                try String.fetchSet(
                    database,
                    sql: """
                        SELECT \(table).id FROM \(table) JOIN account ON account.id = account_id
                        WHERE revoked_at IS NULL AND expires_at > ? AND is_active
                        """, arguments: [instant.milliseconds]))
        }
    }

    /// Ends all other sessions and tokens.
    fileprivate func endAccess(besides ids: Set<String>) throws {
        let list = JSONValue.array(ids.sorted().map { .string($0) }).compactText
        for table in ["session", "api_token"] {
            try database.execute(
                sql: """
                    UPDATE \(table) SET revoked_at = ?
                    WHERE revoked_at IS NULL AND id NOT IN (SELECT value FROM json_each(?))
                    """, arguments: [instant.milliseconds, list])
        }
    }
}
