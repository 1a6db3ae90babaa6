import Glibc

/// A private file in the making beside the place it is for. Its maker holds a lock on it: what a killed process has left
/// behind nobody holds, and the next one that makes such a file takes it away.
public struct DraftFile: Sendable {
    public let path: String
    public let descriptor: Int32

    /// What comes between the place's name and the letters that tell drafts apart.
    static let mark = ".storectl-"
    static let letters = 6

    /// Makes one, new (O_EXCL) and 0600.
    ///
    /// - Returns: `nil` where that cannot be; `errno` says why.
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

    /// Locks a file that was just made, for as long as it is open.
    ///
    /// - Returns: whether it is still there; somebody who swept up may have come between.
    public static func hold(_ descriptor: Int32) -> Bool {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return errno != EWOULDBLOCK }
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_nlink > 0
    }

    /// Takes away the drafts for a place that nobody holds.
    public static func sweep(beside place: String) {
        let (folder, name) = split(place)
        sweep(folder) { entry in
            guard entry.starts(with: name + Array(mark.utf8)) else { return false }
            let rest = entry.dropFirst(name.count + mark.utf8.count)
            return rest.count == letters && rest.allSatisfy(\.isLetterOrDigit)
        }
    }

    /// Takes away the files in a folder that have such a name, belong to this user, and that nobody holds.
    ///
    /// - Parameter beside: what is appended to a file's name for the files that go with it.
    public static func sweep(_ folder: String, beside: [String] = [], _ isDraft: ([UInt8]) -> Bool) {
        guard let stream = opendir(folder.fileName) else { return }
        var found: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
            if isDraft(name) { found.append(name) }
        }
        closedir(stream)
        for name in found { remove(folder + "/" + String(systemBytes: name), beside) }
    }

    private static func remove(_ path: String, _ beside: [String]) {
        // O_NONBLOCK: a FIFO must not make us wait.
        let descriptor = open(path.fileName, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            // Just before it takes its place, it has the mode it will have there.
            status.st_uid == geteuid(),
            flock(descriptor, LOCK_EX | LOCK_NB) == 0
        else { return }
        for suffix in beside { unlink((path + suffix).fileName) }
        unlink(path.fileName)
    }

    private static func split(_ path: String) -> (folder: String, name: [UInt8]) {
        let bytes = path.systemBytes
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return (".", bytes) }
        let folder = slash == 0 ? "/" : String(systemBytes: Array(bytes[..<slash]))
        return (folder, Array(bytes[(slash + 1)...]))
    }
}
