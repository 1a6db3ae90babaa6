import ShopFiles
import ShopText
import StoreCore

/// The rejected rows as they were in the file, each after its reasons: ready to fix and import again, since
/// an import ignores the columns with the reasons.
/// Rows that together make one product, as with Shopify, are written together; the valid ones without a reason.
struct RejectFile {
    let path: String
    let originals: Originals
    /// The names of the columns, for a table; other files become JSON Lines.
    let header: [String]?
    let delimiter: UInt8
    /// Whether a byte order mark is to overrule the `--encoding` of the next import.
    let hasMark: Bool

    /// Rewrites them if there are more by now. The reader of a pipe already has the others, and is gone.
    func rewrite(_ run: ImportRun) throws {
        if case .file = try OutputTarget(path) { try write(run) }
    }

    func write(_ run: ImportRun) throws {
        let file = try AtomicFile(path)
        if hasMark { try file.write([0xEF, 0xBB, 0xBF]) }
        if let header {
            let names = (RejectColumns.names + header).map { Array($0.utf8) }
            try file.write(table(names) + [0x0A])
        }
        var pending: (key: String, problems: [Int: [ImportProblem]])?
        try run.forEachReject { key, line, problems in
            if pending?.key != key {
                try pending.map { try write($0.key, $0.problems, to: file) }
                pending = (key, [:])
            }
            pending?.problems[line, default: []] += problems
        }
        try pending.map { try write($0.key, $0.problems, to: file) }
        try file.finish()
    }

    private func write(_ key: String, _ problems: [Int: [ImportProblem]], to file: AtomicFile) throws {
        for (line, text) in try originals.records(key) {
            let reasons = RejectFile.reasons(problems[line] ?? [])
            if header != nil {
                let cells = reasons.map { Array(FlatCell.text($0).utf8) }
                try file.write(table(cells) + [delimiter] + text + [0x0A])
            } else {
                try file.write(RejectFile.object(reasons, before: text) + [0x0A])
            }
        }
    }

    /// A record as JSON with the reasons as its first members.
    private static func object(_ reasons: [JSONValue], before text: [UInt8]) -> [UInt8] {
        var members = zip(RejectColumns.names, reasons).map { JSONValue.Member($0, $1) }
        switch try? JSONReader.value(of: text) {
        case .object(let known)?: members += known.filter { !RejectColumns.names.contains($0.name) }
        case let value?: members.append(.init("reject_value", value))
        // A malformed one follows them as it is, so that it is a record once it is fixed.
        case nil:
            let open = JSONValue.object(members).compactText.dropLast()
            return Array(open.utf8) + [UInt8(ascii: ",")] + MalformedLine.withoutReasons(text)
        }
        return Array(JSONValue.object(members).compactText.utf8)
    }

    private func table(_ cells: [[UInt8]]) -> [UInt8] {
        Array(cells.map { TableCell.safe($0, delimiter: delimiter) }.joined(separator: [delimiter]))
    }

    /// The place of the first problem, and all problems. A duplicate comes first, so that it is still recognized until
    /// it is fixed.
    private static func reasons(_ problems: [ImportProblem]) -> [JSONValue] {
        let duplicate = problems.firstIndex { DuplicateRejects.isDuplicate($0.code) }
        let problems = (duplicate.map { [problems[$0]] } ?? []) + problems
        guard let first = problems.first else { return RejectColumns.names.map { _ in .null } }
        var messages: [String] = []
        for problem in problems where !messages.contains(problem.message) { messages.append(problem.message) }
        return [
            .integer(first.line), first.column.map { .integer($0) } ?? .null, .string(first.code),
            .string(messages.joined(separator: "; ").visible),
        ]
    }
}
