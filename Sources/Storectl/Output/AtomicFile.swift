import Glibc

/// A file that comes to be as a whole: written under another name beside its place, and renamed when done.
final class AtomicFile {
    private let path: String
    private var draft: [CChar]
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    private var isDone = false

    /// - Throws: `FileError.cannotWrite`, or `FileError.isDatabase` for what is never written over.
    init(_ path: String) throws(FileError) {
        try OutputPath.check(path)
        self.path = path
        draft = Array((path + ".XXXXXX").utf8CString)
        // Makes the file new (O_EXCL) and 0600.
        descriptor = mkstemp(&draft)
        guard descriptor >= 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isDone { unlink(draft) }
    }

    func write(_ bytes: some Collection<UInt8>) throws(FileError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 16 { try flush() }
    }

    func write(_ text: String) throws(FileError) { try write(text.utf8) }

    private func flush() throws(FileError) {
        try descriptor.writeAll(buffer, path: path)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Puts the file in its place. What was there before keeps its permissions; a new file gets those that
    /// the user's mask leaves.
    func finish() throws(FileError) {
        try flush()
        // It may have become one since.
        try OutputPath.check(path)
        var status = stat()
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o666 & ~mask)
        guard fsync(descriptor) == 0, rename(draft, path) == 0 else {
            throw .cannotWrite(path, reason: SystemReason.last)
        }
        isDone = true
    }
}
