import ShopText

/// Counts failed sign-ins, and holds the time until which the account is locked. Every attempt counts before
/// its password is checked; success resets the count.
public struct SignInThrottle: Equatable, Sendable {
    /// Attempts since the last success, including those refused while locked.
    public private(set) var failures: Int
    /// How many of them started a lock; each lock is twice as long as the previous one.
    private(set) var locks: Int
    public private(set) var lockedUntil: Instant?

    /// The attempt that starts the first lock.
    static let threshold = 5
    /// In seconds.
    static let longestLock: Int64 = 15 * 60
    /// Failures older than this many seconds, a day, do not count.
    static let memory: Int64 = 24 * 60 * 60

    init(failures: Int = 0, locks: Int = 0, lockedUntil: Instant? = nil) {
        self.failures = failures
        self.locks = locks
        self.lockedUntil = lockedUntil
    }

    /// Counts an attempt.
    ///
    /// A lock ends at most its own length from now, whatever its deadline: if the clock is set back, no one
    /// stays locked out longer.
    ///
    /// - Returns: the seconds to wait, rounded up, or `nil` if this attempt is allowed.
    mutating func admit(at now: Instant) -> Int64? {
        failures = min(failures + 1, 1_000_000_000)
        if let until = lockedUntil {
            let bounded = min(until, now.adding(seconds: lockLength))
            lockedUntil = bounded
            if bounded > now { return (bounded.milliseconds - now.milliseconds + 999) / 1000 }
        }
        if failures >= SignInThrottle.threshold {
            locks = min(locks + 1, 1_000_000_000)
            lockedUntil = now.adding(seconds: lockLength)
        }
        return nil
    }

    /// Whether the attempt just counted started the first lock since the last success.
    var isFirstLock: Bool { locks == 1 && failures == SignInThrottle.threshold }

    /// The length of the latest lock, in seconds: 1, 2, 4 … 900.
    private var lockLength: Int64 {
        locks > 10
            ? SignInThrottle.longestLock : min(SignInThrottle.longestLock, 1 << Int64(max(0, locks - 1)))
    }
}
