import Testing

@testable import ShopText

@Suite struct XMLReaderTests {
    private func tokens(_ text: String) throws -> [XMLReader.Token] {
        let results = try Chunks.sizes.map { size in
            let reader = XMLReader(Chunks.source(text, size: size))
            var tokens: [XMLReader.Token] = []
            while let token = try reader.next() { tokens.append(token) }
            return tokens
        }
        for result in results { #expect(result == results[0]) }
        return results[0]
    }

    private func failure(_ text: String) -> MalformedXML? {
        do { _ = try tokens(text) } catch { return error as? MalformedXML }
        return nil
    }

    @Test func `elements, attributes, text, entities and CDATA`() throws {
        let text = """
            <?xml version="1.0"?>
            <!-- a comment -->
            <rss version='2.0' xmlns:g="http://base.google.com/ns/1.0"><g:id a="&lt;&#65;&#x42;">M &amp; M</g:id><x/>\
            <y ><![CDATA[<b> & ]]></y></rss>
            """
        #expect(
            try tokens(text) == [
                .start(
                    "rss",
                    attributes: [
                        .init(name: "version", value: "2.0"),
                        .init(name: "xmlns:g", value: "http://base.google.com/ns/1.0"),
                    ]),
                .start("g:id", attributes: [.init(name: "a", value: "<AB")]), .text("M & M"), .end("g:id"),
                .start("x", attributes: []), .end("x"), .start("y", attributes: []), .text("<b> & "),
                .end("y"), .end("rss"),
            ])
    }

    @Test func `line ends are line feeds, and in attributes spaces`() throws {
        #expect(
            try tokens(
                "<?xml version='1.0' standalone='yes' ?><a b='1\r\n2\t3\n&#10;'>x\r\ny\rz&#13;<![CDATA[\r\n]]></a>"
            )
                == [
                    .start("a", attributes: [.init(name: "b", value: "1 2 3 \n")]), .text("x\ny\nz\r"),
                    .text("\n"), .end("a"),
                ])
        #expect(
            try tokens("<é€ a·='&#0000000000065;'/>").first
                == .start("é€", attributes: [.init(name: "a·", value: "A")]))
    }

    @Test(arguments: [
        ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", MalformedXML.Problem.documentType, 1, 1),
        ("<a>\n&x;</a>", .unknownEntity("x"), 2, 1),
        ("<a>&#0;</a>", .unknownEntity("#0"), 1, 4),
        ("<a>&nosemicolon</a>", .unknownEntity(""), 1, 4),
        ("<a>\u{1}</a>", .forbiddenCharacter, 1, 4),
        ("<a b='1' b='2'/>", .duplicateAttribute("b"), 1, 10),
        ("<a b=1/>", .malformedTag, 1, 6),
        ("<1/>", .malformedTag, 1, 2),
        ("<!-- a -- b --><a/>", .malformedComment, 1, 8),
        ("x<a/>", .textOutside, 1, 1),
        ("<a/><b/>", .textOutside, 1, 5),
        ("<a></b>", .unexpectedEndTag("b"), 1, 4),
        ("<a>", .openElement("a"), 1, 4),
        ("<a", .unexpectedEnd, 1, 3),
        ("", .noElement, 1, 1),
        ("\n<?xml version='1.0'?><a/>", .lateDeclaration, 2, 1),
        ("<a><?xml x?></a>", .lateDeclaration, 1, 4),
        ("<?xml?><a/>", .malformedTag, 1, 6),
        ("<?xml encoding='UTF-8' version='1.0'?><a/>", .malformedTag, 1, 6),
        ("<a><?1 x?></a>", .malformedTag, 1, 6),
        ("<a><?x+?></a>", .malformedTag, 1, 7),
        ("<a>]]></a>", .sectionEnd, 1, 4),
        ("<a>x\u{FFFE}</a>", .forbiddenCharacter, 1, 5),
        ("<a>&#+65;</a>", .unknownEntity("#+65"), 1, 4),
        ("<\u{301}a/>", .malformedTag, 1, 2),
        ("<a\u{D7}/>", .malformedTag, 1, 2),
        ("&#32;<a/>", .textOutside, 1, 1),
        ("<![CDATA[ ]]><a/>", .textOutside, 1, 1),
    ])
    func `what is malformed is told with its place`(
        text: String, problem: MalformedXML.Problem, line: Int, column: Int
    ) {
        #expect(failure(text) == MalformedXML(problem, at: .init(line: line, column: column)))
    }

    @Test func `depth and length have limits`() {
        #expect(failure(String(repeating: "<a>", count: 65))?.problem == .tooDeep(limit: 64))
        let long = "<a>" + String(repeating: "x", count: XMLReader.tokenLimit + 10)
        let reader = XMLReader(Chunks.source(long, size: 1 << 16))
        #expect(throws: MalformedXML(.tokenTooLong(limit: 1 << 20), at: .init(line: 1, column: 4))) {
            while try reader.next() != nil {}
        }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let reader = XMLReader(Chunks.source(Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8), size: 3))
        #expect(throws: MalformedXML(.invalidUTF8, at: .init(line: 1, column: 4))) {
            while try reader.next() != nil {}
        }
    }
}
