/// Writes the cells of a table: in double quotes where they need them (RFC 4180 section 2).
public enum TableCell {
    public static func quoted(_ text: String, delimiter: UInt8 = UInt8(ascii: ",")) -> String {
        needsQuotes(text.utf8, delimiter)
            ? String(decoding: inQuotes(text.utf8), as: UTF8.self) : text
    }

    /// A cell from a file, as bytes, which may not be text; safe in a spreadsheet.
    public static func safe(_ bytes: [UInt8], delimiter: UInt8) -> [UInt8] {
        let safe = FormulaGuard.isMissing(in: bytes) ? [UInt8(ascii: "'")] + bytes : bytes
        return needsQuotes(safe, delimiter) ? inQuotes(safe) : safe
    }

    private static func needsQuotes<Bytes: BidirectionalCollection<UInt8>>(
        _ bytes: Bytes, _ delimiter: UInt8
    ) -> Bool {
        bytes.first == 0x20 || bytes.last == 0x20
            || bytes.contains { $0 == UInt8(ascii: "\"") || $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
    }

    /// By bytes, because a quote followed by a combining mark is a different character, but still a quote.
    private static func inQuotes(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var quoted = [UInt8(ascii: "\"")]
        quoted.reserveCapacity(bytes.count + 2)
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { quoted.append(byte) }
            quoted.append(byte)
        }
        quoted.append(UInt8(ascii: "\""))
        return quoted
    }
}
