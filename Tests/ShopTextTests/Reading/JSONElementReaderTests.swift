import Testing

@testable import ShopText

@Suite struct JSONElementReaderTests {
    private func elements(_ text: String) throws -> [LocatedJSON] {
        let results = try Chunks.sizes.map { size in
            let reader = JSONElementReader(Chunks.source(text, size: size))
            var elements: [LocatedJSON] = []
            while let element = try reader.next() { elements.append(element) }
            return elements
        }
        for result in results { #expect(result == results[0]) }
        return results[0]
    }

    @Test(arguments: [
        "[]", "", "  \n", "[1, 22, 333]", "[{\"a\": \"é\\u00e9\"},\n {\"b\": [1, {\"c\": null}]}\n]\n",
        "{\"a\": 1}\n{\"a\": 2}\n\n{\"a\":\n3}", "12\n34", "\"x\"",
    ])
    func `pieces of any size read like the whole`(text: String) throws {
        var whole: [LocatedJSON] = []
        try JSONReader.forEachElement(of: Array(text.utf8)) { whole.append($0) }
        #expect(try elements(text) == whole)
    }

    @Test(arguments: [
        "[1,]", "[1 2]", "[1", "[{\"a\": }]", "{\"a\": 1} {\"a\": 2}", "[1] x", "[tru]", "[\"\\q\"]", "[01]",
        "[\n{\"a\": 1,\n \"a\": 2}]",
    ])
    func `pieces of any size fail like the whole`(text: String) {
        var whole: MalformedJSON?
        do { try JSONReader.forEachElement(of: Array(text.utf8)) { _ in } } catch {
            whole = error as? MalformedJSON
        }
        #expect(whole != nil)
        for size in Chunks.sizes {
            let reader = JSONElementReader(Chunks.source(text, size: size))
            var failure: MalformedJSON?
            do { while try reader.next() != nil {} } catch { failure = error as? MalformedJSON }
            #expect(failure == whole, "in pieces of \(size)")
        }
    }

    @Test func `an element has a limit`() {
        let reader = JSONElementReader(
            Chunks.source("[\"" + String(repeating: "x", count: 300_000) + "\"]", size: 1000),
            elementLimit: 1000)
        #expect(throws: MalformedJSON(.elementTooLong(limit: 1000), at: TextPosition(line: 1, column: 2))) {
            try reader.next()
        }
    }

    @Test(arguments: [
        #"[1, {"a": "LONG, [}\\\"", "b": [{}, "]"]}, 2, 3]"#, #"[1, "LONG", 2,3]"#, #"[1,[["LONG"]] , 2,3]"#,
        #"[{"a": "LONG"}, 1, 2, 3]"#, "1\n{\"a\": \"LONG\"}\n2\n3\n", "{\"a\": \"LONG\"}\n1\n2\n3",
        #"[1, 2, 3, {"a": "LONG"}]"#,
    ])
    func `an element that is too long can be passed over`(text: String) throws {
        let long = text.replacing(
            "LONG", with: String(repeating: "x\n", count: 2000).replacing("\n", with: ""))
        for size in [1, 7, 1000] {
            let reader = JSONElementReader(Chunks.source(long, size: size), elementLimit: 1000)
            var values: [JSONValue] = []
            var skipped = 0
            while true {
                do {
                    guard let element = try reader.next() else { break }
                    values.append(element.value)
                } catch let error as MalformedJSON {
                    guard case .elementTooLong = error.problem else { throw error }
                    skipped += 1
                    try reader.skip()
                }
            }
            #expect(values == [1, 2, 3].map { .integer($0) } && skipped == 1, "in pieces of \(size)")
        }
    }

    @Test func `an element that is too long and never ends is an error`() {
        let reader = JSONElementReader(
            Chunks.source("[{\"a\": \"" + String(repeating: "x", count: 5000), size: 100), elementLimit: 1000)
        #expect(throws: MalformedJSON.self) { try reader.next() }
        #expect(throws: MalformedJSON.self) { try reader.skip() }
    }
}
