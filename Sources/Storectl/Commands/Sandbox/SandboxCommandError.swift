import ShopText
import StoreCore

/// An instant, as someone writes it.
enum SandboxTime {
    /// What a computer's clock may show, so that whoever signs in is signed out again before the year 10000.
    static let (first, last) = ("1970-01-01T00:00:00Z", "9999-11-30T23:59:59Z")

    static func read(_ text: String) throws(SandboxCommandError) -> Instant {
        guard let instant = Instant(rfc3339: text) else { throw .notATime(text) }
        guard let first = Instant(rfc3339: first), let last = Instant(rfc3339: last), first <= instant,
            instant <= last
        else { throw .outOfRange(text) }
        return instant
    }
}

/// Why a command is not run in a sandbox.
enum SandboxCommandError: StoreError, Equatable {
    case noCommand
    case cannotStart(String)
    case notATime(String)
    case outOfRange(String)
    /// A file of the person's own, which their other commands use.
    case ownDefaults(String)
    /// The store is not the sandbox's.
    case outside(String)

    var kind: ErrorKind {
        switch self {
        case .noCommand, .outside, .ownDefaults: .usage
        case .cannotStart: .notFound
        case .notATime, .outOfRange: .invalidInput
        }
    }
    var code: String {
        switch self {
        case .noCommand: "no_command"
        case .cannotStart: "command_not_found"
        case .notATime: "invalid_time"
        case .outOfRange: "out_of_range"
        case .outside, .ownDefaults: "outside_of_sandbox"
        }
    }
    var message: String {
        switch self {
        case .noCommand: "there is no command to run"
        case .cannotStart(let word): "cannot run \(word)"
        case .notATime(let text): "\"\(text)\" is not a time"
        case .outOfRange(let text): "--now \(text) is out of range"
        case .ownDefaults(let path): "\(path) is not in the sandbox, and your other commands use it"
        case .outside(let path): "the store \(path) is not in the sandbox"
        }
    }
    var hint: String? {
        switch self {
        case .noCommand: "write it after --, such as `storectl sandbox -- storectl cart show`"
        case .cannotStart: "check its name and the PATH"
        case .notATime: "write it as 2026-12-24T10:00:00Z"
        case .outOfRange: "give a time from \(SandboxTime.first) to \(SandboxTime.last)"
        case .ownDefaults: "run it outside the sandbox"
        case .outside: "leave the sandbox, or use its own store"
        }
    }
}

extension SandboxCommandError {
    /// Whether an error is about the file of a sandbox, not about the shop that takes its changes.
    static func isOfFile(_ error: StoreFileError) -> Bool {
        switch error {
        case .busy, .readOnly, .cannotLock, .cannotCreate, .inTheWay: false
        default: true
        }
    }
}

extension Context {
    /// - Throws: ``SandboxCommandError/ownDefaults(_:)`` in a sandbox, in which nothing outside is changed.
    func requireOutsideSandbox(toWrite path: String) throws(SandboxCommandError) {
        if variable("STORECTL_SANDBOX") != nil { throw .ownDefaults(path) }
    }
}
