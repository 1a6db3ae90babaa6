/// Why the shop refused a request. Each feature has its own error enum next to its rules, with the facts in its cases;
/// this is what they have in common.
public protocol StoreError: Error, Sendable {
    var kind: ErrorKind { get }
    /// A stable code for scripts, in snake case: `insufficient_stock`.
    var code: String { get }
    /// Names the thing and the numbers; lowercase, no period.
    var message: String { get }
    /// What to do next, preferably a command; `nil` if nothing helps.
    var hint: String? { get }
    /// The same for a customer, who cannot do what only staff may do.
    var customerHint: String? { get }
    /// The facts again, for scripts.
    var details: [JSONValue.Member] { get }
}

extension StoreError {
    public var hint: String? { nil }
    public var details: [JSONValue.Member] { [] }
}

extension StoreError {
    public var customerHint: String? { hint }
}
