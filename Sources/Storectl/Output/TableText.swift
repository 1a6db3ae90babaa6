import ShopText
import StoreCore

/// Aligned columns under a header. On a terminal the header is bold and the widest columns of prose are
/// cut until the table fits; ids, SKUs, dates, states and numbers never are. Where that does not help,
/// each record is a block of lines instead. Elsewhere nothing is cut.
struct TableText {
    private static let gap = "  "
    /// No column is cut below this.
    private static let least = 8

    private let columns: [Column]
    private let width: Int?
    private let isStyled: Bool
    /// The words to show in bold, if the table is styled.
    private let emphasis: Emphasis?
    private var rows: [[String]] = []
    private var isNumeric: [Bool]
    private var hasValue: [Bool]
    private var hasSpaces: [Bool]

    init(columns: [Column], width: Int?, isStyled: Bool, emphasis: Emphasis? = nil) {
        self.columns = columns
        self.width = width
        self.isStyled = isStyled
        self.emphasis = isStyled ? emphasis : nil
        isNumeric = columns.map { _ in true }
        hasValue = columns.map { _ in false }
        hasSpaces = columns.map { _ in false }
    }

    mutating func append(_ record: Record) {
        var row: [String] = []
        for (index, column) in columns.enumerated() {
            let value = record.value(at: column.path) ?? .null
            if value != .null {
                hasValue[index] = true
                if !value.isNumeric { isNumeric[index] = false }
            }
            let cell = value.peopleText.visible
            if cell.utf8.contains(0x20) { hasSpaces[index] = true }
            row.append(cell)
        }
        rows.append(row)
    }

    var text: String {
        let header = columns.map(\.title.visible)
        let alignments = columns.indices.map { index in
            columns[index].alignment ?? (isNumeric[index] && hasValue[index] ? .right : .left)
        }
        var widths = header.map(\.displayWidth)
        for row in rows {
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.displayWidth) }
        }
        if let width, !fit(&widths, into: width) { return blocks(width: width) }
        var text = line(header, widths: widths, alignments: alignments)
        if isStyled { text = "\u{1b}[1m" + text + "\u{1b}[0m" }
        text += "\n"
        for row in rows { text += line(row, widths: widths, alignments: alignments, emphasis) + "\n" }
        return text
    }

    private func line(
        _ cells: [String], widths: [Int], alignments: [Alignment], _ emphasis: Emphasis? = nil
    ) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += TableText.gap }
            let shown = cell.truncated(toWidth: widths[index]).padded(
                toWidth: widths[index], on: alignments[index])
            line += emphasis?.shown(shown, of: columns[index]) ?? shown
        }
        while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
        return line
    }

    /// Whether a column may be shortened: as declared, or if it has prose.
    private func mayCut(_ index: Int) -> Bool {
        columns[index].isProse ?? (hasSpaces[index] && !isNumeric[index])
    }

    /// Takes from the widest column of prose, one character at a time, until the line fits; tells whether
    /// it does.
    private func fit(_ widths: inout [Int], into limit: Int) -> Bool {
        var excess = widths.reduce(0, +) + (widths.count - 1) * TableText.gap.count - limit
        while excess > 0 {
            let candidates = widths.indices.filter { mayCut($0) && widths[$0] > TableText.least }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return false }
            widths[widest] -= 1
            excess -= 1
        }
        return true
    }

    /// Each record as lines of `TITLE  value`, a blank line between two.
    private func blocks(width: Int) -> String {
        let titles = columns.map(\.title.visible)
        let titleWidth = titles.map(\.displayWidth).max() ?? 0
        let room = max(TableText.least, width - titleWidth - TableText.gap.count)
        let blocks = rows.map { row in
            row.enumerated().map { index, cell in
                let title = titles[index].padded(toWidth: titleWidth, on: .left)
                let value = mayCut(index) ? cell.truncated(toWidth: room) : cell
                return (isStyled ? "\u{1b}[1m\(title)\u{1b}[0m" : title) + TableText.gap
                    + (value.isEmpty ? "-" : value) + "\n"
            }.joined()
        }
        return blocks.joined(separator: "\n")
    }
}

/// Search words, shown in bold in the searched fields.
struct Emphasis: Equatable, Sendable {
    let words: String
    let fields: Set<String>

    func shown(_ cell: String, of column: Column) -> String {
        guard fields.contains(column.path) else { return cell }
        var text = ""
        var rest = cell.startIndex
        for place in SearchWords.places(of: words, in: cell) {
            text += cell[rest..<place.lowerBound] + "\u{1b}[1m" + cell[place] + "\u{1b}[0m"
            rest = place.upperBound
        }
        return text + cell[rest...]
    }
}
