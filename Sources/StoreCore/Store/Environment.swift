import ShopText

/// The parts of the outside world that rules need, passed in so that tests can fix them.
public struct Environment: Sendable {
    public var now: @Sendable () -> Instant
    /// Cryptographically strong random bytes, as many as requested.
    public var randomBytes: @Sendable (Int) -> [UInt8]
    /// The random bytes for the salts of journal entries: a separate source, so that in a test no other random value
    /// depends on the number of earlier entries.
    public var saltBytes: @Sendable (Int) -> [UInt8]
    /// The random bytes for the secrets of sign-ins: a separate source, for the same reason.
    public var secretBytes: @Sendable (Int) -> [UInt8]

    /// Measures the command, from when this was made.
    public let stopwatch: Stopwatch

    /// - Parameter ticks: microseconds of a clock that never goes back, counted from any starting point.
    public init(
        now: @escaping @Sendable () -> Instant, randomBytes: @escaping @Sendable (Int) -> [UInt8],
        saltBytes: (@Sendable (Int) -> [UInt8])? = nil, secretBytes: (@Sendable (Int) -> [UInt8])? = nil,
        ticks: @escaping @Sendable () -> Int64
    ) {
        self.now = now
        self.randomBytes = randomBytes
        self.saltBytes = saltBytes ?? randomBytes
        self.secretBytes = secretBytes ?? randomBytes
        stopwatch = Stopwatch(ticks: ticks)
    }
}

extension Environment {
    /// A random UUID (RFC 9562 section 5.4, version 4), in lowercase.
    func uuid() -> String {
        var bytes = randomBytes(16)
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = bytes.hex
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return parts.map { String(hex.dropFirst($0.lowerBound).prefix($0.count)) }.joined(separator: "-")
    }
}
