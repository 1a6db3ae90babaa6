import Foundation
import GRDB
import Glibc
import ShopText

/// A whole copy of a store, as one file.
public struct Backup: Equatable, Sendable {
    public let path: String
    public let bytes: Int64
    /// The journal's last entry, and its hash as 64 hexadecimal digits.
    public let entries: Int64
    public let head: String
}

extension Store {
    /// Copies the store as it is at one moment, while others go on selling; only a commit that comes meanwhile waits
    /// for the pages to be read. The copy comes to be complete and checked, or not at all; mode 0600.
    ///
    /// - Throws: ``StoreFileError/exists(_:)`` where there is something already; ``BackupError``
    public func backUp(to path: String, as actor: Actor) throws -> Backup {
        try actor.require(.backup)
        guard !Store.isAnything(at: path) else { throw BackupError.exists(path) }
        return try copy(to: path)
    }

    /// - Parameter change: what is done to the copy before anybody sees it.
    func copy(
        to path: String, changing change: (DatabaseQueue) throws -> Void = { _ in }
    ) throws -> Backup {
        try StoreDraft.make(for: path, environment) { draft in
            let backup = try Store.translatingFaults(path) {
                let copy = try Connection.open(draft.path)
                defer { try? copy.close() }
                try withConnection { try $0.backup(to: copy) }
                try change(copy)
                let faults = try copy.unsafeRead { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
                guard faults == ["ok"] else { throw BackupError.damaged(path, detail: faults.first ?? "") }
                let head = try copy.unsafeRead { try Backup.head(in: $0) }
                let size = try copy.unsafeRead { try Backup.size(in: $0) }
                return Backup(path: path, bytes: size, entries: head.id, head: head.hash)
            }
            try draft.publish()
            return backup
        }
    }

    /// Puts a backup in the place of this store's content: the next command of anybody sees it, whole, or what was
    /// there before. What it replaces is copied first, in the same turn, so that nothing sold meanwhile is lost.
    ///
    /// - Parameters:
    ///   - path: the backup.
    ///   - kept: where what it replaces is kept.
    /// - Returns: the state that is restored.
    public func restore(from path: String, keeping kept: String, as actor: Actor) throws -> Backup {
        try actor.require(.backup)
        return try StoreDraft.make(for: self.path, environment) { draft in
            let backup = try Store.examine(path, in: draft, environment)
            try Store.translatingFaults(self.path) {
                try withConnectionInTurn { live in
                    let replaced = try copy(to: kept)
                    try Store(at: draft.path, environment: environment).noteRestoring(
                        backup, replacing: replaced, as: actor)
                    HotJournal.takeCount(of: self.path, for: draft.path)
                    let source = try Connection.open(draft.path)
                    defer { try? source.close() }
                    try source.backup(to: live)
                }
            }
            return backup
        }
    }

    /// Writes an entry about the restoring at the end of a backup's journal, so that it goes live with the rest: whoever
    /// acts may have no account in there.
    private func noteRestoring(_ backup: Backup, replacing replaced: Backup, as actor: Actor) throws {
        try writeUnrecorded(as: .anonymous) { transaction in
            transaction.touch(.store, try transaction.storeName())
            let arguments: JSONValue = [
                "head": .string(backup.head), "replaced_entries": .integer(replaced.entries),
                "replaced_head": .string(replaced.head),
            ]
            _ = try transaction.record(
                JournalDraft(
                    actorID: actor.id, actor: actor.name, command: "restore",
                    arguments: arguments.compactText,
                    took: environment.stopwatch.sinceBegun))
        }
    }

    /// Makes a store from a backup where there is none.
    public static func restore(
        from path: String, to new: String, environment: Environment
    ) throws -> Backup {
        try checkNothingIsAt(new)
        return try StoreDraft.make(for: new, environment) { draft in
            let backup = try examine(path, in: draft, environment)
            try draft.publish()
            return backup
        }
    }

    /// Copies a backup to a draft, brings that to the present schema, and checks all of it.
    private static func examine(
        _ path: String, in draft: StoreDraft, _ environment: Environment
    ) throws -> Backup {
        let file = try StoreFile(at: path)
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
            try source.backup(to: copy)
            let faults = try copy.unsafeRead { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
            guard faults == ["ok"] else { throw BackupError.damaged(path, detail: faults.first ?? "") }
        }
        let store = try Store(at: draft.path, environment: environment)
        let summary = try store.walkJournal(as: .anonymous)
        var status = stat()
        _ = stat(draft.path.fileName, &status)
        return Backup(
            path: path, bytes: Int64(status.st_size), entries: summary.entries, head: summary.head)
    }
}

extension Backup {
    fileprivate static func size(in database: Database) throws -> Int64 {
        let sql = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        return try Int64.fetchOne(database, sql: sql) ?? 0
    }

    fileprivate static func head(in database: Database) throws -> (id: Int64, hash: String) {
        let row = try Row.fetchOne(
            database, sql: "SELECT id, lower(hex(hash)) FROM journal ORDER BY id DESC LIMIT 1")
        return row.map { ($0[0], $0[1]) } ?? (0, "")
    }
}

/// Why a backup cannot be made or used.
public enum BackupError: StoreError, Equatable {
    case damaged(String, detail: String)
    case exists(String)

    public var kind: ErrorKind { if case .exists = self { .refused } else { .internalFault } }
    public var code: String { if case .exists = self { "backup_exists" } else { "backup_damaged" } }
    public var message: String {
        switch self {
        case .exists(let path): "\(path) already exists"
        case .damaged(let path, let detail): "\(path) is damaged: \(detail)"
        }
    }
    public var hint: String? {
        if case .exists = self {
            "choose another name; nothing is written over"
        } else {
            "use another backup"
        }
    }
}

extension Store {
    /// Copies the store into a folder, under a name made of the time, and removes all but the newest copies there that
    /// have such names.
    ///
    /// - Returns: the copy, and the names of what was removed.
    public func backUp(
        intoFolder folder: String, keeping count: Int, as actor: Actor
    ) throws -> (backup: Backup, removed: [String]) {
        try actor.require(.backup)
        if mkdir(folder.fileName, 0o700) != 0, errno != EEXIST {
            throw StoreFileError.cannotCreate(folder, errno)
        }
        let backup = try backUp(to: "\(folder)/storectl-\(timestamp).db", as: actor)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter(Store.isBackupName)
            .sorted()
        let removed = names.dropLast(count)
        for name in removed { unlink("\(folder)/\(name)".fileName) }
        return (backup, Array(removed))
    }

    /// Where what a restored backup replaces is kept.
    public var pathForKept: String { "\(path).before-\(timestamp)" }

    /// `20261126T101933123Z`
    private var timestamp: String {
        environment.now().rfc3339.filter { $0.isNumber || $0 == "T" || $0 == "Z" }
    }

    private static func isBackupName(_ name: String) -> Bool {
        name.hasPrefix("storectl-") && name.hasSuffix("Z.db")
            && name.count == "storectl-20261126T101933123Z.db".count
    }
}
