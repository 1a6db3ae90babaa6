import ShopText

/// Cells as spreadsheets write and show them.
enum SpreadsheetText {
    /// The text of a cell: without the apostrophe that keeps it from being a formula, and as `="00123"` shows it.
    static func plain(_ text: String) -> String {
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 3 {
            let inner = text.dropFirst(2).dropLast()
            let isText = !inner.replacing("\"\"", with: "").contains("\"")
            if isText { return String(inner.replacing("\"\"", with: "\"")) }
        }
        return FormulaGuard.undone(text)
    }

    /// Whether it may be other than it looks.
    static func needsReading(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first else { return false }
        return first == UInt8(ascii: "'")
            || first == UInt8(ascii: "=") && bytes.count > 1 && bytes[1] == UInt8(ascii: "\"")
    }
}
