import ShopText
import StoreCore

/// Aligned columns under a header. On a terminal the header is bold and the widest columns of prose are
/// cut until the table fits; ids, SKUs, dates, states and numbers never are. Before prose is cut too short, the columns
/// that matter least are left out, empty ones first. If that does not help, each record is a block of lines instead. Without a terminal,
/// nothing is cut.
struct TableText {
    private static let gap = "  "
    /// No column is cut shorter than this.
    private static let least = 8
    /// Nor shorter than this while there is a column to leave out.
    private static let comfortable = 16

    private let columns: [Column]
    private let width: Int?
    private let isStyled: Bool
    /// The words to show in bold, if the table is styled.
    private let emphasis: Emphasis?
    /// How times are shown; `nil` for as they are stored.
    private let times: ShortTime?
    private var rows: [[String]] = []
    private var tones: [[Tone?]] = []
    private var isNumeric: [Bool]
    private var hasValue: [Bool]
    private var hasSpaces: [Bool]

    init(
        columns: [Column], width: Int?, isStyled: Bool, emphasis: Emphasis? = nil, times: ShortTime? = nil
    ) {
        self.times = times
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
            let text = value.peopleText
            let cell = times?.text(rfc3339: text, hasClock: false) ?? text.visible
            if cell.utf8.contains(0x20) { hasSpaces[index] = true }
            row.append(cell)
        }
        rows.append(row)
        guard isStyled else { return }
        tones.append(zip(columns, row).map { $0.tone.tone(of: $1, in: record) })
    }

    var text: String {
        guard let shape else { return blocks(width: width ?? 0) }
        var text = line(columns.map(\.title.visible), shape)
        if isStyled { text = "\u{1b}[1m" + text + "\u{1b}[0m" }
        text += "\n"
        for (index, row) in rows.enumerated() {
            text += line(row, shape, tones.isEmpty ? nil : tones[index], emphasis) + "\n"
        }
        return text
    }

    /// How wide its lines are; `nil` where they do not fit, and each record is a block.
    var lineWidth: Int? {
        shape.map { shape in
            shape.shown.reduce(0) { $0 + shape.widths[$1] } + max(0, shape.shown.count - 1)
                * TableText.gap.count
        }
    }

    private var shape: Shape? {
        let alignments = columns.indices.map { index in
            columns[index].alignment ?? (isNumeric[index] && hasValue[index] ? .right : .left)
        }
        var widths = columns.map(\.title.visible.displayWidth)
        for row in rows {
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.displayWidth) }
        }
        var shown = Array(columns.indices)
        if let width, !fit(&widths, &shown, into: width) { return nil }
        return Shape(widths: widths, alignments: alignments, shown: shown)
    }

    private struct Shape {
        let widths: [Int]
        let alignments: [Alignment]
        /// The columns that there is room for.
        let shown: [Int]
    }

    private func line(
        _ cells: [String], _ shape: Shape, _ tones: [Tone?]? = nil, _ emphasis: Emphasis? = nil
    ) -> String {
        var line = ""
        for index in shape.shown {
            if index > shape.shown[0] { line += TableText.gap }
            let width = shape.widths[index]
            let cell = cells[index].truncated(toWidth: width)
            if let tone = tones?[index] {
                // The spaces stay outside, so that those at the end of the line can be removed.
                let space = String(repeating: " ", count: max(0, width - cell.displayWidth))
                line +=
                    shape.alignments[index] == .right ? space + tone.shown(cell) : tone.shown(cell) + space
                continue
            }
            let shown = cell.padded(toWidth: width, on: shape.alignments[index])
            line += emphasis?.shown(shown, of: columns[index]) ?? shown
        }
        return line.withoutTrailingSpaces
    }

    /// Whether a column may be shortened: as declared, or if it contains prose.
    private func mayCut(_ index: Int) -> Bool {
        columns[index].isProse ?? (hasSpaces[index] && !isNumeric[index])
    }

    /// Cuts prose and leaves out columns until the line fits; returns whether it does.
    private func fit(_ widths: inout [Int], _ shown: inout [Int], into limit: Int) -> Bool {
        while true {
            var cut = widths
            if fit(&cut, of: shown, into: limit, least: TableText.comfortable) {
                widths = cut
                return true
            }
            // What no row has a value for says least.
            let empty = shown.last { !hasValue[$0] && !rows.isEmpty }
            guard
                let index = empty
                    ?? shown.filter({ columns[$0].rank > 0 }).max(by: {
                        columns[$0].rank < columns[$1].rank
                    })
            else { break }
            shown.removeAll { $0 == index }
        }
        return fit(&widths, of: shown, into: limit, least: TableText.least)
    }

    /// Takes from the widest column of prose, one character at a time, until the line fits; returns whether it does.
    private func fit(_ widths: inout [Int], of shown: [Int], into limit: Int, least: Int) -> Bool {
        var excess = shown.reduce(0) { $0 + widths[$1] } + (shown.count - 1) * TableText.gap.count - limit
        while excess > 0 {
            let candidates = shown.filter { mayCut($0) && widths[$0] > least }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return false }
            widths[widest] -= 1
            excess -= 1
        }
        return true
    }

    /// Each record as lines of `TITLE  value`, with a blank line between records.
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
