/// A tag or a comment in HTML.
struct HTMLTag {
    /// In small letters; `!--` for a comment.
    let name: String
    let isClosing: Bool
    /// Where it ends; of `<script>` and `<style>` all that is inside belongs to it.
    let end: Int
    /// Whether it is more than an anchor such as `<a name="top">`.
    let hasTarget: Bool

    /// In bytes.
    static let longestValue = 4096

    /// - Parameter start: where the `<` is.
    /// - Returns: `nil` for a `<` that does not open a tag, as in `a < b`.
    init?(_ html: UnsafeRawBufferPointer, at start: Int) {
        if html[start...].starts(with: "<!--".utf8) {
            name = "!--"
            isClosing = false
            end = html.end(of: "-->", from: start)
            hasTarget = false
            return
        }
        var index = start + 1
        isClosing = index < html.count && html[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        guard index < html.count, html[index].isLetter || html[index] == UInt8(ascii: "!") else { return nil }
        let letters = html[index...].prefix { $0.isLetter || (0x30...0x39).contains($0) }
        name = String(decoding: letters.map { $0.isUppercase ? $0 | 0x20 : $0 }, as: UTF8.self)
        let hidesContent = !isClosing && (name == "script" || name == "style")
        end = hidesContent ? html.end(of: "</\(name)>", from: start) : html.endOfTag(from: start)
        hasTarget = name != "a" || html[start..<end].containsCaseless("href")
    }
}

extension UInt8 {
    fileprivate var isUppercase: Bool { (0x41...0x5A).contains(self) }
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

extension UnsafeRawBufferPointer {
    /// Where a tag ends: at the first `>` that is not in a quoted value of an attribute. A quote that is not closed soon
    /// is none.
    fileprivate func endOfTag(from start: Int) -> Int {
        var (quote, opened, last): (UInt8, Int, UInt8) = (0, start, 0)
        for index in start..<count {
            let byte = self[index]
            if quote != 0 {
                if byte == quote {
                    (quote, last) = (0, byte)
                } else if index - opened > HTMLTag.longestValue {
                    break
                }
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            } else if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                (quote, opened) = (byte, index)
            } else if byte > 0x20 {
                last = byte
            }
        }
        return quote == 0 ? count : end(of: ">", from: opened)
    }

    /// Where a mark ends, in whatever letter case, or the end of all.
    fileprivate func end(of mark: String, from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var index = start
        while index + mark.count <= count {
            if self[index] == mark[0], self[index..<index + mark.count].isCaseless(mark) {
                return index + mark.count
            }
            index += 1
        }
        return count
    }

    /// How many bytes the character beyond ASCII at a place has.
    func characterLength(at index: Int) -> Int {
        let length =
            switch self[index] {
            case 0xF0...: 4
            case 0xE0...: 3
            case 0xC0...: 2
            default: 1
            }
        return Swift.min(length, count - index)
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// - Parameter mark: in small letters.
    fileprivate func isCaseless(_ mark: [UInt8]) -> Bool {
        elementsEqual(mark) { $0 == $1 || $0.isUppercase && $0 | 0x20 == $1 }
    }

    fileprivate func containsCaseless(_ word: String) -> Bool {
        let word = Array(word.utf8)
        guard count >= word.count else { return false }
        return (startIndex...endIndex - word.count).contains { self[$0..<$0 + word.count].isCaseless(word) }
    }

    /// Whether it is one of the spaces beyond ASCII.
    var isWideSpace: Bool {
        guard let first, first == 0xC2 || (0xE1...0xE3).contains(first) else { return false }
        return String(decoding: self, as: UTF8.self).unicodeScalars.first?.properties.isWhitespace ?? false
    }
}
