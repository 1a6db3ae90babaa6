import ShopText

/// The text of an HTML fragment, as far as a description needs it: blocks become lines, list items get a
/// dash, tags go, entities are resolved.
enum PlainText {
    static func of(html: String) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return html
        }
        var text = ""
        var rest = html[...]
        while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            append(rest[..<mark], to: &text)
            rest = rest[mark...]
            if rest.first == "&" {
                rest = rest.dropFirst(appendEntity(rest, to: &text))
            } else if let tag = Tag(rest) {
                rest = rest.dropFirst(tag.length)
                append(tag, to: &text)
            } else {
                text.append("<")
                rest = rest.dropFirst()
            }
        }
        append(rest, to: &text)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmedSpace)
            .joined(separator: "\n").replacingBlankLines
    }

    private struct Tag {
        let name: String
        let isClosing: Bool
        let length: Int

        /// `nil` for a `<` that opens no tag, as in `a < b`.
        init?(_ text: Substring) {
            if text.hasPrefix("<!--") {
                name = "!--"
                isClosing = false
                length = text.count(through: "-->")
                return
            }
            let inner = text.dropFirst()
            isClosing = inner.first == "/"
            let bare = isClosing ? inner.dropFirst() : inner
            guard let first = bare.first, first.isASCII, first.isLetter || first == "!" else { return nil }
            name = bare.prefix { $0.isLetter || $0.isNumber }.lowercased()
            let isHidden = ["script", "style"].contains(name) && !isClosing
            length = text.count(through: isHidden ? "</\(name)>" : ">")
        }
    }

    private static let blocks: Set<String> = [
        "p", "div", "br", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "hr",
        "blockquote", "dl", "dt", "dd",
    ]

    private static func append(_ tag: Tag, to text: inout String) {
        if tag.name == "li" {
            if tag.isClosing { return }
            if !text.isEmpty, !text.hasSuffix("\n") { text.append("\n") }
            if !text.hasSuffix("- ") { text.append("- ") }
        } else if blocks.contains(tag.name) {
            if text.hasSuffix("\n- ") { text.removeLast(2) }
            if !text.isEmpty { text.append("\n") }
        } else if ["td", "th"].contains(tag.name) {
            text.append(" ")
        }
    }

    /// Space and line breaks in HTML are one space.
    private static func append(_ piece: Substring, to text: inout String) {
        for character in piece {
            if character.isWhitespace {
                if let last = text.last, !last.isWhitespace { text.append(" ") }
            } else {
                text.append(character)
            }
        }
    }

    private static let entities: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
        "mdash": "—", "hellip": "…", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "bull": "•",
        "copy": "©", "reg": "®", "trade": "™", "deg": "°", "euro": "€", "pound": "£", "times": "×",
        "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü",
        "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "frac12": "½", "middot": "·",
    ]

    /// - Returns: how many characters were used up; an unknown entity stays as it is.
    private static func appendEntity(_ text: Substring, to output: inout String) -> Int {
        guard let end = text.prefix(12).firstIndex(of: ";") else {
            output.append("&")
            return 1
        }
        let name = String(text[text.index(after: text.startIndex)..<end])
        let count = name.count + 2
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let isHexadecimal = digits.lowercased().hasPrefix("x")
            let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            if let scalar = value.flatMap(Unicode.Scalar.init), scalar.value >= 0x20 {
                output.append(scalar.value == 0xA0 ? " " : Character(scalar))
            }
            return count
        }
        guard let character = entities[name] else {
            output.append("&")
            return 1
        }
        output.append(character)
        return count
    }
}

extension Substring {
    /// How many characters there are up to the end of a mark, or all.
    fileprivate func count(through mark: String) -> Int {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(mark) { return distance(from: startIndex, to: index) + mark.count }
            index = self.index(after: index)
        }
        return count
    }
}

extension String {
    /// Several blank lines as one, and none at either end.
    fileprivate var replacingBlankLines: String {
        var lines: [Substring] = []
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(line)
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
