import GRDB
import ShopText

extension Transaction {
    /// Puts an email in the outbox, due now.
    func insertMail(
        _ kind: MailKind, messageID: String, to recipient: MailAddress, account: String?,
        _ words: MailTemplate, entry: Int64?, order: Int64?
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO mail (message_id, kind, account_id, recipient, recipient_name, subject, text, html,
                    status, next_attempt_at, expires_at, entry, created_at, order_id)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'queued', ?9, ?10, ?11, ?9, ?12)
                """
        ).execute(arguments: [
            messageID, kind.rawValue, account, recipient.address, recipient.name, words.subject,
            words.text, words.html, instant.milliseconds,
            instant.adding(seconds: kind.lifetime).milliseconds, entry, order,
        ])
    }

    func mail(id: Int64) throws -> Mail? {
        try Row.fetchOne(database, sql: "SELECT * FROM mail WHERE id = ?", arguments: [id]).map(Mail.init)
    }

    /// The emails on one page of a list, newest first.
    func mails(status: MailStatus?, page: Page) throws -> [Mail] {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        if let status {
            conditions.append("status = ?")
            arguments += [status.rawValue]
        }
        if let after = page.after {
            conditions.append("id < ?")
            arguments += [after]
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try Row.fetchAll(
            database, sql: "SELECT * FROM mail \(condition) ORDER BY id DESC LIMIT \(page.sqlLimit)",
            arguments: arguments
        ).map(Mail.init)
    }

    /// The email to be sent next.
    func nextMail(_ choice: MailChoice) throws -> Mail? {
        let now = instant.milliseconds
        switch choice {
        case .due: return try queuedMail("next_attempt_at <= ?", [now]) ?? misdatedMail()
        case .fresh:
            // Untried mail has been due since it was written.
            let start = instant.adding(seconds: -60).milliseconds
            return try queuedMail(
                "next_attempt_at BETWEEN ? AND ? AND attempts = 0 AND created_at >= ?", [start, now, start])
        case .one(let id):
            guard let mail = try mail(id: id), mail.status == .queued, let next = mail.nextAttemptAt,
                next <= instant || next > furthestAttempt
            else { return nil }
            return mail
        }
    }

    func countDueMails() throws -> Int64 {
        try Int64.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM mail INDEXED BY mail_queue
                WHERE status = 'queued' AND (next_attempt_at <= ? OR next_attempt_at > ?)
                """, arguments: [instant.milliseconds, furthestAttempt.milliseconds]) ?? 0
    }

    /// No wait of ours ends later than this. An email with a later time was dated by a clock that has been set back
    /// since, and is due.
    private var furthestAttempt: Instant { instant.adding(seconds: MailSchedule.longestWait) }

    private func misdatedMail() throws -> Mail? {
        try queuedMail("next_attempt_at > ?", [furthestAttempt.milliseconds])
    }

    /// Uses the index of waiting mail, in its order; SQLite would otherwise read everything queued and sort it.
    private func queuedMail(_ condition: String, _ arguments: [Int64]) throws -> Mail? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM mail INDEXED BY mail_queue WHERE status = 'queued' AND \(condition)
                ORDER BY next_attempt_at, id LIMIT 1
                """, arguments: StatementArguments(arguments)
        ).map(Mail.init)
    }

    /// Claims an email for an attempt: counts the attempt, and keeps other processes off until the lease ends.
    func claim(mail id: Int64) throws {
        try database.execute(
            sql:
                "UPDATE mail SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ? AND status = 'queued'",
            arguments: [instant.adding(seconds: MailSchedule.lease).milliseconds, id])
    }

    /// Marks an email sent, whatever other processes have recorded meanwhile.
    func markSent(_ mail: Mail) throws {
        try database.execute(
            sql: """
                UPDATE mail SET status = 'sent', sent_at = ?, next_attempt_at = NULL, last_error = NULL
                WHERE id = ? AND status <> 'sent'
                """, arguments: [instant.milliseconds, mail.id])
        try eraseCode(mail)
    }

    /// Marks an email dead, if it is still queued and unchanged.
    ///
    /// - Returns: whether it was; otherwise another process has settled it.
    func markDead(_ mail: Mail, because reason: String) throws -> Bool {
        try database.execute(
            sql: """
                UPDATE mail SET status = 'dead', next_attempt_at = NULL, last_error = ?
                WHERE id = ? AND status = 'queued' AND attempts = ?
                """, arguments: [reason, mail.id, mail.attempts])
        guard database.changesCount > 0 else { return false }
        try eraseCode(mail)
        return true
    }

    /// Marks all queued mail with codes dead.
    func giveUpCodeMails(because reason: CodeEnd) throws {
        for kind in MailKind.allCases where kind.isSecret {
            try database.execute(
                sql: """
                    UPDATE mail SET status = 'dead', next_attempt_at = NULL, last_error = ?, text = '', html = ''
                    WHERE status = 'queued' AND kind = ?
                    """, arguments: [reason.rawValue, kind.rawValue])
        }
    }

    /// Postpones an email, if it is still queued and unchanged.
    ///
    /// - Returns: whether it was; otherwise another process has settled it.
    func putOff(_ mail: Mail, until next: Instant, because reason: String) throws -> Bool {
        try database.execute(
            sql: """
                UPDATE mail SET next_attempt_at = ?, last_error = ?
                WHERE id = ? AND status = 'queued' AND attempts = ?
                """, arguments: [next.milliseconds, reason, mail.id, mail.attempts])
        return database.changesCount > 0
    }

    /// Puts an unsent email back in the queue, due now and with all its attempts.
    func requeue(_ mail: Mail) throws {
        try database.execute(
            sql: """
                UPDATE mail SET status = 'queued', attempts = 0, next_attempt_at = ?, last_error = NULL
                WHERE id = ? AND status <> 'sent'
                """, arguments: [instant.milliseconds, mail.id])
    }

    /// Marks an account's queued mail of a kind with codes dead.
    func giveUpCodeMails(_ kind: MailKind, ofAccount id: String?, because reason: CodeEnd) throws {
        try database.execute(
            sql: """
                UPDATE mail SET status = 'dead', next_attempt_at = NULL, last_error = ?, text = '', html = ''
                WHERE account_id = ? AND kind = ? AND status = 'queued'
                """, arguments: [reason.rawValue, id, kind.rawValue])
    }

    /// Queued emails that are too late to send.
    func expiredMails() throws -> [Mail] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT * FROM mail INDEXED BY mail_expiry WHERE status = 'queued' AND expires_at <= ?"),
            arguments: [instant.milliseconds]
        ).map(Mail.init)
    }

    private func eraseCode(_ mail: Mail) throws {
        guard mail.isSecret else { return }
        try database.execute(sql: "UPDATE mail SET text = '', html = '' WHERE id = ?", arguments: [mail.id])
    }
}

extension Mail {
    fileprivate init(_ row: Row) throws {
        guard let status = MailStatus(rawValue: row["status"]) else {
            throw DatabaseFault.unreadable("mail \(row["id"] as Int64)")
        }
        let kindName: String = row["kind"]
        let (next, sent): (Int64?, Int64?) = (row["next_attempt_at"], row["sent_at"])
        self.init(
            id: row["id"], messageID: row["message_id"], kind: MailKind(rawValue: kindName),
            kindName: kindName,
            recipient: MailAddress(name: row["recipient_name"], address: row["recipient"]),
            subject: row["subject"], text: row["text"], html: row["html"], status: status,
            attempts: row["attempts"], nextAttemptAt: next.map { Instant(milliseconds: $0) },
            expiresAt: Instant(milliseconds: row["expires_at"]), lastError: row["last_error"],
            entry: row["entry"], createdAt: Instant(milliseconds: row["created_at"]),
            sentAt: sent.map { Instant(milliseconds: $0) })
    }
}
