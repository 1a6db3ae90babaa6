import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

@Suite struct ProductFileTests {
    @Test func `a table is read by the names of its columns`() throws {
        let result = try ReadProducts("SKU;Title;colour;Is Visible\r\n007;\"a;b\";red;true\r\n")
        #expect(result.rows == [["sku": "007", "title": "a;b", "is_visible": "true"]])
        #expect(result.notices == ["not imported: colour"])
    }

    @Test func `columns can be named, left out, and priced with a comma`() throws {
        let result = try ReadProducts("Art. No.,VK,price\n1,\"1.234,50\",9\n") { options in
            try options.mapping.add("art. no.=sku")
            for mapping in MappingFile("# ours\nVK=price\n\nprice=\n").mappings {
                try options.mapping.add(mapping)
            }
            options.usesDecimalComma = true
        }
        #expect(result.rows == [["sku": "1", "price": "1234.50"]])
    }

    @Test func `empty cells empty what may be empty, and say nothing of the rest`() throws {
        let result = try ReadProducts("sku,title,price,image\nA,,,\n")
        #expect(result.rows == [["sku": "A", "image": ""]])
    }

    @Test func `the apostrophe that our export puts before formulas goes again`() throws {
        let result = try ReadProducts("sku,title,description\nA,'=1+1,''@x\nB,'plain,'\n")
        #expect(result.rows[0] == ["sku": "A", "title": "=1+1", "description": "'@x"])
        #expect(result.rows[1] == ["sku": "B", "title": "'plain", "description": "'"])
    }

    @Test func `rows that do not fit the header are told`() throws {
        let result = try ReadProducts("sku,title,image\nA\nB,b,,\nC,c,,d\n")
        #expect(result.faults == ["the row has 4 values, but the header has 3"])
        #expect(result.rows[0] == ["sku": "A", "image": ""])
        #expect(result.notices == ["1 row ends before the last column: the missing cells are empty"])
    }

