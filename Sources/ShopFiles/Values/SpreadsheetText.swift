import ShopText

/// Cells as spreadsheets write and show them.
enum SpreadsheetText {
    /// The text of a cell: without the apostrophe that protects it from being a formula, and with `="00123"` resolved.
    static func plain(_ text: String) -> String {
        FormulaGuard.constant(text) ?? FormulaGuard.undone(text)
    }

    /// Whether its text may differ from how it is written.
    static func needsReading(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first else { return false }
        return first == UInt8(ascii: "'")
            || first == UInt8(ascii: "=") && bytes.count > 1 && bytes[1] == UInt8(ascii: "\"")
    }
}
