/// Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP "CSV injection"), and
/// so does text that looks as if it had one already: what is written can always be read back.
enum FormulaGuard {
    static func isDangerous(_ text: String) -> Bool {
        var bytes = text.utf8.makeIterator()
        var first = bytes.next()
        while first == UInt8(ascii: "'") { first = bytes.next() }
        return first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    }

    static func guarded(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

    /// Text that is left as it is, but for an apostrophe that would be taken for the one of ``guarded(_:)``.
    static func raw(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "'") ? guarded(text) : text
    }

    static func undone(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "'") && isDangerous(text) ? String(text.dropFirst()) : text
    }
}
