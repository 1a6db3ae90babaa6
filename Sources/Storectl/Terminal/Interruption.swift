import StoreCore
import Synchronization

/// Ctrl-C as the rest of the program sees it.
///
/// Outside of `protect`, an interrupt ends the process at once: nothing is half done. Inside, it is
/// remembered, the action runs (a store stops its statement and rolls back), and `Interrupted` is thrown.
/// A second interrupt ends the process even then; the store survives that as it survives a power cut.
final class Interruption: Sendable {
    private let beforeProtecting: @Sendable () -> Void
    /// Tells what is said when an interrupt ends the process.
    let setFarewell: @Sendable (String) -> Void
    private let requested = Atomic(false)
    private let protecting = Atomic(false)
    private let action = Mutex<(@Sendable () -> Void)?>(nil)

    init(
        beforeProtecting: @escaping @Sendable () -> Void = {},
        setFarewell: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.beforeProtecting = beforeProtecting
        self.setFarewell = setFarewell
    }

    var isRequested: Bool { requested.load(ordering: .acquiring) }
    var isProtecting: Bool { protecting.load(ordering: .acquiring) }

    /// Runs work that must not end half way, such as a write transaction.
    ///
    /// - Parameter onInterrupt: stops the work; called on another thread. The work then throws, and its
    ///   error is replaced by `Interrupted`. Work that was finished before it could be stopped counts.
    func protect<Result>(
        onInterrupt: @escaping @Sendable () -> Void, _ work: () throws -> Result
    ) throws -> Result {
        try check()
        beforeProtecting()
        action.withLock { $0 = onInterrupt }
        protecting.store(true, ordering: .releasing)
        defer {
            protecting.store(false, ordering: .releasing)
            action.withLock { $0 = nil }
        }
        do { return try work() } catch {
            throw isRequested ? Interrupted() : error
        }
    }

    /// Throws when an interrupt came; for work in several steps, between them.
    func check() throws(Interrupted) {
        if isRequested { throw Interrupted() }
    }

    /// Remembers the interrupt. Safe in a signal handler.
    func request() { requested.store(true, ordering: .releasing) }

    /// Runs the action of the protected work, if any is under way. Not for signal handlers.
    func stopWork() { action.withLock { $0 }?() }
}

/// The command was interrupted; what was not committed is rolled back.
struct Interrupted: StoreError, Equatable {
    var kind: ErrorKind { .interrupted }
    var code: String { "interrupted" }
    var message: String { "interrupted; nothing more was changed" }
}
