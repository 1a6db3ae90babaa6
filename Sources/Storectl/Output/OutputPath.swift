import Glibc
import ShopText
import StoreCore

/// Checks where a command may write a file: anywhere except over a database, this store or another. A typo must not
/// destroy the shop.
enum OutputPath {
    /// How SQLite files begin (https://sqlite.org/fileformat2.html#the_database_header).
    private static let header = Array("SQLite format 3\0".utf8)
    /// The suffixes of files that belong to a database.
    private static let companions = ["-journal", "-wal", "-shm", ".lock"]

    /// - Throws: `FileError.isDatabase`, `FileError.isFolder` or, if it cannot be determined,
    ///   `FileError.cannotWrite`.
    static func check(_ path: String) throws(FileError) {
        if try isDatabase(path) { throw .isDatabase(path, of: path) }
        var names = [path]
        if case .file(let place) = try OutputTarget(path), place != path { names.append(place) }
        for name in names {
            for companion in companions where name.hasSuffix(companion) {
                let database = String(name.dropLast(companion.count))
                if try isDatabase(database) { throw .isDatabase(path, of: database) }
            }
        }
    }

    /// - Throws: `FileError.isInput` if both paths are the same file, by whatever name. Reading from and writing to the
    ///   same terminal is fine.
    static func check(_ path: String, isNot input: String) throws(FileError) {
        var status = stat()
        guard isSameFile(path, input), stat(path.fileName, &status) == 0, status.st_mode & S_IFMT != S_IFCHR
        else {
            return
        }
        throw .isInput(path)
    }

    /// - Throws: `FileError.isOutput` when both paths lead to one place, whether or not there is a file.
    static func check(_ path: String, isNotOutput other: String) throws(FileError) {
        if try OutputTarget(path).isSame(as: OutputTarget(other)) { throw .isOutput(path) }
    }

    static func isSameFile(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        guard stat(one.fileName, &first) == 0, stat(other.fileName, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// Whether something has the name, a link that leads nowhere too.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path.fileName, &status) == 0
    }

    private static func isDatabase(_ path: String) throws(FileError) -> Bool {
        var status = stat()
        guard stat(path.fileName, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        // If the path changes before it is opened, O_NONBLOCK keeps us from waiting.
        let descriptor = open(path.fileName, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
        defer { close(descriptor) }
        var start = [UInt8](repeating: 0, count: header.count)
        return pread(descriptor, &start, start.count, 0) == start.count && start == header
    }
}
