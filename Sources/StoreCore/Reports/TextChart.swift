/// Bars and lines drawn with characters, for terminals.
public struct TextChart: Sendable {
    public enum Style: Sendable {
        /// Unicode blocks, in eighths of a character.
        case blocks
        /// For terminals and files that support only ASCII.
        case ascii
    }

    public let style: Style

    public init(_ style: Style) { self.style = style }

    /// A bar as long as the value's share of the largest, at most `width` characters. A negative value is drawn
    /// lighter; a value other than zero is never drawn empty.
    public func bar(_ value: Int64, largest: Int64, width: Int) -> String {
        guard value != 0, largest > 0, width > 0 else { return "" }
        let size = min(Int128(value.magnitude), Int128(largest))
        switch style {
        case .blocks where value > 0:
            let eighths = max(1, Int((size * Int128(width) * 16 + Int128(largest)) / (2 * Int128(largest))))
            let rest = eighths % 8
            return String(repeating: "█", count: eighths / 8) + (rest > 0 ? TextChart.eighths[rest - 1] : "")
        case .blocks, .ascii:
            let count = max(1, Int((size * Int128(width) * 2 + Int128(largest)) / (2 * Int128(largest))))
            return String(repeating: value < 0 ? (style == .ascii ? "-" : "░") : "#", count: count)
        }
    }

    /// One character for each value, as high as its share of the range from zero to the largest; a space if the value
    /// is unknown. More values than `width` are averaged in groups.
    public func sparkline(_ values: [Int64?], width: Int = .max) -> String {
        let values = TextChart.averaged(values, to: width)
        let least = min(0, values.compactMap { $0 }.min() ?? 0)
        let range = Int128(max(0, values.compactMap { $0 }.max() ?? 0)) - Int128(least)
        let levels = style == .blocks ? TextChart.heights : TextChart.asciiHeights
        let top = Int128(levels.count - 1)
        return values.map { value in
            guard let value else { return " " }
            guard range > 0 else { return levels[0] }
            return levels[Int(((Int128(value) - Int128(least)) * top * 2 + range) / (2 * range))]
        }.joined()
    }

    /// Lines of a label, a bar and a value, at most `width` columns wide.
    ///
    /// - Parameter measure: how many columns a text takes.
    public func bars(
        _ rows: [(label: String, value: Int64, text: String)], width: Int, measure: @escaping (String) -> Int
    ) -> String {
        let page = TextPage(width: width, measure: measure)
        let texts = rows.map { measure($0.text) }.max() ?? 0
        let labels = min(rows.map { measure($0.label) }.max() ?? 0, max(8, (width - texts) / 2))
        let room = max(1, width - labels - texts - 4)
        let largest = rows.map { Int64(clamping: $0.value.magnitude) }.max() ?? 0
        return rows.map { row in
            let label = TextChart.cut(page.wrapped(row.label, to: labels), measure: measure, width: labels)
            let bar = bar(row.value, largest: largest, width: room)
            let space = String(repeating: " ", count: max(0, texts - measure(row.text)))
            let line = label + "  " + space + row.text + "  " + bar
            return line.replacing(#/ +$/#, with: "") + "\n"
        }.joined()
    }

    /// The first line, filled up to the width, and marked where more followed.
    private static func cut(_ lines: [String], measure: (String) -> Int, width: Int) -> String {
        var first = lines.first ?? ""
        if lines.count > 1 {
            while !first.isEmpty, measure(first) > width - 1 { first.removeLast() }
            first += "…"
        }
        return first + String(repeating: " ", count: max(0, width - measure(first)))
    }

    private static func averaged(_ values: [Int64?], to width: Int) -> [Int64?] {
        guard values.count > width, width > 0 else { return values }
        return (0..<width).map { index in
            let group = values[(values.count * index / width)..<(values.count * (index + 1) / width)]
                .compactMap { $0 }
            guard !group.isEmpty else { return nil }
            return Int64(clamping: group.reduce(Int128(0)) { $0 + Int128($1) } / Int128(group.count))
        }
    }

    private static let eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    private static let heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let asciiHeights = ["_", ".", ":", "-", "=", "+", "*", "#"]
}
