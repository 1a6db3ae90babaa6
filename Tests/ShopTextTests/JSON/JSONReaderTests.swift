import ShopText
import Testing

@Suite struct JSONReaderTests {
    @Test func `numbers keep their text and members their order`() throws {
        let value = try JSONReader.value(
            of: "\u{FEFF}{\"b\": 109.95, \"a\": [-0, 1e-3, 0.10], \"n\": null, \"t\": true}\r\n")
        #expect(
            value
                == .object([
                    .init("b", .number("109.95")),
                    .init("a", .array([.number("-0"), .number("1e-3"), .number("0.10")])),
                    .init("n", .null), .init("t", .bool(true)),
                ]))
    }

    @Test func `escapes are undone, pairs of surrogates too`() throws {
        let value = try JSONReader.value(of: #""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00z漢""#)
        #expect(value == "a\"\\/\u{8}\u{C}\n\r\té😀z漢")
    }

    @Test(arguments: [
        ("", "line 1, column 1: the text ends where a value should follow"),
        ("  \n ", "line 2, column 2: the text ends where a value should follow"),
        ("[1, 2\n 3]", "line 2, column 2: expected a comma or ] after this element"),
        ("{\"a\": 1 \"b\": 2}", "line 1, column 9: expected a comma or } after this member"),
        ("[1,]", "line 1, column 4: trailing comma"),
        ("[1", "line 1, column 3: the text ends where a comma or ] should follow"),
        ("{\"a\": 1,}", "line 1, column 9: trailing comma"),
        ("{a: 1}", "line 1, column 2: expected a member name in double quotes"),
        ("{", "line 1, column 2: the text ends where a member name should follow"),
        ("{\"a\" 1}", "line 1, column 6: expected a colon after the member name"),
        ("{\"a\"", "line 1, column 5: the text ends where a colon should follow"),
        ("{\"a\":1,\"a\":2}", "line 1, column 8: the member \"a\" appears twice in this object"),
        ("[\"漢字\", x]", "line 1, column 8: expected a value"),
        ("[NaN]", "line 1, column 2: expected a value"),
        ("truest", "line 1, column 1: expected a value"),
        ("01", "line 1, column 1: not a valid JSON number"),
        ("[-]", "line 1, column 2: not a valid JSON number"),
        ("1.", "line 1, column 1: not a valid JSON number"),
        ("1e", "line 1, column 1: not a valid JSON number"),
        ("1.5.1", "line 1, column 1: not a valid JSON number"),
        ("0x1F", "line 1, column 1: not a valid JSON number"),
        ("\"a\tb\"", "line 1, column 3: control character in a string; write it as an escape"),
        ("\"a\u{0}\"", "line 1, column 3: control character in a string; write it as an escape"),
        ("\"abc", "line 1, column 1: the text ends where a closing quote should follow"),
        ("\"\\x\"", "line 1, column 2: unknown escape in this string"),
        ("\"\\u12g4\"", "line 1, column 2: unknown escape in this string"),
        ("\"\\ud800\"", "line 1, column 2: half of a surrogate pair"),
        ("\"\\udc00\"", "line 1, column 2: half of a surrogate pair"),
        ("\"\\ud800\\u0041\"", "line 1, column 2: half of a surrogate pair"),
        ("1 2", "line 1, column 3: unexpected text after the value"),
        ("{} // comment", "line 1, column 4: unexpected text after the value"),
    ])
    func `malformed text is refused with its place`(text: String, message: String) {
        let error = #expect(throws: MalformedJSON.self) { try JSONReader.value(of: text) }
        #expect(error?.message == message)
    }

    @Test func `bytes that are not UTF-8 are refused where they stand`() {
        let bytes = Array("[\"ab".utf8) + [0xC3, 0x28] + Array("\"]".utf8)
        let error = #expect(throws: MalformedJSON.self) { try JSONReader.value(of: bytes) }
        #expect(error == MalformedJSON(.invalidUTF8, at: TextPosition(line: 1, column: 5)))
        #expect(error?.kind == .invalidInput)
        #expect(error?.details == [.init("line", 1), .init("column", 5)])
    }

    @Test func `nesting has a limit`() throws {
        let nested = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        _ = try JSONReader.value(of: nested)
        let error = #expect(throws: MalformedJSON.self) { try JSONReader.value(of: "[\(nested)]") }
        #expect(error?.problem == .tooDeep(limit: 64))
    }

    @Test func `a value written and read again is the same`() throws {
        let value: JSONValue = [
            "text": "é\u{1b}\u{9f}\u{2028}\"\\", "list": [[], [:], nil, 1], "n": .number("1E+2"),
        ]
        #expect(try JSONReader.value(of: value.compactText) == value)
        #expect(try JSONReader.value(of: value.prettyText) == value)
    }
}

@Suite struct JSONElementsTests {
    private func elements(_ text: String) throws -> [LocatedJSON] {
        var all: [LocatedJSON] = []
        try JSONReader.forEachElement(of: Array(text.utf8)) { all.append($0) }
        return all
    }

    @Test func `an array is handed over element by element, with places`() throws {
        let text = "[\n  {\"sku\": \"Ä\", \"price\": 1.50},\n  2]"
        #expect(
            try elements(text) == [
                LocatedJSON(
                    value: ["sku": "Ä", "price": .number("1.50")], position: .init(line: 2, column: 3),
                    memberPositions: ["sku": .init(line: 2, column: 11), "price": .init(line: 2, column: 25)]),
                LocatedJSON(value: 2, position: .init(line: 3, column: 3)),
            ])
    }

    @Test func `lines of JSON are handed over one by one`() throws {
        let text = "{\"a\": 1}\r\n\n{\"a\":\n 2}\n"
        #expect(
            try elements(text) == [
                LocatedJSON(
                    value: ["a": 1], position: .init(line: 1, column: 1),
                    memberPositions: ["a": .init(line: 1, column: 7)]),
                LocatedJSON(
                    value: ["a": 2], position: .init(line: 3, column: 1),
                    memberPositions: ["a": .init(line: 4, column: 2)]),
            ])
    }

    @Test(arguments: ["", " \n", "[]", "[ ]\n"])
    func `nothing has no elements`(text: String) throws {
        #expect(try elements(text).isEmpty)
    }

    @Test(arguments: [
        ("[1] 2", "line 1, column 5: unexpected text after the value"),
        ("{} {}", "line 1, column 4: expected a line break between two values"),
        ("[{\"a\":1}\n{\"a\":2}]", "line 2, column 1: expected a comma or ] after this element"),
        ("[1,\n]", "line 2, column 1: trailing comma"),
        ("[1", "line 1, column 3: the text ends where a comma or ] should follow"),
    ])
    func `a malformed list is refused with its place`(text: String, message: String) {
        let error = #expect(throws: MalformedJSON.self) { try elements(text) }
        #expect(error?.message == message)
    }
}

@Suite struct JSONEditingTests {
    @Test func `members are replaced from the outside in, with the path to each`() throws {
        let value: JSONValue = ["a": ["b": 1, "c": ["b": 2]], "d": [["b": 3]]]
        var paths: [String] = []
        let edited = value.edited { value, path in
            paths.append(path.joined(separator: "."))
            return path == ["a", "c"] ? "gone" : path.last == "b" ? 0 : value
        }
        #expect(edited.compactText == #"{"a":{"b":0,"c":"gone"},"d":[{"b":0}]}"#)
        #expect(paths == ["a", "a.b", "a.c", "d", "d.b"])
    }
}
