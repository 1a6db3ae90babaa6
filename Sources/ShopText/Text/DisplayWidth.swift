import CWideCharacters
import Glibc

/// How many columns text takes on a terminal.
/// The widths are the C library's (`wcwidth`), so that no Unicode table is needed here. A cluster is as wide as its
/// widest scalar, and two columns wide when it asks for emoji style (U+FE0F).
extension String {
    public var displayWidth: Int {
        var width = 0
        for byte in utf8 {
            guard (0x20..<0x7F).contains(byte) else { return reduce(0) { $0 + $1.displayWidth } }
            width += 1
        }
        return width
    }

    /// The text cut to fit, with `…` where something was cut.
    public func truncated(toWidth limit: Int) -> String {
        guard displayWidth > limit else { return self }
        var text = ""
        var width = 1
        for character in self {
            width += character.displayWidth
            if width > limit { break }
            text.append(character)
        }
        return limit < 1 ? "" : text + "…"
    }

    public func padded(toWidth width: Int, on side: Alignment) -> String {
        let space = String(repeating: " ", count: Swift.max(0, width - displayWidth))
        return side == .left ? self + space : space + self
    }
}

extension Character {
    /// `wcwidth` knows characters beyond ASCII only in a UTF-8 locale. Set once, and only the category
    /// of characters, so that numbers and dates stay as they are.
    private static let hasLocale: Bool = setlocale(LC_CTYPE, "C.UTF-8") != nil

    var displayWidth: Int {
        if let ascii = asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
        guard Character.hasLocale else { return 1 }
        var width: Int32 = 0
        for scalar in unicodeScalars {
            if scalar == "\u{FE0F}" { return 2 }
            width = max(width, wcwidth(Int32(bitPattern: scalar.value)))
        }
        return Int(max(width, 0))
    }
}
