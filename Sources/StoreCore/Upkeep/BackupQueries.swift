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
    /// Copies the store as it is at one moment, while others keep selling; only a commit in the meantime waits for the
    /// pages to be read. The copy is checked and created in one step, with mode 0600. Codes that are
    /// still good, and the mail with them, are left out.
    ///
    /// - Throws: ``StoreFileError/exists(_:)`` if something is already there; ``BackupError``
    public func backUp(to path: String, as actor: Actor) throws -> Backup {
        try actor.require(.backup)
        guard !Store.isAnything(at: path) else { throw BackupError.exists(path) }
        return try copy(to: path)
    }

    /// - Parameter change: modifies the copy before anybody sees it.
    func copy(
        to path: String, changing change: (DatabaseQueue) throws -> Void = { _ in }
    ) throws -> Backup {
        try StoreDraft.make(for: path, environment) { draft in
            let backup = try Store.translatingFaults(path) {
                let copy = try Connection.open(draft.path)
                defer { try? copy.close() }
                // What goes wrong with the copy is not the store's fault.
                try withConnection { source in
                    do { try source.backup(to: copy) } catch let error as DatabaseError
                        where error.resultCode == .SQLITE_FULL
                    { throw DatabaseFault.diskFull(path) }
                }
                try copy.writeWithoutTransaction { try Backup.leaveOutCodes($0) }
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
}

extension Backup {
    static func size(in database: Database) throws -> Int64 {
        let sql = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        return try Int64.fetchOne(database, sql: sql) ?? 0
    }

    /// Whoever gets a copy could use a code that is still good in the shop.
    static func leaveOutCodes(_ database: Database) throws {
        let others = MailKind.allCases.filter { !$0.isSecret }.map { "'\($0.rawValue)'" }
        try database.execute(
            sql: """
                DELETE FROM mail WHERE status = 'queued' AND kind NOT IN (\(others.joined(separator: ", ")));
                DELETE FROM one_time_code WHERE used_at IS NULL;
                """)
    }

    fileprivate static func head(in database: Database) throws -> (id: Int64, hash: String) {
        let row = try Row.fetchOne(
            database, sql: "SELECT id, lower(hex(hash)) FROM journal ORDER BY id DESC LIMIT 1")
        return row.map { ($0[0], $0[1]) } ?? (0, "")
    }
}

extension Store {
    /// Copies the store into a folder, under a name made from the time, and deletes all but the newest copies with such
    /// names.
    /// - Returns: the copy, and the names of the deleted ones.
    ///
    public func backUp(
        intoFolder folder: String, keeping count: Int, as actor: Actor
    ) throws -> (backup: Backup, removed: [String], faults: Int) {
        try actor.require(.backup)
        if mkdir(folder.fileName, 0o700) != 0, errno != EEXIST {
            throw StoreFileError.cannotCreate(folder, errno)
        }
        // A killed run's copy has another time in its name.
        StoreDraft.sweep(in: folder) { Store.isBackupName(String(decoding: $0, as: UTF8.self)) }
        let backup = try backUp(to: "\(folder)/storectl-\(environment.timestamp).db", as: actor)
        // Of a store with faults, every copy from before them is worth more than this one.
        let faults = try checked(isQuick: false, as: actor).faults
        guard faults == 0 else { return (backup, [], faults) }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter(Store.isBackupName)
            .sorted()
        let removed = names.dropLast(count)
        for name in removed { unlink("\(folder)/\(name)".fileName) }
        return (backup, Array(removed), 0)
    }

    /// Where the content replaced by a restore is kept.
    public var pathForKept: String { Store.pathForKept(of: path, environment) }

    static func pathForKept(of path: String, _ environment: Environment) -> String {
        "\(path)\(StoreDraft.keptMark)\(environment.timestamp)"
    }

    private static func isBackupName(_ name: String) -> Bool {
        name.hasPrefix("storectl-") && name.hasSuffix("Z.db")
            && name.count == "storectl-20261126T101933123Z.db".count
    }
}

extension Environment {
    /// `20261126T101933123Z`
    fileprivate var timestamp: String { now().rfc3339.filter { $0.isNumber || $0 == "T" || $0 == "Z" } }
}
