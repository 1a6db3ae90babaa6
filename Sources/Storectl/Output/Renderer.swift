import ShopText
import StoreCore

/// Writes an answer to standard output: the one place that knows every format.
struct Renderer {
    let format: OutputFormat
    /// What `--fields` asked for, or `nil` for everything.
    private(set) var fields: [String]?
    /// The names of those in the answer.
    private var names: [String]?
    private let template: LineTemplate?
    let output: OutputStream
    /// The width to fit a table into, in columns; `nil` if there is no terminal, so nothing is cut.
    let width: Int?
    let allowsStyle: Bool
    /// Looked up only if a table is for a person.
    private let times: () -> ShortTime?

    init(
        format: OutputFormat, fields: [String]?, names: [String]? = nil, template: LineTemplate? = nil,
        context: Context
    ) {
        self.format = format
        self.fields = fields
        self.names = names
        self.template = template
        output = context.output
        width = context.output.isTerminal ? context.terminalWidth : nil
        allowsStyle = context.allowsStyle
        times = { context.shortTime }
    }

    /// Writes the answer, and returns how many records it had; `nil` if there are none to count.
    @discardableResult
    func render(_ given: Answer) throws -> Int? {
        let answer = given.marked(asking: fields ?? template?.fields)
        switch answer.body {
        case .nothing: return nil
        case .text(let text):
            try render(text)
            return nil
        case .file(let next):
            while let piece = try next() { try output.write(laidOut(piece)) }
            return nil
        case .live(let next):
            while let answer = try next() {
                // Move the cursor home and clear the screen.
                try output.write("\u{1b}[H\u{1b}[2J")
                try render(answer)
                try output.flush()
            }
            return nil
        case .record, .list:
            try FieldSelection.check(fields, against: answer.shapes, allowingMarks: false)
            let missing = answer.required.filter { !(fields?.contains($0) ?? true) }
            var renderer = self
            renderer.fields = fields.map { $0 + missing }
            renderer.names = names.map { $0 + missing }
            var counted = answer
            var count = 0
            switch answer.body {
            case .list(let pages): counted.body = .list(pages.counting { count += $0 })
            case .record(let record, let detail):
                count = 1
                if let list = answer.longList, !isInTurn(list) {
                    counted.body = .record(try list.added(to: record), detail: detail)
                    counted.longList = nil
                }
            case .nothing, .text, .file, .live: break
            }
            try renderer.renderRecords(of: counted)
            return count
        }
    }

    private func render(_ text: String) throws {
        let shown = output.isTerminal ? text.visibleLines : text
        switch format {
        case .json, .jsonl:
            try output.write(["text": .string(text)], depth: format == .json ? 0 : nil)
            try output.write("\n")
        case .table, .csv, .tsv, .ids, .markdown, .html:
            try output.write(shown.hasSuffix("\n") ? shown : shown + "\n")
        }
    }

    /// Whether the format can write the list's elements as they come.
    private func isInTurn(_ list: LongList) -> Bool {
        if format == .table { return fields == nil }
        return format.isJSON
    }

    private func renderRecords(of answer: Answer) throws {
        if let template {
            try FieldSelection.check(template.fields, against: answer.shapes, allowingMarks: false)
            return try forEachRecord(answer.body) { record in
                try output.printLine(template.line(record, shown: shown, laidOut: laidOut))
            }
        }
        switch format {
        case .table: try renderTable(answer)
        case .json, .jsonl:
            if let list = answer.longList, case .record(let record, _) = answer.body {
                return try renderJSON(
                    record.selecting(fields, named: names), with: list, isPretty: format == .json)
            }
            if format == .json { return try renderJSON(answer.body) }
            try forEachRecord(answer.body) { record in
                try output.write(object(record), depth: nil)
                try output.write("\n")
            }
        case .csv: try renderFlat(answer, separator: ",") { TableCell.quoted(FlatCell.safe($0)) }
        case .tsv: try renderFlat(answer, separator: "\t") { FlatCell.escaped(FlatCell.text($0)) }
        case .markdown, .html:
            try output.write(
                markup(answer, MarkupText(language: format == .html ? .html : .markdown)))
        case .ids:
            try forEachRecord(answer.body) { record in
                // Something not stored yet, such as a cart never used, has no id; what never has one, such as a
                // setting, is known by its first field.
                let known = record.contains { $0.name == "id" } ? record.value(at: "id") : record.first?.value
                guard let id = known, id != .null else { return }
                try output.printLine(shown(FlatCell.text(id)))
            }
        }
    }

