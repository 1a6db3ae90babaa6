import Testing

@testable import StoreCore

@Suite struct TextChartTests {
    private let blocks = TextChart(.blocks)
    private let ascii = TextChart(.ascii)

    @Test(
        arguments: [
            (10, "██████████"), (5, "█████"), (1, "█"), (0, ""), (-5, "░░░░░"), (20, "██████████"),
        ] as [(Int64, String)])
    func `a bar is as long as its share of the largest`(value: Int64, bar: String) {
        #expect(blocks.bar(value, largest: 10, width: 10) == bar)
    }

    @Test func `bars of blocks are an eighth of a character fine, and never nothing`() {
        #expect(blocks.bar(33, largest: 80, width: 10) == "████▏")
        #expect(blocks.bar(1, largest: 1_000_000, width: 10) == "▏")
        #expect(blocks.bar(-1, largest: 1_000_000, width: 10) == "░")
    }

    @Test func `bars in ASCII`() {
        #expect(ascii.bar(33, largest: 80, width: 10) == "####")
        #expect(ascii.bar(-40, largest: 80, width: 10) == "-----")
        #expect(ascii.bar(1, largest: 1_000_000, width: 10) == "#")
    }

    @Test func `a bar of nothing is nothing`() {
        #expect(blocks.bar(5, largest: 0, width: 10) == "")
        #expect(blocks.bar(5, largest: 5, width: 0) == "")
    }

    @Test func `the largest amounts have bars`() {
        #expect(blocks.bar(.max, largest: .max, width: 80).count == 80)
        #expect(blocks.bar(.min, largest: .max, width: 80).count == 80)
    }

    @Test func `a sparkline has one character a value`() {
        #expect(blocks.sparkline([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
        #expect(ascii.sparkline([0, 1, 2, 3, 4, 5, 6, 7]) == "_.:-=+*#")
        #expect(blocks.sparkline([7, nil, 7]) == "█ █")
        #expect(blocks.sparkline([-7, 0, 7]) == "▁▅█")
        #expect(blocks.sparkline([0, 0]) == "▁▁")
        #expect(blocks.sparkline([]) == "")
    }

    @Test func `more values than there is room for are averaged`() {
        #expect(blocks.sparkline([0, 0, 7, 7, nil, 7, nil, nil], width: 4) == "▁██ ")
    }

    @Test func `bars with labels and values fit the width`() {
        let rows: [(label: String, value: Int64, text: String)] = [
            ("Mug", 1200, "12.00"), ("A lamp with a long name", 300, "3.00"), ("Refund", -600, "-6.00"),
            ("None", 0, "0.00"),
        ]
        let expected = """
            Mug               12.00  █████████████
            A lamp with a…     3.00  ███▎
            Refund            -6.00  ░░░░░░░
            None               0.00

            """
        #expect(blocks.bars(rows, width: 38, measure: \.count) == expected)
        #expect(ascii.bars([], width: 40, measure: \.count) == "")
    }
}
