import Testing

@testable import ShopText

@Suite struct JSONLineReaderTests {
    /// Each value as text, or what is wrong in its place.
    private func lines(_ text: String) throws -> [String] {
        let results = try Chunks.sizes.map { size in
            let reader = JSONLineReader(Chunks.source(text, size: size))
            var lines: [String] = []
            while let line = try reader.next() {
                switch line {
                case .success(let element):
                    #expect(reader.line == element.position.line)
                    lines.append("\(element.position): \(element.value.compactText)")
                case .failure(let error): lines.append(error.message)
                }
            }
            return lines
        }
        for result in results { #expect(result == results[0]) }
        return results[0]
    }

    @Test func `each line is a value, blank ones are none`() throws {
        #expect(
            try lines("{\"a\": 1}\r\n\n \t\n 5\n\"é\\u00e9\"") == [
                "line 1, column 1: {\"a\":1}", "line 4, column 2: 5", "line 5, column 1: \"éé\"",
            ])
        #expect(try lines("") == [])
        #expect(try lines("\n\r\n") == [])
    }

    @Test func `a malformed line is told with its place, and spoils no other`() throws {
        #expect(
            try lines("{\"a\": 1\n{\"b\": 2}\né{\n{\"c\": 3} {}\n{\"d\": \"x\n\u{0}\n[1]\n") == [
                "line 1, column 8: the text ends where a comma or } should follow",
                "line 2, column 1: {\"b\":2}", "line 3, column 1: expected a value",
                "line 4, column 10: expected a line break between two values",
                "line 5, column 7: the text ends where a closing quote should follow",
                "line 6, column 1: expected a value", "line 7, column 1: [1]",
            ])
    }

    @Test func `a line can be had as it is`() throws {
        let reader = JSONLineReader(Chunks.source([0x7B, 0xFF, 0x0D, 0x0D, 0x0A, 0x31], size: 2))
        #expect(try reader.next() != nil && reader.bytes == [0x7B, 0xFF, 0x0D])
        #expect(try reader.next() != nil && reader.bytes == [0x31])
        #expect(try reader.next() == nil)
    }

    @Test(arguments: [1, 7, 64, 5000])
    func `a line too long is one line`(size: Int) throws {
        let reader = JSONLineReader(
            Chunks.source("1\n\"\(String(repeating: "x", count: 3000))\"\n2\n", size: size), lineLimit: 999)
        var seen: [String] = []
        while let line = try reader.next() {
            switch line {
            case .success(let element): seen.append(element.value.compactText)
            case .failure: seen.append("too long on line \(reader.line)")
            }
        }
        #expect(seen == ["1", "too long on line 2", "2"])
    }

    @Test func `a line has a limit`() throws {
        for text in [
            "1\n\"\(String(repeating: "x", count: 998))\"\n", "1\n\"\(String(repeating: "x", count: 998))\"",
        ] {
            #expect(try lines(text).count == 2)
            let reader = JSONLineReader(Chunks.source(text, size: 64), lineLimit: 999)
            #expect(try reader.next() != nil)
            let error = MalformedJSON(.elementTooLong(limit: 999), at: TextPosition(line: 2, column: 1))
            #expect(try reader.next().map { if case .failure(error) = $0 { true } else { false } } == true)
            #expect(try reader.next() == nil)
        }
    }

    @Test(arguments: [
        "{\"a\": 1}\n", "\n {\"a\": 1} \r\n{", "{\"a\": 1}", "{\"a\": 1\n{\"a\": 2}",
        "{\"a\": 1},\n{\"a\": 2}",
        "{\"a\": }\n\n{\"a\": 2}", "1\n2", "{\"a\": 1} x\n",
    ])
    func `a whole value on the first line, or two objects begun, are lines`(start: String) {
        #expect(JSONLineReader.isLines(Array(start.utf8), isNamed: false))
        #expect(JSONLineReader.isLines(Array(start.utf8), isNamed: true))
    }

    @Test(arguments: [
        "[{\"a\": 1}\n,{\"a\": 2}]", "[]", "[1]\n[2]", "{\n\"a\": 1}", "{ \"a\": 1,\n\"b\": 2}\n{",
        "{\"a\": [\n{\"b\": 1}]}", "{\"a\":\n{\"b\": 1}}", "{\"a\": [{\"b\": 1},\n{\"b\": 2}]}", "", "\n",
    ])
    func `an array and objects over several lines are none, whatever the name says`(start: String) {
        #expect(!JSONLineReader.isLines(Array(start.utf8), isNamed: false))
        #expect(!JSONLineReader.isLines(Array(start.utf8), isNamed: true))
    }

    @Test func `where the start says nothing, the name does`() {
        for start in ["{\"a\": 1", "{\"a\": 1\n\"a\": 2}", "\"a\": 1}\n{"] {
            #expect(!JSONLineReader.isLines(Array(start.utf8), isNamed: false) || start.hasSuffix("{"))
            #expect(JSONLineReader.isLines(Array(start.utf8), isNamed: true))
        }
    }

    @Test func `a first line that does not end soon is a value`() {
        let start = "{\"a\": \"" + String(repeating: "x", count: JSONLineReader.startLength)
        #expect(JSONLineReader.isLines(Array(start.utf8), isNamed: false))
    }
}
