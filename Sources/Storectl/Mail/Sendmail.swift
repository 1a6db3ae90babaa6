import ShopText
import StoreCore

/// A command that takes a message as sendmail(8) does: the message on its standard input, the addresses as
/// arguments, exit status 0 when it has it. There is no shell in between.
struct Sendmail {
    let command: String
    let arguments: [String]
    let variables: [String: String]

    /// - Parameter patience: how long it may take; then it is ended, along with everything it started.
    func deliver(_ message: MailMessage, within patience: Duration) throws(SendmailError) {
        // -i: a line of one dot does not end the message. --: an address is never an option.
        let words = [command] + arguments + ["-i", "-f", message.sender, "--", message.recipient]
        var child: ChildProcess
        do {
            child = try ChildProcess(words, variables: variables.filter { $0.key != "STORECTL_TOKEN" })
        } catch { throw .cannotStart(error.command, reason: error.reason) }
        let outcome = child.feed(message.bytes, within: patience)
        switch outcome.end {
        case .status(0): return
        case .status(let status): throw .refused(command, status: status, says: outcome.complaint)
        case .tooSlow: throw .tooSlow(command, after: patience)
        case .unknown: throw .endUnknown(command)
        }
    }
}

/// An error of the sending command.
enum SendmailError: StoreError, Equatable {
    case cannotStart(String, reason: String)
    case tooSlow(String, after: Duration)
    case refused(String, status: Int32, says: String)
    /// Another part of the process has collected its exit status.
    case endUnknown(String)

    /// In whole seconds, rounded up: what is left of three is a little less.
    private static func seconds(_ duration: Duration) -> Int64 {
        duration.components.seconds + (duration.components.attoseconds > 0 ? 1 : 0)
    }

    var kind: ErrorKind { .internalFault }
    var code: String { "mail_not_taken" }
    var message: String {
        switch self {
        case .cannotStart(let command, let reason): "cannot run \(command): \(reason)"
        case .tooSlow(let command, let patience):
            "\(command) did not finish within \(SendmailError.seconds(patience)) s"
        case .refused(let command, let status, let says):
            "\(command) ended with status \(status)" + (says.isEmpty ? "" : ": \(says)")
        case .endUnknown(let command): "\(command) ended with an unknown status"
        }
    }
}
