import ShopText
import StoreCore

/// An answer as tables in Markdown or HTML, with the columns that people see.
struct MarkupText {
    enum Language { case markdown, html }

    let language: Language

    /// The pieces of one record.
    func text(_ parts: [DetailPart]) -> String {
        var blocks: [String] = []
        var lines: [[String]] = []
        func endLines() {
            if !lines.isEmpty { blocks.append(table(["Field", "Value"], lines, isNumeric: [false, false])) }
            lines = []
        }
        for part in parts {
            switch part {
            case .line(let label, let value): lines.append([label, value])
            case .text(let text):
                endLines()
                if !text.isEmpty { blocks.append(paragraph(text)) }
            case .table(let columns, let records):
                endLines()
                blocks.append(table(columns, records))
            }
        }
        endLines()
        return blocks.joined(separator: "\n")
    }

    func table(_ columns: [Column], _ records: [Record]) -> String {
        let values = records.map { record in columns.map { record.value(at: $0.path) ?? .null } }
        let isNumeric = columns.indices.map { index in
            columns[index].alignment == .right
                || values.contains { $0[index] != .null }
                    && values.allSatisfy { $0[index] == .null || $0[index].isNumeric }
        }
        return table(columns.map(\.title), values.map { $0.map(\.peopleText) }, isNumeric: isNumeric)
    }

    private func table(_ header: [String], _ rows: [[String]], isNumeric: [Bool]) -> String {
        switch language {
        case .markdown:
            let lines =
                [header.map(cell), isNumeric.map { $0 ? "---:" : "---" }] + rows.map { $0.map(cell) }
            return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
        case .html:
            func row(_ cells: [String], _ tag: String) -> String {
                let cells = zip(cells, isNumeric).map { text, isNumeric in
                    "<\(tag)\(isNumeric ? " style=\"text-align:right\"" : "")>\(cell(text))</\(tag)>"
                }
                return "<tr>\(cells.joined())</tr>\n"
            }
            let body = rows.map { row($0, "td") }.joined()
            return "<table>\n<thead>\n\(row(header, "th"))</thead>\n<tbody>\n\(body)</tbody>\n</table>\n"
        }
    }

    private func paragraph(_ text: String) -> String {
        language == .markdown ? cell(text) + "\n" : "<p>\(cell(text))</p>\n"
    }

    /// The text escaped so that it stays within its cell and means nothing to a browser.
    private func cell(_ text: String) -> String {
        var escaped = ""
        for character in text.visibleLines {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">" where language == .html: escaped += "&gt;"
            case "|", "\\", "*", "_", "`", "[", "]":
                escaped += language == .markdown ? "\\\(character)" : "\(character)"
            case "\n": escaped += "<br>"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
