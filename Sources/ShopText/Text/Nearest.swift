/// "Did you mean": finds the names that a mistyped word may mean.
public enum Nearest {
    /// The nearest names, at most three; none if nothing is close.
    public static func names(to word: String, among names: [String]) -> [String] {
        let word = word.lowercased()
        let near = names.compactMap { name -> (name: String, distance: Int)? in
            let distance = distance(word, name)
            if distance <= max(1, min(word.count, name.count) / 3) { return (name, distance) }
            return word.count >= 2 && name.hasPrefix(word) ? (name, name.count) : nil
        }
        guard let least = near.map(\.distance).min() else { return [] }
        return near.filter { $0.distance == least }.prefix(3).map(\.name)
    }

    /// The nearest email addresses: near in the part before the @ and in the one behind it, because much of two
    /// addresses is often the same host.
    public static func emails(to address: String, among addresses: [String]) -> [String] {
        func parts(_ address: String) -> (String, String) {
            let at = address.lastIndex(of: "@") ?? address.endIndex
            return (String(address[..<at]), String(address[at...]))
        }
        func isNear(_ one: String, _ other: String) -> Bool {
            distance(one, other) <= max(1, min(one.count, other.count) / 3)
        }
        let (name, host) = parts(address)
        return names(
            to: address,
            among: addresses.filter {
                let (otherName, otherHost) = parts($0)
                return isNear(name, otherName) && isNear(host, otherHost)
            })
    }

    /// `did you mean MUG or CUP?`
    public static func question(_ names: [String]) -> String {
        "did you mean \(names.map(\.short).joined(separator: " or "))?"
    }

    /// The nearest fields, or all of them.
    public static func advice(on word: String, among fields: [String]) -> String {
        let near = names(to: word, among: fields)
        return near.isEmpty ? "the fields are \(fields.joined(separator: ", "))" : question(near)
    }

    /// The nearest options, compared without their dashes.
    public static func options(to word: String, among options: [String]) -> [String] {
        func bare(_ option: String) -> String { String(option.drop { $0 == "-" }) }
        let long = options.filter { $0.hasPrefix("--") }
        return names(to: bare(word), among: long.map(bare)).map { "--" + $0 }
    }

    /// How many letters were left out, added, replaced, or swapped with their neighbor (Damerau–Levenshtein, in its
    /// "optimal string alignment" form).
    public static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left)
        let right = Array(right)
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(
                    last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
