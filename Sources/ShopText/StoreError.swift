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
