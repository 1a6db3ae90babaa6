import ShopText

/// Cells as spreadsheets write and show them.
enum SpreadsheetText {
    /// The text of a cell: without the apostrophe that keeps it from being a formula, and as `="00123"` shows it.
    static func plain(_ text: String) -> String {
        FormulaGuard.constant(text) ?? FormulaGuard.undone(text)
    }

    /// Whether it may be other than it looks.
    static func needsReading(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first else { return false }
        return first == UInt8(ascii: "'")
            || first == UInt8(ascii: "=") && bytes.count > 1 && bytes[1] == UInt8(ascii: "\"")
    }
}
