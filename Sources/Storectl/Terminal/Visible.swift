/// Makes text safe to show to people: characters that a terminal obeys instead of showing (C0, DEL, C1),
/// that reorder what is read (bidirectional controls, "Trojan Source") or break the line (U+2028, U+2029)
/// become escapes as Swift writes them: `\u{1b}`, and `\n`, `\r`, `\t` for the common three.
extension StringProtocol {
    var visible: String {
        // Bytes below 0x20, DEL, and the lead bytes of C1 and of the general punctuation block.
        if !utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xD8 }) {
            return String(self)
        }
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.isControl: text += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// `visible` for each line; the line breaks themselves stay.
    var visibleLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map(\.visible).joined(separator: "\n")
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
