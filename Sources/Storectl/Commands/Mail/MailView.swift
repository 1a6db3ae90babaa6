import ShopText
import StoreCore

/// An email as commands show it.
struct MailView: View {
    let mail: Mail

    init(_ mail: Mail) { self.mail = mail }

    static let fields: [Field<MailView>] = [
        Field("id") { .integer($0.mail.id) },
        Field("kind") { .string($0.mail.kindName) },
        Field("status") { .string($0.mail.status.rawValue) },
        Field("to") { .string($0.mail.recipient.address) },
        Field("name") { .string($0.mail.recipient.name) },
        Field("subject") { .string($0.mail.subject) },
        Field("text") { .string($0.mail.text) },
        Field("html") { .string($0.mail.html) },
        Field("message_id") { .string($0.mail.messageID) },
        Field("attempts") { .integer($0.mail.attempts) },
        Field("next_attempt_at") { .text($0.mail.nextAttemptAt?.rfc3339) },
        Field("last_error") { .text($0.mail.lastError) },
        Field("entry") { $0.mail.entry.map { .integer($0) } ?? .null },
        Field("created_at") { .string($0.mail.createdAt.rfc3339) },
        Field("sent_at") { .text($0.mail.sentAt?.rfc3339) },
    ]

    static let columns = [
        Column("id"), Column("created_at", title: "WRITTEN", rank: 1), Column("kind", rank: 2), Column("to"),
        Column("status", tone: .state), Column("attempts", rank: 3),
        Column("last_error", title: "LAST ERROR"),
    ]

    var detail: [DetailPart]? {
        let lines: [(String, String?)] = [
            ("Mail", String(mail.id)), ("Kind", mail.kindName), ("Status", mail.status.rawValue),
            ("To", "\(mail.recipient.name) <\(mail.recipient.address)>"), ("Subject", mail.subject),
            ("Written", mail.createdAt.rfc3339), ("Sent", mail.sentAt?.rfc3339),
            ("Attempts", String(mail.attempts)), ("Next attempt", mail.nextAttemptAt?.rfc3339),
            ("Last error", mail.lastError),
        ]
        let body = mail.text.isEmpty ? [] : [DetailPart.text(""), .text(mail.text.trimmingLastNewline)]
        return lines.compactMap { label, value in value.map { .line(label, $0) } } + body
    }
}

extension String {
    fileprivate var trimmingLastNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
