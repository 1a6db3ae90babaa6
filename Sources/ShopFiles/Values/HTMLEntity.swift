import ShopText

/// Reads and writes HTML character references: `&amp;`, `&#8211;`, `&#x2013;`.
enum HTMLEntity {
    /// The character reference at the start of a text that begins with `&`.
    ///
    /// - Parameter isBody: whether it is from HTML, where some names need no semicolon.
    /// - Returns: the length of the reference in characters, and its text; `nil` if it is not a reference.
    static func read(_ text: Substring, isBody: Bool) -> (length: Int, text: String)? {
        guard let (length, text) = reference(text, isBody: isBody) else { return nil }
        // What turns text around (`&rlm;`) or hides in a name (`&shy;`) goes: the shop keeps none of it.
        let isKept = text.unicodeScalars.allSatisfy { scalar in
            !scalar.actsOrHides
                && (isBody || scalar.properties.isJoinControl
                    || !scalar.properties.isDefaultIgnorableCodePoint)
        }
        return (length, isKept || text == "\n" || text == "\t" ? text : "")
    }

    private static func reference(_ text: Substring, isBody: Bool) -> (length: Int, text: String)? {
        let inner = text.dropFirst()
        if inner.first == "#" { return number(inner.dropFirst()) }
        if let end = inner.prefix(HTMLEntities.longest + 1).firstIndex(of: ";") {
            let name = inner[..<end]
            if let common = common[String(name)] { return (name.count + 2, common) }
            if let character = HTMLEntities.character(name) {
                return (name.count + 2, character == "\u{A0}" ? " " : character)
            }
        }
        guard isBody, let (length, character) = HTMLEntities.beginning(inner) else { return nil }
        return (length + 1, character == "\u{A0}" ? " " : character)
    }

    /// The text with references resolved, which are common in names and lists of other programs.
    ///
    /// - Parameter kept: names of references that stay as they are.
    static func decoded(_ text: String, keeping kept: Set<String> = []) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) else {
            return text
        }
        var decoded = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            decoded += rest[..<mark]
            rest = rest[mark...]
            if let (length, character) = read(rest, isBody: false), !kept.contains(character) {
                decoded += character
                rest = rest.dropFirst(length)
            } else {
                decoded.append("&")
                rest = rest.dropFirst()
            }
        }
        return decoded + rest
    }

    /// Text that reads back as itself: the `&` of anything that looks like a reference is escaped.
    static func encoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) else {
            return text
        }
        var encoded = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            encoded += rest[..<mark]
            encoded += read(rest[mark...], isBody: false) == nil ? "&" : "&amp;"
            rest = rest[rest.index(after: mark)...]
        }
        return encoded + rest
    }

    /// The parts of a list, without spaces around them, except empty ones; the semicolon of a reference separates
    /// nothing: `Salt &amp; pepper;Oil`.
    static func split(_ text: String, at separators: [Character]) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "&")) else {
            return text.split(whereSeparator: separators.contains).map(\.trimmedSpace).filter { !$0.isEmpty }
        }
        var parts: [Substring] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let character = text[index]
            if character == "&", let (length, _) = reference(text[index...], isBody: false) {
                index = text.index(index, offsetBy: length)
                continue
            }
            let next = text.index(after: index)
            if separators.contains(character) {
                parts.append(text[start..<index])
                start = next
            }
            index = next
        }
        parts.append(text[start...])
        return parts.map(\.trimmedSpace).filter { !$0.isEmpty }
    }

    /// The few references that nearly all texts use.
    private static let common: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
    ]

    /// https://html.spec.whatwg.org/#numeric-character-reference-end-state
    private static func number(_ text: Substring) -> (length: Int, text: String)? {
        guard let end = text.prefix(10).firstIndex(of: ";") else { return nil }
        let digits = text[..<end]
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        let length = digits.count + 3
        guard let value, let scalar = Unicode.Scalar(value) else {
            return isNumber(digits) ? (length, "") : nil
        }
        if (0x80...0x9F).contains(value) {
            return (length, TextEncoding.windows1252.upperHalf.map { String($0[Int(value) - 0x80]) } ?? "")
        }
        if scalar == "\t" || scalar == "\n" || scalar == "\u{A0}" { return (length, " ") }
        return (length, value < 0x20 || value == 0x7F ? "" : String(scalar))
    }

    private static func isNumber(_ digits: Substring) -> Bool {
        !digits.isEmpty && digits.allSatisfy { $0.isHexDigit || $0 == "x" || $0 == "X" }
    }
}
