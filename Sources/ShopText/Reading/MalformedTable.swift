/// Where and why a file is not the table it should be (RFC 4180).
public struct MalformedTable: StoreError, Equatable {
    public let problem: Problem
    public let position: TextPosition

    public init(_ problem: Problem, at position: TextPosition) {
        self.problem = problem
        self.position = position
    }

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "malformed_table" }
    public var message: String { "\(position): \(problem)" }
    public var hint: String? {
        switch problem {
        case .openQuote: "close it at the end of its value"
        case .textAfterQuote: "write a quote inside a quoted value twice: \"a 5\"\" disk\""
        case .fieldTooLong: "look for a quote that is never closed, or try another --delimiter"
        case .rowTooLong, .tooManyColumns:
            "check that this is a table of products; see --delimiter and --encoding"
        }
    }
    public var details: [JSONValue.Member] {
        [.init("line", .integer(position.line)), .init("column", .integer(position.column))]
    }

    /// The problem at that position.
    public enum Problem: Equatable, Sendable, CustomStringConvertible {
        case openQuote
        case textAfterQuote
        case fieldTooLong(limit: Int)
        case rowTooLong(limit: Int)
        case tooManyColumns(limit: Int)

        public var description: String {
            switch self {
            case .openQuote: "the quote opened here is never closed"
            case .textAfterQuote: "text follows the closing quote"
            case .fieldTooLong(let limit): "this value is longer than \(limit) bytes"
            case .rowTooLong(let limit): "this row is longer than \(limit) bytes"
            case .tooManyColumns(let limit): "this row has more than \(limit) columns"
            }
        }
    }
}
