/// A line of JSON Lines that cannot be read.
package enum MalformedLine {
    /// The text after its opening brace, if it has one, without the members added by a file of rejects.
    package static func withoutReasons(_ line: [UInt8]) -> ArraySlice<UInt8> {
        var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
        if rest.first == UInt8(ascii: "{") { rest = rest.dropFirst() }
        while rest.starts(with: "\"reject_".utf8), let next = afterMember(rest) { rest = next }
        return rest
    }

    /// The text after a member as written in a file of rejects: a name, a number, a text or null, and a comma.
    private static func afterMember(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var isInText = false
        var isEscaped = false
        for (index, byte) in zip(text.indices, text) {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\"), isInText {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInText.toggle()
            } else if byte == UInt8(ascii: ","), !isInText {
                return text[(index + 1)...]
            }
        }
        return nil
    }
}
