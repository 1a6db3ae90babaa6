import CFileSystem

/// The memory of a process that holds a password.
public enum SecretMemory {
    /// From now on, core dumps do not include this memory, other processes of the user cannot read it, and freed memory
    /// is overwritten.
    public static func protect() {
        storectl_set_dumpable(0)
        storectl_forget_secrets()
    }

    /// Opens files that a protected process cannot, such as /dev/fd/63.
    public static func opening<Result>(_ body: () throws -> Result) rethrows -> Result {
        let isProtected = storectl_is_dumpable() == 0
        if isProtected { storectl_set_dumpable(1) }
        defer { if isProtected { storectl_set_dumpable(0) } }
        return try body()
    }
}
