import Glibc

/// A folder of files.
public enum Folder {
    /// Puts the names in it onto the disk, so that a new one survives a power cut.
    ///
    /// - Returns: `false` where that cannot be; `errno` says why.
    @discardableResult
    public static func synchronize(_ path: String) -> Bool {
        let descriptor = open(path.fileName, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}
