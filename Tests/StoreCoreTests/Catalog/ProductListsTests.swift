import ShopText
import Testing

@testable import StoreCore

/// Fields of several texts: how they are read, and that what is stored is read back.
@Suite struct ProductListsTests {
    @Test(arguments: [
        ("a, b", ["a", "b"]), ("", []), (" , ", []), (#"["a, b","c"]"#, ["a, b", "c"]), ("[1]", ["1"]),
        ("New,new,NEW ", ["New"]), ("été,ÉTÉ", ["été"]),
    ])
    func `tags stand between commas or in a list, each once`(text: String, tags: [String]) throws {
        #expect(try ProductLists.tags(text) == tags)
        #expect(try ProductLists.tags(Product.stored(tags) ?? "") == tags)
        #expect(Product.texts(stored: Product.stored(tags)) == tags)
    }

    @Test(arguments: [
        ("https://x/1 https://x/2", ["https://x/1", "https://x/2"]),
        ("https://x/a,b.png,\nhttps://x/2", ["https://x/a,b.png", "https://x/2"]),
        (#"["https://x/1"]"#, ["https://x/1"]),
    ])
    func `images stand between spaces, commas may be part of them`(text: String, images: [String]) throws {
        #expect(try ProductLists.images(text) == images)
    }

    @Test(arguments: ["Color=Blue; Size=M", #"{"Color":"Blue","Size":"M"}"#, " Color = Blue ;Size= M;"])
    func `options keep their order`(text: String) throws {
        let options = [
            ProductOption(name: "Color", value: "Blue"), ProductOption(name: "Size", value: "M"),
        ]
        #expect(try ProductLists.options(text) == options)
        #expect(Product.options(stored: Product.stored(options)) == options)
    }

    @Test func `what is no list is refused`() throws {
        #expect(throws: CatalogError.notAList(field: .tags, text: "[1")) { try ProductLists.tags("[1") }
        #expect(throws: CatalogError.notAList(field: .tags, text: "[{}]")) { try ProductLists.tags("[{}]") }
        #expect(throws: CatalogError.notAnOption(text: "Blue")) { try ProductLists.options("Blue") }
        #expect(throws: CatalogError.notAnOption(text: "{")) { try ProductLists.options("{") }
        #expect(throws: CatalogError.notAnOption(text: #"{"a":[]}"#)) {
            try ProductLists.options(#"{"a":[]}"#)
        }
        #expect(throws: CatalogError.optionTwice(name: "SIZE")) { try ProductLists.options("Size=M;SIZE=L") }
        #expect(throws: TextError.empty(name: "option Size")) { try ProductLists.options("Size=") }
        let many = (1...251).map { "t\($0)" }.joined(separator: ",")
        #expect(throws: CatalogError.tooMany(field: .tags, count: 251, maximum: 250)) {
            try ProductLists.tags(many)
        }
    }

    @Test func `very many pictures or options are counted, and take no time`() {
        let clock = ContinuousClock()
        let duration = clock.measure {
            let images = (0..<100_000).map { "http://x/\($0)" }.joined(separator: " ")
            #expect(throws: CatalogError.tooMany(field: .moreImages, count: 100_000, maximum: 100)) {
                try ProductLists.images(images)
            }
            let options = (0..<50_000).map { "o\($0)=v" }.joined(separator: ";")
            #expect(throws: CatalogError.tooMany(field: .options, count: 50_000, maximum: 20)) {
                try ProductLists.options(options)
            }
        }
        #expect(duration < .seconds(10))
    }

    @Test(
        arguments: [
            (4.5, "4.5"), (0, "0.0"), (0.00001, "0.00001"), (0.000000125, "0.000000125"), (1e-300, nil),
            (0.1 + 0.2, nil),
        ] as [(Double, String?)])
    func `a rate is written so that it is read back`(rate: Double, text: String?) {
        let written = Product.Rating(rate: rate, count: 0).rateText
        if let text { #expect(written == text) }
        #expect(Double(written) == rate && written.allSatisfy { $0.isNumber || $0 == "." })
    }
}
