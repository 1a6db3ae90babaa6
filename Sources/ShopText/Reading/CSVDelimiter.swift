extension CSVReader {
    /// The delimiter that occurs most outside quotes in the first non-blank line of a table: comma, semicolon, tab or
    /// bar; a comma if there is none.
    public static func delimiter(of start: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        var isBlank = true
        for byte in start {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted {
                isBlank = false
                continue
            }
            let isLineEnd = byte == 0x0A || byte == 0x0D
            if isLineEnd, isBlank { continue }
            if isLineEnd { break }
            isBlank = false
            if ",;\t|".utf8.contains(byte) { counts[byte, default: 0] += 1 }
        }
        return ",;\t|".utf8.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }
}
