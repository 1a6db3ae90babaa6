/// A chart as inline SVG, with its axis labels in HTML around it, so that the drawing stretches with the page while
/// text keeps its size.
struct ChartDrawing {
    /// The drawing's own units; it is stretched to the available space.
    private static let (width, height) = (10_000, 1000)

    let chart: Chart
    /// Distinguishes the charts of a page.
    let id: String
    private let scale: ChartScale

    init(_ chart: Chart, id: String) {
        self.chart = chart
        self.id = id
        scale = ChartScale(chart.series.flatMap { $0.values.compactMap { $0 } })
    }

    var markup: Markup {
        """
        <figure class="chart">
        <figcaption>\(chart.title)</figcaption>
        \(legend)<div class="plot">
        <div class="y" aria-hidden="true">\(scale.marks.map { "<span>\(chart.unit.axisWords($0, step: scale.step))</span>" })</div>
        <svg viewBox="0 0 \(ChartDrawing.width) \(ChartDrawing.height)" preserveAspectRatio="none" role="img" \
        aria-labelledby="\(id)-title \(id)-text"><title id="\(id)-title">\(chart.title)</title>\
        <desc id="\(id)-text">\(chart.summary)</desc>
        \(grid)\(shapes)</svg>
        <div class="x\(labels.count > 5 ? " many" : "")" aria-hidden="true">\(labels)</div>
        </div>
        </figure>

        """
    }

    private var legend: Markup? {
        guard chart.series.count > 1 else { return nil }
        let names = chart.series.enumerated().map { index, series -> Markup in
            "<li class=\"s\(index % 3)\" dir=\"auto\">\(series.name)</li>"
        }
        return "<ul class=\"legend\">\(names)</ul>\n"
    }

    private var grid: Markup {
        let lines = scale.marks.map { mark -> Markup in
            let y = ChartDrawing.height - scale.position(mark, height: ChartDrawing.height)
            let style: Markup = mark == 0 ? "zero" : "grid"
            return "<path class=\"\(style)\" d=\"M0 \(y)H\(ChartDrawing.width)\"/>\n"
        }
        return "\(lines)"
    }

    private var shapes: Markup {
        let all = chart.series.indices.map { chart.form == .columns ? columns($0) : line($0) }
        return "\(all)"
    }

    private func y(_ value: Int64) -> Int {
        ChartDrawing.height - scale.position(value, height: ChartDrawing.height)
    }

    /// The middle of a label's share of the width.
    private func x(_ index: Int) -> Int {
        ChartDrawing.width * (2 * index + 1) / (2 * max(1, chart.labels.count))
    }

    private func columns(_ series: Int) -> Markup {
        let slot = ChartDrawing.width / max(1, chart.labels.count)
        let width = max(1, slot * 7 / 10 / chart.series.count)
        let zero = y(0)
        let bars = chart.labels.indices.compactMap { index -> Markup? in
            guard let value = chart.value(series, at: index), value != 0 else { return nil }
            let left = x(index) - width * chart.series.count / 2 + width * series
            let (top, bottom) = (min(y(value), zero), max(y(value), zero))
            return """
                <rect class="s\(series % 3)" x="\(left)" y="\(top)" width="\(width)" height="\(max(1, bottom - top))">\
                <title>\(words(series, index, value))</title></rect>

                """
        }
        return "\(bars)"
    }

    /// A line with gaps at unknown values, and a dot at each value if there are few.
    private func line(_ series: Int) -> Markup {
        var path = ""
        var isDrawing = false
        var dots: [Markup] = []
        for index in chart.labels.indices {
            guard let value = chart.value(series, at: index) else {
                isDrawing = false
                continue
            }
            let point = "\(x(index)) \(y(value))"
            path += (isDrawing ? "L" : "M") + point
            isDrawing = true
            // A zero-length line with round ends is a dot that does not stretch with the drawing.
            dots.append(
                """
                <path class="dot s\(series % 3)" d="M\(point)h0"><title>\(words(series, index, value))</title></path>

                """)
        }
        guard !dots.isEmpty else { return .empty }
        return "<path class=\"line s\(series % 3)\" d=\"\(path)\"/>\n\(dots.count <= 60 ? dots : [])"
    }

    private func words(_ series: Int, _ index: Int, _ value: Int64) -> String {
        let name = chart.series.count > 1 ? ", \(chart.series[series].name)" : ""
        return "\(chart.labels[index])\(name): \(chart.unit.words(value))"
    }

    /// At most seven labels; a phone shows every other.
    private var labels: [Markup] {
        let every = max(1, (chart.labels.count + 6) / 7)
        return stride(from: 0, to: chart.labels.count, by: every).map { index in
            let thousandths = x(index) * 1000 / ChartDrawing.width
            return
                "<span style=\"left:\(thousandths / 10).\(thousandths % 10)%\">\(chart.labels[index])</span>"
        }
    }
}

/// A line without axes, as small as a word, next to a figure.
struct SparklineDrawing {
    let values: [Int64]

    var markup: Markup? {
        guard values.count > 1 else { return nil }
        let scale = ChartScale(values)
        let path = values.enumerated().map { index, value in
            "\(index == 0 ? "M" : "L")\(index * 1000 / (values.count - 1)) \(100 - scale.position(value, height: 100))"
        }
        return """
            <svg class="spark" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">\
            <path class="line s0" d="\(path.joined())"/></svg>
            """
    }
}
