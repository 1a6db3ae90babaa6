import ShopText
import StoreCore

/// The outside world, as commands see it. Tests build their own; `Context.live` is the real one, and the only
/// code that touches the terminal, the clock, the random source and signals.
struct Context {
    var variables: [String: String]
    /// Relative paths in arguments start here, so that tests in one process can have a directory each.
    var workingDirectory: String
    var environment: StoreCore.Environment
    var input: InputStream
    var output: OutputStream
    var errorOutput: OutputStream
    /// Columns of the terminal that standard output is, where it is one.
    var terminalWidth: Int?
    /// Its rows.
    var terminalHeight: Int?
    /// Reads a line from the terminal without showing it; `nil` at the end of input. It calls the closure
    /// to show the prompt, again when the person comes back from having stopped the process (Ctrl-Z).
    var readSecretLine: (_ prompt: () throws -> Void) throws -> [UInt8]?
    var interruption: Interruption
    /// Keeps objects alive until the process ends: closing a store would start a thread.
    var keep: (AnyObject) -> Void = { _ in }
    /// Runs another program on the terminal, with these bytes as its input or with ours, and waits; `nil` where it
    /// cannot be started. Ctrl-C is the program's meanwhile.
    var runOnTerminal: (_ words: [String], _ input: [UInt8]?) -> Int32? = { _, _ in nil }
    /// Runs another program on the terminal with these variables, and waits; `nil` where it cannot be started.
    var runProgram: (_ words: [String], _ variables: [String: String]) -> Int32? = { _, _ in nil }
    /// Keeps what is in memory from core files and from other processes, from before a secret is in it.
    var protectMemory: () -> Void = {}
    /// Lets time pass; in tests there is nothing to wait for.
    var pause: (_ seconds: Double) -> Void = { _ in }
    /// What output needs to know of the shop.
    let facts = ShopFacts()
    /// Work to do after the answer.
    let afterwards = Afterwards()
    /// Notices for standard error after the answer.
    var notices = Notices()
    /// The batch that the command is a line of.
    var batch: BatchScope?

    /// A variable that is set and not empty (an empty one counts as unset, as POSIX tools have it).
    func variable(_ name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The path with its start filled in, where it is relative.
    func resolved(_ path: String) -> String {
        path.hasPrefix("/") ? path : workingDirectory + "/" + path
    }

    /// Waits until a number of milliseconds have passed since the instant, and never longer than that.
    func pause(until milliseconds: Int64, after start: Instant) {
        let spent = environment.now().milliseconds - start.milliseconds
        let rest = min(milliseconds - spent, milliseconds)
        if rest > 0 { pause(Double(rest) / 1000) }
    }

    /// Colour and bold face are for terminals that can (https://no-color.org).
    var allowsStyle: Bool {
        output.isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
    }

    /// Colour on standard error, where plans are shown before a question.
    var allowsErrorStyle: Bool { errorOutput.isTerminal && allowsStyle }

    /// The lines for standard error, broken between words where a person looks at them.
    func wrappedForErrors(_ text: String) -> String {
        guard errorOutput.isTerminal, let width = terminalWidth else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { TextWrap.lines(String($0), width: width) }.joined(separator: "\n")
    }

    /// Asks on standard error and reads a line from standard input; `y` and `yes` agree. The shop is named, for
    /// those who have more than one.
    func ask(_ question: String) throws -> Bool {
        let shop = facts.name().map { "\($0): " } ?? ""
        try errorOutput.write("\((shop + question).visible) [y/N] ")
        try errorOutput.flush()
        let line = try interruption.whilePrompting { try input.line() }
        let answer = String(decoding: line ?? [], as: UTF8.self).lowercased()
        return ["y", "yes"].contains(answer.filter { !$0.isWhitespace })
    }

    /// Asks on standard error for a line; `nil` at the end of input.
    func askLine(_ prompt: String) throws -> String? {
        try errorOutput.write("\(prompt.visible): ")
        try errorOutput.flush()
        guard let line = try interruption.whilePrompting({ try input.line() }) else { return nil }
        return String(decoding: line, as: UTF8.self).trimmingWhitespace
    }

    /// A password made here, in memory that no core file holds.
    func generatedPassword() -> String {
        protectMemory()
        return Password.generated(environment)
    }

    /// Asks for a secret, which is not shown; `nil` at the end of input.
    func askSecret(_ prompt: String) throws -> [UInt8]? {
        let secret = try interruption.whilePrompting {
            try readSecretLine {
                try errorOutput.write("\(prompt.visible): ")
                try errorOutput.flush()
            }
        }
        try errorOutput.write("\n")
        try errorOutput.flush()
        return secret
    }
}

/// Notices besides the answer, from code that has no answer at hand.
final class Notices {
    private(set) var lines: [String] = []

    func add(_ lines: [String]) { self.lines += lines }
}

/// Work that a command leaves for after its answer, so that nobody waits for it, and whose failure is not the
/// command's.
final class Afterwards {
    private var works: [() -> Void] = []
    private var names: Set<String> = []

    /// - Parameter name: what is to be done once, whoever asks for it.
    func add(once name: String? = nil, _ work: @escaping () -> Void) {
        if let name, !names.insert(name).inserted { return }
        works.append(work)
    }

    func run() {
        let due = works
        (works, names) = ([], [])
        for work in due { work() }
    }
}
