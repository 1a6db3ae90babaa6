import Glibc

/// Why the last system call failed, in words: `No such file or directory`.
public enum SystemReason {
    public static var last: String {
        let text = String(cString: strerror(errno))
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
