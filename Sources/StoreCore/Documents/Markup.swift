import ShopText

/// HTML or XML text in which everything that is not markup is escaped.
///
/// A string literal in the source is markup; values inserted with `\(…)` are text and are escaped, unless
/// they are markup themselves. So a product's title can never become a tag.
public struct Markup: Sendable, Equatable, ExpressibleByStringInterpolation {
    public private(set) var text: String

    public init(stringLiteral value: StaticString) { text = value.description }

    public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    /// Plain text, escaped.
    public init(escaping plain: String) { text = Markup.escaped(plain) }

    /// Text that is markup already.
    init(trusted markup: String) { text = markup }

    public static let empty: Markup = ""

    public static func += (left: inout Markup, right: Markup) { left.text += right.text }

    /// Escaped for content and for attributes in either kind of quotes. A character that XML 1.0 forbids, or
    /// that hides or reorders what is read, becomes U+FFFD.
    private static func escaped(_ plain: String) -> String {
        var text = ""
        text.reserveCapacity(plain.utf8.count)
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\n", "\t": text.unicodeScalars.append(scalar)
            case "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
            case _ where scalar.actsOrHides: text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

        public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
        public mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
        public mutating func appendInterpolation(_ parts: [Markup]) {
            for part in parts { text += part.text }
        }
        /// Empty if there is none.
        public mutating func appendInterpolation(_ markup: Markup?) { text += markup?.text ?? "" }
        public mutating func appendInterpolation(_ plain: String) { text += Markup.escaped(plain) }
        public mutating func appendInterpolation(_ number: some BinaryInteger) { text += String(number) }
    }
}
