import StoreCore

/// The problems of an import as people read them: one line each, or one line for many of one kind.
struct ProblemLines {
    /// How many of one kind are a line each.
    private static let few = 3
    /// How many ranges of lines a line names.
    private static let ranges = 4

    let lines: [String]
    /// How many problems the lines tell of.
    let count: Int

    /// - Parameter limit: the most lines.
    init(_ problems: [ImportProblem], in file: String, limit: Int) {
        var kinds: [String: [ImportProblem]] = [:]
        for problem in problems { kinds[problem.message, default: []].append(problem) }
        var lines: [String] = []
        var count = 0
        for problem in problems where lines.count < limit {
            let same = kinds[problem.message] ?? []
            guard same.count > ProblemLines.few else {
                lines.append(problem.text(in: file))
                count += 1
                continue
            }
            guard same.first == problem else { continue }
            lines.append(problem.text(in: file) + ProblemLines.others(same.dropFirst()))
            count += same.count
        }
        self.lines = lines
        self.count = count
    }

    /// `, and on 99 more lines: 3–101`
    private static func others(_ problems: ArraySlice<ImportProblem>) -> String {
        let rows = problems.compactMap(\.row)
        let numbers = rows.count == problems.count ? rows : problems.map(\.line)
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
        let place =
            rows.count == problems.count
            ? "in \(problems.count) more rows" : "on \(problems.count) more lines"
        return ", and \(place): \(texts.joined(separator: ", "))"
    }
}