    @Test(arguments: [
        ("colour,size\nred,M\n", "no_known_column"), ("sku,title,SKU\nA,a,b\n", "duplicate_column"),
        ("<html></html>", "not_a_feed"), ("sku,\"title\nA,b\n", "malformed_table"),
        ("", "empty_file"), (" \r\n\t", "empty_file"), ("\u{FEFF}", "empty_file"),
    ])
    func `a file that is not one of products says why`(text: String, code: String) {
        do {
            _ = try ReadProducts(text)
            Issue.record("read")
        } catch { #expect((error as? any StoreError)?.code == code) }
    }

    @Test func `a header may lack a name`() throws {
        let result = try ReadProducts("sku,,title\nA,x,a\n")
        #expect(result.notices == ["not imported: column 2, which has no name"])
    }

    @Test func `encodings are seen or named`() throws {
        let text = "sku,title\nA,Caf\u{e9}\n"
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try ReadProducts(wide).rows == [["sku": "A", "title": "Café"]])
        let narrow = text.unicodeScalars.map { UInt8($0.value) }
        #expect(
            try ReadProducts(narrow) { $0.encoding = .windows1252 }.rows == [["sku": "A", "title": "Café"]])
    }

    @Test func `FakeStoreAPI's ids become SKUs`() throws {
        let rest = #""title": "A", "price": 2, "description": "D", "category": "c", "image": "//i/1""#
        let result = try ReadProducts("[{\"id\": 1, \(rest), \"rating\": {\"rate\": 4}}]")
        #expect(
            result.rows == [
                [
                    "sku": "FAKESTORE-1", "external_id": "1", "title": "A", "price": "2", "description": "D",
                    "category": "c", "image": "//i/1", "rating_rate": "4",
                ]
            ])
        #expect(try ReadProducts("[{\"id\": 1, \(rest)}]").rows.first?["sku"] == "FAKESTORE-1")
    }

    @Test(arguments: [
        #"{"id": 1, "title": "A", "price": 2}"#,
        #"{"id": 1, "title": "A", "price": 2, "rating": {"rate": 4}}"#,
        #"{"id": 1, "title": "A", "price": 2, "description": "D", "category": "c", "images": ["i"]}"#,
        #"{"id": 1, "sku": "S", "title": "A", "price": 2, "description": "D", "category": "c", "image": "i"}"#,
    ])
    func `what only resembles FakeStoreAPI's products keeps its ids to itself`(object: String) throws {
        let result = try ReadProducts(object)
        #expect(result.rows.first?["external_id"] == nil && result.rows.first?["sku"] != "FAKESTORE-1")
        #expect(!result.notices.contains { $0.contains("FakeStoreAPI") })
        let named = try ReadProducts(object) { $0.format = .fakestore }
        #expect(named.rows.first?["external_id"] == "1")
    }

    @Test(arguments: [
        "sku,price,currency\nA,1,EUR\nB,2,usd\nC,3,\n",
        ##"""
        {"sku": "A", "price": 1, "currency": "EUR"}
        {"sku": "B", "price": 2, "currency": "usd"}
        {"sku": "C", "price": 3, "currency": null}
        """##,
    ])
    func `prices in another currency are refused, row by row`(text: String) throws {
        let result = try ReadProducts(text)
        #expect(result.faults == ["the prices are in EUR, but the store's are in USD"])
        #expect(result.rows.map { $0["price"] } == ["1", "2", "3"] && result.notices == [])
        let taken = try ReadProducts(text) { try $0.mapping.add("currency=") }
        #expect(taken.faults == [])
    }

    @Test func `what says that a product is archived is read, and its status passed over`() throws {
        let result = try ReadProducts("sku,is_visible,is_archived,status\nA,true,true,archived\n")
        #expect(result.rows == [["sku": "A", "is_visible": "true", "is_archived": "true"]])
        #expect(result.notices == [])
        for text in ["sku,status\nA,draft\n", #"{"sku": "A", "status": "draft"}"#] {
            let draft = try ReadProducts(text)
            #expect(draft.rows == [["sku": "A", "hides_if_new": "true"]])
            #expect(draft.notices.contains("not imported: status"))
            let left = try ReadProducts(text) { try $0.mapping.add("status=") }
            #expect(left.rows == [["sku": "A"]] && left.notices == [])
        }
        let json = #"{"sku": "A", "is_visible": true, "is_archived": true, "status": "archived"}"#
        #expect(try ReadProducts(json).notices == [])
        #expect(try ReadProducts(json).rows.first?["is_archived"] == "true")
    }

    @Test func `a quote that is never closed is one problem, and the rows before stand`() throws {
        for text in ["sku,title\nA,a\nB,\"b\nC,c\n", "handle,title,variant price\nA,a,1\nB,\"b\nC,c,2\n"] {
            let result = try ReadProducts(text)
            #expect(result.rows.count == 2 && result.rows[0]["title"] == "a" && result.rows[1].isEmpty)
            #expect(
                result.faults == [
                    "the quote opened here is never closed, so the lines up to line 4, the end of the "
                        + "file, were read as part of its value"
                ])
        }
        #expect(try ReadProducts("sku\nA\n\"B").faults == ["the quote opened here is never closed"])
    }

    @Test func `a malformed line of JSON Lines is a row of its own`() throws {
        let result = try ReadProducts(
            "{\"sku\": \"A\"}\r\n\n{\"sku\": \"B\"\n{\"sku\": \"C\"} {}\n{\"sku\": \"D\"}")
        #expect(result.rows == [["sku": "A"], [:], [:], ["sku": "D"]])
        #expect(
            result.faults == [
                "the line ends where a comma or } should follow", "expected a line break between two values",
            ])
    }

    @Test func `a malformed line does not hide what kind of file it is`() throws {
        let good = #"{"id": 1, "title": "A", "price": 2, "description": "D", "category": "c", "image": "i"}"#
        let result = try ReadProducts("{\"id\": 0,}\n\(good)\n")
        #expect(result.rows.map { $0["sku"] } == [nil, "FAKESTORE-1"])
        #expect(result.faults == ["trailing comma"])
    }

    @Test func `objects over several lines are read whatever the file is called`() throws {
        for isNamed in [false, true] {
            let text = "{\n  \"sku\": \"A\"\n}\n{\n  \"sku\": \"B\"\n}\n"
            #expect(
                try ReadProducts(text) { $0.isNamedLines = isNamed }.rows == [["sku": "A"], ["sku": "B"]])
            #expect(
                try ReadProducts("[{\"sku\": \"A\"}]") { $0.isNamedLines = isNamed }.rows == [["sku": "A"]])
        }
    }

    @Test func `a pipe may bring its first line late`() throws {
        var pieces = ["", ",title\nA,b\n", "sku", "\n"].map { Array($0.utf8) }
        var file = try ProductFile(
            { pieces.popLast() ?? [] }, ProductFileOptions(currency: #require(Currency(code: "USD"))))
        var rows: [[String: String]] = []
        try file.forEachRow { row, _ in rows.append(row.texts) }
        #expect(rows == [["sku": "A", "title": "b"]])
    }

    @Test func `Shopify's continuation rows become variants and images`() throws {
        let result = try ReadProducts(
            """
            Handle,Title,Body (HTML),Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Image Src
            shirt,Shirt,<p>Soft &amp; warm</p>,\"a, b\",TRUE,Size,Small,,-2,60,http://x/1.jpg
            shirt,,,,,,Dark Large,SH-L,3,65,http://x/2.jpg
            shirt,,,,,,,,,,http://x/3.jpg
            mug,Mug,,,true,Title,Default Title,,5,9.50,
            """)
        #expect(
            result.filled == [
                [
                    "sku": "shirt", "title": "Shirt", "description": "Soft & warm", "tags": #"["a","b"]"#,
                    "is_visible": "true", "image": "http://x/1.jpg",
                    "more_images": #"["http://x/2.jpg","http://x/3.jpg"]"#, "price": "60",
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
        let result = try ReadProducts(
            """
            ID,Type,SKU,Name,Published,Description,Sale price,Regular price,Categories,Images,Parent,Attribute 1 name,Attribute 1 value(s),Weight (kg)
            7,variable,,Hoodie,1,One\\nTwo,,,"Clothing > Hoodies, New",\"http://x/1.jpg, http://x/2.jpg\",,Color,\"Red, Blue\",
            8,variation,H-R,Hoodie - Red,1,,40,45,,,id:7,Color,Red,1.5
            9,"simple, virtual",CAP,Cap,-1,,,16,,,,,,
            """)
        #expect(
            result.filled == [
                [
                    "sku": "WOO-7", "external_id": "7", "title": "Hoodie", "description": "One\nTwo",
                    "is_visible": "true", "category": "Clothing > Hoodies", "tags": "[\"New\"]",
                    "image": "http://x/1.jpg", "more_images": "[\"http://x/2.jpg\"]", "price": "45",
                ],
                [
                    "sku": "H-R", "external_id": "8", "title": "Hoodie - Red", "is_visible": "true",
                    "sale_price": "40", "price": "45", "parent_sku": "WOO-7",
                    "options": "{\"Color\":\"Red\"}", "weight_grams": "1500", "needs_shipping": "true",
                ],
                [
                    "sku": "CAP", "external_id": "9", "title": "Cap", "is_visible": "false", "price": "16",
                    "needs_shipping": "false",
                ],
            ])
    }

    @Test func `WooCommerce's stock of a product with variations is left out`() throws {
        let result = try ReadProducts(
            """
            ID,Type,SKU,Name,Published,Regular price,Stock,Parent
            7,variable,HOOD,Hoodie,1,45,12,
            8,variation,HOOD-R,Hoodie - Red,1,45,5,HOOD
            9,variable,CAP,Cap,1,16,0,
            """)
        #expect(result.rows.map { $0["quantity"] } == [nil, "5", "0"])
        #expect(
            result.notices == [
                "read as a WooCommerce product export",
                "the stock of 1 product with variants was ignored: its variants hold it",
            ])
    }

    @Test func `Google's feeds are read as RSS and as a table`() throws {
        let rss = try ReadProducts(
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
        let table = try ReadProducts("id\ttitle\tprice\timage_link\n007\tTea\t9.90 EUR\thttp://x\n")
        #expect(table.faults == ["\"9.90 EUR\" is not in USD, the currency of the store"])
    }

    @Test func `HTML becomes text`() {
        let html =
            "<h2>Mug</h2><p>Big &amp; blue<br>and&nbsp;round</p><ul><li>one</li><li>two</li></ul> a < b &x; <!-- no -->"
        #expect(PlainText.of(html: html) == "Mug\n\nBig & blue\nand round\n\n- one\n- two\na < b &x;")
    }
}
