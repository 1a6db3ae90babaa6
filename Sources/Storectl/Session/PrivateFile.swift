import Glibc
import ShopText
import StoreCore

/// A small private file: read with every check against files planted by others, and replaced in one step.
struct PrivateFile {
    static let limit = 64 << 10
    /// How long to wait for another command that changes the file, in seconds.
    static let patience = 10

    let path: String

    /// The contents, or `nil` if there is no file.
    func read() throws -> [UInt8]? {
        // O_NONBLOCK: a FIFO in its place must not make us wait for a writer.
        let descriptor = open(path.fileName, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT: return nil
            case ELOOP: throw SessionFileError.symlink(path)
            case ENXIO: throw SessionFileError.notRegular(path)
            default: throw FileError.cannotRead(path, reason: SystemReason.last)
            }
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw FileError.cannotRead(path, reason: SystemReason.last)
        }
        try check(status)
        return try descriptor.readAll(limit: PrivateFile.limit, path: path)
    }

    private func check(_ status: stat) throws(SessionFileError) {
        if status.st_mode & S_IFMT != S_IFREG { throw .notRegular(path) }
        if status.st_uid != geteuid() { throw .notOurs(path) }
        if status.st_mode & 0o077 != 0 { throw .openToOthers(path) }
        if status.st_nlink != 1 { throw .hardLinked(path) }
        if status.st_size > PrivateFile.limit { throw .tooLarge(path) }
    }

    /// Checks that it can be created or replaced.
    ///
    /// - Throws: `SessionFileError.unwritable`
    func checkFolder() throws(SessionFileError) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard access(folder.fileName, W_OK | X_OK) == 0 else {
            throw .unwritable(path, reason: SystemReason.last)
        }
    }

    /// Replaces the file with the closure's result, under a lock, so that two commands at once do not lose a change,
    /// and in one step, so that a crash leaves the old file or the new one.
    func replace(_ change: ([UInt8]?) throws -> [UInt8]) throws {
        let lock = open((path + ".lock").fileName, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw FileError.cannotWrite(path + ".lock", reason: SystemReason.last) }
        defer { close(lock) }
        let isOurs = try FileLock.ask(seconds: PrivateFile.patience) { () throws(FileError) -> Bool? in
            if FileLock.take(lock) { return true }
            guard errno == EWOULDBLOCK else {
                throw .cannotWrite(path + ".lock", reason: SystemReason.last)
            }
            return nil
        }
        guard isOurs != nil else { throw SessionFileError.locked(path) }
        try DraftFile.write(try change(try read()), to: path)
    }
}
