import CFileSystem
import Foundation
import Glibc
import ShopText

/// The store as a file on disk, checked before SQLite opens it. Checking changes nothing, not even an empty file, which
/// SQLite would treat as a new database.
struct StoreFile {
    /// Absolute, with every symbolic link resolved: the lock file and SQLite's journal are next to it.
    let path: String
    let isWritable: Bool

    /// - Throws: ``StoreFileError`` naming what is wrong with the file.
    init(at path: String) throws(StoreFileError) {
        guard let resolved = realpath(path.fileName, nil) else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing(path) : .unreadable(path, errno)
        }
        self.path = String(systemText: resolved)
        free(resolved)

        // O_NONBLOCK: opening a FIFO must not wait for its writer.
        let descriptor = open(self.path.fileName, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(path, errno) }
        defer { close(descriptor) }

        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
        guard status.st_nlink == 1 else { throw .hardLinked(path, Int(status.st_nlink)) }
        guard status.st_size > 0 else { throw .empty(path) }
        if let fileSystem = StoreFile.networkFileSystem(descriptor) {
            throw .networkFileSystem(path, fileSystem)
        }

        var header = [UInt8](repeating: 0, count: 100)
        guard pread(descriptor, &header, 100, 0) == 100, header.starts(with: "SQLite format 3\0".utf8) else {
            throw .notADatabase(path)
        }
        // Offsets 60 and 68, big-endian: https://sqlite.org/fileformat2.html#the_database_header
        guard StoreFile.integer(header, at: 68) == Schema.applicationID else { throw .otherApplication(path) }
        // Both are 2 in WAL mode, whoever turned it on; opening it would turn it off again.
        guard header[18] == 1, header[19] == 1 else { throw .inWAL(path) }
        // Data written with a journal present may still be rolled back; the check is repeated after opening.
        if try StoreFile.hasJournal(self.path) {
            var (seen, tries) = (header, 0)
            while HotJournal(of: self.path, header: seen)?.isForeign == true {
                // A writer that is at work may have gone on between the two looks.
                var again = [UInt8](repeating: 0, count: 100)
                guard pread(descriptor, &again, 100, 0) == 100, again != seen, tries < 100 else {
                    throw .otherJournal(path, path + "-journal")
                }
                (seen, tries) = (again, tries + 1)
            }
        } else {
            try StoreFile.check(version: Int(StoreFile.integer(header, at: 60)), of: path)
            let size = StoreFile.size(header)
            if size.isKnown, status.st_size < size.bytes || Int64(status.st_size) % size.page != 0 {
                throw .cutShort(
                    path, bytes: Int64(status.st_size), of: max(size.bytes, Int64(status.st_size)))
            }
        }
        isWritable = access(self.path.fileName, W_OK) == 0
    }

    /// - Throws: ``StoreFileError/newer(_:version:known:)``
    static func check(version: Int, of path: String) throws(StoreFileError) {
        guard version <= Schema.version else {
            throw .newer(path, version: version, known: Schema.version)
        }
    }

    /// Whether a write may have been interrupted: the next connection then repairs the file.
    ///
    /// - Throws: ``StoreFileError/inTheWay(_:)`` for a FIFO, at which SQLite would wait forever, or anything
    ///   else that is not a journal.
    private static func hasJournal(_ path: String) throws(StoreFileError) -> Bool {
        let journal = path + "-journal"
        var status = stat()
        guard lstat(journal.fileName, &status) == 0 else { return false }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .inTheWay(journal) }
        return status.st_size > 0
    }

    /// The size of the file according to its header, which is right if its two counters agree.
    private static func size(_ header: [UInt8]) -> (page: Int64, bytes: Int64, isKnown: Bool) {
        let page = Int64(header[16]) << 8 | Int64(header[17])
        let pageSize = page == 1 ? 65536 : max(page, 1)
        return (
            pageSize, pageSize * Int64(UInt32(bitPattern: integer(header, at: 28))),
            integer(header, at: 24) == integer(header, at: 92)
        )
    }

    static func integer(_ bytes: [UInt8], at offset: Int) -> Int32 {
        bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
    }

    /// The name of the network file system the file is on, whose locks cannot be trusted. The numbers
    /// are those of statfs(2).
    private static func networkFileSystem(_ descriptor: Int32) -> String? {
        var status = statfs()
        guard fstatfs(descriptor, &status) == 0 else { return nil }
        return switch UInt32(truncatingIfNeeded: status.f_type) {
        case 0x6969: "NFS"
        case 0x517B, 0xFF53_4D42, 0xFE53_4D42: "SMB"
        case 0x5346_414F, 0x6B41_4653: "AFS"
        case 0x7375_7245: "Coda"
        case 0x00C3_6400: "Ceph"
        case 0x0102_1997: "9p"
        default: nil
        }
    }
}

