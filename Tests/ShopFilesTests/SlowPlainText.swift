import ShopText

@testable import ShopFiles

/// What ``PlainText`` does, character by character, which is slower and easier to read.
enum SlowPlainText {
    static func of(html: String) -> String {
        var lost = LostMarkup()
        return of(html: html, &lost)
    }

    /// - Parameter lost: counts what the text loses.
    static func of(html: String, _ lost: inout LostMarkup) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return html
        }
        var text = ""
        var rest = html[...]
        while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            append(rest[..<mark], to: &text)
            rest = rest[mark...]
            if rest.first == "&" {
                let entity = HTMLEntity.read(rest, isBody: true)
                text += entity?.text ?? "&"
                rest = rest.dropFirst(entity?.length ?? 1)
            } else if let tag = Tag(rest) {
                rest = rest.dropFirst(tag.length)
                append(tag, to: &text)
                if !tag.isClosing, let kind = LostMarkup.Kind(tag: tag.name), tag.hasTarget { lost.add(kind) }
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
        /// Whether it is more than an anchor such as `<a name="top">`.
        let hasTarget: Bool

        /// `nil` for a `<` that does not open a tag, as in `a < b`.
        init?(_ text: Substring) {
            if text.hasPrefix("<!--") {
                name = "!--"
                isClosing = false
                length = text.count(through: "-->")
                hasTarget = false
                return
            }
            let inner = text.dropFirst()
            isClosing = inner.first == "/"
            let bare = isClosing ? inner.dropFirst() : inner
            guard let first = bare.first, first.isASCII, first.isLetter || first == "!" else { return nil }
            name = bare.prefix { $0.isLetter || $0.isNumber }.lowercased()
            let isHidden = ["script", "style"].contains(name) && !isClosing
            length = isHidden ? text.count(through: "</\(name)>") : text.countOfTag
            hasTarget = name != "a" || text.prefix(length).lowercased().contains("href")
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

    /// Collapses whitespace and line breaks in HTML to one space.
    private static func append(_ piece: Substring, to text: inout String) {
        for character in piece {
            if character.isWhitespace {
                if let last = text.last, !last.isWhitespace { text.append(" ") }
            } else {
                text.append(character)
            }
        }
    }
}

extension Substring {
    /// The number of characters up to a `>` that is not in a quoted value.
    fileprivate var countOfTag: Int {
        var (quote, opened, last): (Character?, Index, Character) = (nil, startIndex, " ")
        for index in indices {
            let character = self[index]
            if let open = quote {
                if character == open {
                    (quote, last) = (nil, character)
                } else if utf8.distance(from: opened, to: index) > HTMLTag.longestValue {
                    break
                }
            } else if character == ">" {
                return distance(from: startIndex, to: index) + 1
            } else if last == "=", character == "\"" || character == "'" {
                (quote, opened) = (character, index)
            } else if !(character.asciiValue.map { $0 <= 0x20 } ?? (character == "\r\n")) {
                last = character
            }
        }
        guard quote != nil else { return count }
        return distance(from: startIndex, to: opened) + self[opened...].count(through: ">")
    }

    /// The number of characters up to the end of a mark, or all.
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
    /// Collapses several blank lines to one, and removes those at either end.
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
