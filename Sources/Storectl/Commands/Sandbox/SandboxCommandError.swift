import ShopText
import StoreCore

/// An instant, as someone writes it.
enum SandboxTime {
    static func read(_ text: String) throws(SandboxCommandError) -> Instant {
        guard let instant = Instant(rfc3339: text) else { throw .notATime(text) }
        return instant
    }
}

/// Why a command is not run in a sandbox.
enum SandboxCommandError: StoreError, Equatable {
    case noCommand
    case cannotStart(String)
    case notATime(String)
    /// The store is not the sandbox's.
    case outside(String)

    var kind: ErrorKind {
        switch self {
        case .noCommand, .outside: .usage
        case .cannotStart: .notFound
        case .notATime: .invalidInput
        }
    }
    var code: String {
        switch self {
        case .noCommand: "no_command"
        case .cannotStart: "command_not_found"
        case .notATime: "invalid_time"
        case .outside: "outside_of_sandbox"
        }
    }
    var message: String {
        switch self {
        case .noCommand: "there is no command to run"
        case .cannotStart(let word): "cannot run \(word)"
        case .notATime(let text): "\"\(text)\" is not a time"
        case .outside(let path): "the store \(path) is not in the sandbox"
        }
    }
    var hint: String? {
        switch self {
        case .noCommand: "write it after --, such as `storectl sandbox -- storectl cart show`"
        case .cannotStart: "check its name and the PATH"
        case .notATime: "write it as 2026-12-24T10:00:00Z"
        case .outside: "leave the sandbox, or use its own store"
        }
    }
}
