import Glibc
import ShopText

/// Threads, as far as there are any to be had: pthread_create(3) reports when there are none; Foundation's `Thread` does
/// not.
enum SpareThread {
    /// Starts one that ends with `body`. It must be joined or detached.
    ///
    /// - Throws: ``NoThread``
    static func start(_ body: @escaping @Sendable () -> Void) throws(NoThread) -> pthread_t {
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work(body))
        let failure = pthread_create(
            &thread, nil,
            { work in
                if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        guard failure == 0 else {
            work.release()
            throw NoThread(reason: SystemReason.text(of: failure))
        }
        return thread
    }

    /// Starts one and lets it end.
    ///
    /// - Throws: ``NoThread``
    static func require() throws(NoThread) { pthread_join(try start {}, nil) }

    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}

/// The system gives no thread, and without one the work would never end.
struct NoThread: StoreError, Equatable {
    let reason: String

    let kind = ErrorKind.internalFault
    let code = "no_thread"
    var message: String { "cannot start a thread: \(reason)" }
    let hint: String? = "end other programs, or raise the limit: `ulimit -u`"
}
