import Glibc
import ShopText
import StoreCore

/// A count that is not saved yet, in a file of the person's own, so that it outlives a terminal that is closed. Held by
/// one count at a time.
final class CountDraft {
    private let path: String
    private let descriptor: Int32

    /// - Returns: `nil` where there is no place for it, or another count holds it: then a count is kept in memory alone.
    init?(of store: Store, in context: Context) {
        let state = context.variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        guard let base = state ?? context.variable("HOME").map({ $0 + "/.local/state" }) else { return nil }
        let folder = base + "/storectl"
        CountDraft.makeFolder(folder)
        path = "\(folder)/count-\(store.uuid).txt"
        descriptor = open(path.fileName, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        var status = stat()
        guard descriptor >= 0 else { return nil }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_uid == geteuid(), status.st_nlink == 1, DraftFile.hold(descriptor)
        else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Each folder that is missing, for its owner only.
    private static func makeFolder(_ folder: String) {
        guard access(folder.fileName, F_OK) != 0, let slash = folder.lastIndex(of: "/"),
            slash > folder.startIndex
        else { return }
        makeFolder(String(folder[..<slash]))
        mkdir(folder.fileName, 0o700)
    }

    /// The lines of a count that ended before it was saved, as they are typed.
    var lines: [String] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = pread(descriptor, &piece, piece.count, off_t(bytes.count))
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Keeps the count as it is now. What cannot be kept is still in memory.
    func keep(_ tally: CountTally) {
        let bytes = Array(tally.words.map { $0 + "\n" }.joined().utf8)
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress, $0.count, off_t(done))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            done += count
        }
        ftruncate(descriptor, off_t(done))
    }

    /// It is saved, or dropped.
    func discard() { unlink(path.fileName) }
}
