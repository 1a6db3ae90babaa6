import ShopText

/// An email in the form that a transport accepts: RFC 5322 with RFC 2047 headers, and a multipart/alternative
/// body (RFC 2046 section 5.1.4) in quoted-printable UTF-8.
public struct MailMessage: Sendable, Equatable {
    /// Without angle brackets.
    public let messageID: String
    public let sender: String
    public let recipient: String
    /// Lines end in LF, as in sendmail(8) and Maildir.
    public let bytes: [UInt8]

    init(_ mail: Mail, from sender: MailAddress, at instant: Instant) {
        messageID = mail.messageID
        self.sender = sender.address
        recipient = mail.recipient.address
        // "=_" cannot occur in quoted-printable text, so no body can end a part (RFC 2045 section 6.7).
        let boundary = "=_" + Cryptography.sha256(Array(mail.messageID.utf8)).prefix(12).hex
        let headers = [
            MailHeader.mailbox("From", sender),
            MailHeader.mailbox("To", mail.recipient),
            MailHeader.text("Subject", mail.subject),
            "Date: " + MailMessage.date(instant),
            "Message-ID: <\(mail.messageID)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative;\n boundary=\"\(boundary)\"",
        ]
        let parts = [("plain", mail.text), ("html", mail.html)].map { type, text in
            """
            --\(boundary)
            Content-Type: text/\(type); charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            \(QuotedPrintable.encode(text))

            """
        }
        bytes = Array((headers.joined(separator: "\n") + "\n\n" + parts.joined() + "--\(boundary)--\n").utf8)
    }

    /// RFC 5322 section 3.3, in UTC. Made from the RFC 3339 text, because Foundation's formatter would pull the names
    /// of days in all languages into the program.
    private static func date(_ instant: Instant) -> String {
        let text = instant.rfc3339
        let day = text.prefix(10).split(separator: "-")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let month = Int(day[1]).map { months[$0 - 1] } ?? ""
        // 1970-01-01 was a Thursday.
        let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let days = instant.seconds.dividedRoundingDown(by: 86400)
        let weekday = weekdays[Int(((days % 7) + 7) % 7)]
        return "\(weekday), \(day[2]) \(month) \(day[0]) \(text.dropFirst(11).prefix(8)) +0000"
    }
}
