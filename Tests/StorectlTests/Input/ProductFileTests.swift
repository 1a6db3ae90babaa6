import StoreCore
import Testing

@testable import Storectl

@Suite struct ProductFileTests {
    /// What became of a file: each row's fields, and what was said of it.
    struct Result {
        var rows: [[String: String]] = []
        var faults: [String] = []
        var notices: [String] = []
    }

    private func read(_ bytes: [UInt8], _ change: (inout ProductFileOptions) throws -> Void = { _ in }) throws
        -> Result
    {
        let currency = try #require(Currency(code: "USD"))
        var options = ProductFileOptions(currency: currency)
        try change(&options)
        var pieces = [bytes]
        var file = try ProductFile({ pieces.popLast() ?? [] }, options)
        var result = Result()
        try file.forEachRow { row, _ in
            result.rows.append(row.texts)
            result.faults += row.faultMessages
        }
        result.notices = file.notices
        return result
    }

    private func read(_ text: String, _ change: (inout ProductFileOptions) throws -> Void = { _ in }) throws
        -> Result
    { try read(Array(text.utf8), change) }

    @Test func `a table is read by the names of its columns`() throws {
        let result = try read("SKU;Title;colour;Is Visible\r\n007;\"a;b\";red;true\r\n")
        #expect(result.rows == [["sku": "007", "title": "a;b", "is_visible": "true"]])
        #expect(result.notices == ["not imported: colour"])
    }

    @Test func `columns can be named, left out, and priced with a comma`() throws {
        let result = try read("Art. No.,VK,price\n1,\"1.234,50\",9\n") { options in
            try options.mapping.add("art. no.=sku")
            try options.mapping.add(fileText: "# ours\nVK=price\n\nprice=\n")
            options.usesDecimalComma = true
        }
        #expect(result.rows == [["sku": "1", "price": "1234.50"]])
    }

    @Test func `empty cells empty what may be empty, and say nothing of the rest`() throws {
        let result = try read("sku,title,price,image\nA,,,\n")
        #expect(result.rows == [["sku": "A", "image": ""]])
    }

    @Test func `the apostrophe that our export puts before formulas goes again`() throws {
        let result = try read("sku,title,description\nA,'=1+1,''@x\nB,'plain,'\n")
        #expect(result.rows[0] == ["sku": "A", "title": "=1+1", "description": "'@x"])
        #expect(result.rows[1] == ["sku": "B", "title": "'plain", "description": "'"])
    }

