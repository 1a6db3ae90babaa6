import ShopText
import StoreCore

/// Sends mail from the outbox with the shop's transport.
struct MailCarrier {
    let store: Store
    let context: Context

    /// The longest that a command waits to send its own mail, in seconds.
    static let brief: Int64 = 3
    /// The longest that one delivery may take when `mail send` runs, in seconds.
    static let patience: Int64 = 60
    /// The time limit for `mail send`, in seconds: the rest waits for cron's next run, which must not find
    /// this one still waiting for a server.
    static let shift: Int64 = 10 * 60

    /// Tries to send what the command has just put in the outbox. The command succeeds either way; `storectl
    /// mail send` sends the rest.
    ///
    /// - Parameter actor: who is told about a failure, with the reason if they may know it; `nil` for nobody.
    func tryFreshMail(telling actor: Actor?) {
        do {
            guard try store.mailTransport() != .none else { return }
            let deadline = context.environment.now().adding(seconds: MailCarrier.brief)
            let report = try send(.fresh, until: deadline, patience: MailCarrier.brief)
            if let actor, let error = report.lastError {
                let text =
                    actor.may(.mailSend)
                    ? "the email could not be sent: \(error); `storectl mail send` tries again"
                    : "the email about it could not be sent yet"
                try? context.say(text)
            }
        } catch {
            // The outbox keeps it.
        }
    }

    /// Sends the chosen mail, until the deadline or for a ``shift``.
    ///
    /// - Throws: `MailError.noTransport`
    func send(_ choice: MailChoice, until deadline: Instant? = nil, patience: Int64) throws -> MailReport {
        let transport = try store.mailTransport()
        let deadline = deadline ?? context.environment.now().adding(seconds: MailCarrier.shift)
        return try store.deliverMail(choice, until: deadline) { message in
            switch transport {
            case .none: throw MailError.noTransport
            case .maildir(let path):
                try Maildir(path: MailTransport.path(path, besideStore: store.path)).deliver(message)
            case .sendmail(let command, let arguments):
                // Only the time that is left, so that a second email cannot take as long again.
                let left = deadline.milliseconds - context.environment.now().milliseconds
                try Sendmail(command: command, arguments: arguments, variables: context.variables)
                    .deliver(message, within: .milliseconds(max(100, min(patience * 1000, left))))
            }
        }
    }
}
