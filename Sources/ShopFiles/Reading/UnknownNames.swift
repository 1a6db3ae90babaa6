import ShopText

/// Names of columns that are not imported, each once; if there are very many, only the first ones.
struct UnknownNames {
    static let limit = 1000
    private(set) var names: [String] = []
    private var seen: Set<String> = []

    mutating func add(_ name: String) {
        guard names.count < UnknownNames.limit, seen.insert(name).inserted else { return }
        names.append(name)
    }

    /// Notes the unknown columns of a record that contain something.
    mutating func add(_ record: SourceRecord, except known: Set<String>) {
        for value in record.values where !value.text.isEmpty && !known.contains(value.key) {
            if !value.key.hasPrefix("reject_") { add(value.name) }
        }
    }

    /// `not imported: color, shelf`
    var notice: String? {
        if names.isEmpty { return nil }
        let shown = names.prefix(20).map(\.short).joined(separator: ", ")
        return "not imported: \(shown)" + (names.count > 20 ? " and \(names.count - 20) more" : "")
    }
}
