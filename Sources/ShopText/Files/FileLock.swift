import Glibc

/// An exclusive lock on an open file (flock(2)). It is released when the process ends, however it ends.
public enum FileLock {
    /// Takes the lock if nobody has it.
    ///
    /// - Returns: `false` if that fails; `errno` is EWOULDBLOCK if somebody has it.
    public static func take(_ descriptor: Int32) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EINTR else { return false }
        }
        return true
    }

    /// Polls for something that another process holds.
    ///
    /// - Parameter attempt: `nil` if it is still held.
    /// - Returns: `nil` if it was still held after that time.
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
