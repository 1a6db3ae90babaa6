import ShopText
import StoreCore

/// Takes mail from the outbox to where the shop has decided.
struct MailCarrier {
    let store: Store
    let context: Context

    /// The longest a command lingers to send its own mail, in seconds.
    static let brief: Int64 = 3
    /// The longest one handing-over may take when mail is sent on purpose, in seconds.
    static let patience: Int64 = 60
    /// How long mail is sent on purpose, in seconds: what is left over is for cron's next try, which must not
    /// find this one still busy with a server that hangs.
    static let shift: Int64 = 10 * 60

    /// Tries what the command has just put into the outbox. Whatever comes of it, the command is done: what
    /// is left over is for `storectl mail send`.
    func tryFreshMail(isVerbose: Bool) {
        do {
            guard try store.mailTransport() != .none else { return }
            let deadline = context.environment.now().adding(seconds: MailCarrier.brief)
            let report = try send(.fresh, until: deadline, patience: MailCarrier.brief)
            if isVerbose, let error = report.lastError {
                try? context.errorOutput.printLine("mail is waiting: \(error)".visible)
                try? context.errorOutput.flush()
            }
        } catch {
            // The outbox keeps it.
        }
    }

    /// Sends what is chosen, until the deadline or for a ``shift``.
    ///
    /// - Throws: `MailError.noTransport`
    func send(_ choice: MailChoice, until deadline: Instant? = nil, patience: Int64) throws -> MailReport {
        let transport = try store.mailTransport()
        let deadline = deadline ?? context.environment.now().adding(seconds: MailCarrier.shift)
        return try store.deliverMail(choice, until: deadline) { message in
            switch transport {
            case .none: throw MailError.noTransport
            case .maildir(let path): try Maildir(path: path).deliver(message)
            case .sendmail(let command, let arguments):
                // What is left of the time, so that no second mail takes as long again.
                let left = deadline.milliseconds - context.environment.now().milliseconds
                try Sendmail(command: command, arguments: arguments, variables: context.variables)
                    .deliver(message, within: .milliseconds(max(100, min(patience * 1000, left))))
            }
        }
    }
}
