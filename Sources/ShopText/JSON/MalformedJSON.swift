/// Where and why a text is not the JSON it should be (RFC 8259, read strictly).
public struct MalformedJSON: StoreError, Equatable {
    public let problem: Problem
    public let position: TextPosition

    public init(_ problem: Problem, at position: TextPosition) {
        self.problem = problem
        self.position = position
    }

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "malformed_json" }
    public var message: String { "\(position): \(problem)" }
    public var details: [JSONValue.Member] {
        [.init("line", .integer(position.line)), .init("column", .integer(position.column))]
    }

    /// The problem at that position.
    public enum Problem: Equatable, Sendable, CustomStringConvertible {
        case unexpectedEnd(expected: String)
        case expectedValue
        case expectedCommaOrEnd(of: String, close: String)
        case trailingComma
        case expectedMemberName
        case expectedColon
        case invalidNumber
        case invalidEscape
        case loneSurrogate
        case controlCharacter
        case invalidUTF8
        case tooDeep(limit: Int)
        case duplicateMember(String)
        case trailingText
        case expectedLineBreak
        case elementTooLong(limit: Int)

        public var description: String {
            switch self {
            case .unexpectedEnd(let expected): "the text ends where \(expected) should follow"
            case .expectedValue: "expected a value"
            case .expectedCommaOrEnd(let noun, let close): "expected a comma or \(close) after this \(noun)"
            case .trailingComma: "trailing comma"
            case .expectedMemberName: "expected a member name in double quotes"
            case .expectedColon: "expected a colon after the member name"
            case .invalidNumber: "not a valid JSON number"
            case .invalidEscape: "unknown escape in this string"
            case .loneSurrogate: "half of a surrogate pair"
            case .controlCharacter: "control character in a string; write it as an escape"
            case .invalidUTF8: "not valid UTF-8"
            case .tooDeep(let limit): "nested more than \(limit) levels deep"
            case .duplicateMember(let name): "the member \"\(name)\" appears twice in this object"
            case .trailingText: "unexpected text after the value"
            case .expectedLineBreak: "expected a line break between two values"
            case .elementTooLong(let limit): "this value is longer than \(limit) bytes"
            }
        }
    }
}
