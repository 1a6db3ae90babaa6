import Testing

@testable import StoreCore

/// All that an error says, to be compared as one value.
struct ErrorFacts: Equatable, CustomStringConvertible {
    let kind: ErrorKind
    let code: String
    let message: String
    let hint: String?
    let details: String

    init(_ kind: ErrorKind, _ code: String, _ message: String, hint: String? = nil, details: String = "{}") {
        self.kind = kind
        self.code = code
        self.message = message
        self.hint = hint
        self.details = details
    }

    init(_ error: any StoreError) {
        self.init(
            error.kind, error.code, error.message, hint: error.hint,
            details: JSONValue.object(error.details).compactText)
    }

    var description: String { "\(kind) \(code): \(message) | \(hint ?? "-") | \(details)" }
}

/// Expects each error to say what stands beside it.
func expectFacts<Failure: StoreError>(
    _ table: [(Failure, ErrorFacts)], sourceLocation: SourceLocation = #_sourceLocation
) {
    for (error, facts) in table { #expect(ErrorFacts(error) == facts, sourceLocation: sourceLocation) }
}
