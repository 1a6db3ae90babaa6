import Testing

@testable import ShopText

@Suite struct RowWriterTests {
    private func row(_ format: RowWriter.Format) -> String {
        var writer = RowWriter(format, columns: ["a", "b", "c", "d", "e", "f"])
        writer.addHead()
        writer.add("=1+1")
        writer.add("1 Main St, \"B\"")
        writer.add(-7)
        writer.add(amount: -5, decimals: 2)
        writer.addNothing()
        writer.add(plain: Array("19.5".utf8))
        writer.endRow()
        defer { #expect(writer.bytes.isEmpty) }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    @Test func `a row is quoted and safe in CSV, and an object in JSON`() {
        #expect(row(.csv) == "a,b,c,d,e,f\n'=1+1,\"1 Main St, \"\"B\"\"\",-7,-0.05,,19.5\n")
        #expect(
            row(.jsonl)
                == #"{"a":"=1+1","b":"1 Main St, \"B\"","c":-7,"d":"-0.05","e":null,"f":"19.5"}"# + "\n")
    }

    /// The short way through must be no other way.
    @Test func `every text is the cell that the one writer of cells makes`() {
        let texts = [
            "", " ", "a", "a ", " a", "=x", "'=x", "'a", "+1", "-", "@", "\tx", "a\nb", "a\rb", "a,b", "a\"b",
            "é",
            "\u{FF1D}x", "7", "7 ", "Ωmega", "a\u{0}b", "a\u{7F}b",
        ]
        for text in texts {
            var csv = RowWriter(.csv, columns: ["x"])
            csv.add(text)
            #expect(
                String(decoding: csv.bytes, as: UTF8.self) == TableCell.quoted(FormulaGuard.guarded(text)))
            var json = RowWriter(.jsonl, columns: ["x"])
            json.add(text)
            #expect(
                String(decoding: json.bytes, as: UTF8.self)
                    == #"{"x":"# + JSONValue.string(text).compactText)
        }
    }

    @Test func `amounts have the decimals of their currency`() {
        for (amount, decimals, text) in [
            (Int64(0), 2, "0.00"), (5, 0, "5"), (1234, 3, "1.234"), (1_999, 2, "19.99"),
            (9_007_199_254_740_991, 2, "90071992547409.91"), (-1000, 2, "-10.00"),
        ] {
            var writer = RowWriter(.csv, columns: ["x"])
            writer.add(amount: amount, decimals: decimals)
            #expect(String(decoding: writer.take(), as: UTF8.self) == text)
        }
    }
}
