import ShopText

/// The settings about mail.
extension Setting {
    static let mail =
        [mailTransport, mailSender]
        + MailKind.allCases.flatMap { kind in MailTemplate.Part.allCases.map { mailTemplate(kind, $0) } }

    static let mailTransport = Setting(
        "mail.transport", "how to send email: with a command like sendmail(8), to a Maildir, or not at all",
        standard: "none", expected: "none, maildir:PATH or sendmail:COMMAND [ARGUMENT…], paths absolute",
        opensAccounts: true,
        reading: { text in
            MailTransport(text).flatMap { MailTransport($0.text) == $0 ? $0.text : nil }
        })

    static let mailSender = Setting(
        "mail.from", "the sender address of the shop's email", standard: "noreply@localhost",
        expected: "an email address", reading: { try EmailAddress.checked($0) })

    static func mailTemplateKey(_ kind: MailKind, _ part: MailTemplate.Part) -> String {
        "mail.template.\(kind.rawValue).\(part.rawValue)"
    }

    static func mailTemplate(_ kind: MailKind, _ part: MailTemplate.Part) -> Setting {
        let key = mailTemplateKey(kind, part)
        let placeholders = kind.placeholders(in: part)
        return Setting(
            key, "the \(part.rawValue) of the email; placeholders: \(placeholders.joined(separator: ", "))",
            standard: kind.standardTemplate[part], expected: "text with {{placeholders}}",
            opensAccounts: true,
            reading: { text in
                let text = try Text.checked(
                    text, name: key, maximum: 20_000, allowsLines: part != .subject)
                guard let names = MailTemplate.placeholders(in: text) else {
                    throw MailError.invalidTemplate(key, reason: "a {{ has no matching }}")
                }
                if let unknown = names.first(where: { !placeholders.contains($0) }) {
                    throw MailError.invalidTemplate(key, reason: "unknown placeholder {{\(unknown)}}")
                }
                if let missing = kind.essentials(in: part).first(where: { !names.contains($0) }) {
                    throw MailError.invalidTemplate(key, reason: "the placeholder {{\(missing)}} is missing")
                }
                return part == .subject ? text : text + "\n"
            })
    }
}
