import ShopText
import StoreCore

/// The outside world, as commands see it. Tests build their own; `Context.live` is the real one, and the only
/// code that touches the terminal, the clock, the random source and signals.
struct Context {
    var variables: [String: String]
    /// Relative paths in arguments start here, so that tests in one process can each have their own directory.
    var workingDirectory: String
    var environment: StoreCore.Environment
    var input: InputStream
    var output: OutputStream
    var errorOutput: OutputStream
    /// The width in columns of the terminal that standard output is, if it is one.
    var terminalWidth: Int?
    /// Its height in rows.
    var terminalHeight: Int?
    /// Reads a line from the terminal without showing it; `nil` at the end of input. It calls the closure to show the
    /// prompt, and again when the person resumes the stopped process (Ctrl-Z).
    var readSecretLine: (_ prompt: () throws -> Void) throws -> [UInt8]?
    var interruption: Interruption
    /// Keeps objects alive until the process ends: closing a store would start a thread.
    var keep: (AnyObject) -> Void = { _ in }
    /// Runs another program on the terminal, with these bytes as its input or with ours, and waits; `nil` if it cannot
    /// be started. Meanwhile, Ctrl-C goes to that program.
    var runOnTerminal: (_ words: [String], _ input: [UInt8]?) -> Int32? = { _, _ in nil }
    /// Runs another program on the terminal with these variables, and waits; `nil` if it cannot be started.
    var runProgram: (_ words: [String], _ variables: [String: String]) -> Int32? = { _, _ in nil }
    /// Protects memory from core dumps and other processes; called before it holds a secret.
    var protectMemory: () -> Void = {}
    /// Waits; tests do not wait.
    var pause: (_ seconds: Double) -> Void = { _ in }
    /// What output needs to know about the shop.
    let facts = ShopFacts()
    /// Work to do after the answer.
    let afterwards = Afterwards()
    /// Notices for standard error after the answer.
    var notices = Notices()
    /// The batch that the command is a line of.
    var batch: BatchScope?

    /// A variable that is set and not empty (an empty one counts as unset, as in POSIX tools).
    func variable(_ name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The path, made absolute if it is relative.
    func resolved(_ path: String) -> String {
        path.hasPrefix("/") ? path : workingDirectory + "/" + path
    }

    /// Waits until a number of milliseconds have passed since the instant, and never longer than that.
    func pause(until milliseconds: Int64, after start: Instant) {
        let spent = environment.now().milliseconds - start.milliseconds
        let rest = min(milliseconds - spent, milliseconds)
        if rest > 0 { pause(Double(rest) / 1000) }
    }

    /// Color and bold are only for terminals that support them (https://no-color.org).
    var allowsStyle: Bool {
        output.isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
    }

    /// Colour on standard error, where plans are shown before a question.
    var allowsErrorStyle: Bool { errorOutput.isTerminal && allowsStyle }

    /// The lines for standard error, broken between words where a person looks at them.
    ///
    /// - Parameter room: how much of the last line is left for an answer.
    func wrappedForErrors(_ text: String, room: Int = 0) -> String {
        guard errorOutput.isTerminal, let width = terminalWidth else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { TextWrap.lines(String($0), width: max(8, width - room)) }.joined(separator: "\n")
    }

    /// The columns of a paper that is shown as text.
    static let paperWidth = 78

    /// The same, where a narrower terminal would break its lines.
    var paperWidth: Int {
        output.isTerminal ? min(Context.paperWidth, terminalWidth ?? Context.paperWidth) : Context.paperWidth
    }

    /// Says something on standard error at once.
    func say(_ line: String) throws {
        try errorOutput.printLine(wrappedForErrors(line.visible))
        try errorOutput.flush()
    }

    /// Says what is wrong where the command continues, or asks again.
    func complain(_ error: any Error) throws {
        try errorOutput.write(wrappedForErrors(ErrorReport(error).text(verbose: false)))
        try errorOutput.flush()
    }

    /// Asks on standard error and reads a line from standard input; `y` and `yes` mean yes. The question names the
    /// shop, for those who have more than one.
    func ask(_ question: String) throws -> Bool {
        let shop = facts.name().map { "\($0): " } ?? ""
        while true {
            try errorOutput.write(wrappedForErrors("\((shop + question).visible) [y/N]", room: 4) + " ")
            try errorOutput.flush()
            let line = try interruption.whilePrompting { try input.line() }
            if line == nil { try errorOutput.write("\n") }
            switch String(decoding: line ?? [], as: UTF8.self).lowercased().filter({ !$0.isWhitespace }) {
            case "y", "yes": return true
            case "n", "no", "": return false
            // Something else was meant by it, such as a scan.
            default: try errorOutput.write("answer y or n\n")
            }
        }
    }

    /// Asks on standard error for a line; `nil` at the end of input.
    func askLine(_ prompt: String) throws -> String? {
        try errorOutput.write("\(prompt.visible): ")
        try errorOutput.flush()
        guard let line = try interruption.whilePrompting({ try input.line() }) else {
            // So that what comes next has a line of its own.
            try errorOutput.write("\n")
            return nil
        }
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

/// Notices in addition to the answer, from code that has no answer at hand.
final class Notices {
    private(set) var lines: [String] = []

    func add(_ lines: [String]) { self.lines += lines }
}

/// Work that a command does after its answer, so that nobody waits for it; if it fails, the command does not.
final class Afterwards {
    private var works: [() -> Void] = []
    private var names: Set<String> = []

    /// - Parameter name: identifies work to be done only once, whoever asks for it.
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
