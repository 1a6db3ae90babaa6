/// Where and why a file is not the XML it should be.
public struct MalformedXML: StoreError, Equatable {
    public let problem: Problem
    public let position: TextPosition

    public init(_ problem: Problem, at position: TextPosition) {
        self.problem = problem
        self.position = position
    }

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "malformed_xml" }
    public var message: String { "\(position): \(problem)" }
    public var details: [JSONValue.Member] {
        [.init("line", .integer(position.line)), .init("column", .integer(position.column))]
    }

    /// The problem at that position.
    public enum Problem: Equatable, Sendable, CustomStringConvertible {
        case documentType
        case unknownEntity(String)
        case forbiddenCharacter
        case invalidUTF8
        case malformedTag
        case duplicateAttribute(String)
        case malformedComment
        case textOutside
        case lateDeclaration
        case sectionEnd
        case unexpectedEndTag(String)
        case openElement(String)
        case noElement
        case tooDeep(limit: Int)
        case tokenTooLong(limit: Int)
        case itemTooLong(limit: Int)
        case unexpectedEnd

        public var description: String {
            switch self {
            case .documentType: "document type declarations are not accepted"
            case .unknownEntity(let name): "unknown entity &\(name);"
            case .forbiddenCharacter: "a character that XML does not allow"
            case .invalidUTF8: "not valid UTF-8"
            case .malformedTag: "not a valid XML tag"
            case .duplicateAttribute(let name): "the attribute \(name) appears twice in this tag"
            case .malformedComment: "two hyphens inside a comment"
            case .textOutside: "text outside the outermost element"
            case .lateDeclaration: "the XML declaration is not the first thing in the file"
            case .sectionEnd: "]]> outside a CDATA section"
            case .unexpectedEndTag(let name): "</\(name)> does not close an open element"
            case .openElement(let name): "the file ends before </\(name)>"
            case .noElement: "the file has no element"
            case .tooDeep(let limit): "nested more than \(limit) levels deep"
            case .tokenTooLong(let limit): "this tag or text is longer than \(limit) bytes"
            case .itemTooLong(let limit): "the item that starts here is longer than \(limit) bytes"
            case .unexpectedEnd: "the file ends inside a tag"
            }
        }
    }
}
