/// What was noted of names: of the last ones, so that memory does not grow with the file. What belongs
/// together stands near each other in exports.
struct Recent<Value> {
    /// At least so many are kept, and at most twice as many.
    static var limit: Int { 100_000 }
    private var recent: [String: Value] = [:]
    private var older: [String: Value] = [:]

    subscript(name: String) -> Value? { recent[name] ?? older[name] }

    mutating func note(_ value: Value, of name: String) {
        recent[name] = value
        if recent.count >= Recent.limit { (older, recent) = (recent, [:]) }
    }
}
