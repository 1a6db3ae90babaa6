import ShopText

/// The text of an HTML fragment, as far as a description needs it: blocks become lines, list items get a dash, tags are
/// removed, entities are resolved. Read as bytes, because descriptions are most of many files.
enum PlainText {
    static func of(html: String) -> String {
        var lost = LostMarkup()
        return of(html: html, &lost)
    }

    /// - Parameter lost: counts what the text loses.
    static func of(html: String, _ lost: inout LostMarkup) -> String {
        var html = html
        return html.withUTF8 { bytes in
            guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
                return nil
            }
            return text(of: UnsafeRawBufferPointer(bytes), &lost)
        } ?? html
    }

    private static func text(of html: UnsafeRawBufferPointer, _ lost: inout LostMarkup) -> String {
        var lines = TextLines(capacity: html.count)
        var index = 0
        while index < html.count {
            switch html[index] {
            case UInt8(ascii: "<"):
                guard let tag = HTMLTag(html, at: index) else {
                    lines.append(html[index])
                    index += 1
                    continue
                }
                index = tag.end
                lines.append(tag)
                if !tag.isClosing, let kind = LostMarkup.Kind(tag: tag.name), tag.hasTarget { lost.add(kind) }
            case UInt8(ascii: "&"):
                let entity = HTMLEntity.read(ascii(html, from: index)[...], isBody: true)
                lines.append(entity: entity?.text ?? "&")
                index += entity?.length ?? 1
            case 0x09...0x0D, 0x20:
                lines.appendSpace()
                index += 1
            case 0x21..<0x80:
                lines.append(html[index])
                index += 1
            default:
                let length = html.characterLength(at: index)
                let character = html[index..<index + length]
                if character.isWideSpace { lines.appendSpace() } else { lines.append(character) }
                index += length
            }
        }
        return lines.text
    }

    /// What may be a character reference: it is short, and of ASCII.
    private static func ascii(_ html: UnsafeRawBufferPointer, from start: Int) -> String {
        let part = html[start..<min(start + HTMLEntities.longest + 2, html.count)].prefix { $0 < 0x80 }
        return String(decoding: part, as: UTF8.self)
    }
}

/// The lines of a text as they are put together from HTML.
private struct TextLines {
    private var bytes: [UInt8] = []
    /// Whether the last character is a space or a line break.
    private var endsInSpace = false

    private static let blocks: Set<String> = [
        "p", "div", "br", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "hr",
        "blockquote", "dl", "dt", "dd",
    ]

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        endsInSpace = false
    }

    mutating func append(_ character: Slice<UnsafeRawBufferPointer>) {
        bytes.append(contentsOf: character)
        endsInSpace = false
    }

    /// Whitespace and line breaks in HTML are one space.
    mutating func appendSpace() {
        if bytes.isEmpty || endsInSpace { return }
        bytes.append(0x20)
        endsInSpace = true
    }

    mutating func append(entity text: String) {
        guard let last = text.unicodeScalars.last else { return }
        bytes.append(contentsOf: text.utf8)
        endsInSpace = last.properties.isWhitespace
    }

    mutating func append(_ tag: HTMLTag) {
        if tag.name == "li" {
            if tag.isClosing { return }
            if !bytes.isEmpty, bytes.last != 0x0A { append(line: 0x0A) }
            if !hasDash {
                append(UInt8(ascii: "-"))
                append(line: 0x20)
            }
        } else if TextLines.blocks.contains(tag.name) {
            if hasDash, bytes.count > 2, bytes[bytes.count - 3] == 0x0A { bytes.removeLast(2) }
            if !bytes.isEmpty { append(line: 0x0A) }
        } else if tag.name == "td" || tag.name == "th" {
            append(line: 0x20)
        }
    }

    private mutating func append(line byte: UInt8) {
        bytes.append(byte)
        endsInSpace = true
    }

    /// Whether a list item has just begun.
    private var hasDash: Bool {
        bytes.count > 1 && bytes[bytes.count - 1] == 0x20 && bytes[bytes.count - 2] == UInt8(ascii: "-")
    }

    /// Each line without space at its ends; of several blank lines one, and none at either end.
    var text: String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var blanks = 0
        var rest = bytes[...]
        while true {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            let line = TextLines.trimmed(rest[..<end])
            if line.isEmpty {
                blanks += 1
            } else {
                if !text.isEmpty { text.append(contentsOf: blanks > 0 ? [0x0A, 0x0A] : [0x0A]) }
                text.append(contentsOf: line)
                blanks = 0
            }
            if end == rest.endIndex { break }
            rest = rest[(end + 1)...]
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = line.firstIndex(where: { !isSpace($0) }),
            let last = line.lastIndex(where: { !isSpace($0) })
        else { return [] }
        if line[first] < 0x80, line[last] < 0x80 { return line[first...last] }
        // Beyond ASCII there are other spaces.
        return Array(String(decoding: line, as: UTF8.self).trimmedSpace.utf8)[...]
    }
}
