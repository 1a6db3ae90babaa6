import CFileSystem
import GRDB
import Glibc
import ShopText

extension Store {
    /// Makes a store. The file comes to be complete or not at all: it is built under another name beside its place.
    ///
    /// - Parameter founding: writes what every store has from the start.
    /// - Throws: ``StoreFileError/exists(_:)`` where there is something already
    static func create<Made>(
        at path: String, name: String, currency: Currency, environment: Environment,
        founding: (Store) throws -> Made
    ) throws -> (store: Store, made: Made) {
        let folder = folder(of: path)
        try makeFolder(folder, of: path)
        let draft = path + ".new-\(environment.uuid().prefix(8))"
        let descriptor = open(draft.fileName, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw StoreFileError.cannotCreate(path, errno) }
        close(descriptor)
        defer { for suffix in ["", "-journal", ".lock"] { unlink((draft + suffix).fileName) } }

        let made = try translatingFaults(path) {
            let queue = try Connection.open(draft)
            defer { try? queue.close() }
            return try founding(try empty(queue, path: path, name: name, currency: currency, environment))
        }
        _ = try StoreFile(at: draft)
        // Of two processes, one makes the store and the other is told.
        guard storectl_rename_without_replacing(draft.fileName, path.fileName) == 0 else {
            throw errno == EEXIST ? StoreFileError.exists(path) : StoreFileError.cannotCreate(path, errno)
        }
        synchronize(folder)
        return (try Store(at: path, environment: environment), made)
    }

    /// A store in memory, for tests.
    static func inMemory<Made>(
        name: String, currency: Currency, environment: Environment, founding: (Store) throws -> Made
    ) throws -> (store: Store, made: Made) {
        let queue = try Connection.inMemory()
        let made = try founding(
            try empty(queue, path: ":memory:", name: name, currency: currency, environment))
        let store = try Store(
            queue, path: ":memory:", writers: nil, isWritable: true, environment: environment)
        return (store, made)
    }

    /// A store with a schema and nothing in it.
    private static func empty(
        _ queue: DatabaseQueue, path: String, name: String, currency: Currency, _ environment: Environment
    ) throws -> Store {
        try Migrator.migrate(queue, environment)
        return Store(
            queue, path: path, uuid: environment.uuid(), name: name, currency: currency, writers: nil,
            isWritable: true, environment: environment)
    }

    /// The folder that the path is in: `/` for what is at the top, `.` where it names none.
    static func folder(of path: String) -> String {
        let parts = path.split(separator: "/").dropLast().joined(separator: "/")
        return path.hasPrefix("/") ? "/" + parts : parts.isEmpty ? "." : parts
    }

    /// Makes the new name in the folder survive a power cut.
    static func synchronize(_ folder: String) {
        let descriptor = open(folder.fileName, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// - Throws: ``StoreFileError/exists(_:)`` where a file, or even a dangling link, is in the way.
    public static func checkNothingIsAt(_ path: String) throws(StoreFileError) {
        var status = stat()
        guard lstat(path.fileName, &status) != 0 else { throw .exists(path) }
    }

    /// Makes the folder the store is to be in, and those above it, for the owner only.
    private static func makeFolder(_ folder: String, of path: String) throws(StoreFileError) {
        if access(folder.fileName, F_OK) == 0 { return }
        let parent = self.folder(of: folder)
        if parent != folder { try makeFolder(parent, of: path) }
        guard mkdir(folder.fileName, 0o700) == 0 || errno == EEXIST else { throw .cannotCreate(path, errno) }
    }
}
