import ShopText
import Testing

/// All that an error says, to be compared as one value.
package struct ErrorFacts: Equatable, CustomStringConvertible {
    package let kind: ErrorKind
    package let code: String
    package let message: String
    package let hint: String?
    package let details: String

    package init(
        _ kind: ErrorKind, _ code: String, _ message: String, hint: String? = nil, details: String = "{}"
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.hint = hint
        self.details = details
    }

    package init(_ error: any StoreError) {
        self.init(
            error.kind, error.code, error.message, hint: error.hint,
            details: JSONValue.object(error.details).compactText)
    }

    package var description: String { "\(kind) \(code): \(message) | \(hint ?? "-") | \(details)" }
}

/// Expects each error to say what stands beside it.
package func expectFacts<Failure: StoreError>(
    _ table: [(Failure, ErrorFacts)], sourceLocation: SourceLocation = #_sourceLocation
) {
    for (error, facts) in table { #expect(ErrorFacts(error) == facts, sourceLocation: sourceLocation) }
}
