import Glibc
import ShopText
import StoreCore
import Synchronization

/// The clock and the random numbers of a sandbox: fixed by files in its folder, so that every command in it shares
/// them.
enum SandboxWorld {
    /// The environment of a command in a sandbox; elsewhere the given one.
    static func environment(
        _ outside: StoreCore.Environment, variables: [String: String]
    ) -> StoreCore.Environment {
        guard let folder = variables["STORECTL_SANDBOX"], !folder.isEmpty else { return outside }
        let instant = text(of: folder + "/clock").flatMap { Int64($0) }.map { Instant(milliseconds: $0) }
        let seed = text(of: folder + "/seed").flatMap { UInt64($0) }
        guard instant != nil || seed != nil else { return outside }
        // Each command gets its own random numbers.
        let turn = seed == nil ? 0 : takeTurn(folder + "/turns")
        return environment(outside, instant: instant, seed: seed.map { $0 &+ turn &* 0x9E37_79B9_7F4A_7C15 })
    }

    /// - Parameters:
    ///   - instant: the time that the clock always shows; `nil` for the given clock.
    ///   - seed: the seed of the random numbers; `nil` for the given source.
    static func environment(
        _ outside: StoreCore.Environment, instant: Instant?, seed: UInt64?
    ) -> StoreCore.Environment {
        let source = seed.map(SeededBytes.init)
        let stopwatch = outside.stopwatch
        return StoreCore.Environment(
            now: { instant ?? outside.now() },
            randomBytes: { source?.bytes($0) ?? outside.randomBytes($0) },
            saltBytes: { source?.bytes($0) ?? outside.saltBytes($0) },
            secretBytes: { source?.bytes($0) ?? outside.secretBytes($0) },
            // Durations are in the journal, so they must be the same in each run too.
            ticks: { seed == nil ? stopwatch.elapsed : 0 })
    }

    private static func text(of path: String) -> String? {
        (try? InputFile.read(path, limit: 64)).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// How many commands ran before.
    private static func takeTurn(_ path: String) -> UInt64 {
        let descriptor = open(path.fileName, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        flock(descriptor, LOCK_EX)
        let length = lseek(descriptor, 0, SEEK_END)
        var mark = UInt8(ascii: ".")
        write(descriptor, &mark, 1)
        return UInt64(max(length, 0)) + 1
    }
}

/// Bytes that look random and are the same for the same seed (SplitMix64).
private final class SeededBytes: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) { state = Mutex(seed) }

    func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in
            state.withLock { state in
                state &+= 0x9E37_79B9_7F4A_7C15
                var mixed = state
                mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
                mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
                return UInt8(truncatingIfNeeded: mixed ^ mixed >> 31)
            }
        }
    }
}
