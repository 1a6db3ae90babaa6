import StoreCore
import Testing

@testable import Storectl

@Suite struct ProblemLinesTests {
    private func problem(
        _ line: Int, _ message: String, row: Int? = nil, code: String = "code"
    ) -> ImportProblem {
        ImportProblem(row: row, line: line, column: nil, code: code, message: message)
    }

    @Test func `few problems of a kind are a line each`() {
        let lines = ProblemLines([2, 3, 4].map { problem($0, "title is missing") }, in: "a.csv", limit: 9)
        #expect(
            lines.lines == [
                "a.csv:2: title is missing", "a.csv:3: title is missing", "a.csv:4: title is missing",
            ])
        #expect(lines.count == 3)
    }

    @Test func `many problems of a kind are one line, where the first is`() {
        let problems =
            [problem(2, "price is missing")]
            + [3, 4, 5, 7, 9, 11, 13].map { problem($0, "title is missing") }
            + [problem(14, "price is missing")]
        let lines = ProblemLines(problems, in: "a.csv", limit: 9)
        #expect(
            lines.lines == [
                "a.csv:2: price is missing",
                "a.csv:3: title is missing, and on 6 more lines: 4–5, 7, 9, 11, …",
                "a.csv:14: price is missing",
            ])
        #expect(lines.count == 9)
    }

    @Test func `many problems of one kind, each of its own value, are three lines and a count`() {
        let problems = (2...40).map {
            problem($0, "barcode \($0) has the wrong check digit", code: "barcode")
        }
        let prices = (41...45).map { problem($0, "price \($0)x is not an amount", code: "amount") }
        let lines = ProblemLines(problems + prices, in: "a.csv", limit: 99)
        #expect(
            lines.lines.prefix(4) == [
                "a.csv:2: barcode 2 has the wrong check digit",
                "a.csv:3: barcode 3 has the wrong check digit",
                "a.csv:4: barcode 4 has the wrong check digit, and the like on 36 more lines: 5–40",
                "a.csv:41: price 41x is not an amount",
            ])
        #expect(lines.lines.count == 8 && lines.count == 44)
    }

    @Test func `many products that are not there are few lines, though each is another`() {
        let problems = (2...50).map {
            problem($0, "product P\($0) not found", code: "product_not_found")
        }
        let lines = ProblemLines(problems + [problem(51, "quantity x is none")], in: "a.csv", limit: 99)
        #expect(
            lines.lines == [
                "a.csv:2: product P2 not found", "a.csv:3: product P3 not found",
                "a.csv:4: product P4 not found, and the like on 46 more lines: 5–50",
                "a.csv:51: quantity x is none",
            ])
        #expect(lines.count == 50)
    }

    @Test func `rows on one line are named as rows`() {
        let lines = ProblemLines((1...5).map { problem(1, "SKU is missing", row: $0) }, in: "-", limit: 9)
        #expect(lines.lines == ["standard input:1: row 1: SKU is missing, and in 4 more rows: 2–5"])
    }

    @Test func `no more lines than asked for, and it is said how many problems they tell of`() {
        let lines = ProblemLines((1...5).map { problem($0, "price \($0)") }, in: "a.csv", limit: 2)
        #expect(lines.lines == ["a.csv:1: price 1", "a.csv:2: price 2"])
        #expect(lines.count == 2)
    }
}
