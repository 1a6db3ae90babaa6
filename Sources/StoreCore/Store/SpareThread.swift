import Glibc
import ShopText

/// Whether there are threads to be had.
enum SpareThread {
    /// Starts one and lets it end.
    ///
    /// - Throws: ``NoThread``
    static func require() throws(NoThread) {
        var thread = pthread_t()
        let failure = pthread_create(&thread, nil, { _ in nil }, nil)
        guard failure == 0 else { throw NoThread(reason: SystemReason.text(of: failure)) }
        pthread_join(thread, nil)
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
