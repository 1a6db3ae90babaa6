/// Why the shop did not do as asked. Each feature has an enum of its own errors beside its rules, whose
/// cases carry the facts; this is what all of them can say.
public protocol StoreError: Error, Sendable {
    var kind: ErrorKind { get }
    /// A stable word for scripts, in snake case: `insufficient_stock`.
    var code: String { get }
    /// Names the thing and the numbers; lower case, no full stop.
    var message: String { get }
    /// What to do next, best a command; `nil` where nothing helps.
    var hint: String? { get }
    /// The facts again, for scripts.
    var details: [JSONValue.Member] { get }
}

extension StoreError {
    public var hint: String? { nil }
    public var details: [JSONValue.Member] { [] }
}

/// What sort of failure it is. The command line gives each kind an exit code of its own.
public enum ErrorKind: String, Sendable, CaseIterable {
    /// I/O, a corrupt store, or a bug.
    case internalFault = "internal"
    /// A rule of the shop forbids it.
    case refused
    case notFound = "not_found"
    /// Not signed in, or not permitted.
    case notPermitted = "not_permitted"
    /// The command line itself is wrong.
    case usage
    /// A file or a value is malformed.
    case invalidInput = "invalid_input"
    /// Another process holds the store; trying again later will work.
    case busy
    case interrupted
}
