import Glibc
import ShopText
import StoreCore

/// A file the user names, read as a whole.
enum InputFile {
    /// What was read, and whether accounts other than the owner's may read it too.
    struct Contents: Equatable {
        var bytes: [UInt8]
        var isReadableByOthers: Bool
    }

    /// - Parameter limit: more bytes than this are refused.
    static func read(_ path: String, limit: Int = .max - 1) throws(FileError) -> Contents {
        let descriptor = open(path.fileName, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path, reason: SystemReason.last) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path, reason: SystemReason.last) }
        let bytes = try descriptor.readAll(limit: limit, path: path)
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        return Contents(bytes: bytes, isReadableByOthers: isRegular && status.st_mode & 0o044 != 0)
    }
}

extension Int32 {
    /// Everything an open file holds, as this is its descriptor.
    func readAll(limit: Int, path: String) throws(FileError) -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: Swift.min(limit + 1, 1 << 16))
        while true {
            let count = Glibc.read(self, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .cannotRead(path, reason: SystemReason.last) }
            if count == 0 { return all }
            all += buffer[..<count]
            if all.count > limit { throw .tooLarge(path, limit: limit) }
        }
    }
}

extension InputFile {
    /// The file's bytes in chunks, for one that may be longer than memory.
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

    /// The length of a regular file; `nil` where it has none.
    static func size(_ path: String) -> Int? {
        var status = stat()
        guard stat(path.fileName, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Closes a descriptor with its last user.
    private final class OpenFile {
        let descriptor: Int32
        init(descriptor: Int32) { self.descriptor = descriptor }
        deinit { close(descriptor) }
    }
}

/// A file that cannot be read or written.
enum FileError: StoreError, Equatable {
    case cannotRead(String, reason: String)
    case cannotWrite(String, reason: String)
    case tooLarge(String, limit: Int)
    /// - Parameter of: the database that the path is, or is part of.
    case isDatabase(String, of: String)
    /// What is written would take the place of what is read.
    case isInput(String)
    case isFolder(String)
    /// Two things are to be written to one file.
    case isOutput(String)

    var kind: ErrorKind {
        switch self {
        case .cannotRead, .tooLarge: .invalidInput
        case .cannotWrite: .internalFault
        case .isDatabase, .isInput, .isFolder, .isOutput: .refused
        }
    }
    var code: String {
        switch self {
        case .cannotRead: "cannot_read"
        case .cannotWrite: "cannot_write"
        case .tooLarge: "file_too_large"
        case .isDatabase: "file_is_database"
        case .isInput: "file_is_input"
        case .isFolder: "file_is_folder"
        case .isOutput: "file_named_twice"
        }
    }
    var message: String {
        switch self {
        case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
        case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
        case .tooLarge(let path, let limit): "\(path) is larger than \(limit) bytes"
        case .isDatabase(let path, let database):
            path == database
                ? "\(path) is a database, and is not written over"
                : "\(path) belongs to the database \(database), and is not written over"
        case .isInput(let path): "\(path) is the file that is imported, and is not written over"
        case .isFolder(let path): "\(path) is a folder"
        case .isOutput(let path): "the plan and the rejected rows cannot both be written to \(path)"
        }
    }
    var hint: String? {
        switch self {
        case .isDatabase, .isInput, .isOutput: "name another file"
        case .isFolder: "name a file in it"
        case .cannotRead, .cannotWrite, .tooLarge: nil
        }
    }
}

/// Why the last system call failed, in words: `No such file or directory`.
enum SystemReason {
    static var last: String {
        let text = String(cString: strerror(errno))
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
