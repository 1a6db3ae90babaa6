import StoreCore

/// The problems of an import as people read them: one line each, or one line for many of one kind.
struct ProblemLines {
    /// How many that say the same are a line each.
    private static let few = 3
    /// How many of one kind, each with a value of its own, are a line each.
    static let many = 10
    /// How many of more than that are shown.
    private static let samples = 3
    /// How many ranges of lines a line names.
    private static let ranges = 4

    let lines: [String]
    /// How many problems the lines cover.
    let count: Int

    /// - Parameter limit: the most lines.
    init(_ problems: [ImportProblem], in file: String, limit: Int) {
        let kinds = Dictionary(grouping: problems, by: \.kind)
        let messages = Dictionary(grouping: problems, by: \.message)
        var shown: [ImportProblem.Kind: Int] = [:]
        var lines: [String] = []
        var count = 0
        for problem in problems where lines.count < limit {
            let same = messages[problem.message] ?? []
            let alike = kinds[problem.kind] ?? []
            if same.count > ProblemLines.few {
                guard same[0] == problem else { continue }
                lines.append(problem.text(in: file) + ProblemLines.others(same.dropFirst()))
                count += same.count
            } else if alike.count > ProblemLines.many {
                let place = shown[problem.kind, default: 0] + 1
                shown[problem.kind] = place
                guard place <= ProblemLines.samples else { continue }
                let rest = alike.dropFirst(ProblemLines.samples)
                let isLast = place == ProblemLines.samples
                lines.append(
                    problem.text(in: file) + (isLast ? ProblemLines.others(rest, areAlike: true) : ""))
                count += isLast ? rest.count + 1 : 1
            } else {
                lines.append(problem.text(in: file))
                count += 1
            }
        }
        self.lines = lines
        self.count = count
    }

    /// `, and on 99 more lines: 3–101`
    private static func others(_ problems: ArraySlice<ImportProblem>, areAlike: Bool = false) -> String {
        let rows = problems.compactMap(\.row)
        return others(
            rows.count == problems.count ? rows : problems.map(\.line), areRows: rows.count == problems.count,
            areAlike: areAlike)
    }

    /// - Parameters:
    ///   - areRows: whether the numbers are of rows and not of lines.
    ///   - areAlike: whether each has a value of its own.
    static func others(_ numbers: [Int], areRows: Bool = false, areAlike: Bool = false) -> String {
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
        return ", and \(areAlike ? "the like " : "")\(place): \(texts.joined(separator: ", "))"
    }
}

extension ImportProblem {
    /// What many problems have in common although each names its own value: the code, and the field that the message
    /// begins with.
    fileprivate struct Kind: Hashable {
        let code: String
        let field: Substring
    }

    fileprivate var kind: Kind { Kind(code: code, field: message.prefix { $0 != " " }) }
}
