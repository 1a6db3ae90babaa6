import Foundation
import Glibc

/// The queue of writers: an exclusive `flock` on a file beside the store, held round each write
/// transaction. The kernel wakes waiters in turn, where SQLite's own busy handler lets the lucky win.
struct WriteQueue: Sendable {
    private let lockPath: String
    private let storePath: String
    private let patience: Int
    /// How long a writer waits for its turn, in seconds.
    static let patience = 10

    init(store path: String, patience: Int = WriteQueue.patience) {
        storePath = path
        lockPath = path + ".lock"
        self.patience = patience
    }

    /// Runs `body` while no other process writes.
    ///
    /// - Throws: ``StoreFileError/busy(_:seconds:)`` after its patience, or what `body` throws.
    func withTurn<Result>(_ body: () throws -> Result) throws -> Result {
        let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw errno == EACCES || errno == EROFS
                ? StoreFileError.readOnly(storePath) : StoreFileError.cannotCreate(lockPath, errno)
        }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard WaitingLock(descriptor).wait(seconds: patience) else {
                throw StoreFileError.busy(storePath, seconds: patience)
            }
        }
        defer { close(descriptor) }
        return try body()
    }
}

/// One blocking wait for a lock that can be given up. `flock` has no deadline, so a thread waits in it;
/// a wait given up before the lock came lets go of it when it does come.
private final class WaitingLock: @unchecked Sendable {
    private let descriptor: Int32
    private let condition = NSCondition()
    private var isHeld = false
    private var isGivenUp = false

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Whether the lock was had within that time; if not, the descriptor is no longer the caller's.
    func wait(seconds: Int) -> Bool {
        Thread.detachNewThread { [self] in
            while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
            condition.lock()
            isHeld = true
            if isGivenUp { close(descriptor) }
            condition.signal()
            condition.unlock()
        }
        let deadline = DispatchTime.now().uptimeNanoseconds + UInt64(seconds) * 1_000_000_000
        condition.lock()
        defer { condition.unlock() }
        while !isHeld {
            let now = DispatchTime.now().uptimeNanoseconds
            guard now < deadline else { break }
            _ = condition.wait(until: Date(timeIntervalSinceNow: Double(deadline - now) / 1_000_000_000))
        }
        isGivenUp = !isHeld
        return isHeld
    }
}
