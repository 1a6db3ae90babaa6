import ShopText
import StoreCore

/// A value in a file of rows and columns.
enum FlatCell {
    /// The value as text; lists and objects as compact JSON.
    static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .number(let text), .string(let text): text
        case .bool, .array, .object: value.compactText
        }
    }

    /// Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP "CSV
    /// injection"); numbers stay numbers.
    static func safe(_ value: JSONValue) -> String {
        let text = text(value)
        guard case .string = value, !value.isNumeric, let first = text.utf8.first,
            "=+-@\t\r".utf8.contains(first)
        else { return text }
        return "'" + text
    }

    /// In double quotes where needed (RFC 4180 section 2).
    static func quoted(_ text: String, separator: String = ",") -> String {
        let needsQuotes =
            text.utf8.contains { "\"\n\r".utf8.contains($0) || separator.utf8.contains($0) }
            || text.utf8.first == 0x20
            || text.utf8.last == 0x20
        guard needsQuotes else { return text }
        // By scalars: a quote that a combining mark follows is another character, and a quote all the same.
        var quoted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return "\"" + String(quoted) + "\""
    }

    /// With backslash escapes, so that every tab ends a cell and every line break a row.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\t": escaped += "\\t"
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
