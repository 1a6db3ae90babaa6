import Glibc

/// An exclusive lock on an open file (flock(2)). It ends with the process, however that ends.
public enum FileLock {
    /// Takes it where nobody has it.
    ///
    /// - Returns: `false` where that cannot be; `errno` is EWOULDBLOCK where somebody has it.
    public static func take(_ descriptor: Int32) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EINTR else { return false }
        }
        return true
    }

    /// Asks again and again for what another process holds.
    ///
    /// - Parameter attempt: `nil` where it is still held.
    /// - Returns: `nil` where it still was after that time.
    public static func ask<Result, Failure: Error>(
        seconds: Int, _ attempt: () throws(Failure) -> Result?
    ) throws(Failure) -> Result? {
        for _ in 0..<seconds * 100 {
            if let result = try attempt() { return result }
            usleep(10_000)
        }
        return try attempt()
    }
}
