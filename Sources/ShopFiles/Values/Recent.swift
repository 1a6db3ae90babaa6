/// Remembers notes about recent names, so that memory does not grow with the file. Related rows are close together in
/// exports.
struct Recent<Value> {
    /// The minimum number of notes to keep; at most twice as many are kept.
    static var limit: Int { 100_000 }
    private var recent: [String: Value] = [:]
    private var older: [String: Value] = [:]

    subscript(name: String) -> Value? { recent[name] ?? older[name] }

    mutating func note(_ value: Value, of name: String) {
        recent[name] = value
        if recent.count >= Recent.limit { (older, recent) = (recent, [:]) }
    }
}
