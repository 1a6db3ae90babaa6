import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

@Suite struct PlainListTests {
    @Test func `a cell that is passed on as bytes is what reading it would give`() {
        var dice = SeededGenerator(seed: 14)
        let pieces = [
            "a", "B", " ", ",", ";", "|", "/", ">", "[", "]", "'", "=\"1\"", "https://shop.test/a",
            "HTTP://x",
            "http://", "ä", "\u{A0}", "-", "tag",
        ]
        var plain = 0
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
                pieces.randomElement(using: &dice) ?? ""
            }.joined().trimmedSpace
            for field in [ProductField.category, .tags, .image, .moreImages] {
                var lists = OwnLists(ProductFileOptions(currency: .usd))
                guard Array(text.utf8).withUnsafeBytes({ lists.isPlain($0, field) }) else { continue }
                plain += 1
                var cells = OwnLists.Cells()
                switch field {
                case .category: cells.category = text
                case .tags: cells.tags = text
                case .image: cells.image = text
                default: cells.moreImages = text
                }
                let read = lists.read(cells)
                #expect(read.category == cells.category && read.tags == cells.tags, "\(field): \(text)")
                #expect(read.image == cells.image && read.moreImages == cells.moreImages, "\(field): \(text)")
                #expect(read.initialTags == nil && lists.notices.isEmpty, "\(field): \(text)")
                #expect(SpreadsheetText.plain(text) == text)
            }
        }
        #expect(plain > 1000)
    }

    @Test(arguments: [
        ("a; b, c | d", #"["a","b","c","d"]"#), ("a;b", #"["a","b"]"#), ("a, b", "a, b"),
        ("a;,b;", #"["a","b"]"#), ("Salt &amp; pepper;Oil", #"["Salt &amp; pepper","Oil"]"#),
        ("x &lt; y", #"["x &lt; y"]"#), ("R&D;x", #"["R&D","x"]"#), ("a, #REF!", ##"["a","#REF!"]"##),
    ])
    func `tags may have several separators`(text: String, tags: String) throws {
        #expect(try ReadProducts("sku\ttags\nA\t\(text)\n").rows.first?["tags"] == tags)
        let given = try ReadProducts("sku\ttags\nA\t\(text)\n") { $0.listSeparator = "/" }
        #expect(given.rows.first?["tags"] == JSONValue.array([.string(text)]).compactText)
    }

    @Test func `categories may have several separators`() throws {
        let result = try ReadProducts(
            "sku\tcategory\nA\tMen > Shoes, Sale > Summer; Kids | New\nB\tPots, Pans; Tea\n")
        #expect(result.rows.map { $0["category"] } == ["Men > Shoes", "Pots, Pans"])
        #expect(result.rows.map { $0["tags"] } == [#"["Summer","Kids","New"]"#, #"["Tea"]"#])
    }

    @Test(arguments: [
        ("a\n  b", true), ("a\tb", false), ("a\tb\nc", true), ("a  b", false), ("a  b\nc", true),
        ("a\n\n\nb", true),
        (" a\nb", true),
        ("a\nb\n", true), ("a\n\nb", false), ("a b\nc", false), ("für\nb", false), ("a\u{A0}b\nc", true),
        ("", false),
        ("a & b  c", true),
    ])
    func `what spaces a description loses is told by an export`(text: String, isLost: Bool) throws {
        #expect(ProductWriter.losesSpaces(text) == isLost)
        #expect((PlainText.of(html: ProductWriter.html(text)) != text) == isLost)
    }
}
