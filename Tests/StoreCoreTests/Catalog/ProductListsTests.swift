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
}
