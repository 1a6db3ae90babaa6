import Glibc
import Synchronization

/// A value that a thread of its own works out, while the caller goes on. Where the system gives no thread, the caller
/// works it out when it asks.
///
/// Only for work on bytes: a connection is used by one thread at a time.
final class Background<Value: Sendable> {
    private let work: @Sendable () -> Value
    private let result = Result()
    private var thread: pthread_t?

    private final class Result: Sendable {
        let value = Mutex<Value?>(nil)
    }

    init(_ work: @escaping @Sendable () -> Value) {
        self.work = work
        thread = try? SpareThread.start { [result] in
            let value = work()
            result.value.withLock { $0 = value }
        }
    }

    deinit {
        if let thread { pthread_detach(thread) }
    }

    /// The value, when it is there.
    func value() -> Value {
        if let thread { pthread_join(thread, nil) }
        thread = nil
        if let value = result.value.withLock({ $0 }) { return value }
        let value = work()
        result.value.withLock { $0 = value }
        return value
    }
}
