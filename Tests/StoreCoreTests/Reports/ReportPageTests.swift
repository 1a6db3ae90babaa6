import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct ReportPageTests {
    @Test func `a page asks for nothing outside itself and closes what it opens`() {
        let html = ReportSamples.sales().html
        for word in ["http:", "https:", "src=", "url(", "@import", "<script", "<link"] {
            #expect(!html.contains(word))
        }
        #expect(!html.contains("<large>"))
        for tag in ["svg", "table", "section", "figure", "tr", "title", "div", "span"] {
            #expect(
                html.components(separatedBy: "<\(tag)").count
                    == html.components(separatedBy: "</\(tag)>").count)
        }
    }

    @Test func `it is dark where the reader's screen is, and light on paper`() {
        #expect(ReportSamples.sales().html.contains("@media screen and (prefers-color-scheme: dark)"))
    }

    @Test func `each chart has a title, a description and its numbers`() {
        let page = ReportSamples.sales()
        #expect(page.html.contains("aria-labelledby=\"chart4-title chart4-text\""))
        #expect(
            page.html.contains(
                "<desc id=\"chart4-text\">Tax: highest 2,500.10 (Q4), lowest 999.50 (Q2).</desc>"))
        #expect(
            page.sections[3].chart?.table
                == ReportTable(
                    columns: [.init("Quarter"), .init("Tax", isNumber: true)],
                    rows: [["Q1", "1,200.00"], ["Q2", "999.50"], ["Q3", "–"], ["Q4", "2,500.10"]]))
        #expect(page.html.contains("<th scope=\"row\">Q3</th><td class=\"number\">–</td>"))
    }

    @Test func `a chart of columns, drawn`() {
        let chart = Chart(
            title: "T", form: .columns, unit: .pieces, axis: "Day", labels: ["a", "b"],
            series: [.init("S", values: [4, -2])])
        let html = ChartDrawing(chart, id: "c").markup.text
        // From −2 to 4 in steps of 2: zero is a third up.
        #expect(
            html.contains(
                "<rect class=\"s0\" x=\"750\" y=\"0\" width=\"3500\" height=\"667\"><title>a: 4</title>"))
        #expect(html.contains("<rect class=\"s0\" x=\"5750\" y=\"667\" width=\"3500\" height=\"333\">"))
        #expect(html.contains("<path class=\"zero\" d=\"M0 667H10000\"/>"))
        #expect(html.contains("<span>-2</span><span>0</span><span>2</span><span>4</span>"))
    }

    @Test func `a line is broken where nothing is known`() {
        let chart = Chart(
            title: "T", form: .line, unit: .pieces, axis: "Day", labels: ["a", "b", "c", "d"],
            series: [.init("S", values: [0, 4, nil, 4])])
        let html = ChartDrawing(chart, id: "c").markup.text
        #expect(html.contains("d=\"M1250 1000L3750 0M8750 0\""))
    }

    @Test func `a chart of nothing says so`() {
        let chart = Chart(
            title: "T", form: .line, unit: .pieces, axis: "Day", labels: [], series: [.init("S", values: [])])
        #expect(ChartDrawing(chart, id: "c").markup.text.contains("<desc id=\"c-text\">No data.</desc>"))
        #expect(chart.table.rows.isEmpty)
    }

    @Test(
        arguments: [
            ([0], 0, 1, 1), ([7], 0, 8, 2), ([100], 0, 100, 50), ([101], 0, 150, 50), ([-3, 9], -5, 10, 5),
            ([-9], -10, 0, 5), ([999_999], 0, 1_000_000, 500_000), ([1, 2, 3], 0, 3, 1),
        ] as [([Int64], Int64, Int64, Int64)])
    func `steps of an axis are round and hold all values`(
        values: [Int64], low: Int64, high: Int64, step: Int64
    ) {
        let scale = ChartScale(values)
        #expect((scale.low, scale.high, scale.step) == (low, high, step))
    }

    @Test func `no value is off the axis`() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<2000 {
            let most = [9, 5_000, Money.maximum].randomElement(using: &random)!
            let values = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                Int64.random(in: -most...most, using: &random)
            }
            let scale = ChartScale(values)
            #expect((2...11).contains(scale.marks.count))
            for value in values { #expect((0...1000).contains(scale.position(value, height: 1000))) }
            #expect(scale.marks.contains(0))
        }
    }

    @Test func `axes leave out decimals that are all zero`() {
        let money = Chart.Unit.money(ReportSamples.usd)
        #expect(money.axisWords(150_000, step: 50_000) == "1,500")
        #expect(money.axisWords(150, step: 50) == "1.50")
        #expect(Chart.Unit.pieces.axisWords(1500, step: 500) == "1,500")
    }

    static let directory = ProcessInfo.processInfo.environment["STORECTL_SAMPLES"]

    @Test(.enabled(if: directory != nil))
    func `the sample is written to be looked at`() throws {
        let file = URL(fileURLWithPath: try #require(ReportPageTests.directory)).appendingPathComponent(
            "report.html")
        try Data(ReportSamples.sales().html.utf8).write(to: file)
    }
}