/// Why the store at a path cannot be used.
public enum StoreFileError: StoreError, Equatable {
    case missing(String)
    case exists(String)
    case unreadable(String, Int32)
    case notAFile(String)
    case hardLinked(String, Int)
    case empty(String)
    case networkFileSystem(String, String)
    case notADatabase(String)
    case otherApplication(String)
    case newer(String, version: Int, known: Int)
    case readOnly(String)
    case cannotCreate(String, Int32)
    case cannotLock(String, Int32)
    /// Something that is not a file is where the store needs one.
    case inTheWay(String)
    case busy(String, seconds: Int)
    /// Another program, such as Litestream, has switched it to WAL.
    case inWAL(String)
    case cutShort(String, bytes: Int64, of: Int64)
    /// The journal next to it belongs to another file: rolling it back would ruin this one.
    case otherJournal(String, String)

    public var kind: ErrorKind {
        switch self {
        case .missing: .notFound
        case .exists, .inWAL: .refused
        case .busy: .busy
        // The caller has named another file.
        case .notAFile, .notADatabase, .otherApplication: .invalidInput
        // A store that lost all it had, unless its name says that it never was one.
        case .empty(let path): path.hasSuffix(".db") ? .internalFault : .invalidInput
        case .unreadable, .hardLinked, .networkFileSystem, .newer, .readOnly, .cannotCreate,
            .cannotLock, .inTheWay, .cutShort, .otherJournal:
            .internalFault
        }
    }

    public var code: String {
        switch self {
        case .missing: "store_not_found"
        case .exists: "store_exists"
        case .unreadable: "store_unreadable"
        case .notAFile: "store_not_a_file"
        case .hardLinked: "store_hard_linked"
        case .empty: "store_empty"
        case .networkFileSystem: "store_on_network"
        case .notADatabase: "not_a_store"
        case .otherApplication: "not_a_store"
        case .newer: "store_newer"
        case .readOnly: "store_read_only"
        case .cannotCreate: "store_not_created"
        case .cannotLock: "store_not_locked"
        case .inTheWay: "store_file_in_the_way"
        case .busy: "store_busy"
        case .inWAL: "store_in_wal"
        case .cutShort: "store_corrupt"
        case .otherJournal: "store_journal_of_another"
        }
    }

    public var message: String {
        switch self {
        case .missing(let path): "store \(path) not found"
        case .exists(let path): "\(path) already exists"
        case .unreadable(let path, let error): "store \(path) cannot be read: \(StoreFileError.reason(error))"
        case .notAFile(let path): "\(path) is not a file"
        case .hardLinked(let path, let links): "store \(path) has \(links) hard links"
        case .empty(let path): "\(path) is empty, not a store"
        case .networkFileSystem(let path, let name): "store \(path) is on a network file system (\(name))"
        case .notADatabase(let path): "\(path) is not a store"
        case .otherApplication(let path): "\(path) is a database of another application, not a store"
        case .newer(let path, let version, let known):
            "store \(path) has version \(version); this storectl supports versions up to \(known)"
        case .readOnly(let path): "store \(path) is read-only for you"
        case .cannotLock(let path, let error):
            "cannot open the lock file \(path): \(StoreFileError.reason(error))"
        case .inTheWay(let path):
            "\(path) is not a regular file, but the store needs that path for its own file"
        case .cannotCreate(let path, let error): "cannot create \(path): \(StoreFileError.reason(error))"
        case .busy(let path, let seconds): "store \(path) is busy: another process held it for \(seconds) s"
        case .inWAL(let path):
            "store \(path) is in WAL mode: another program, such as Litestream, has switched it on"
        case .cutShort(let path, let bytes, let whole):
            bytes == whole
                ? "store \(path) is truncated: its last page is incomplete"
                : "store \(path) is truncated: it has \(bytes) of \(whole) bytes"
        case .otherJournal(let path, let journal): "\(journal) is not the journal of store \(path)"
        }
    }

    public var hint: String? {
        switch self {
        case .missing: "run `storectl init` to create one, or choose another with --store FILE"
        case .exists: "choose another file with --store FILE"
        case .unreadable(_, let error):
            error == EACCES ? "ask its owner, or run as the user who owns it" : nil
        case .notAFile, .notADatabase, .otherApplication: "give the store with --store FILE"
        case .empty(let path):
            "delete it, then run `storectl init --store \(path.shellWord)`, or `storectl restore BACKUP --store \(path.shellWord)`"
        case .hardLinked: "delete the other links: SQLite's journal protects only one name"
        case .networkFileSystem: "move it to a local disk: file locks on a network cannot be trusted"
        case .newer: "install the storectl that wrote it, or a newer one"
        case .readOnly: "check the permissions of the file and its folder"
        case .cannotLock: "you need write access to it and its folder, like to the store"
        case .inTheWay: "move it somewhere else"
        case .cannotCreate: nil
        case .busy: "try again; nothing was changed"
        case .inWAL(let path):
            "stop that program, then run `sqlite3 \(path.shellWord) 'PRAGMA journal_mode = DELETE'`"
        case .cutShort: "nothing was changed; restore your latest backup, and keep the damaged file"
        case .otherJournal:
            "nothing was changed; keep both files, and move the journal to its own store"
        }
    }

    private static func reason(_ error: Int32) -> String { String(cString: strerror(error)).lowercased() }
}
