import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles
@testable import Storectl

/// What the first bytes and the first line of a file say.
@Suite struct FileStartTests {
    @Test(
        arguments: [
            ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .spreadsheet),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .spreadsheet),
            ([0x1F, 0x8B, 0x08, 0x00], .compressed), ([0x28, 0xB5, 0x2F, 0xFD, 0x04], .compressed),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed),
        ] as [([UInt8], ProductFileError)])
    func `a file that is no text says what it is`(bytes: [UInt8], error: ProductFileError) {
        for encoding in [nil, TextEncoding.windows1252] {
            #expect(throws: error) { try ReadProducts(bytes) { $0.encoding = encoding } }
        }
        #expect(error.hint != nil && error.message.hasPrefix("this is "))
    }

    @Test(arguments: ["sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "\u{FEFF}sep=;\n"])
    func `a first line may say the delimiter`(line: String) throws {
        let result = try ReadProducts(line + "sku;title;price\nA;a,b,c;1\nB;b\n")
        #expect(result.rows == [["sku": "A", "title": "a,b,c", "price": "1"], ["sku": "B", "title": "b"]])
        // A short row is as good as one with empty cells at its end.
        #expect(result.faults == [])
        let named = try ReadProducts(line + "sku|title\nA|a\n") { $0.delimiter = UInt8(ascii: "|") }
        #expect(named.rows == [["sku": "A", "title": "a"]])
    }

    @Test func `lines are counted with the one that says the delimiter`() throws {
        let world = try TestWorld()
        try world.makeShop()
        try world.write("sep=;\nsku;title;price\nA;a;x\n", to: "f.csv")
        #expect(world.storectl(["product", "import", "f.csv"]).error.contains("f.csv:3:5: price"))
    }

    @Test func `a column may be called sep`() {
        #expect(DelimiterMark.delimiter(in: Array("sep=x\n".utf8)) == nil)
        #expect(DelimiterMark.delimiter(in: Array("sep=;;\n".utf8)) == nil)
        #expect(DelimiterMark.delimiter(in: Array("sku;title\n".utf8)) == nil)
    }

    @Test(arguments: ["a", "7", "\"", "ab"])
    func `a letter is no delimiter`(text: String) throws {
        let world = try TestWorld()
        try world.makeShop()
        try world.write("skuatitle\n1ax\n", to: "f.csv")
        let outcome = world.storectl(["product", "import", "f.csv", "--delimiter", text])
        #expect(outcome.status == .usage && outcome.error.contains("is not a delimiter"))
    }

    @Test func `columns that resemble fields are told`() throws {
        let result = try ReadProducts("sku,Name,Stock,pirce,colour,Weight\nA,a,5,1,red,2\n")
        #expect(
            result.notices == [
                "not imported: Name, Stock, pirce, colour, Weight",
                "try --mapping Name=title --mapping Stock=quantity --mapping pirce=price",
            ])
        #expect(try ReadProducts("sku,title,Name\nA,a,b\n").notices == ["not imported: Name"])
        let json = try ReadProducts(#"{"sku": "A", "EAN": "1", "price": 1}"#)
        #expect(json.notices == ["try --mapping EAN=barcode", "not imported: EAN"])
        #expect(
            ProductFileError.noKnownColumn(["Art. No.", "Farbe"]).hint
                == "map the columns, such as --mapping 'Art. No.=sku', or the format with --from")
    }

    @Test func `prices of another currency say how they can be taken`() throws {
        let world = try TestWorld()
        try world.makeShop()
        try world.write("sku,title,price,currency\nA,a,1,CHF\n", to: "f.csv")
        #expect(
            world.storectl(["product", "import", "f.csv"]).error.contains(
                "hint: convert the prices, or add --mapping currency= to take the numbers as they are"))
    }

    @Test func `products may stand in an object`() throws {
        for text in [
            #"{"products": [{"sku": "A"}, {"sku": "B"}, 5], "total": 3}"#,
            "{\n  \"total\": 3,\n  \"products\": [\n    {\"sku\": \"A\"},\n    {\"sku\": \"B\"},\n    5]\n}\n",
        ] {
            let result = try ReadProducts(text)
            #expect(result.rows == [["sku": "A"], ["sku": "B"], [:]])
            #expect(result.faults == ["expected a product, as a JSON object"])
            #expect(result.notices == ["read the products in \"products\""])
        }
        let own = try ReadProducts(#"{"sku": "A", "items": [{"sku": "B"}]}"#)
        #expect(own.rows == [["sku": "A"]] && own.notices == ["not imported: items"])
    }

    @Test(arguments: [
        ("sku,title\nA,a\n", "read as CSV"), ("sku\ttitle\nA\ta\n", "read as TSV"),
        ("[{\"sku\": \"A\"}]", "read as JSON"),
        ("{\"sku\": \"A\"}\n{\"sku\": \"B\"}\n", "read as JSON Lines"),
    ])
    func `which of our own formats it is is told`(text: String, notice: String) throws {
        var heard: [String] = []
        let result = try ReadProducts(text) { $0.announceFormat = { heard.append($0) } }
        #expect(heard == [notice] && result.notices == [])
        heard = []
        _ = try ReadProducts(text) {
            $0.announceFormat = { heard.append($0) }
            $0.format = notice.contains("JSON") ? .json : .csv
            $0.delimiter = text.contains("\t") ? 0x09 : nil
        }
        #expect(heard == [])
    }
}
