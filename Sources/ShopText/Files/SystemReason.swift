import Glibc

/// Why the last system call failed, in words: `No such file or directory`.
public enum SystemReason {
    public static var last: String { text(of: errno) }

    public static func text(of error: Int32) -> String {
        let text = String(cString: strerror(error))
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// That a file is there already.
    static let exists = text(of: EEXIST)

    /// Whether the name or the permissions of a file are at fault, which its user can change.
    static func isOfName(_ reason: String) -> Bool {
        [ENOENT, ENOTDIR, EISDIR, EACCES, EPERM, EROFS, ENAMETOOLONG, ELOOP, ETXTBSY]
            .contains { text(of: $0) == reason }
    }

    /// Whether the system lacks something, so that it is not the file that is at fault.
    static func isOfSystem(_ reason: String) -> Bool {
        [EMFILE, ENFILE, ENOMEM, EIO].contains { text(of: $0) == reason }
    }
}
