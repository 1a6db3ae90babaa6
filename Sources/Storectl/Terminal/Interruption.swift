import ShopText
import StoreCore
import Synchronization

/// Handles Ctrl-C for the rest of the program.
/// Outside `protect`, an interrupt ends the process at once: nothing is half done. Inside, it is remembered, the action
/// runs (a store stops its statement and rolls back), and `Interrupted` is thrown. A second interrupt ends the process
/// even then; the store survives that like a power cut.
final class Interruption: Sendable {
    private let beforeProtecting: @Sendable () -> Void
    private let setFarewell: @Sendable (String) -> Void
    private let wording = Mutex<@Sendable (Interrupted) -> String>({
        ErrorReport(of: $0).text(verbose: false)
    })
    private let changed = Atomic(false)
    private let prompting = Atomic(false)
    private let requested = Atomic(false)
    private let protecting = Atomic(false)
    /// The payment about which its provider is being asked; 0 for none.
    private let asked = Atomic<Int64>(0)
    private let action = Mutex<(@Sendable () -> Void)?>(nil)

    /// - Parameter setFarewell: receives the message to print if an interrupt ends the process.
    init(
        beforeProtecting: @escaping @Sendable () -> Void = {},
        setFarewell: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.beforeProtecting = beforeProtecting
        self.setFarewell = setFarewell
    }

    var isRequested: Bool { requested.load(ordering: .acquiring) }
    var isProtecting: Bool { protecting.load(ordering: .acquiring) }
    /// Whether the cursor is behind a question or a progress line.
    var isPrompting: Bool { prompting.load(ordering: .acquiring) }

    /// Chooses the form of the last message: text for people, or an object for scripts.
    func say(_ words: @escaping @Sendable (Interrupted) -> String) {
        wording.withLock { $0 = words }
        publish()
    }

    private var interrupted: Interrupted {
        let payment = asked.load(ordering: .acquiring)
        return Interrupted(
            hasChanged: changed.load(ordering: .acquiring), pendingPayment: payment > 0 ? payment : nil)
    }

    private func publish() { setFarewell(wording.withLock { $0 }(interrupted)) }

    /// Runs work that waits for a person's answer.
    func whilePrompting<Result>(_ body: () throws -> Result) rethrows -> Result {
        prompting.store(true, ordering: .releasing)
        defer { prompting.store(false, ordering: .releasing) }
        return try body()
    }

    /// Waits for a provider's answer about a payment, which an interrupt leaves pending.
    func whileAsking<Result>(about payment: Int64, _ body: () throws -> Result) rethrows -> Result {
        asked.store(payment, ordering: .releasing)
        publish()
        defer {
            asked.store(0, ordering: .releasing)
            publish()
        }
        return try body()
    }

    /// Runs work that must not be interrupted, such as a write transaction.
    ///
    /// - Parameter onInterrupt: stops the work; called on another thread. The work then throws, and its
    ///   error is replaced by `Interrupted`. Work that was finished before it could be stopped counts.
    func protect<Result>(
        onInterrupt: @escaping @Sendable () -> Void, _ work: () throws -> Result
    ) throws -> Result {
        try check()
        // Inside work that is already protected.
        if isProtecting { return try work() }
        beforeProtecting()
        action.withLock { $0 = onInterrupt }
        protecting.store(true, ordering: .releasing)
        defer {
            protecting.store(false, ordering: .releasing)
            action.withLock { $0 = nil }
        }
        do {
            let result = try work()
            noteChange()
            return result
        } catch let error as ImportStopped {
            // The error itself says how far the work got.
            throw error
        } catch {
            throw isRequested ? interrupted : error
        }
    }

    /// Notes that something has been changed for good.
    func noteChange() {
        guard !changed.load(ordering: .acquiring) else { return }
        changed.store(true, ordering: .releasing)
        publish()
    }

    /// Notes whether the cursor is in the middle of a line, so that a last message starts on its own line.
    func noteOpenLine(_ isOpen: Bool) { prompting.store(isOpen, ordering: .releasing) }

    /// Throws if there was an interrupt; called between the steps of longer work.
    func check() throws(Interrupted) {
        if isRequested { throw interrupted }
    }

    /// Remembers the interrupt. Safe in a signal handler.
    func request() { requested.store(true, ordering: .releasing) }

    /// Runs the action of the protected work, if any is under way. Not for signal handlers.
    func stopWork() { action.withLock { $0 }?() }
}

/// The command was interrupted; uncommitted changes are rolled back.
struct Interrupted: StoreError, Equatable {
    /// Whether the command had changed something before.
    var hasChanged = false
    /// The payment whose provider was being asked.
    var pendingPayment: Int64?

    var kind: ErrorKind { .interrupted }
    var code: String { "interrupted" }
    var message: String {
        if let pendingPayment { return "interrupted; the outcome of payment \(pendingPayment) is not known" }
        return hasChanged ? "interrupted; earlier changes are kept" : "interrupted; nothing was changed"
    }
    var hint: String? { pendingPayment == nil ? nil : "run `storectl payment reconcile`" }
}
