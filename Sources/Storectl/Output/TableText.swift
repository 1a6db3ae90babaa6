import StoreCore

/// Aligned columns under a header. On a terminal the header is bold and the widest columns of text are
/// cut until the table fits; elsewhere nothing is cut.
struct TableText {
    private static let gap = "  "
    /// No column is cut below this.
    private static let least = 6

    private let columns: [Column]
    private let width: Int?
    private let isStyled: Bool
    /// Words in bold, where the table is styled.
    private let emphasis: String?
    private var rows: [[String]] = []
    private var isNumeric: [Bool]
    private var hasValue: [Bool]

    init(columns: [Column], width: Int?, isStyled: Bool, emphasis: String? = nil) {
        self.columns = columns
        self.width = width
        self.isStyled = isStyled
        self.emphasis = isStyled ? emphasis : nil
        isNumeric = columns.map { _ in true }
        hasValue = columns.map { _ in false }
    }

    mutating func append(_ record: Record) {
        var row: [String] = []
        for (index, column) in columns.enumerated() {
            let value = record.value(at: column.path) ?? .null
            if value != .null {
                hasValue[index] = true
                if !value.isNumeric { isNumeric[index] = false }
            }
            row.append(value.peopleText.visible)
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
        if let width { fit(&widths, into: width, alignments: alignments) }
        var text = line(header, widths: widths, alignments: alignments)
        if isStyled { text = "\u{1b}[1m" + text + "\u{1b}[0m" }
        text += "\n"
        for row in rows { text += emphasised(line(row, widths: widths, alignments: alignments)) + "\n" }
        return text
    }

    private func line(_ cells: [String], widths: [Int], alignments: [Alignment]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += TableText.gap }
            line += cell.truncated(toWidth: widths[index]).padded(
                toWidth: widths[index], on: alignments[index])
        }
        while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
        return line
    }

    private func emphasised(_ line: String) -> String {
        guard let emphasis else { return line }
        var text = ""
        var rest = line.startIndex
        for place in SearchWords.places(of: emphasis, in: line) {
            text += line[rest..<place.lowerBound] + "\u{1b}[1m" + line[place] + "\u{1b}[0m"
            rest = place.upperBound
        }
        return text + line[rest...]
    }

    /// Takes from the widest column of text, one character at a time, until the line fits.
    private func fit(_ widths: inout [Int], into limit: Int, alignments: [Alignment]) {
        var excess = widths.reduce(0, +) + (widths.count - 1) * TableText.gap.count - limit
        while excess > 0 {
            let candidates = widths.indices.filter {
                alignments[$0] == .left && widths[$0] > TableText.least
            }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }
}
