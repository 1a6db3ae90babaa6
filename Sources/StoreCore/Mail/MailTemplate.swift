/// The template for one kind of email, with `{{placeholders}}`.
struct MailTemplate: Equatable, Sendable {
    /// A part of an email that a shop can customize.
    enum Part: String, CaseIterable, Sendable {
        case subject, text, html
    }

    /// The placeholder for what only the recipient may see.
    static let code = "code"

    var subject: String
    var text: String
    var html: String

    subscript(part: Part) -> String {
        get {
            switch part {
            case .subject: subject
            case .text: text
            case .html: html
            }
        }
        set {
            switch part {
            case .subject: subject = newValue
            case .text: text = newValue
            case .html: html = newValue
            }
        }
    }

    /// The email with its values filled in. In HTML they are escaped, so that a customer's name is never markup, and
    /// line breaks are kept.
    func filled(with values: [String: String]) -> MailTemplate {
        MailTemplate(
            subject: MailTemplate.fill(subject) { name in
                name == MailTemplate.code
                    ? nil : values[name].map { $0.utf8.contains(0x0A) ? $0.replacing("\n", with: " ") : $0 }
            },
            text: MailTemplate.fill(text) { values[$0] },
            html: MailTemplate.fill(html) { values[$0].map(MailTemplate.escaped) })
    }

    /// The names between the braces; `nil` if a pair of braces is not closed.
    static func placeholders(in text: String) -> [String]? {
        var names: [String] = []
        let rest = scan(text) { _, name in names.append(name) }
        return rest.contains("{{") ? nil : names
    }

    private static func fill(_ text: String, _ value: (String) -> String?) -> String {
        var (pieces, names): ([Substring], [String]) = ([], [])
        let tail = scan(text) { before, name in
            pieces.append(before)
            names.append(name)
        }
        pieces.append(tail)
        var filled = ""
        for (index, name) in names.enumerated() {
            filled += String(pieces[index])
            guard let value = value(name) else { continue }
            filled += value
            if value.isEmpty { closeGap(after: &filled, before: &pieces[index + 1]) }
        }
        return filled + String(pieces[names.count])
    }

    /// What is empty takes its line, its paragraph or the space before it along.
    private static func closeGap(after filled: inout String, before rest: inout Substring) {
        func dropLineEnd() { if rest.hasPrefix("\n") { rest.removeFirst() } }
        if filled.isEmpty || filled.hasSuffix("\n") {
            if !rest.hasPrefix("<br>") { return dropLineEnd() }
        }
        if rest.hasPrefix("<br>") {
            rest.removeFirst(4)
            dropLineEnd()
        } else if filled.hasSuffix("<p>"), rest.hasPrefix("</p>") {
            filled.removeLast(3)
            rest.removeFirst(4)
            dropLineEnd()
        } else if filled.hasSuffix(" ") {
            filled.removeLast()
        }
    }

    /// Calls the closure with each placeholder's name and the text before it.
    ///
    /// - Returns: the text after the last.
    private static func scan(_ text: String, _ found: (Substring, String) -> Void) -> Substring {
        var rest = text[...]
        while let open = pair(UInt8(ascii: "{"), in: rest),
            let close = pair(UInt8(ascii: "}"), in: rest[open.upperBound...])
        {
            found(rest[..<open.lowerBound], trimmed(rest[open.upperBound..<close.lowerBound]))
            rest = rest[close.upperBound...]
        }
        return rest
    }

    /// The first place where a byte occurs twice in a row. Searching by characters takes fifty times as long.
    private static func pair(_ byte: UInt8, in text: Substring) -> Range<String.Index>? {
        let bytes = text.utf8
        var start = bytes.startIndex
        while let first = bytes[start...].firstIndex(of: byte) {
            let second = bytes.index(after: first)
            if second < bytes.endIndex, bytes[second] == byte { return first..<bytes.index(after: second) }
            start = second
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> String {
        text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? String(text) : text.filter { !$0.isWhitespace }
    }

    /// Text escaped for HTML 5 (section 13.3 of the standard, escaping a string).
    static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            case UInt8(ascii: "'"): escaped += "&#39;".utf8
            case UInt8(ascii: "\n"): escaped += "<br>\n".utf8
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
