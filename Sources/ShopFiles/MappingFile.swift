import ShopText

/// A file for `--mapping` or `--profile`: one line for each column, `COLUMN=FIELD`, or import option,
/// `--decimal-comma`. Blank lines and lines that start with `#` are ignored.
package struct MappingFile {
    package private(set) var mappings: [String] = []
    /// Options as on the command line, each one word: `--date-format=DD.MM.YYYY`.
    package private(set) var options: [String] = []

    package init(_ text: String) {
        let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmedSpace
            if line.isEmpty || line.hasPrefix("#") && MappingFile.isComment(line) { continue }
            if line.hasPrefix("--") {
                options.append(MappingFile.option(line))
            } else {
                mappings.append(line)
            }
        }
    }

    /// `#4=sku` names a column by its number.
    private static func isComment(_ line: String) -> Bool {
        line.dropFirst().prefix { $0 != "=" }.contains { !$0.isNumber } || !line.contains("=")
            || line.dropFirst().first == "="
    }

    private static func option(_ line: String) -> String {
        guard let end = line.firstIndex(where: { $0 == "=" || $0.isWhitespace }), line[end] != "=" else {
            return line
        }
        var value = line[end...].trimmedSpace
        for quote in ["\"", "'"] where value.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
            value = String(value.dropFirst().dropLast())
        }
        return "\(line[..<end])=\(value)"
    }
}
