import ShopText

/// Why a provider's output cannot be understood, so that the outcome is unknown.
public enum MalformedAnswer: StoreError, Equatable {
    case tooLong(limit: Int)
    case notJSON(MalformedJSON)
    case notAnObject
    case otherVersion(String)
    case missing(String)
    case invalid(String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "malformed_answer" }
    public var message: String {
        switch self {
        case .tooLong(let limit): "longer than \(limit) bytes"
        case .notJSON(let problem): "not JSON: \(problem.message)"
        case .notAnObject: "not a JSON object"
        case .otherVersion(let version):
            "protocol \(version); storectl speaks protocol \(ProviderRequest.version)"
        case .missing(let name): "\"\(name)\" is missing"
        case .invalid(let name): "\"\(name)\" is invalid"
        }
    }
    public var hint: String? { "`man storectl-payment` describes a provider's answers" }
}
