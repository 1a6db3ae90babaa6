import ShopText

/// Which emails to send.
public enum MailChoice: Equatable, Sendable {
    /// Whatever is due.
    case due
    /// Untried mail from the last minute: what a command sends after its commit, so that a backlog does not delay it.
    case fresh
    case one(Int64)
}

/// The outcome of sending.
public struct MailReport: Equatable, Sendable {
    public internal(set) var sent = 0
    /// Failed, and to be tried again.
    public internal(set) var failed = 0
    /// Given up.
    public internal(set) var dead = 0
    /// The reason for the latest failure.
    public internal(set) var lastError: String?

    public init() {}

    public static func += (total: inout MailReport, more: MailReport) {
        total.sent += more.sent
        total.failed += more.failed
        total.dead += more.dead
        total.lastError = more.lastError ?? total.lastError
    }
}

extension Store {
    /// The emails on one page, newest first; for admins.
    public func mails(status: MailStatus? = nil, page: Page, as actor: Actor) throws -> [Mail] {
        try actor.require(.mailSend)
        return try read(as: actor) { try $0.mails(status: status, page: page) }.map(\.withoutCode)
    }

    /// One email; for admins. An email with a code is shown without its body.
    ///
    /// - Throws: ``MailError/notFound(_:)``
    public func mail(_ id: Int64, as actor: Actor) throws -> Mail {
        try actor.require(.mailSend)
        guard let mail = try read(as: actor, { try $0.mail(id: id) }) else { throw MailError.notFound(id) }
        return mail.withoutCode
    }

    /// The shop's mail transport.
    ///
    /// - Throws: ``DatabaseFault/unreadable(_:)``
    public func mailTransport() throws -> MailTransport {
        let text = try read(as: .anonymous) { try $0.value(of: .mailTransport) }
        guard let transport = MailTransport(text) else {
            throw DatabaseFault.unreadable("the setting \(Setting.mailTransport.key)")
        }
        return transport
    }

    /// - Throws: ``AccessError`` unless the actor may send mail.
    public func checkSending(as actor: Actor) throws { try actor.require(.mailSend) }

    /// How many mails are due.
    public func dueMails(as actor: Actor) throws -> Int64 {
        try actor.require(.mailSend)
        return try read(as: actor) { try $0.countDueMails() }
    }

    /// Puts emails back in the queue, due now and with all their attempts, even dead ones; for admins.
    ///
    /// - Throws: ``MailError``; then none is queued.
    public func requeueMails(_ ids: [Int64], isPreview: Bool = false, as actor: Actor) throws {
        try actor.require(.mailSend)
        try writeUnrecorded(as: actor, rollsBack: isPreview) { transaction in
            for id in ids {
                guard let mail = try transaction.mail(id: id) else { throw MailError.notFound(id) }
                guard mail.status != .sent else { throw MailError.alreadySent(id) }
                guard mail.expiresAt > transaction.instant else { throw MailError.expired(id) }
                guard !mail.isCodeErased else { throw MailError.codeErased(id, mail.kind) }
                try transaction.requeue(mail)
            }
        }
    }

    /// Sends emails one at a time until none is left or the time is up.
    /// Each is claimed in a transaction, delivered outside any, and its outcome recorded in another. A process that
    /// ends in between counts as one attempt: the email is sent again when the claim expires, with the same Message-ID.
    /// So every email is sent at least once.
    ///
    /// - Parameters:
    ///   - deadline: no attempt starts after it; `nil` for no deadline.
    ///   - transport: delivers a message, or throws why not.
    public func deliverMail(
        _ choice: MailChoice, until deadline: Instant? = nil, by transport: (MailMessage) throws -> Void
    ) throws -> MailReport {
        var report = MailReport()
        while deadline.map({ environment.now() < $0 }) ?? true {
            guard let (mail, sender) = try claimMail(choice, &report) else { break }
            let message = MailMessage(mail, from: sender, at: mail.createdAt)
            do {
                try transport(message)
            } catch {
                try note(failure: error, of: mail, in: &report)
                // A command that failed once would fail again for each email.
                if choice == .fresh { break }
                continue
            }
            try writeUnrecorded(as: .anonymous) { try $0.markSent(mail) }
            report.sent += 1
        }
        return report
    }

