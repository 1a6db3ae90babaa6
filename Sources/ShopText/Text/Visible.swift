/// Makes text safe to show to people: characters that act, and those that nobody sees, become escapes as Swift writes
/// them: `\u{1b}`, and `\n`, `\r`, `\t` for the common three; bytes that are no text become `\xff`.
extension StringProtocol {
    public var visible: String { String(self).escaped { _ in false } }

    /// `visible`, but for line breaks and tabs, which stay: for what is laid out with them.
    public var visibleText: String { String(self).escaped { $0 == "\n" || $0 == "\t" } }

    /// Makes only bytes that are not text visible: for scripts, which get everything else unchanged.
    public var visibleBytes: String {
        unicodeScalars.contains { StrayByte.byte($0) != nil } ? visible : String(self)
    }

    /// `visible` for each line; the line breaks themselves stay.
    public var visibleLines: String {
        lines.map { String($0).visible }.joined(separator: "\n")
    }

    /// The parts between line feeds. By scalars, because CR LF is a single character and would not be found.
    public var lines: [Substring.UnicodeScalarView.SubSequence] {
        Substring(self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

extension String {
    public var visible: String { escaped { _ in false } }

    public var visibleText: String { escaped { $0 == "\n" || $0 == "\t" } }

    /// Of a string, not of any text: a command does this when it starts, and generic code looks up its conformances.
    fileprivate func escaped(but isKept: (Unicode.Scalar) -> Bool) -> String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
        var (text, last) = ("", " " as Unicode.Scalar)
        for scalar in unicodeScalars {
            switch scalar {
            case _ where isKept(scalar): text.unicodeScalars.append(scalar)
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.actsOrHides || scalar.isUnseen(after: last):
                text += "\\u{" + String(scalar.value, radix: 16) + "}"
            default:
                if let byte = StrayByte.byte(scalar) {
                    text += "\\x" + String(byte, radix: 16)
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
            last = scalar
        }
        return text
    }

    /// The text without the spaces at its end.
    public var withoutTrailingSpaces: String {
        let end = utf8.lastIndex { $0 != UInt8(ascii: " ") }.map(utf8.index(after:)) ?? startIndex
        return String(self[..<end])
    }
}
