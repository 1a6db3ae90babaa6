import Glibc

/// A folder of files.
public enum Folder {
    /// Writes its directory entries to disk, so that a new one survives a power cut.
    ///
    /// - Returns: `false` if that fails; `errno` says why.
    @discardableResult
    public static func synchronize(_ path: String) -> Bool {
        let descriptor = open(path.fileName, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}
