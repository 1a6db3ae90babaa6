import Glibc
import ShopText
import StoreCore

/// A file the user names, read as a whole.
enum InputFile {
    /// The content, and whether users other than the owner can read the file.
    struct Contents: Equatable {
        var bytes: [UInt8]
        var isReadableByOthers: Bool
    }

    /// - Parameters:
    ///   - limit: more bytes than this are refused.
    ///   - waits: whether it may be a pipe that somebody is yet to write to; else only a file will do.
    static func read(
        _ path: String, limit: Int = .max - 1, waits: Bool = true
    ) throws(FileError) -> Contents {
        let descriptor = open(path.fileName, O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK))
        guard descriptor >= 0 else { throw .cannotRead(path, reason: SystemReason.last) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path, reason: SystemReason.last) }
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        if !waits, !isRegular { throw .cannotRead(path, reason: "it is not a regular file") }
        let bytes = try descriptor.readAll(limit: limit, path: path)
        return Contents(bytes: bytes, isReadableByOthers: isRegular && status.st_mode & 0o044 != 0)
    }
}

extension InputFile {
    /// The file's bytes in chunks, for a file that may not fit in memory.
    static func source(_ path: String) throws(FileError) -> ByteSource {
        let descriptor = open(path.fileName, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path, reason: SystemReason.last) }
        let file = OpenFile(descriptor: descriptor)
        return {
            while true {
                var count = 0
                let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
                    count = Glibc.read(file.descriptor, buffer.baseAddress, buffer.count)
                    filled = max(count, 0)
                }
                if count >= 0 { return bytes }
                if errno != EINTR { throw FileError.cannotRead(path, reason: SystemReason.last) }
            }
        }
    }

    /// The length of a regular file; `nil` for anything else.
    static func size(_ path: String) -> Int? {
        var status = stat()
        guard stat(path.fileName, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Closes a descriptor when its last user is gone.
    private final class OpenFile {
        let descriptor: Int32
        init(descriptor: Int32) { self.descriptor = descriptor }
        deinit { close(descriptor) }
    }
}
