import Foundation

/// A mail in the form that a transport takes: RFC 5322 with RFC 2047 headers, and a multipart/alternative
/// body (RFC 2046 section 5.1.4) in quoted-printable UTF-8.
public struct MailMessage: Sendable, Equatable {
    public let sender: String
    public let recipient: String
    /// Lines end in LF, as sendmail(8) and Maildir have them.
    public let bytes: [UInt8]

    init(_ mail: Mail, from sender: MailAddress, at instant: Instant) {
        self.sender = sender.address
        recipient = mail.recipient.address
        // "=_" is in no quoted-printable text, so no body can end a part (RFC 2045 section 6.7).
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

    /// RFC 5322 section 3.3, in UTC.
    private static func date(_ instant: Instant) -> String {
        let style = Date.VerbatimFormatStyle(
            format: """
                \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .padded(4)) \
                \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
                \(second: .twoDigits) +0000
                """,
            locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt,
            calendar: Calendar(identifier: .gregorian))
        return style.format(instant.date)
    }
}
