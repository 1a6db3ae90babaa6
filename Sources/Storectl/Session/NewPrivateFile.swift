import Glibc
import StoreCore

/// A file that is new and for our eyes only, made before there is something to put into it.
struct NewPrivateFile {
    private let path: String
    private let descriptor: Int32

    /// - Throws: `FileError.cannotWrite` also where there is something already.
    init(path: String) throws(FileError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
    }

    /// Writes all of it, and closes the file.
    func write(_ bytes: [UInt8]) throws(FileError) {
        defer { close(descriptor) }
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count, fsync(descriptor) == 0 else {
            throw .cannotWrite(path, reason: SystemReason.last)
        }
    }

    /// Takes the file away again.
    func discard() { unlink(path) }
}
