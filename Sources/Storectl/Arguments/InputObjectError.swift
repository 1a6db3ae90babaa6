import ShopText
import StoreCore

/// A JSON object that cannot stand for a command's options.
enum InputObjectError: StoreError, Equatable {
    case notAnObject(String)
    case unknownMember(String, known: [String])
    case wrongType(String, expected: String)
    /// Two members that say the same thing.
    case twoNames(String, String)
    /// A word that comes before another.
    case missing(String, before: String)

    var kind: ErrorKind { .invalidInput }
    var code: String {
        switch self {
        case .notAnObject: "not_an_object"
        case .unknownMember: "unknown_member"
        case .wrongType: "wrong_type"
        case .twoNames: "same_member"
        case .missing: "missing_member"
        }
    }
    var message: String {
        switch self {
        case .notAnObject(let file): "\(file): expected one JSON object"
        case .unknownMember(let name, _): "the JSON object has an unknown member \"\(name)\""
        case .wrongType(let name, let expected): "\"\(name)\" in the JSON object must be \(expected)"
        case .twoNames(let one, let other) where one == other: "the JSON object has \"\(one)\" twice"
        case .twoNames(let one, let other):
            "\"\(one)\" and \"\(other)\" in the JSON object say the same thing"
        case .missing(let name, let after):
            "the JSON object has \"\(after)\", but nothing says the \(name) that comes before it"
        }
    }
    var hint: String? {
        switch self {
        case .notAnObject: "write an object such as {\"title\": \"Mug\", \"price\": 9.5}"
        case .unknownMember(_, let known) where !known.isEmpty:
            "did you mean \(known.map { "\"\($0)\"" }.joined(separator: " or "))?"
        case .unknownMember: "name the members like the command's options, with _ instead of -"
        case .twoNames: "leave one of them out"
        case .missing(let name, _): "add \"\(name)\" to the object, or give it as an argument"
        case .wrongType: nil
        }
    }
}