    @Test func `rows that do not fit the header are told`() throws {
        let result = try read("sku,title\nA\nB,b,\nC,c,d\n")
        #expect(
            result.faults == [
                "the row has 1 value where the header has 2", "the row has 3 values where the header has 2",
            ])
    }

    @Test(arguments: [
        ("colour,size\nred,M\n", "no_known_column"), ("sku,title,SKU\nA,a,b\n", "duplicate_column"),
        ("<html></html>", "not_a_feed"), ("sku,title\n\"A,b\n", "malformed_table"),
    ])
    func `a file that is not one of products says why`(text: String, code: String) {
        do {
            _ = try read(text)
            Issue.record("read")
        } catch { #expect((error as? any StoreError)?.code == code) }
    }

    @Test func `a header may lack a name`() throws {
        let result = try read("sku,,title\nA,x,a\n")
        #expect(result.notices == ["not imported: column 2, which has no name"])
    }

    @Test func `encodings are seen or named`() throws {
        let text = "sku,title\nA,Caf\u{e9}\n"
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try read(wide).rows == [["sku": "A", "title": "Café"]])
        let narrow = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try read(narrow) { $0.encoding = .windows1252 }.rows == [["sku": "A", "title": "Café"]])
    }

    @Test func `FakeStoreAPI's ids become SKUs`() throws {
        let result = try read("[{\"id\": 1, \"title\": \"A\", \"price\": 2, \"rating\": {\"rate\": 4}}]")
        #expect(
            result.rows == [
                ["sku": "FAKESTORE-1", "external_id": "1", "title": "A", "price": "2", "rating_rate": "4"]
            ])
    }

    @Test func `Shopify's continuation rows become variants and images`() throws {
        let result = try read(
            """
            Handle,Title,Body (HTML),Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Image Src
            shirt,Shirt,<p>Soft &amp; warm</p>,\"a, b\",TRUE,Size,Small,,-2,60,http://x/1.jpg
            shirt,,,,,,Dark Large,SH-L,3,65,http://x/2.jpg
            shirt,,,,,,,,,,http://x/3.jpg
            mug,Mug,,,true,Title,Default Title,,5,9.50,
            """)
        #expect(
            result.rows == [
                [
                    "sku": "shirt", "title": "Shirt", "description": "Soft & warm", "tags": "a, b",
                    "is_visible": "true", "image": "http://x/1.jpg",
                    "more_images": "http://x/2.jpg http://x/3.jpg", "price": "60",
                ],
                [
                    "sku": "shirt-small", "title": "Shirt - Small", "parent_sku": "shirt",
                    "options": "{\"Size\":\"Small\"}", "is_visible": "true", "price": "60", "quantity": "0",
                ],
                [
                    "sku": "SH-L", "title": "Shirt - Dark Large", "parent_sku": "shirt",
                    "options": "{\"Size\":\"Dark Large\"}", "is_visible": "true", "price": "65",
                    "quantity": "3",
                ],
                ["sku": "mug", "title": "Mug", "is_visible": "true", "price": "9.50", "quantity": "5"],
            ])
    }

    @Test func `WooCommerce's variations find their parent by SKU or id`() throws {
        let result = try read(
            """
            ID,Type,SKU,Name,Published,Description,Sale price,Regular price,Categories,Images,Parent,Attribute 1 name,Attribute 1 value(s),Weight (kg)
            7,variable,,Hoodie,1,One\\nTwo,,,"Clothing > Hoodies, New",\"http://x/1.jpg, http://x/2.jpg\",,Color,\"Red, Blue\",
            8,variation,H-R,Hoodie - Red,1,,40,45,,,id:7,Color,Red,1.5
            9,simple,CAP,Cap,-1,,,16,,,,,,
            """)
        #expect(
            result.rows == [
                [
                    "sku": "WOO-7", "external_id": "7", "title": "Hoodie", "description": "One\nTwo",
                    "is_visible": "true", "category": "Clothing > Hoodies", "tags": "[\"New\"]",
                    "image": "http://x/1.jpg", "more_images": "[\"http://x/2.jpg\"]", "price": "45",
                ],
                [
                    "sku": "H-R", "external_id": "8", "title": "Hoodie - Red", "is_visible": "true",
                    "sale_price": "40", "price": "45", "parent_sku": "WOO-7",
                    "options": "{\"Color\":\"Red\"}", "weight_grams": "1500",
                ],
                ["sku": "CAP", "external_id": "9", "title": "Cap", "is_visible": "false", "price": "16"],
            ])
    }

    @Test func `Google's feeds are read as RSS and as a table`() throws {
        let rss = try read(
            """
            <?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
            <item><g:id>007</g:id><title><![CDATA[Tea & <b>more</b>]]></title><g:price>9.90 USD</g:price>
            <g:gtin>4006381333931</g:gtin><g:availability>out_of_stock</g:availability></item></channel></rss>
            """)
        #expect(
            rss.rows == [
                [
                    "sku": "007", "title": "Tea & <b>more</b>", "price": "9.90", "barcode": "4006381333931",
                    "quantity": "0",
                ]
            ])
        let table = try read("id\ttitle\tprice\timage_link\n007\tTea\t9.90 EUR\thttp://x\n")
        #expect(table.faults == ["\"9.90 EUR\" is not in USD, the currency of the store"])
    }

    @Test func `HTML becomes text`() {
        let html =
            "<h2>Mug</h2><p>Big &amp; blue<br>and&nbsp;round</p><ul><li>one</li><li>two</li></ul> a < b &x; <!-- no -->"
        #expect(PlainText.of(html: html) == "Mug\n\nBig & blue\nand round\n\n- one\n- two\na < b &x;")
    }

    @Test func `points part thousands and nothing else`() throws {
        let currency = try #require(Currency(code: "KWD"))
        var options = ProductFileOptions(currency: currency)
        #expect(PriceText(options).plain("1.234,50") == "1.234,50")
        options.usesDecimalComma = true
        let price = PriceText(options)
        for (text, plain) in [
            ("1.234,50", "1234.50"), ("9,5", "9.5"), ("1.234", "1234"), ("12.345.678,9", "12345678.9"),
            ("9.50", "9.50"), ("1.2.3,4", "1.2.3,4"), ("1234.567,8", "1234.567,8"), ("1,2,3", "1,2,3"),
            ("", ""),
        ] { #expect(price.plain(text) == plain) }
    }

    @Test func `space around values, and rows of nothing, are nothing`() throws {
        let result = try read("sku, title ,price\n A ,  a b\t, 9.50 \n,,\n , ,\n")
        #expect(
            result.rows == [["sku": "A", "title": "a b", "price": "9.50"], [:]])
    }

    @Test func `null empties what may be empty`() throws {
        let result = try read(#"[{"sku":"A","title":null,"price":null,"category":null,"description":null}]"#)
        #expect(result.rows == [["sku": "A", "category": "", "description": ""]])
    }

    @Test func `JSON keeps its apostrophes`() throws {
        #expect(try read(#"[{"sku":"A","title":"'=1"}]"#).rows == [["sku": "A", "title": "'=1"]])
    }

    @Test func `a row that is no object is a row that cannot be imported`() throws {
        let result = try read(#"[5, {"sku":"A"}, null]"#)
        #expect(result.rows == [[:], ["sku": "A"], [:]])
        #expect(result.faults == Array(repeating: "expected a product, as a JSON object", count: 2))
    }

    @Test func `a table that calls everything one product is not kept in memory`() {
        let rows = String(repeating: "a,A,1\n", count: ShopifyFormat.maximumRows + 1)
        #expect(throws: ProductFileError.tooManyRows(handle: "a", limit: ShopifyFormat.maximumRows)) {
            try read("Handle,Title,Variant Price\n" + rows)
        }
    }

    @Test func `a Shopify row without a handle belongs to none`() throws {
        let result = try read("Handle,Title,Variant Price\na,A,1\n,B,2\n")
        #expect(result.rows == [["sku": "a", "title": "A", "price": "1"], ["title": "B", "price": "2"]])
    }

    @Test func `WooCommerce's parents wait for their own variations`() throws {
        let result = try read(
            """
            ID,Type,SKU,Name,Regular price,Parent
            1,variable,P1,One,,
            2,variable,P2,Two,,
            3,variable,P3,Three,,
            4,variation,V2,Two a,20,p2
            5,variation,V1,One a,10,id:1
            """)
        #expect(
            result.rows.map { [$0["sku"], $0["price"]] } == [
                ["P2", "20"], ["V2", "20"], ["P1", "10"], ["V1", "10"], ["P3", nil],
            ])
    }

    @Test(arguments: [
        ("a, b", ["a", "b"]), (#"a\, b, c"#, ["a, b", "c"]), (#"a\b\"#, [#"a\b\"#]), (" , ,", []), ("", []),
    ])
    func `WooCommerce's lists`(text: String, values: [String]) {
        #expect(WooCommerceText.list(text) == values)
        #expect(WooCommerceText.list(WooCommerceText.list(of: values)) == values)
    }

    @Test func `of columns without use the first are named`() {
        var unknown = UnknownNames()
        #expect(unknown.notice == nil)
        for number in 0..<2000 { for _ in 0..<2 { unknown.add("c\(number)") } }
        #expect(unknown.names.count == UnknownNames.limit)
        #expect(unknown.notice?.hasSuffix(", c19 and 980 more") == true)
    }

    @Test func `a mark knows the encoding better than the person`() throws {
        let text: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("sku,title\nA,é\n".utf8)
        #expect(try read(text) { $0.encoding = .windows1252 }.rows == [["sku": "A", "title": "é"]])
    }
}
