import Foundation
import ShopText

/// Header lines that no value can break out of: anything that is not plain ASCII, including control characters, goes
/// into encoded words (RFC 2047).
enum MailHeader {
    /// The longest line, without its end (RFC 5322 section 2.1.1 says 78).
    private static let width = 76
    /// The most bytes of UTF-8 in one encoded word, so that it fits a line with the header's name.
    private static let wordBytes = 39

    /// An unstructured header, such as Subject.
    static func text(_ name: String, _ value: String) -> String {
        isPlain(value) ? folded("\(name): \(value)") : "\(name): \(encoded(value))"
    }

    /// A header of one address. A non-ASCII address is written unchanged (RFC 6532).
    static func mailbox(_ name: String, _ mailbox: MailAddress) -> String {
        // It was checked on entry; a second check costs nothing.
        let address = mailbox.address.filter { !$0.unicodeScalars.contains(where: \.actsOrHides) }
        if mailbox.name.isEmpty { return "\(name): \(address)" }
        let display = isPlain(mailbox.name) ? quoted(mailbox.name) : encoded(mailbox.name)
        return "\(name): \(display)\n <\(address)>"
    }

    /// Printable ASCII in words that fit a line, with nothing that looks like an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
            && text.split(separator: " ").allSatisfy { $0.utf8.count < 60 }
    }

    /// Encoded words, one per line, each of whole characters (RFC 2047 section 5).
    private static func encoded(_ text: String) -> String {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if words[words.count - 1].count + bytes.count > wordBytes { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\n ")
    }

    /// A quoted string (RFC 5322 section 3.2.4).
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// The line, folded before words that do not fit; unfolding it gives the same spaces.
    private static func folded(_ line: String) -> String {
        var lines = [""]
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            let isFirst = lines == [""]
            if !isFirst, lines[lines.count - 1].utf8.count + word.utf8.count + 1 > width, !word.isEmpty {
                lines.append(" " + word)
            } else {
                lines[lines.count - 1] += (isFirst ? "" : " ") + word
            }
        }
        return lines.joined(separator: "\n")
    }
}

/// Quoted-printable (RFC 2045 section 6.7), with two things encoded beyond what it requires: a dot at the start of a
/// line, which can end a message in SMTP, and the F of a `From ` at the start of a line.
enum QuotedPrintable {
    private static let width = 76

    static func encode(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { encode(line: Array($0.utf8)) }.joined(separator: "\n")
    }

    private static func encode(line: [UInt8]) -> String {
        var lines: [String] = []
        var current = ""
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            let acts =
                current.isEmpty && (byte == UInt8(ascii: ".") || line[index...].starts(with: "From ".utf8))
            let piece = isLiteral(byte, isLast: isLast) && !acts ? String(UnicodeScalar(byte)) : escape(byte)
            // The last piece may take the place of a soft line break.
            if current.utf8.count + piece.utf8.count > (isLast ? width : width - 1) {
                lines.append(current + "=")
                current = ""
                let begins = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F")
                current = begins ? escape(byte) : piece
            } else {
                current += piece
            }
        }
        return (lines + [current]).joined(separator: "\n")
    }

    /// Whitespace at the end of a line may be lost on the way.
    private static func isLiteral(_ byte: UInt8, isLast: Bool) -> Bool {
        switch byte {
        case 0x20, 0x09: !isLast
        case UInt8(ascii: "="): false
        default: (0x21...0x7E).contains(byte)
        }
    }

    private static func escape(_ byte: UInt8) -> String {
        let hex = String(byte, radix: 16, uppercase: true)
        return "=" + (hex.count == 1 ? "0" : "") + hex
    }
}
