import Glibc
import ShopText
import StoreCore

/// A new private file, created before its content is known.
final class NewPrivateFile {
    private let path: String
    private let descriptor: Int32

    /// - Parameter reusingEmpty: whether an empty private file that nobody holds, such as one left by a killed process,
    ///   may be reused.
    /// - Throws: `FileError.cannotWrite`, also if there is something there already, or `FileError.isDatabase`.
    init(path: String, reusingEmpty: Bool = false) throws(FileError) {
        try OutputPath.check(path)
        self.path = path
        let made = open(path.fileName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        let reason = SystemReason.last
        if made < 0, reusingEmpty, let left = NewPrivateFile.left(at: path) {
            descriptor = left
            return
        }
        guard made >= 0 else { throw .cannotWrite(path, reason: reason) }
        _ = DraftFile.hold(made)
        descriptor = made
    }

    /// Whether such a file is there.
    static func isLeft(at path: String) -> Bool {
        guard let descriptor = left(at: path) else { return false }
        close(descriptor)
        return true
    }

    /// An empty private file of this user's that nobody holds.
    private static func left(at path: String) -> Int32? {
        let descriptor = open(path.fileName, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == 0,
            status.st_uid == geteuid(), status.st_mode & 0o077 == 0, status.st_nlink == 1,
            DraftFile.hold(descriptor)
        else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes all of it to disk.
    func write(_ bytes: [UInt8]) throws(FileError) {
        try descriptor.writeAll(bytes, path: path)
        guard fsync(descriptor) == 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
    }

    /// Puts a draft of it in its place.
    func take(_ draft: DraftFile) throws(FileError) {
        guard draft.replace(path) else { throw .cannotWrite(path, reason: SystemReason.last) }
    }

    /// Deletes the file again.
    func discard() { unlink(path.fileName) }
}
