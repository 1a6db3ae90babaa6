import ShopText

/// URLs of images: several in one cell are separated, and text that is not a URL is not an image.
struct Addresses {
    /// Texts that are not URLs.
    private(set) var others = SomeSKUs()

    private static let starts = ["https://", "http://", "//", "ftp://", "data:"]

    static func isAddress(_ text: some StringProtocol) -> Bool {
        let start = text.prefix(8).lowercased()
        return starts.contains { start.hasPrefix($0) && text.count > $0.count }
    }

    /// Whether it begins as most addresses do.
    static func isWeb(_ bytes: UnsafeRawBufferPointer) -> Bool {
        webStarts.contains { $0.count < bytes.count && bytes.starts(with: $0) }
    }

    /// Whether it is one address of printable ASCII, as nearly all are.
    private static func isSingle(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            isWeb(UnsafeRawBufferPointer(bytes))
                && bytes.allSatisfy { byte in
                    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";")
                        && byte != UInt8(ascii: "|")
                }
        }
    }

    private static let webStarts = ["https://", "http://"].map { Array($0.utf8) }

    /// The URLs in a cell, separated by commas, semicolons, bars or spaces; a comma inside a URL is part of it.
    ///
    /// - Parameter separator: the separator between them, if given.
    mutating func read(_ text: String, separator: Character? = nil) -> [String] {
        if separator == nil, Addresses.isSingle(text) { return [text] }
        if text.hasPrefix("[") {
            if let list = (try? JSONReader.value(of: text))?.arrayValue {
                return keep(list.compactMap(\.stringValue))
            }
        }
        if let separator { return keep(text.split(separator: separator).map(\.trimmedSpace)) }
        var pieces: [String] = []
        var gap = ""
        for part in Addresses.parts(text) {
            if let first = part.first, Addresses.isSeparator(first) {
                gap += part
            } else if let last = pieces.last, !Addresses.isAddress(part), Addresses.isAddress(last),
                !gap.contains(where: \.isWhitespace)
            {
                pieces[pieces.count - 1] += gap + part
                gap = ""
            } else {
                pieces.append(String(part))
                gap = ""
            }
        }
        // A single URL may contain spaces.
        if pieces.count > 1, Addresses.isAddress(text),
            pieces.dropFirst().allSatisfy({ !Addresses.isAddress($0) }),
            !text.contains(", "), !text.contains("; ")
        {
            return [text]
        }
        return keep(pieces)
    }

    private mutating func keep(_ pieces: [String]) -> [String] {
        pieces.filter { piece in
            if Addresses.isAddress(piece) { return true }
            if !piece.isEmpty { others.add(piece.short) }
            return false
        }
    }

    private static func isSeparator(_ character: Character) -> Bool {
        ",;|".contains(character) || character.isWhitespace
    }

    /// Runs of separators and the text between them.
    private static func parts(_ text: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = text[...]
        while let first = rest.first {
            let isGap = isSeparator(first)
            let part = rest.prefix { isSeparator($0) == isGap }
            parts.append(part)
            rest = rest[part.endIndex...]
        }
        return parts
    }

    var notice: [String] {
        if others.count == 0 { return [] }
        return [
            "images that are not URLs were left out: \(others.count), such as \(others.first[0])"
        ]
    }
}
