import Glibc
import Synchronization

/// A value that a thread of its own works out, while the caller goes on. Where the system gives no thread, the caller
/// works it out when it asks.
///
/// Only for work on bytes: a connection is used by one thread at a time.
final class Background<Value: Sendable> {
    private let work: BackgroundWork
    private let result: Result
    private var thread: pthread_t?

    private final class Result: Sendable {
        let value = Mutex<Value?>(nil)
    }

    init(_ work: @escaping @Sendable () -> Value) {
        let result = Result()
        self.result = result
        self.work = BackgroundWork { result.value.withLock { $0 = work() } }
        thread = self.work.start()
    }

    deinit {
        if let thread { pthread_detach(thread) }
    }

    /// The value, when it is there.
    func value() -> Value {
        if let thread {
            pthread_join(thread, nil)
            self.thread = nil
        }
        while true {
            if let value = result.value.withLock({ $0 }) { return value }
            work.body()
        }
    }
}

/// What a thread does.
private final class BackgroundWork: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    /// Uses pthread_create(3), which reports when no thread is available.
    func start() -> pthread_t? {
        var thread = pthread_t()
        let work = Unmanaged.passRetained(self)
        let failure = pthread_create(
            &thread, nil,
            { work in
                if let work { Unmanaged<BackgroundWork>.fromOpaque(work).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        if failure == 0 { return thread }
        work.release()
        return nil
    }
}
