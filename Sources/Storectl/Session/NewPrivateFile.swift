import Glibc
import ShopText
import StoreCore

/// A new private file, created before its content is known.
final class NewPrivateFile {
    private let path: String
    private let descriptor: Int32

    /// - Throws: `FileError.cannotWrite` also where there is something already, `FileError.isDatabase`.
    init(path: String) throws(FileError) {
        try OutputPath.check(path)
        self.path = path
        descriptor = open(path.fileName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes all of it, onto the disk.
    func write(_ bytes: [UInt8]) throws(FileError) {
        try descriptor.writeAll(bytes, path: path)
        guard fsync(descriptor) == 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
    }

    /// Takes the file away again.
    func discard() { unlink(path.fileName) }
}
