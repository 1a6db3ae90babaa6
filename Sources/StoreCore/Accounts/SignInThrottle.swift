import ShopText

/// How often someone failed to sign in, and until when nobody may try. Every try counts before its
/// password is looked at, so that none is free; success forgets them all.
public struct SignInThrottle: Equatable, Sendable {
    /// Tries since the last success, also those refused unseen.
    public private(set) var failures: Int
    /// How many of them began a lock; each lock is twice as long as the one before.
    private(set) var locks: Int
    public private(set) var lockedUntil: Instant?

    /// The try that begins the first lock.
    static let threshold = 5
    /// In seconds.
    static let longestLock: Int64 = 15 * 60
    /// Failures this old, in seconds, are forgotten: a day.
    static let memory: Int64 = 24 * 60 * 60

    init(failures: Int = 0, locks: Int = 0, lockedUntil: Instant? = nil) {
        self.failures = failures
        self.locks = locks
        self.lockedUntil = lockedUntil
    }

    /// Counts a try.
    ///
    /// A lock ends at most its own length from now, whatever its deadline says: when the clock is put
    /// back, nobody stays locked out for longer.
    ///
    /// - Returns: the seconds to wait, rounded up, or `nil` when this try may be made.
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

    /// The length of the latest lock, in seconds: 1, 2, 4 … 900.
    private var lockLength: Int64 {
        locks > 10
            ? SignInThrottle.longestLock : min(SignInThrottle.longestLock, 1 << Int64(max(0, locks - 1)))
    }
}
