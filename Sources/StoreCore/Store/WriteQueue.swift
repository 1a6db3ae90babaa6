import Foundation
import Glibc
import ShopText
import Synchronization

/// The queue of writers: an exclusive `flock` on a file next to the store, held around each write transaction.
/// The kernel wakes waiters in turn, while SQLite's own busy handler is not fair.
final class WriteQueue: Sendable {
    private let lockPath: String
    private let storePath: String
    private let patience: Int
    private let waiting = Mutex<WaitingLock?>(nil)
    private let isGivenUp = Atomic(false)
    /// The lock file while this writer has its turn; otherwise −1.
    private let held = Atomic<Int32>(-1)
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
        let descriptor = try openLock()
        if !FileLock.take(descriptor) {
            markWaiting(descriptor, true)
            let lock = WaitingLock(descriptor)
            waiting.withLock { $0 = lock }
            if isGivenUp.load(ordering: .acquiring) { lock.giveUp() }
            defer { waiting.withLock { $0 = nil } }
            guard lock.wait(seconds: patience) else {
                throw StoreFileError.busy(storePath, seconds: patience)
            }
            markWaiting(descriptor, false)
        }
        held.store(descriptor, ordering: .releasing)
        defer {
            held.store(-1, ordering: .releasing)
            close(descriptor)
        }
        return try body()
    }

    /// Runs `body` while holding the named lock. Writers continue meanwhile.
    /// - Returns: `nil` if another process holds it.
    ///
    func withNamedLock<Result>(_ name: String, _ body: () throws -> Result) throws -> Result? {
        let descriptor = try openLock()
        defer { close(descriptor) }
        // Each name has its own byte, far behind the one for waiting writers.
        let digest = Cryptography.sha256(Array(name.utf8))
        var request = flock()
        request.l_type = Int16(F_WRLCK)
        request.l_whence = Int16(SEEK_SET)
        request.l_start = off_t(digest.prefix(6).reduce(1) { $0 << 8 | Int64($1) })
        request.l_len = 1
        // F_OFD_SETLK of fcntl(2): released when the process ends, however it ends.
        guard fcntl(descriptor, 37, &request) == 0 else { return nil }
        return try body()
    }

    /// How long to wait for a named lock, in seconds: as long as checking a few dozen passwords takes.
    private static let namedPatience = 30

    /// Runs `body` while holding the named lock, once nobody else holds it. Writers continue meanwhile.
    ///
    /// - Throws: ``StoreFileError/busy(_:seconds:)`` after a while, or what `body` throws.
    func withNamedTurn<Result>(_ name: String, _ body: () throws -> Result) throws -> Result {
        let result = try FileLock.ask(seconds: WriteQueue.namedPatience) {
            if let result = try withNamedLock(name, body) { return result as Result? }
            if isGivenUp.load(ordering: .acquiring) { throw DatabaseFault.interrupted }
            return nil
        }
        guard let result else { throw StoreFileError.busy(storePath, seconds: WriteQueue.namedPatience) }
        return result
    }

    private func openLock() throws(StoreFileError) -> Int32 {
        let file = CompanionFile(lockPath, of: storePath)
        let descriptor = file.open()
        guard descriptor >= 0 else {
            throw errno == EROFS ? StoreFileError.readOnly(storePath) : .cannotLock(lockPath, errno)
        }
        guard file.isRegular(descriptor) else {
            close(descriptor)
            throw .inTheWay(lockPath)
        }
        CompanionFile(storePath + "-journal", of: storePath).share()
        return descriptor
    }

    /// Whether another writer is waiting for this one to end its turn. Waiting writers hold a shared lock on the first
    /// byte of the lock file, which can be tested without taking it.
    var isAwaited: Bool {
        var request = flock()
        request.l_type = Int16(F_WRLCK)
        request.l_whence = Int16(SEEK_SET)
        request.l_len = 1
        // F_OFD_GETLK of fcntl(2).
        guard fcntl(held.load(ordering: .acquiring), 36, &request) == 0 else { return false }
        return request.l_type != Int16(F_UNLCK)
    }

    /// Whether a writer would have to wait now.
    var isBusy: Bool {
        let descriptor = open(lockPath.fileName, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) != 0
    }

    private func markWaiting(_ descriptor: Int32, _ isWaiting: Bool) {
        var request = flock()
        request.l_type = Int16(isWaiting ? F_RDLCK : F_UNLCK)
        request.l_whence = Int16(SEEK_SET)
        request.l_len = 1
        // F_OFD_SETLK of fcntl(2).
        _ = fcntl(descriptor, 37, &request)
    }

    /// Ends the wait of a writer that is in the queue or about to join it, as if its time were up.
    func giveUp() {
        isGivenUp.store(true, ordering: .releasing)
        waiting.withLock { $0 }?.giveUp()
    }
}

/// One blocking wait for a lock that can be given up. `flock` has no deadline, so a thread waits in it; a wait given up
/// early releases the lock once it gets it.
private final class WaitingLock: Sendable {
    private enum State { case waiting, held, givenUp }

    private let descriptor: Int32
    private let state = Mutex(State.waiting)
    private let end = DispatchSemaphore(value: 0)

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Whether the lock was acquired within that time; if not, the descriptor no longer belongs to the caller.
    func wait(seconds: Int) -> Bool {
        guard let thread = try? SpareThread.start({ self.waitInLine() }) else { return ask(seconds: seconds) }
        pthread_detach(thread)
        _ = end.wait(timeout: .now() + .seconds(seconds))
        return state.withLock { state in
            if state == .waiting { state = .givenUp }
            return state == .held
        }
    }

    private func waitInLine() {
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        state.withLock { state in
            if state == .givenUp { close(descriptor) } else { state = .held }
        }
        end.signal()
    }

    /// Without a thread: polls for the lock, which is not fair but ends.
    private func ask(seconds: Int) -> Bool {
        let isHeld = FileLock.ask(seconds: seconds) { () -> Bool? in
            if FileLock.take(descriptor) { return true }
            return end.wait(timeout: .now()) == .success ? false : nil
        }
        if isHeld != true { close(descriptor) }
        return isHeld == true
    }

    func giveUp() { end.signal() }
}
