import Glibc
import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// What suppliers do to files, and what becomes of it.
@Suite struct SupplierFileTests {
    @Test func `a category above another that is ticked too is none of its own`() throws {
        let result = try ReadProducts(
            """
            ID,Type,SKU,Name,Published,Regular price,Categories
            1,simple,H,Hoodie,1,9,"Clothing, Clothing > Hoodies, Gifts"

            """)
        #expect(result.rows.first?["category"] == "Clothing > Hoodies")
        #expect(result.rows.first?["tags"] == #"["Gifts"]"#)
    }

    @Test(arguments: [("453.6", "454"), ("113.39809250000001", "113"), ("120.0", "120"), ("x", "x")])
    func `grams that were ounces are rounded`(text: String, grams: String) throws {
        let result = try ReadProducts(
            "Handle,Title,Variant SKU,Variant Price,Variant Grams\nh,Hat,HAT,5,\(text)\n"
        ) {
            $0.format = .shopify
        }
        #expect(result.rows.first?["weight_grams"] == grams)
    }

    @Test func `space around values, and rows of nothing, are nothing`() throws {
        let result = try ReadProducts("sku, title ,price\n A ,  a b\t, 9.50 \n,,\n , ,\n")
        #expect(
            result.rows == [["sku": "A", "title": "a b", "price": "9.50"], [:]])
    }

    @Test func `null empties what may be empty`() throws {
        let result = try ReadProducts(
            #"[{"sku":"A","title":null,"price":null,"category":null,"description":null}]"#)
        #expect(result.rows == [["sku": "A", "category": "", "description": ""]])
    }

    @Test func `an empty rating is none, in a table and in JSON`() throws {
        #expect(
            try ReadProducts("sku,rating_rate,rating_count\nA,,\n").rows == [
                ["sku": "A", "rating_rate": "", "rating_count": ""]
            ])
        for rating in [#""rating": null"#, #""rating": {"rate": null, "count": null}"#] {
            #expect(
                try ReadProducts("{\"sku\": \"A\", \(rating)}").rows == [
                    ["sku": "A", "rating_rate": "", "rating_count": ""]
                ])
        }
    }

    @Test func `JSON keeps its apostrophes`() throws {
        #expect(try ReadProducts(#"[{"sku":"A","title":"'=1"}]"#).rows == [["sku": "A", "title": "'=1"]])
    }

    @Test func `a row that is no object is a row that cannot be imported`() throws {
        let result = try ReadProducts(#"[5, {"sku":"A"}, null]"#)
        #expect(result.rows == [[:], ["sku": "A"], [:]])
        #expect(result.faults == Array(repeating: "expected a product, as a JSON object", count: 2))
    }

    @Test func `a table that calls everything one product is not kept in memory`() {
        let rows = String(repeating: "a,A,1\n", count: ShopifyFormat.maximumRows + 1)
        #expect(throws: ProductFileError.tooManyRows(handle: "a", limit: ShopifyFormat.maximumRows)) {
            try ReadProducts("Handle,Title,Variant Price\n" + rows)
        }
    }

    @Test func `a Shopify row without a handle belongs to none`() throws {
        let result = try ReadProducts("Handle,Title,Variant Price\na,A,1\n,B,2\n")
        #expect(result.rows == [["sku": "a", "title": "A", "price": "1"], ["title": "B", "price": "2"]])
    }

    @Test(arguments: ["TRUE", ""])
    func `a Shopify product that is not active is not seen, nor are its variants`(published: String) throws {
        let result = try ReadProducts(
            """
            Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Published,Status
            one,One,,,O,1,\(published),draft
            two,Two,Size,S,T-S,1,\(published),Draft
            two,,,M,T-M,1,,
            three,Three,,,R,1,\(published),active
            """)
        #expect(result.rows.map { $0["sku"] } == ["O", "two", "T-S", "T-M", "R"])
        let shown = published.isEmpty ? nil : "true"
        #expect(result.rows.map { $0["is_visible"] } == ["false", "false", "false", "false", shown])
    }

    @Test func `WooCommerce's parents wait for their own variations`() throws {
        let result = try ReadProducts(
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

    @Test func `of WooCommerce's parents too many wait: the first have no price`() throws {
        let parents = (0...WaitingParents.limit).map { "\($0),variable,P\($0),Parent,,\n" }.joined()
        let result = try ReadProducts(
            "ID,Type,SKU,Name,Regular price,Parent\n" + parents + "x,variation,V,V,5,id:1\n")
        #expect(result.rows.prefix(2).map { [$0["sku"], $0["price"]] } == [["P0", nil], ["P1", "5"]])
        #expect(result.rows.count == WaitingParents.limit + 2)
        #expect(result.rows.filter { $0["price"] != nil }.map { $0["sku"] } == ["P1", "V"])
    }

    @Test func `of the SKUs of parents the last are kept`() {
        var parents = Recent<String>()
        for number in 0...2 * Recent<String>.limit { parents.note("P\(number)", of: "\(number)") }
        let numbers = [0, Recent<String>.limit, 2 * Recent<String>.limit]
        #expect(numbers.map { parents["\($0)"] } == [nil, "P\(numbers[1])", "P\(numbers[2])"])
    }

    @Test(arguments: [
        ("a, b", ["a", "b"]), (#"a\, b, c"#, ["a, b", "c"]), (#"a\b\"#, [#"a\b\"#]),
        (#"a\ , b"#, [#"a\"#, "b"]), (#"a\\, b"#, [#"a\, b"#]), (" , ,", []), ("", []),
    ])
    func `WooCommerce's lists`(text: String, values: [String]) {
        #expect(WooCommerceText.list(text) == values)
        #expect(WooCommerceText.list(WooCommerceText.list(of: values)) == values)
    }

    /// Four times as many parts take about four times the processor's time: sixteen times if each looked at all others.
    private func expectInProportion(_ few: Int, _ work: (Int) throws -> Void) throws {
        func time(_ count: Int) throws -> Double {
            var (began, ended) = (timespec(), timespec())
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &began)
            try work(count)
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &ended)
            return Double(ended.tv_sec - began.tv_sec) + Double(ended.tv_nsec - began.tv_nsec) / 1e9
        }
        try work(few)
        let (short, long) = (try time(few), try time(4 * few))
        #expect(long < 10 * short + 0.01)
    }

    @Test func `long lists take no longer for each of their parts`() throws {
        try expectInProportion(5000) { count in
            let members = (0..<count).map { "\"m\($0)\": 1" }.joined(separator: ", ")
            let rows = try ReadProducts("{\"sku\": \"A\", \(members)}").rows
            #expect(rows == [["sku": "A"]])
        }
        try expectInProportion(5000) { count in
            let paths = (0..<count).map { "a\($0) > b\($0)" }.joined(separator: ", ")
            let woo = try ReadProducts(
                "ID,Type,SKU,Name,Regular price,Categories\n1,simple,A,A,1,\"\(paths)\"\n")
            #expect(woo.rows[0]["category"] == "a0 > b0")
        }
        try expectInProportion(25_000) { count in
            _ = (String(repeating: "Red ", count: count) + "M").without(endings: ["Red", "M"])
        }
    }

    @Test func `an item of a feed that is too long is one rejected row`() throws {
        let text = String(repeating: "x", count: 1000)
        let long = String(repeating: text + "<!-- -->", count: 17_000)
        let token = String(repeating: "x", count: 1 << 21)
        let parts = [
            "<g:title>\(long)</g:title>", String(repeating: "<a/>", count: 300_000),
            "<g:title>\(token)</g:title>",
            "<title><![CDATA[<b>\(token)]]></title>",
        ]
        for (index, part) in parts.enumerated() {
            let items = "<item><g:id>1</g:id>\(part)</item>\n<item><g:id>2</g:id><title>T</title></item>"
            let result = try ReadProducts(Array("<rss>\n\(items)</rss>".utf8), pieceSize: 1 << 16)
            #expect(result.rows == [[:], ["sku": "2", "title": "T"]])
            let size = index < 2 ? 16 : 1
            #expect(
                result.faults == ["a value in this row is longer than \(size) MB, so the row was not read"])
        }
        let tag = Array("<rss><item><g:id a=\"\(token)\"/></item></rss>".utf8)
        #expect(throws: MalformedXML.self) { try ReadProducts(tag, pieceSize: 1 << 16) }
    }

    @Test func `an object of an array that is too long is one rejected row`() throws {
        let long = String(repeating: "x", count: 20 << 20)
        let array = "[{\"sku\": \"A\"},\n{\"sku\": \"B\", \"title\": \"\(long)\"}, {\"sku\": \"C\"}]"
        let result = try ReadProducts(Array(array.utf8), pieceSize: 1 << 22)
        #expect(result.rows == [["sku": "A"], [:], ["sku": "C"]])
        #expect(result.faults == ["a value in this row is longer than 16 MB, so the row was not read"])
    }

    @Test func `options and titles of other programs are decoded`() throws {
        let shopify = try ReadProducts(
            "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
                + "a,A,Size &amp; fit,S &amp; M,A-S,1\na,,,L&#39;s,A-L,1\n")
        #expect(
            shopify.rows.compactMap { $0["options"] } == [
                #"{"Size & fit":"S & M"}"#, #"{"Size & fit":"L's"}"#,
            ])
        #expect(shopify.rows.last?["title"] == "A - L's")
        let fakestore = try ReadProducts(
            #"[{"id": 1, "title": "Men&#39;s &amp; more", "price": 1, "description": "", "category": "c", "image": ""}]"#
        )
        #expect(fakestore.rows.first?["title"] == "Men's & more")
    }

    @Test func `Shopify's tags are between commas, whatever they begin with`() throws {
        let result = try ReadProducts("Handle,Title,Variant Price,Tags\na,A,1,\"[new], b\"\n")
        #expect(result.rows[0]["tags"] == #"["[new]","b"]"#)
    }

    @Test func `of columns without use the first are named`() {
        var unknown = UnknownNames()
        #expect(unknown.notice == nil)
        for number in 0..<2000 { for _ in 0..<2 { unknown.add("c\(number)") } }
        #expect(unknown.names.count == UnknownNames.limit)
        #expect(unknown.notice?.hasSuffix(", c19 and 980 more") == true)
    }

    @Test(arguments: [
        ("1,50", true), ("1.234,5", true), ("0,5", true), ("1,234", false), ("1,234.50", false),
        ("1.50", false),
        ("1,2,3", false), (",", false), ("x,5", false), ("5,5 €", false),
    ])
    func `a decimal comma is noted, where nobody said that there are any`(price: String, isComma: Bool) throws
    {
        for text in [
            "sku;price\nA;\(price)\n", "handle;title;variant price\na;A;\(price)\n",
            "{\"sku\": \"A\", \"price\": \"\(price)\"}",
        ] {
            for isSaid in [false, true] {
                var commas: DecimalCommas?
                _ = try ReadProducts(text) { options in
                    options.usesDecimalComma = isSaid
                    commas = options.commas
                }
                #expect(commas?.wereSeen == (isComma && !isSaid))
            }
        }
    }

    @Test func `what is known before the rows are read is told then`() throws {
        for text in [
            "sku,colour\nA,red\n",
            "Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty\na,A,A,1,2\n",
        ] {
            var heard: [String] = []
            let result = try ReadProducts(text) { options in
                options.announce = { heard.append($0) }
            }
            #expect(heard == (try ReadProducts(text)).notices && heard.count == 1)
            #expect(result.notices == [])
        }
    }

    @Test func `a wrong quote spoils its row alone`() throws {
        let result = try ReadProducts("sku,title,price\nQ1,\"19\" monitor\",1\nQ2,\"20\"\" monitor\",2\n")
        #expect(result.rows.last == ["sku": "Q2", "title": "20\" monitor", "price": "2"])
        #expect(
            result.faults == [
                "there is text after the closing quote in column 2; to include a quote in a value, double it"
            ])
        let shopify = try ReadProducts("Handle,Title,Variant Price\n\"a\"b,A,1\nb,B,2\n")
        #expect(shopify.faults.count == 1 && shopify.rows.last?["sku"] == "b")
        #expect(throws: MalformedTable(.textAfterQuote, at: TextPosition(line: 1, column: 8))) {
            try ReadProducts("sku,\"t\"itle\nA,a\n")
        }
    }

    @Test func `blank lines before the header do not hide the delimiter`() throws {
        #expect(try ReadProducts("\r\n\nsku;title\nA;a,b,c\n").rows == [["sku": "A", "title": "a,b,c"]])
    }

    @Test func `a mark knows the encoding better than the person`() throws {
        let text: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("sku,title\nA,é\n".utf8)
        #expect(try ReadProducts(text) { $0.encoding = .windows1252 }.rows == [["sku": "A", "title": "é"]])
    }
}
