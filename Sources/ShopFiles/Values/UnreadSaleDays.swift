import ShopText

/// Days of sales in columns that are not read. A sale without its days would begin at once, or never end, so it is left
/// as it is.
final class UnreadSaleDays {
    private var names = UnknownNames()
    private var count = 0
    private var lines: [Int] = []
    private var last: TextPosition?
    private var isMore = false
    /// What the names of columns were found to be.
    private var known: [String: SaleDayName?] = [:]
    /// The keys of the last record, and the places of those that may hold such days: nearly always the same in the next.
    private var keys: [String] = []
    private var places: [(index: Int, column: SaleDayName)] = []

    func column(_ name: String) -> SaleDayName? {
        if let answer = known[name] { return answer }
        let answer = SaleDayName(name)
        if known.count < 1000 { known[name] = .some(answer) }
        return answer
    }

    /// The names of values that hold such days, except those with these keys and those that were mapped.
    func names(in record: SourceRecord, except columns: Set<String>) -> [String] {
        if !hasKnownKeys(record) {
            keys = record.values.map(\.key)
            places = record.values.enumerated().compactMap { index, value in
                guard !value.key.hasPrefix("="), !columns.contains(value.key) else { return nil }
                return column(value.name).map { (index, $0) }
            }
        }
        return places.compactMap { index, column in
            let value = record.values[index]
            return column.holdsDay(value.text) ? value.name : nil
        }
    }

    private func hasKnownKeys(_ record: SourceRecord) -> Bool {
        guard record.values.count == keys.count else { return false }
        for index in keys.indices where record.values[index].key != keys[index] { return false }
        return true
    }

    /// Notes that the sale of a row was left as it is; a product and its first variant may come from one.
    ///
    /// - Parameter start: where the row begins: in JSON, many may be on a line.
    func note(_ names: [String], at start: TextPosition) {
        for name in names { self.names.add(name) }
        if last == start { return }
        last = start
        count += 1
        let line = start.line
        if lines.last == line { return }
        if lines.count < 3 { lines.append(line) } else { isMore = true }
    }

    var notice: [String] {
        if names.names.isEmpty { return [] }
        let columns = names.names.prefix(10).map { "\"\($0.short)\"" }.joined(separator: ", ")
        let rows =
            (count == 1 ? "1 row" : "\(count) rows") + (lines.count == 1 ? " (line " : " (lines ")
            + lines.map(String.init).joined(separator: ", ") + (isMore ? " and more)" : ")")
        var reads: [String] = []
        for isEnd in [false, true] {
            guard let name = names.names.first(where: { column($0)?.isEnd == isEnd }) else { continue }
            reads.append("\(name)=\(isEnd ? "sale_ends_on" : "sale_starts_on")")
        }
        let mappings = reads.map { "--mapping \($0.shellWord)" }.joined(separator: " ")
        let leaves = names.names.prefix(10).map { "--mapping " + "\($0)=".shellWord }.joined(separator: " ")
        return [
            "\(columns) may hold the days of sales: the sale of \(rows) was left as it is; \(mappings) reads them, "
                + "\(leaves) imports sales without them"
        ]
    }
}