    private func forEachRecord(_ body: Answer.Body, _ action: (Record) throws -> Void) throws {
        switch body {
        case .nothing, .text, .file, .live: return
        case .record(let record, _): try action(record)
        case .list(let pages): try pages.forEach(action)
        }
    }

    private func object(_ record: Record) -> JSONValue { .object(record.selecting(fields, named: names)) }

    /// The text to print: a file gets the bytes as they are, a person the visible form.
    private func shown(_ text: String) -> String { output.isTerminal ? text.visible : text }

    /// The same for text that is laid out with line breaks and tabs.
    private func laidOut(_ text: String) -> String { output.isTerminal ? text.visibleText : text }

    private func renderJSON(_ body: Answer.Body) throws {
        if case .record(let record, _) = body {
            try output.write(object(record), depth: 0)
            return try output.write("\n")
        }
        var isFirst = true
        try forEachRecord(body) { record in
            try output.write(isFirst ? "[\n  " : ",\n  ")
            isFirst = false
            try output.write(object(record), depth: 1)
        }
        try output.write(isFirst ? "[]\n" : "\n]\n")
    }

    private func renderFlat(_ answer: Answer, separator: String, cell: (JSONValue) -> String) throws {
        let paths = fields ?? answer.flatPaths
        let list = answer.rowList(of: paths)
        try output.printLine((names ?? paths).map { cell(.string($0)) }.joined(separator: separator))
        try forEachRecord(answer.body) { record in
            for record in list.map({ record.rows(of: $0) }) ?? [record] {
                let cells = paths.map { path in
                    shown(cell(record.value(at: path) ?? .null))
                }
                try output.printLine(cells.joined(separator: separator))
            }
        }
    }

    /// A line of a plan: what it does to a product in color.
    private func planned(_ line: String) -> String {
        let verb = line.prefix { $0 != " " }
        guard allowsStyle, let tone = Tone(state: String(verb)) else { return line }
        return tone.shown(String(verb)) + line.dropFirst(verb.count)
    }

    private func renderTable(_ answer: Answer) throws {
        if case .record(let record, let detail) = answer.body {
            let standard = DetailPart.standard(
                record.selecting(fields, named: names), shapes: answer.shapes)
            let parts = fields == nil ? detail ?? standard : standard
            while let lines = try answer.longList?.lines() {
                for line in lines { try output.printLine(planned(line.visible)) }
            }
            return try output.write(
                DetailText.text(parts, width: width, isStyled: allowsStyle, times: times()))
        }
        var table = TableText(
            columns: columns(of: answer), width: width, isStyled: allowsStyle, emphasis: answer.emphasis,
            times: times())
        try forEachRecord(answer.body) { table.append($0) }
        try output.write(table.text)
    }

    private func columns(of answer: Answer) -> [Column] {
        let declared = answer.columns.isEmpty ? answer.shapes.map { Column($0.name) } : answer.columns
        guard let fields else { return declared }
        return fields.enumerated().map { index, path in
            let column = declared.first { $0.path == path } ?? Column(path)
            let title = names.flatMap { $0[index] == path ? nil : $0[index].uppercased() }
            // Whoever asks for this field gets it.
            return Column(
                path, column.alignment, title: title ?? column.title, isProse: column.isProse,
                tone: column.tone)
        }
    }

    private func markup(_ answer: Answer, _ text: MarkupText) throws -> String {
        if case .record(let record, let detail) = answer.body {
            let standard = DetailPart.standard(
                record.selecting(fields, named: names), shapes: answer.shapes)
            return text.text(fields == nil ? detail ?? standard : standard)
        }
        var records: [Record] = []
        try forEachRecord(answer.body) { records.append($0) }
        return text.table(columns(of: answer), records)
    }
}
