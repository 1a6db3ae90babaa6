import Glibc

/// A private draft of a file, next to its final place. Its maker holds a lock on it; drafts left by killed processes
/// are not locked, and the next process that makes one deletes them.
/// It exists as long as this value: a draft not put in place by then is deleted.
public final class DraftFile {
    public let path: String
    public let descriptor: Int32
    private var isInPlace = false

    /// The text between the file's name and the letters that distinguish drafts.
    static let mark = ".storectl-"
    static let letters = 6

    /// Creates a new one (O_EXCL), with mode 0600.
    ///
    /// - Returns: `nil` if that fails; `errno` says why.
    public static func make(beside place: String) -> DraftFile? {
        sweep(beside: place)
        while true {
            var name = (place + mark + String(repeating: "X", count: letters)).fileName
            let descriptor = mkstemp(&name)
            guard descriptor >= 0 else { return nil }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            let path = String(systemBytes: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
            if hold(descriptor) { return DraftFile(path: path, descriptor: descriptor) }
            close(descriptor)
        }
    }

    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        if !isInPlace { unlink(path.fileName) }
        close(descriptor)
    }

    /// Writes it to disk and then puts it in its place, replacing what is there.
    ///
    /// - Returns: `false` if that fails; `errno` says why.
    public func replace(_ place: String) -> Bool {
        isInPlace = fsync(descriptor) == 0 && rename(path.fileName, place.fileName) == 0
        return isInPlace
    }

    /// Puts it in its place unless something is already there, which then stays.
    ///
    /// - Returns: `false` if that fails too; `errno` says why.
    public func appear(at place: String) -> Bool {
        link(path.fileName, place.fileName) == 0 || errno == EEXIST
    }

    /// Replaces the file at a place, if there is one, with a private one in one step: a crash leaves either the old or
    /// the new one.
    public static func write(_ bytes: [UInt8], to place: String) throws(FileError) {
        guard let draft = make(beside: place) else { throw .cannotWrite(place, reason: SystemReason.last) }
        try draft.descriptor.writeAll(bytes, path: place)
        guard draft.replace(place) else { throw .cannotWrite(place, reason: SystemReason.last) }
    }

    /// Takes over a draft for a place that a killed process has left, by what is in it.
    ///
    /// - Parameter isWanted: whether to take the draft with these bytes, at most 4 KiB; the others stay.
    public static func takeOver(
        beside place: String, _ isWanted: ([UInt8]) throws -> Bool
    ) rethrows -> DraftFile? {
        let (folder, name) = split(place)
        let found = names(in: folder) { DraftFile.place(ofDraft: $0[...])?.elementsEqual(name) ?? false }
        for name in found {
            let path = folder + "/" + String(systemBytes: name)
            guard let descriptor = openLeft(path, O_RDWR) else { continue }
            let draft = DraftFile(path: path, descriptor: descriptor)
            // It is not this process's to delete yet.
            draft.isInPlace = true
            guard try isWanted(draft.start) else { continue }
            draft.isInPlace = false
            return draft
        }
        return nil
    }

    /// Its first 4 KiB.
    public var start: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(0, count)))
    }

    /// Locks a file that was just made, for as long as it is open.
    ///
    /// - Returns: whether it still exists; another process may have cleaned it up meanwhile.
    public static func hold(_ descriptor: Int32) -> Bool {
        guard FileLock.take(descriptor) else { return errno != EWOULDBLOCK }
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_nlink > 0
    }

    /// Deletes the drafts for a place that nobody holds.
    public static func sweep(beside place: String) {
        let (folder, name) = split(place)
        sweep(folder) { entry in
            DraftFile.place(ofDraft: entry[...])?.elementsEqual(name) ?? false
        }
    }

    /// The file that a draft is for, by the draft's name; `nil` if it is none.
    public static func place(ofDraft entry: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let place = entry.dropLast(mark.utf8.count + letters)
        let rest = entry.dropFirst(place.count)
        guard rest.starts(with: mark.utf8), rest.count == mark.utf8.count + letters,
            rest.suffix(letters).allSatisfy(\.isLetterOrDigit)
        else { return nil }
        return place
    }

    /// Deletes the files in a folder that have such a name, belong to this user, and are not held by anybody.
    ///
    /// - Parameter beside: what is appended to a file's name for the files that go with it.
    public static func sweep(_ folder: String, beside: [String] = [], _ isDraft: ([UInt8]) -> Bool) {
        for name in names(in: folder, isDraft) { remove(folder + "/" + String(systemBytes: name), beside) }
    }

    private static func names(in folder: String, _ isDraft: ([UInt8]) -> Bool) -> [[UInt8]] {
        guard let stream = opendir(folder.fileName) else { return [] }
        defer { closedir(stream) }
        var found: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
            if isDraft(name) { found.append(name) }
        }
        return found
    }

    private static func remove(_ path: String, _ beside: [String]) {
        guard let descriptor = openLeft(path, O_RDONLY) else { return }
        for suffix in beside { unlink((path + suffix).fileName) }
        unlink(path.fileName)
        close(descriptor)
    }

    /// Opens and locks a file of this user's that nobody holds.
    private static func openLeft(_ path: String, _ mode: Int32) -> Int32? {
        // O_NONBLOCK: a FIFO must not make us wait.
        let descriptor = open(path.fileName, mode | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            // Just before it is put in place, it already has its final mode.
            status.st_uid == geteuid(), FileLock.take(descriptor)
        else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    private static func split(_ path: String) -> (folder: String, name: [UInt8]) {
        let bytes = path.systemBytes
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return (".", bytes) }
        let folder = slash == 0 ? "/" : String(systemBytes: Array(bytes[..<slash]))
        return (folder, Array(bytes[(slash + 1)...]))
    }
}
