/// Something that is wrong with a store.
public struct Finding: Equatable, Codable, Sendable {
    /// A word for scripts: `foreign_key`, `stock`, `order_total` …
    public let code: String
    /// The row and the numbers.
    public let message: String
    /// What repairs it, where a command does.
    public let hint: String?

    init(_ code: String, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}
