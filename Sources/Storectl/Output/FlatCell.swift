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

    /// Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers.
    static func safe(_ value: JSONValue) -> String {
        let text = text(value)
        guard case .string = value, !value.isNumeric else { return text }
        return FormulaGuard.guarded(text)
    }

    /// With backslash escapes, so that every tab ends a cell and every line break ends a row.
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
