import ShopText
import StoreCore

extension DetailPart {
    /// Every value on its own line, then each list as a table.
    static func standard(_ record: Record, shapes: [FieldShape]) -> [DetailPart] {
        var lines: [DetailPart] = []
        var tables: [DetailPart] = []
        for member in record {
            let shape = shapes.first { $0.name == member.name }
            switch (member.value, shape?.kind) {
            case (.array(let elements), .list(_, let columns)?):
                let records = elements.compactMap { element -> Record? in
                    if case .object(let members) = element { members } else { nil }
                }
                tables.append(.table(columns, records))
            case (.object(let members), _):
                lines += members.map { .line(label("\(member.name).\($0.name)"), $0.value.peopleText) }
            default: lines.append(.line(label(member.name), member.value.peopleText))
            }
        }
        return lines + tables
    }

    /// `created_at` → `Created at`.
    private static func label(_ path: String) -> String {
        let words = path.split { $0 == "_" || $0 == "." }.map { word in
            ["id", "sku", "vat"].contains(word) ? word.uppercased() : String(word)
        }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}

/// What people see of one thing.
enum DetailText {
    static func text(
        _ parts: [DetailPart], width: Int?, isStyled: Bool, times: ShortTime? = nil
    ) -> String {
        var text = ""
        var labelled: [(label: String, value: String)] = []
        for part in parts {
            if case .line(let label, let value) = part {
                let value = times?.text(rfc3339: value, hasClock: true) ?? value
                labelled.append((label.visible, value))
                continue
            }
            text += lines(labelled, width, isStyled: isStyled)
            labelled = []
            switch part {
            case .line: break
            case .text(let paragraph): text += broken(paragraph.visibleLines, width) + "\n"
            case .table(let columns, let records):
                if !text.isEmpty { text += "\n" }
                var table = TableText(columns: columns, width: width, isStyled: isStyled, times: times)
                for record in records { table.append(record) }
                text += table.text
            }
        }
        // Lines after a table, such as totals, are set apart from it.
        if !labelled.isEmpty, !text.isEmpty, case .table? = parts.last(where: { !$0.isLine }) { text += "\n" }
        return text + lines(labelled, width, isStyled: isStyled)
    }

    /// Prose broken between words. What is laid out with spaces stays as it is, and so does what has a word longer than
    /// a line, such as JSON.
    private static func broken(_ text: String, _ width: Int?) -> String {
        guard let width else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let isProse =
                !line.drop { $0 == " " }.contains("  ")
                && line.split(separator: " ").allSatisfy { String($0).displayWidth <= width }
            return isProse ? TextWrap.lines(String(line), width: width).joined(separator: "\n") : String(line)
        }.joined(separator: "\n")
    }

    /// The labels of statuses, whose words are colored.
    private static let states: Set = ["Status", "Payment", "Fulfillment"]

    /// `Label  value`, values aligned; the further lines of a value are below its first.
    ///
    /// - Parameter room: columns that a line is to fit; `nil` where nothing is broken.
    private static func lines(
        _ lines: [(label: String, value: String)], _ room: Int?, isStyled: Bool
    ) -> String {
        let width = lines.map(\.label.displayWidth).max() ?? 0
        let indent = width + 2
        return lines.map { label, value in
            if let room, isCommand(value), indent + value.displayWidth > room {
                // A command that is broken cannot be pasted.
                return "\(label)\n  \(value.visible)\n"
            }
            let shown =
                value.isEmpty
                ? "-"
                : value.lines.map { line in
                    let line = String(line).visible
                    return room.map { TextWrap.hanging(line, indent: indent, width: $0) } ?? line
                }.joined(separator: "\n" + String(repeating: " ", count: indent))
            let tone = isStyled && states.contains(label) ? Tone(state: value) : nil
            return label.padded(toWidth: width, on: .left) + "  " + (tone?.shown(shown) ?? shown) + "\n"
        }.joined()
    }

    private static func isCommand(_ value: String) -> Bool { value.hasPrefix("storectl ") }
}

extension DetailPart {
    fileprivate var isLine: Bool {
        if case .line = self { true } else { false }
    }
}
