/// A report as one page: its figures, charts and tables, for a browser or a printer.
public struct ReportPage: Codable, Sendable, Equatable {
    public let title: String
    public let shop: String
    /// What it covers, for people: `1 Nov – 30 Nov 2026`.
    public let period: String
    /// When it was made, in the shop's time.
    public let madeAt: String
    public let figures: [Figure]
    public let sections: [Section]

    /// A key figure with its trend.
    public struct Figure: Codable, Sendable, Equatable {
        public let label: String
        public let value: String
        /// Next to the value: `+12% on October`.
        public let note: String?
        public let trend: [Int64]

        public init(label: String, value: String, note: String? = nil, trend: [Int64] = []) {
            self.label = label
            self.value = value
            self.note = note
            self.trend = trend
        }
    }

    /// A heading and what is below it. A chart without a table comes with its own numbers.
    public struct Section: Codable, Sendable, Equatable {
        public let title: String
        public let note: String?
        public let chart: Chart?
        public let table: ReportTable?

        public init(title: String, note: String? = nil, chart: Chart? = nil, table: ReportTable? = nil) {
            self.title = title
            self.note = note
            self.chart = chart
            self.table = table
        }
    }

    public init(
        title: String, shop: String, period: String, madeAt: String, figures: [Figure] = [],
        sections: [Section]
    ) {
        self.title = title
        self.shop = shop
        self.period = period
        self.madeAt = madeAt
        self.figures = figures
        self.sections = sections
    }
}

extension ReportPage {
    /// One HTML file, light or dark like the reader's screen, and light on paper.
    public var html: String {
        let figures = figures.map { figure -> Markup in
            """
            <div><dt>\(figure.label)</dt><dd>\(figure.value)\
            \(figure.note.present.map { "<small dir=\"auto\">\($0)</small>" })\
            \(SparklineDrawing(values: figure.trend).markup)</dd></div>

            """
        }
        let sections = sections.enumerated().map { index, section -> Markup in
            let table = section.table ?? section.chart?.table
            return """
                <section>
                <h2>\(section.title)</h2>
                \(section.note.present.map { "<p class=\"muted\" dir=\"auto\">\($0)</p>\n" })\
                \(section.chart.map { ChartDrawing($0, id: "chart\(index + 1)").markup })\
                \(table.map { $0.markup(caption: section.title) })</section>

                """
        }
        let body: Markup = """
            <header>
            <h1>\(title)</h1>
            <p class="muted"><span dir="auto">\(shop)</span> · \(period) · made \(madeAt)</p>
            </header>
            \(figures.isEmpty ? nil : "<dl class=\"figures\">\n\(figures)</dl>\n" as Markup?)\(sections)
            """
        return PaperPage.page(
            title: "\(title) – \(shop)", footer: "\(title), \(period)", styles: ReportPage.styles, body: body)
    }

    private static let styles: StaticString = """
        :root { --s0: #2563a8; --s1: #b3541e; --s2: #4d7326; }
        @media screen and (prefers-color-scheme: dark) {
          :root { color-scheme: dark; --paper: #16181b; --ink: #e8e8e8; --muted: #a5a8ad; --line: #3a3e44;
            --s0: #7db3ea; --s1: #f0a26e; --s2: #a9cc7d; }
        }
        body { max-width: 60rem; }
        section { margin-top: 2.25rem; }
        h2 { font-size: 1.1rem; letter-spacing: 0; text-transform: none; color: var(--ink); }
        section > p { break-after: avoid; }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0 0; }
        .figures div { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.6rem 0.8rem; break-inside: avoid; }
        .figures dt { font-size: 0.8125rem; color: var(--muted); }
        .figures dd { margin: 0; font-size: 1.35rem; font-weight: 650; }
        .figures small { display: block; font-size: 0.8125rem; font-weight: 400; color: var(--muted); }
        .spark { display: block; width: 100%; height: 1.75rem; margin-top: 0.35rem; overflow: visible; }
        .chart { margin: 1rem 0 1.25rem; break-inside: avoid; }
        figcaption { font-size: 0.8125rem; color: var(--muted); }
        .legend { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0.25rem 0 0; padding: 0; list-style: none; font-size: 0.8125rem; }
        .legend li::before { content: ""; display: inline-block; width: 0.7rem; height: 0; margin-right: 0.4rem; border: 0.35rem solid; border-width: 0.35rem 0; vertical-align: -0.05rem; border-color: currentColor; }
        .legend .s0::before { color: var(--s0); } .legend .s1::before { color: var(--s1); } .legend .s2::before { color: var(--s2); }
        .plot { display: grid; grid-template-columns: auto 1fr; gap: 0 0.6rem; padding-top: 0.75rem; }
        .y { display: flex; flex-direction: column-reverse; justify-content: space-between; text-align: right; }
        .y span { height: 0; line-height: 0; font-size: 0.75rem; color: var(--muted); white-space: nowrap; }
        .plot svg { display: block; width: 100%; height: 13rem; overflow: visible; }
        .x { grid-column: 2; position: relative; height: 1.6rem; }
        .x span { position: absolute; top: 0.35rem; transform: translateX(-50%); font-size: 0.75rem; color: var(--muted); white-space: nowrap; }
        svg path { fill: none; vector-effect: non-scaling-stroke; }
        .grid { stroke: var(--line); stroke-width: 1px; }
        .zero { stroke: var(--muted); stroke-width: 1px; }
        rect.s0 { fill: var(--s0); } rect.s1 { fill: var(--s1); } rect.s2 { fill: var(--s2); }
        path.s0 { stroke: var(--s0); } path.s1 { stroke: var(--s1); } path.s2 { stroke: var(--s2); }
        .line { stroke-width: 2px; stroke-linejoin: round; }
        .dot { stroke-width: 7px; stroke-linecap: round; }
        tfoot th, tfoot td { border-top: 1.5px solid var(--ink); font-weight: 650; }
        tbody th { font-weight: 400; unicode-bidi: plaintext; }
        .share { width: 26%; } .wide .share { width: 9%; }
        tbody th { min-width: 9rem; } td.text { min-width: 6rem; }
        .share svg { display: block; width: 100%; height: 0.75rem; margin-top: 0.3rem; }
        .scroll { overflow-x: auto; }
        @media screen and (max-width: 34rem) {
          .x.many span:nth-child(even) { display: none; }
          .plot { padding-right: 2.25rem; }
          .plot svg { height: 10rem; }
          .share { display: none; }
          th, td { padding-left: 0.35rem; padding-right: 0.35rem; }
        }
        """
}
