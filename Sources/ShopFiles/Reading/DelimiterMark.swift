import ShopText

/// `sep=;`, which Excel reads from the first line of a table, and other programs write for it.
enum DelimiterMark {
    /// The delimiter that the first line of a file names, if any.
    static func delimiter(in start: [UInt8]) -> UInt8? {
        let line = start.prefix { $0 != 0x0A && $0 != 0x0D }.filter { $0 != UInt8(ascii: "\"") }
        guard line.count == 5, line.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 })
        else {
            return nil
        }
        let byte = line[4]
        return byte.isLetterOrDigit ? nil : byte
    }
}
