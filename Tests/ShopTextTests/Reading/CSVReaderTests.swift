import Testing

@testable import ShopText

@Suite struct CSVReaderTests {
    private func rows(
        _ text: String, delimiter: Character = ",", limits: CSVReader.Limits = .init()
    ) throws -> [[String]] {
        let delimiter = try #require(delimiter.asciiValue)
        let results = try Chunks.sizes.map { size in
            let reader = CSVReader(Chunks.source(text, size: size), delimiter: delimiter, limits: limits)
            var rows: [[String]] = []
            while try reader.next() { rows.append((0..<reader.count).map { reader.text($0) ?? "invalid" }) }
            return rows
        }
        for result in results { #expect(result == results[0]) }
        return results[0]
    }

    private func failure(_ text: String, limits: CSVReader.Limits = .init()) -> MalformedTable? {
        let failures = Chunks.sizes.map { size -> MalformedTable? in
            let reader = CSVReader(Chunks.source(text, size: size), delimiter: 0x2C, limits: limits)
            do { while try reader.next() {} } catch { return error as? MalformedTable }
            return nil
        }
        for failure in failures { #expect(failure == failures[0]) }
        return failures[0]
    }

    @Test func `every kind of line end ends a row`() throws {
        #expect(try rows("a,b\nc,d\r\ne,f\rg,h") == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
    }

    @Test func `a quoted value keeps delimiters, line ends and pairs of quotes`() throws {
        #expect(try rows("\"a,\"\"b\"\"\r\nc\",d\n\"\",x\n") == [["a,\"b\"\r\nc", "d"], ["", "x"]])
    }

    @Test func `a quote inside an unquoted value is an ordinary character`() throws {
        #expect(try rows("5\" disk,a\"b\n") == [["5\" disk", "a\"b"]])
    }

    @Test func `blank lines are no rows, but an empty quoted value is one`() throws {
        #expect(try rows("\n\r\na\n\n\"\"\n,\n") == [["a"], [""], ["", ""]])
    }

    @Test func `a file may end without a line end, after a delimiter or a quote`() throws {
        #expect(try rows("a,") == [["a", ""]])
        #expect(try rows("a,\"b\"") == [["a", "b"]])
        #expect(try rows("") == [])
    }

    @Test func `rows keep their own number of values`() throws {
        #expect(try rows("a,b,c\n1\n1,2,3,4\n") == [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]])
    }

    @Test func `bytes that are not UTF-8 are told, not replaced`() throws {
        let reader = CSVReader(Chunks.source([0x61, 0x2C, 0xFF, 0x0A], size: 2), delimiter: 0x2C)
        #expect(try reader.next())
        #expect(reader.text(0) == "a")
        #expect(reader.text(1) == nil)
    }

    @Test func `every row and value knows its place`() throws {
        let text = "é1,two\n\"a\nb\",\"c\"\nlast,x\n"
        for size in Chunks.sizes {
            let reader = CSVReader(Chunks.source(text, size: size), delimiter: 0x2C)
            #expect(try reader.next() && reader.line == 1)
            #expect(reader.position(1) == TextPosition(line: 1, column: 4))
            #expect(try reader.next() && reader.line == 2)
            #expect(reader.position(1) == TextPosition(line: 3, column: 4))
            #expect(try reader.next() && reader.line == 4)
        }
    }

    @Test(arguments: ["", "\n", "\r\n", "\r"])
    func `a quote that is never closed spoils its row only, which ends with the file`(end: String) throws {
        let text = "a,b\nc,\"d\ne,\"\"\nf\(end)"
        for size in Chunks.sizes {
            let reader = CSVReader(Chunks.source(text, size: size), delimiter: 0x2C)
            #expect(try reader.next() && reader.fault == nil)
            #expect(try reader.next() && reader.line == 2 && reader.lastLine == 4)
            #expect(reader.fault == MalformedTable(.openQuote, at: .init(line: 2, column: 3)))
            #expect(reader.position(1) == .init(line: 2, column: 3))
            #expect((0..<reader.count).map { reader.text($0) } == ["c", "\"d\ne,\"\"\nf"])
            #expect(try !reader.next())
        }
    }

    @Test func `text after a quote spoils its row only, which ends with the line`() throws {
        for end in ["\n", "\r", "\r\n"] {
            let text = "a,\"b\(end)c\" d,\"e\"\(end)f,g\(end)\"h\"i"
            for size in Chunks.sizes {
                let reader = CSVReader(Chunks.source(text, size: size), delimiter: 0x2C)
                #expect(try reader.next())
                #expect(reader.fault == MalformedTable(.textAfterQuote, at: .init(line: 2, column: 3)))
                #expect(reader.count == 2 && reader.text(1) == "\"b\(end)c\" d,\"e\"")
                #expect(reader.position(1) == TextPosition(line: 1, column: 3))
                #expect(try reader.next() && reader.line == 3 && reader.fault == nil)
                #expect((0..<reader.count).map { reader.text($0) } == ["f", "g"])
                #expect(try reader.next() && reader.line == 4 && reader.text(0) == "\"h\"i")
                #expect(reader.fault == MalformedTable(.textAfterQuote, at: .init(line: 4, column: 4)))
                #expect(try !reader.next())
            }
        }
    }

    @Test func `limits stop a hostile file`() {
        var limits = CSVReader.Limits()
        (limits.fieldBytes, limits.rowBytes, limits.columns) = (4, 12, 3)
        #expect(
            failure("a,b,c,d", limits: limits)
                == MalformedTable(.tooManyColumns(limit: 3), at: .init(line: 1, column: 7)))
    }

    @Test(arguments: [1, 2, 3, 5, 100])
    func `a value too long is one row, of which nothing is kept`(size: Int) throws {
        var limits = CSVReader.Limits()
        limits.fieldBytes = 4
        for (long, line) in [
            ("c,12345", 3), ("c,\"12\"\"3\n,45\",d", 4), ("c,\"1234\r\n5\"", 4), ("c,123\"45\"", 3),
        ] {
            for end in ["\n", "\r\n", "\r"] {
                let reader = CSVReader(
                    Chunks.source("ab\(end)\(long)\(end)e,f\(end)", size: size), delimiter: UInt8(ascii: ","),
                    limits: limits)
                #expect(try reader.next() && reader.fault == nil)
                #expect(try reader.next() && reader.count == 0)
                #expect(reader.fault?.problem == .fieldTooLong(limit: 4) && reader.fault?.position.line == 2)
                #expect(try reader.next() && reader.text(1) == "f" && reader.line == line, "\(long) \(size)")
                #expect(try !reader.next())
            }
        }
        let open = CSVReader(
            Chunks.source("a\nb,\"12345", size: size), delimiter: UInt8(ascii: ","), limits: limits)
        #expect(try open.next() && open.next() && open.fault != nil)
        #expect(try !open.next())
    }

    @Test func `the delimiter is the one the first line has most of, outside of quotes`() {
        #expect(CSVReader.delimiter(of: Array("a;b;\"x,y,z,,,\"\n1,2,3,4,5".utf8)) == UInt8(ascii: ";"))
        #expect(CSVReader.delimiter(of: Array("a\tb".utf8)) == UInt8(ascii: "\t"))
        #expect(CSVReader.delimiter(of: Array("a|b".utf8)) == UInt8(ascii: "|"))
        #expect(CSVReader.delimiter(of: Array("a,b;".utf8)) == UInt8(ascii: ","))
    }

    @Test func `a long file is read in the memory of one row`() throws {
        var count = 0
        let reader = CSVReader(
            {
                count += 1
                return count > 1000 ? [] : Array(String(repeating: "abc,\"d\"\"e\",f\r\n", count: 100).utf8)
            }, delimiter: 0x2C)
        var rows = 0
        while try reader.next() { rows += 1 }
        #expect(rows == 100_000)
    }
}
