import ShopText
import StoreCore

/// A line of a batch, not yet understood.
struct BatchLine {
    /// From 1.
    let number: Int
    let bytes: [UInt8]

    /// The words of a command; none for an empty line or a comment.
    func words() throws -> [String] {
        guard bytes.count < BatchCommand.longestLine else { throw BatchError.tooLong }
        var words: [String]
        if bytes.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "[") {
            guard case .array(let values) = try JSONReader.value(of: bytes) else { throw BatchError.notWords }
            words = try values.map { value in
                switch value {
                case .string(let text), .number(let text): text
                default: throw BatchError.notWords
                }
            }
        } else {
            words = try QuotedWords.words(in: String(systemBytes: bytes))
        }
        for word in words { try InputObject.checkWord(word) }
        // As copied from a terminal.
        if words.first == "storectl" { words.removeFirst() }
        return words
    }

    /// Whether there is nothing to run.
    var isBlank: Bool {
        guard let first = bytes.first(where: { ![0x20, 0x09, 0x0D].contains($0) }) else {
            // What comes after so much space nobody has read.
            return bytes.count < BatchCommand.longestLine
        }
        return first == UInt8(ascii: "#")
    }
}

/// The lines of a batch, in order.
final class BatchLines {
    private let input: InputStream
    private var number = 0

    init(_ input: InputStream) { self.input = input }

    /// The next lines with something to run: this many, or fewer at the end.
    func next(_ count: Int) throws -> [BatchLine] {
        var lines: [BatchLine] = []
        while lines.count < count, let bytes = try input.line(limit: BatchCommand.longestLine) {
            number += 1
            // As editors on Windows write it: a mark before the text.
            let isMarked = number == 1 && TextEncoding.marked(in: bytes) == .utf8
            let bytes = isMarked ? Array(bytes.dropFirst(3)) : bytes
            if bytes.count >= BatchCommand.longestLine { try skipRest() }
            let line = BatchLine(number: number, bytes: bytes)
            if !line.isBlank { lines.append(line) }
        }
        return lines
    }

    /// Skips the rest of a line that is too long: it is no line of its own.
    private func skipRest() throws {
        while let more = try input.line(limit: BatchCommand.longestLine),
            more.count >= BatchCommand.longestLine
        {}
    }
}

/// The outcome of a line.
struct BatchResult {
    let number: Int
    var ending = Ending.done
    /// What it wrote to standard output.
    var output = ""
    var form = Performed.Form.nothing
    /// What it wrote to standard error.
    var notices: [String] = []
    var report: ErrorReport?
    /// The journal entry of the whole batch.
    var entry: Int64?
    /// Whether it repeats what an earlier run wrote.
    var isReplay = false

    func of(entry: Int64?) -> BatchResult {
        var result = self
        result.entry = entry
        return result
    }

    /// One JSON object on one line.
    func json(verbose: Bool) -> String {
        var text = "{\"line\":\(number),\"exit_code\":\(ending.rawValue)"
        if let report {
            text += ",\"error\":" + report.value(verbose: verbose).compactText
        } else {
            text += ",\"answer\":" + answer
        }
        if let entry { text += ",\"entry\":\(entry)" }
        if isReplay { text += ",\"replayed\":true" }
        if !notices.isEmpty {
            text += ",\"notices\":" + JSONValue.array(notices.map { .string($0) }).compactText
        }
        return text + "}\n"
    }

    private var answer: String {
        switch form {
        case .nothing: return "null"
        case .text: return JSONValue.string(output).compactText
        case .value:
            // A single line is as compact as possible.
            let line = output.hasSuffix("\n") ? String(output.dropLast()) : output
            if !line.utf8.contains(UInt8(ascii: "\n")) { return line }
            return (try? JSONReader.value(of: Array(line.utf8)).compactText) ?? "null"
        case .lines:
            return "[" + output.split(separator: "\n").joined(separator: ",") + "]"
        }
    }
}

/// The stored answer of a line in a batch with an idempotency key, for a repeat.
struct BatchAnswer: Codable {
    let line: Int
    let output: String
    let form: Performed.Form
    let notices: [String]

    /// - Parameter isJSON: whether the output is JSON; if not, a repeat in JSON returns it as text.
    init(_ result: BatchResult, isJSON: Bool) {
        line = result.number
        output = result.output
        form = isJSON || result.form == .nothing ? result.form : .text
        notices = result.notices
    }

    func result(isReplay: Bool) -> BatchResult {
        var result = BatchResult(number: line)
        (result.output, result.form, result.notices, result.isReplay) = (output, form, notices, isReplay)
        return result
    }
}
