import Glibc
import ShopText
import StoreCore

/// A file that is replaced in one step: written under another name next to it, and renamed when done. For a
/// symbolic link the file it points to is replaced; a pipe or device is written to directly.
final class AtomicFile {
    private let path: String
    private let isPrivate: Bool
    /// The file that the draft replaces, or `nil` if there is no draft.
    private var place: String?
    private var draft: DraftFile?
    private var descriptor: Int32
    private var buffer: [UInt8] = []

    /// - Parameter isPrivate: whether a new file is readable only by its owner, whatever the user's umask.
    /// - Throws: `FileError.cannotWrite`, `FileError.isFolder`, or `FileError.isDatabase` for what is never
    ///   overwritten.
    init(_ path: String, isPrivate: Bool = false) throws(FileError) {
        self.isPrivate = isPrivate
        try OutputPath.check(path)
        self.path = path
        switch try OutputTarget(path) {
        case .file(let place):
            self.place = place
            draft = DraftFile.make(beside: place)
            descriptor = draft?.descriptor ?? -1
        case .stream(let place):
            descriptor = open(place.fileName, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        case .descriptor(let number):
            descriptor = AtomicFile.duplicate(number)
        }
        guard descriptor >= 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
    }

    /// Files that we have opened ourselves, such as the store, are refused.
    private static func duplicate(_ number: Int32) -> Int32 {
        let flags = fcntl(number, F_GETFD)
        if flags >= 0, flags & FD_CLOEXEC == 0 { return fcntl(number, F_DUPFD_CLOEXEC, 3) }
        errno = EBADF
        return -1
    }

    deinit {
        if draft == nil, descriptor >= 0 { close(descriptor) }
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

    /// Puts the file in its place, with the permissions of the old file, or those of the user's umask for a new one.
    func finish() throws(FileError) {
        try flush()
        guard let place, let draft else { return }
        // It may have become one since.
        try OutputPath.check(path)
        var status = stat()
        fchmod(
            descriptor,
            stat(place.fileName, &status) == 0
                ? status.st_mode & 0o777 : (isPrivate ? 0o600 : 0o666) & ~AtomicFile.mask)
        guard draft.replace(place) else { throw .cannotWrite(path, reason: SystemReason.last) }
    }

    /// This process's umask. umask(2) tells it only by changing it, also for other threads that make files meanwhile;
    /// `/proc` does without. Where that is absent, nobody else may read the new file.
    private static var mask: mode_t {
        let status = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
        guard status >= 0 else { return 0o077 }
        defer { close(status) }
        let bytes = [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
            count = max(0, read(status, buffer.baseAddress, buffer.count))
        }
        let line = bytes.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: Array("Umask:".utf8)) }
        let digits = line.map { String(decoding: $0, as: UTF8.self).filter(\.isNumber) }
        return digits.flatMap { mode_t($0, radix: 8) } ?? 0o077
    }
}
