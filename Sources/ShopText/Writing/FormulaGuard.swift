/// Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP "CSV injection"), and so does text
/// that looks as if it already had one, so that what is written can always be read back.
///
/// A formula begins with one of `= + - @`, also in their full-width, small, raised and lowered forms, whatever stands
/// before it that is drawn as nothing or only on something else: spreadsheets pass over that. A tab or a line break in
/// front may end the cell and begin another.
public enum FormulaGuard {
    /// A value as a cell.
    public static func guarded(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

    /// Text left unchanged, unless it has an apostrophe that would be mistaken for the one added by
    /// ``guarded(_:)``, or would be read as a constant.
    public static func raw(_ text: String) -> String {
        hasApostrophe(text) || constant(text) != nil ? guarded(text) : text
    }

    /// The text that a formula such as `="00123"` shows, with which some programs keep a spreadsheet from reading it as
    /// a number; `nil` for anything else.
    public static func constant(_ text: String) -> String? {
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 3 else { return nil }
        let inner = text.dropFirst(2).dropLast()
        guard !inner.replacing("\"\"", with: "").contains("\"") else { return nil }
        return String(inner.replacing("\"\"", with: "\""))
    }

    /// The original value of a guarded cell, written here or by a program with the same guard.
    public static func undone(_ text: String) -> String {
        hasApostrophe(text) && isDangerous(text) ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Whether a cell written by another program needs an apostrophe in front. A number stays a number.
    public static func isMissing(in cell: [UInt8]) -> Bool {
        guard let first = cell.first, first >= 0x80 || first <= 0x20 || "=+-@".utf8.contains(first) else {
            return false
        }
        return isFormula(String(decoding: cell, as: UTF8.self).unicodeScalars[...]) && !isNumber(cell)
    }

    private static func hasApostrophe(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: "'") }

    private static func isDangerous(_ text: String) -> Bool {
        guard let first = text.utf8.first, !first.isLetterOrDigit else { return false }
        return isFormula(text.unicodeScalars.drop { $0 == "'" })
    }

    private static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
        if let first = text.first, ["\t", "\r", "\n"].contains(first) { return true }
        guard let shown = text.first(where: isShown) else { return false }
        if shown.isASCII { return starts.contains(shown) }
        // Their full-width, small, raised and lowered forms.
        return Text.compatible(String(shown)).unicodeScalars.first.map(starts.contains) ?? false
    }

    private static let starts: [Unicode.Scalar] = ["=", "+", "-", "@"]

    /// Whether it is drawn by itself: a mark at the start has nothing to be drawn on.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar > " " && scalar.value != 0x7F }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return false
        default:
            return !scalar.properties.isWhitespace && !scalar.actsOrHides && !scalar.isBlank
                && !scalar.isHidden(after: " ")
        }
    }

    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        let digits = bytes.dropFirst()
        return bytes.first.map { "+-".utf8.contains($0) } ?? false && !digits.isEmpty
            && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
    }
}
