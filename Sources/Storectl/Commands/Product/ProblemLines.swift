import StoreCore

/// The problems of an import as people read them: one line each, or one line for many of one kind.
struct ProblemLines {
    /// How many of one kind are a line each, where they say the same and where each names its own value.
    private static let few = 3
    static let many = 10
    /// Codes of what is not in the catalog: a file has many where it is of another shop.
    private static let unknown: Set = ["product_not_found"]
    /// How many ranges of lines a line names.
    private static let ranges = 4

    let lines: [String]
    /// How many problems the lines cover.
    let count: Int

    /// - Parameter limit: the most lines.
    init(_ problems: [ImportProblem], in file: String, limit: Int) {
        let kinds = Dictionary(grouping: problems, by: \.code)
        let messages = Dictionary(grouping: problems, by: \.message)
        var lines: [String] = []
        var count = 0
        for problem in problems where lines.count < limit {
            let same = messages[problem.message] ?? []
            let alike = ProblemLines.unknown.contains(problem.code) ? kinds[problem.code] ?? [] : []
            // The same words many times, or many names that nobody has.
            let group = same.count > ProblemLines.few ? same : alike.count > ProblemLines.many ? alike : []
            guard let first = group.first else {
                lines.append(problem.text(in: file))
                count += 1
                continue
            }
            guard first == problem else { continue }
            lines.append(problem.text(in: file) + ProblemLines.others(group.dropFirst()))
            count += group.count
        }
        self.lines = lines
        self.count = count
    }

    /// `, and on 99 more lines: 3–101`
    private static func others(_ problems: ArraySlice<ImportProblem>) -> String {
        let rows = problems.compactMap(\.row)
        return others(
            rows.count == problems.count ? rows : problems.map(\.line), areRows: rows.count == problems.count)
    }

    /// - Parameter areRows: whether the numbers are of rows and not of lines.
    static func others(_ numbers: [Int], areRows: Bool = false) -> String {
        var found: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = found.last, number == last.upperBound + 1 || number == last.upperBound {
                found[found.count - 1] = last.lowerBound...number
            } else {
                found.append(number...number)
            }
        }
        var texts = found.prefix(ranges).map { range in
            range.count == 1 ? String(range.lowerBound) : "\(range.lowerBound)–\(range.upperBound)"
        }
        if found.count > ranges { texts.append("…") }
        let place = areRows ? "in \(numbers.count) more rows" : "on \(numbers.count) more lines"
        return ", and \(place): \(texts.joined(separator: ", "))"
    }
}
