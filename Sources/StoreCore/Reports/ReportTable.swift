/// Rows of a report, for people.
public struct ReportTable: Codable, Sendable, Equatable {
    public let columns: [Column]
    public let rows: [[String]]
    /// The last row, set apart.
    public let total: [String]?
    /// For a ranking: the size of each row, drawn as a bar next to its name.
    public let sizes: [Int64]?

    public struct Column: Codable, Sendable, Equatable {
        public let title: String
        public let isNumber: Bool

        public init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    public init(columns: [Column], rows: [[String]], total: [String]? = nil, sizes: [Int64]? = nil) {
        self.columns = columns
        self.rows = rows
        self.total = total
        self.sizes = sizes
    }

    func markup(caption: String) -> Markup {
        let share: Markup? = sizes == nil ? nil : "<td class=\"share\"></td>"
        let titles = columns.enumerated().map { index, column -> Markup in
            let style: Markup = column.isNumber ? " class=\"number\"" : .empty
            let title: Markup = "<th scope=\"col\"\(style)>\(column.title)</th>"
            return index == 0 ? "\(title)\(share)" : title
        }
        let body = rows.enumerated().map { index, cells in row(cells, bar: bar(index)) }
        let foot: Markup? = total.map { "<tfoot>\n\(row($0, bar: share))</tfoot>\n" }
        return """
            <div class="scroll">
            <table\(columns.count > 6 ? " class=\"wide\"" as Markup : .empty)>
            <caption>\(caption)</caption>
            <thead><tr>\(titles)</tr></thead>
            <tbody>
            \(body)</tbody>
            \(foot)</table>
            </div>

            """
    }

    private func row(_ cells: [String], bar: Markup?) -> Markup {
        let parts = cells.enumerated().map { index, cell -> Markup in
            if index == 0 { return "<th scope=\"row\">\(cell)</th>\(bar)" }
            let isNumber = index < columns.count && columns[index].isNumber
            return isNumber ? "<td class=\"number\">\(cell)</td>" : "<td class=\"text\">\(cell)</td>"
        }
        return "<tr>\(parts)</tr>\n"
    }

    private func bar(_ index: Int) -> Markup? {
        guard let sizes else { return nil }
        let size = index < sizes.count ? max(0, sizes[index]) : 0
        let most = max(1, sizes.max() ?? 1)
        let width = size == 0 ? 0 : max(4, Int(Int128(size) * 1000 / Int128(most)))
        return """
            <td class="share" aria-hidden="true"><svg viewBox="0 0 1000 10" preserveAspectRatio="none">\
            <rect class="s0" width="\(width)" height="10"/></svg></td>
            """
    }
}
