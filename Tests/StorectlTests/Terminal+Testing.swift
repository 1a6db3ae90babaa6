import Foundation
import ShopText
import StoreCore
import Synchronization

@testable import Storectl

/// An outside world that a test holds in its hand: what goes in is set, what comes out is kept.
final class TestWorld {
    let directory: String
    var now = Instant(Date(timeIntervalSince1970: 1_768_467_600))
    var input: [UInt8] = []
    var inputIsTerminal = false
    var terminalWidth: Int?
    /// Whether standard error is that terminal too.
    var errorIsTerminal = false
    var terminalHeight: Int?
    /// What other programs do on the terminal: gets their words and their input, and says how they end.
    var program: ([String], [UInt8]?) -> Int32? = { _, _ in nil }
    /// Called where a command lets time pass.
    var passTime: (Context) -> Void = { _ in }
    var secrets: [String] = []
    var variables: [String: String] = [:]
    var outputFailure: OutputFailure?
    var errorOutputFailure: OutputFailure?
    /// How many microseconds go by whenever somebody looks at the clock that measures.
    var pace: Int64 = 0
    private(set) var output: [UInt8] = []
    private(set) var errorOutput: [UInt8] = []
    /// Numbers that look random and are the same in every run (SplitMix64).
    private let seed = Mutex<UInt64>(2026)
    private let secretSeed = Mutex<UInt64>(2027)

    init() throws {
        directory = NSTemporaryDirectory() + "storectl-" + UUID().uuidString.lowercased()
        // As in the program: who stops reading does not end the writer.
        signal(SIGPIPE, SIG_IGN)
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errorOutput, as: UTF8.self) }

    /// Forgets what came out so far.
    func clear() {
        output = []
        errorOutput = []
    }

    func path(_ name: String) -> String { directory + "/" + name }

    func write(_ text: String, to name: String, mode: Int = 0o600) throws {
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: mode]
        guard FileManager.default.createFile(atPath: path(name), contents: nil, attributes: attributes) else {
            throw CocoaError(.fileWriteUnknown)
        }
        try FileManager.default.setAttributes(attributes, ofItemAtPath: path(name))
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
        try FileManager.default.setAttributes(attributes, ofItemAtPath: path(name))
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    /// What a command run now would see.
    func context() -> Context {
        let instant = now
        let clock = PacedClock(pace: pace)
        var pieces: [[UInt8]] = input.isEmpty ? [] : [input]
        var context = Context(
            variables: ["HOME": directory].merging(variables) { $1 },
            workingDirectory: directory,
            environment: StoreCore.Environment(
                now: { instant }, randomBytes: { [self] in randomBytes($0, seed) },
                saltBytes: { [UInt8](repeating: 7, count: $0) },
                secretBytes: { [self] in randomBytes($0, secretSeed) }, ticks: { [clock] in clock.look() }),
            input: InputStream(isTerminal: inputIsTerminal) { pieces.isEmpty ? [] : pieces.removeFirst() },
            output: OutputStream(isTerminal: terminalWidth != nil) { [self] bytes throws(OutputFailure) in
                if let outputFailure { throw outputFailure }
                output += bytes
            },
            errorOutput: OutputStream(isTerminal: errorIsTerminal) { [self] bytes throws(OutputFailure) in
                if let errorOutputFailure { throw errorOutputFailure }
                errorOutput += bytes
            },
            terminalWidth: terminalWidth, terminalHeight: terminalHeight,
            readSecretLine: { [self] prompt in
                try prompt()
                return secrets.isEmpty ? nil : Array(secrets.removeFirst().utf8)
            },
            interruption: Interruption(),
            runOnTerminal: { [self] words, input in program(words, input) },
            runProgram: { [self] in run($0, $1) }
        )
        let waiting = context
        context.pause = { [self] _ in passTime(waiting) }
        return context
    }

    /// Our own commands run as in a process of their own; others cannot be started.
    private func run(_ words: [String], _ variables: [String: String]) -> Int32? {
        guard words.first == "storectl" else { return nil }
        var inner = context()
        inner.variables = variables
        inner.environment = SandboxWorld.environment(inner.environment, variables: variables)
        return Storectl.run(Array(words.dropFirst()), inner)
    }

    private func randomBytes(_ count: Int, _ seed: borrowing Mutex<UInt64>) -> [UInt8] {
        (0..<count).map { _ in
            seed.withLock { state in
                state &+= 0x9E37_79B9_7F4A_7C15
                var mixed = state
                mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
                mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
                return UInt8(truncatingIfNeeded: mixed ^ mixed >> 31)
            }
        }
    }
}

extension TestWorld: @unchecked Sendable {}

/// A clock that goes on only when it is looked at.
final class PacedClock: Sendable {
    private let pace: Int64
    private let time = Mutex<Int64>(0)

    init(pace: Int64) { self.pace = pace }

    func look() -> Int64 {
        time.withLock { time in
            defer { time += pace }
            return time
        }
    }
}
