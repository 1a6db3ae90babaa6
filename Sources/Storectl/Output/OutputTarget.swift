import Glibc
import ShopText
import StoreCore

/// What an output path refers to, with links resolved.
enum OutputTarget: Equatable {
    /// A file at this path, which may not exist yet; it is replaced as a whole.
    case file(String)
    /// A pipe or a device, which is written to and never replaced.
    case stream(String)
    /// A descriptor that was inherited, such as standard output, by its number.
    case descriptor(Int32)

    /// - Throws: `FileError.isFolder`, or `FileError.cannotWrite` for a disk, or if it cannot be determined.
    init(_ path: String) throws(FileError) {
        var place = path
        var links = 0
        while true {
            if let number = OutputTarget.descriptor(place) {
                self = .descriptor(number)
                return
            }
            guard let link = OutputTarget.link(place), links < 40 else { break }
            place = link.hasPrefix("/") ? link : place.prefix(through: place.lastSlash) + link
            links += 1
        }
        var status = stat()
        guard stat(path.fileName, &status) == 0 else {
            guard errno == ENOENT else { throw .cannotWrite(path, reason: SystemReason.last) }
            self = .file(place)
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            guard let real = realpath(path.fileName, nil) else {
                throw .cannotWrite(path, reason: SystemReason.last)
            }
            defer { free(real) }
            self = .file(String(systemText: real))
        case S_IFDIR: throw .isFolder(path)
        case S_IFBLK: throw .cannotWrite(path, reason: "it is a disk")
        default: self = .stream(path)
        }
    }

    /// The place for a draft: next to the file, so that it can be renamed.
    ///
    /// - Parameter folder: for drafts that cannot be next to their file.
    func draft(orIn folder: String) -> String {
        if case .file(let place) = self { place } else { folder + "/storectl" }
    }

    /// Whether both are the same.
    func isSame(as other: OutputTarget) -> Bool {
        switch (self, other) {
        case (.file(let one), .file(let other)):
            OutputTarget.canonical(one) == OutputTarget.canonical(other)
        case (.stream(let one), .stream(let other)):
            OutputPath.isSameFile(one, other)
        default: self == other
        }
    }

    /// The path of a file that may not exist, by the real name of its folder.
    private static func canonical(_ place: String) -> String {
        guard let folder = realpath(String(place.prefix(through: place.lastSlash)).fileName, nil) else {
            return place
        }
        defer { free(folder) }
        return String(systemText: folder) + "/" + place[place.index(after: place.lastSlash)...]
    }

    /// `63` in `/dev/fd/63`, which is how a shell names a process substitution. Opening such a name would lose the
    /// shell's append mode.
    private static func descriptor(_ path: String) -> Int32? {
        for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
            return Int32(path.dropFirst(folder.count))
        }
        return nil
    }

    private static func link(_ path: String) -> String? {
        var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = target.withUnsafeMutableBytes { bytes in
            readlink(path.fileName, bytes.assumingMemoryBound(to: CChar.self).baseAddress!, bytes.count)
        }
        return count < 0 ? nil : String(systemBytes: target[..<count])
    }
}

extension String {
    /// The slash after a path's folder. Resolved paths have one.
    fileprivate var lastSlash: Index { lastIndex(of: "/") ?? startIndex }
}