    private func claimMail(
        _ choice: MailChoice, _ report: inout MailReport
    ) throws -> (mail: Mail, sender: MailAddress)? {
        // Usually there is nothing, and checking takes no lock.
        guard try read(as: .anonymous, { try $0.nextMail(choice) }) != nil else { return nil }
        let claim = try writeUnrecorded(as: .anonymous) { try $0.claimMail(choice) }
        report.dead += claim.dead
        return claim.claimed
    }

    private func note(failure: any Error, of mail: Mail, in report: inout MailReport) throws {
        let reason = (failure as? any StoreError)?.message ?? String(describing: failure)
        let isDead = mail.attempts >= MailSchedule.attempts
        let isNoted = try writeUnrecorded(as: .anonymous) { transaction in
            if isDead { return try transaction.markDead(mail, because: reason) }
            let wait = MailSchedule.wait(afterAttempt: mail.attempts)
            return try transaction.putOff(
                mail, until: transaction.instant.adding(seconds: wait), because: reason)
        }
        // If another process has settled it meanwhile, this attempt no longer matters.
        guard isNoted else { return }
        report.lastError = reason
        if isDead { report.dead += 1 } else { report.failed += 1 }
    }
}

extension Mail {
    /// Hides a code from everyone but its recipient, even admins, who could take over an account with it.
    fileprivate var withoutCode: Mail {
        guard isSecret, !text.isEmpty else { return self }
        let body = "(this email contains a code that only its recipient may see)"
        return Mail(
            id: id, messageID: messageID, kind: kind, kindName: kindName, recipient: recipient,
            subject: subject, text: body,
            html: "",
            status: status, attempts: attempts, nextAttemptAt: nextAttemptAt, expiresAt: expiresAt,
            lastError: lastError, entry: entry, createdAt: createdAt, sentAt: sentAt)
    }
}

/// An email claimed for an attempt, if there was one, and how many were given up on the way.
private struct Claim {
    let claimed: (mail: Mail, sender: MailAddress)?
    let dead: Int
}

extension Transaction {
    /// Puts an email in the outbox, using the shop's template; it is sent after the commit.
    ///
    /// - Parameters:
    ///   - entry: the journal entry this transaction will write; `nil` if it writes none.
    ///   - order: the order it is about.
    func enqueue(
        _ kind: MailKind, to recipient: MailAddress, account: String?, _ values: [String: String],
        entry: Int64? = nil, order: Int64? = nil, isRecipientSeen: Bool = true
    ) throws {
        _ = try giveUpExpiredMails()
        var template = kind.standardTemplate(hasAddress: values["address"] != "")
        for part in MailTemplate.Part.allCases {
            if let own = try setting(Setting.mailTemplateKey(kind, part)) { template[part] = own }
        }
        let shared = ["shop": try shopName(), "name": recipient.name]
        let words = template.filled(with: shared.merging(values) { $1 })
        let host = try value(of: .mailSender).split(separator: "@").last.map(String.init) ?? "localhost"
        try insertMail(
            kind, messageID: "\(environment.uuid())@\(host)", to: recipient, account: account, words,
            entry: entry, order: order)
        noteMail(kind.rawValue, to: isRecipientSeen ? recipient.address : "")
    }

    fileprivate func claimMail(_ choice: MailChoice) throws -> Claim {
        var dead = try giveUpExpiredMails()
        while let mail = try nextMail(choice) {
            if mail.attempts < MailSchedule.attempts {
                try claim(mail: mail.id)
                let sender = MailAddress(name: try shopName(), address: try value(of: .mailSender))
                return Claim(claimed: (try self.mail(id: mail.id) ?? mail, sender), dead: dead)
            }
            // Its last attempt never recorded an outcome.
            _ = try markDead(mail, because: mail.lastError ?? "the last attempt did not finish")
            dead += 1
        }
        return Claim(claimed: nil, dead: dead)
    }

    /// - Returns: how many.
    fileprivate func giveUpExpiredMails() throws -> Int {
        let expired = try expiredMails()
        for mail in expired {
            _ = try markDead(mail, because: mail.lastError ?? "out of date before it was sent")
        }
        return expired.count
    }
}
