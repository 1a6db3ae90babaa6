import GRDB
import ShopText

/// SQLite's errors as messages for people.
public enum DatabaseFault: StoreError, Equatable {
    case busy(String)
    case diskFull(String)
    case readOnly(String)
    case corrupt(String, detail: String)
    /// A row has a value that this version of storectl does not know.
    case unreadable(String)
    /// A table or column that every store has is missing: `table review`.
    case lacks(String, String)
    case searchDamaged(String)
    case interrupted
    case other(String, detail: String)

    init(_ error: DatabaseError, path: String) {
        // The message is the connection's last one, which may be of another call that went well.
        let told =
            error.message.flatMap { $0 == "not an error" ? nil : $0 }
            ?? (error.resultCode == .SQLITE_IOERR ? "disk I/O error" : error.resultCode.description)
        let detail = "SQLite error \(error.extendedResultCode.rawValue): \(told)"
        self =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path)
            case .SQLITE_FULL: .diskFull(path)
            case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path)
            // Of the tables, only the search index is of a kind that can fail by itself.
            case .SQLITE_CORRUPT where error.extendedResultCode == .SQLITE_CORRUPT_VTAB: .searchDamaged(path)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt(path, detail: detail)
            case .SQLITE_INTERRUPT: .interrupted
            case .SQLITE_ERROR:
                DatabaseFault.missing(told).map { .lacks(path, $0) } ?? .other(path, detail: detail)
            default: .other(path, detail: detail)
            }
    }

    /// What is missing, by SQLite's message about it; `nil` for another, or about a temporary table.
    private static func missing(_ message: String) -> String? {
        for (start, noun) in [("no such table: ", "table "), ("no such column: ", "column ")]
        where message.hasPrefix(start) {
            let name = message.dropFirst(start.count)
            if name.hasPrefix("temp.") { return nil }
            return noun + (name.hasPrefix("main.") ? name.dropFirst("main.".count) : name)
        }
        return nil
    }

    public var kind: ErrorKind {
        switch self {
        case .busy: .busy
        case .interrupted: .interrupted
        case .diskFull, .readOnly, .corrupt, .unreadable, .lacks, .searchDamaged, .other: .internalFault
        }
    }

    public var code: String {
        switch self {
        case .busy: "store_busy"
        case .diskFull: "disk_full"
        case .readOnly: "store_read_only"
        case .corrupt: "store_corrupt"
        case .unreadable: "row_unreadable"
        case .lacks: "store_incomplete"
        case .searchDamaged: "search_damaged"
        case .interrupted: "interrupted"
        case .other: "store_fault"
        }
    }

    public var message: String {
        switch self {
        case .busy(let path): "store \(path) is busy: another program is using it"
        case .diskFull(let path): "the disk of store \(path) is full"
        case .readOnly(let path): "store \(path) is read-only for you"
        case .corrupt(let path, let detail): "store \(path) is damaged (\(detail))"
        case .unreadable(let thing): "\(thing) has a value that this version of storectl does not know"
        case .lacks(let path, let what): "store \(path) has no \(what), which every store has"
        case .searchDamaged(let path): "the search index of store \(path) is damaged"
        case .interrupted: "interrupted; nothing was changed"
        case .other(let path, let detail): "store \(path) failed (\(detail))"
        }
    }

    public var hint: String? {
        switch self {
        case .busy: "try again; nothing was changed"
        case .diskFull: "nothing was changed; free some space and run the command again"
        case .readOnly: "check the permissions of the file and its folder"
        case .unreadable: "another program wrote to the store; restore a backup, or fix the row"
        case .corrupt: "restore your latest backup; keep the damaged file"
        case .lacks: "see all that is wrong with `storectl check`"
        case .searchDamaged: "run `storectl check --rebuild-search`"
        case .interrupted, .other: nil
        }
    }
}
