import GRDB
import Glibc
import ShopText

extension Store {
    /// Creates a store. The file is created in one step: it is built under another name next to its place.
    ///
    /// - Parameter founding: writes what every store has from the start.
    /// - Throws: ``StoreFileError/exists(_:)`` if something is already there
    static func create<Made>(
        at path: String, name: String, currency: Currency, environment: Environment,
        founding: (Store) throws -> Made
    ) throws -> (store: Store, made: Made) {
        try makeFolder(folder(of: path), of: path)
        let made = try StoreDraft.make(for: path, environment) { draft in
            let made = try translatingFaults(path) {
                let queue = try Connection.open(draft.path)
                defer { try? queue.close() }
                return try founding(try empty(queue, path: path, name: name, currency: currency, environment))
            }
            _ = try StoreFile(at: draft.path)
            try draft.publish()
            return made
        }
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

    /// A store with a schema and no data.
    private static func empty(
        _ queue: DatabaseQueue, path: String, name: String, currency: Currency, _ environment: Environment
    ) throws -> Store {
        try Migrator.migrate(queue, environment)
        return Store(
            queue, path: path, uuid: environment.uuid(), name: name, currency: currency, writers: nil,
            isWritable: true, environment: environment)
    }

    /// The folder that contains the path: `/` at the top, `.` if the path names no folder.
    static func folder(of path: String) -> String {
        // Every change asks for it: joining a slice would look up its conformances.
        var folder = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/").dropLast() {
            if !folder.isEmpty, folder != "/" { folder += "/" }
            folder += part
        }
        return folder.isEmpty ? "." : folder
    }

    /// - Throws: ``StoreFileError/exists(_:)`` if a file, or even a dangling link, is in the way.
    public static func checkNothingIsAt(_ path: String) throws(StoreFileError) {
        if isAnything(at: path) { throw .exists(path) }
    }

    /// - Throws: ``StoreFileError`` where the file at a path is no store that can be used.
    public static func checkIsStore(at path: String) throws(StoreFileError) { _ = try StoreFile(at: path) }

    /// Whether there is anything at a path, even a dangling link.
    public static func isAnything(at path: String) -> Bool {
        var status = stat()
        return lstat(path.fileName, &status) == 0
    }

    /// Creates the folder for the store, and those above it, accessible only to the owner.
    private static func makeFolder(_ folder: String, of path: String) throws(StoreFileError) {
        if access(folder.fileName, F_OK) == 0 { return }
        let parent = self.folder(of: folder)
        if parent != folder { try makeFolder(parent, of: path) }
        guard mkdir(folder.fileName, 0o700) == 0 || errno == EEXIST else { throw .cannotCreate(path, errno) }
    }
}
