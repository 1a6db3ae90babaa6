import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// Counts and prices with marks between their digits.
@Suite struct WrittenNumberTests {
    @Test(arguments: [
        ("1.000", "1000"), ("12.500", "12500"), ("1.000,00", "1000"), ("12,0", "12"), ("12.0", "12"),
        ("5.0000", "5"), ("7", "7"), ("1 000", "1000"), ("1,5", "1.5"), ("1.2.3", "1.2.3"),
    ])
    func `with a decimal comma, points part thousands in counts too`(text: String, number: String) throws {
        for change: (inout ProductFileOptions) -> Void in [
            { $0.usesDecimalComma = true }, { $0.thousands = "." },
        ] {
            let own = try ReadProducts("sku;quantity\nA;\(text)\n", change)
            #expect(own.rows.first?["quantity"] == number)
            let woo = try ReadProducts(
                "ID;Typ;Artikelnummer;Name;Veröffentlicht;Bestand;Regulärer Preis\n1;simple;A;a;1;\(text);5\n",
                change)
            #expect(woo.rows.first?["quantity"] == number)
        }
        #expect(
            try ReadProducts(#"[{"sku": "A", "quantity": 1.000}]"#) { $0.usesDecimalComma = true }.rows
                .first?["quantity"]
                == "1")
    }

    @Test(
        arguments: [
            ("5,-", "5.00", true), ("1.290,--", "1290.00", true), ("99:-", "99.00", true),
            ("99:-", "99.00", false),
            ("1'290.–", "1290.00", false), ("5.-", "5.00", false), ("$ 5.—", "5.00", false),
            ("5.-- $", "5.00", false),
            ("5,-", nil, false), ("1.290,-", nil, false), (",-", nil, true), ("5-", nil, false),
            ("5.---", nil, false),
        ] as [(String, String?, Bool)])
    func `a dash stands for no cents`(text: String, price: String?, hasComma: Bool) throws {
        let file = try ReadProducts("sku;price\nA;\(text)\n") { $0.usesDecimalComma = hasComma }
        let read = file.faults.isEmpty ? file.rows.first?["price"] : nil
        #expect(read == price || price == nil && read == text)
        // What is left as it is is for the field's rule to refuse.
        if price == nil, let read {
            #expect(throws: (any Error).self) { try Money(read, currency: .usd, name: "price") }
        }
    }

    @Test(arguments: [
        ("1.000", "number 1.000 was read as 1;"), ("12.000", "number 12.000 was read as 12;"), ("0.000", nil),
        ("12.0", nil), ("100.0000", nil), ("1.250", nil),
    ])
    func `a point before three zeros of a count is told`(text: String, notice: String?) throws {
        let file = try ReadProducts("sku;quantity\nA;\(text)\n")
        let told = file.notices.filter {
            $0.contains("if the point separates thousands, add --decimal-comma")
        }
        #expect(told.count == (notice == nil ? 0 : 1))
        if let notice { #expect(told.first?.hasPrefix(notice) ?? false) }
        #expect(
            try ReadProducts("sku;quantity\nA;1.000\nB;2.000\n").notices == [
                "2 whole numbers such as 1.000 were read as 1; if the point separates thousands, add "
                    + "--decimal-comma"
            ])
    }

    @Test(arguments: [
        ("1,000", "1000"), ("12,500.00", "12500"), ("1,25,000", "125000"), ("12,50", "12,50"),
        ("1,2,3", "1,2,3"),
    ])
    func `a comma that parts thousands does so before three digits`(text: String, number: String) throws {
        let file = try ReadProducts("sku;quantity;price\nA;\"\(text)\";\"\(text)\"\n") { $0.thousands = "," }
        #expect(file.rows.first?["quantity"] == number)
        let isGrouped = number != text
        #expect(file.rows.first?["price"] == (isGrouped ? text.replacing(",", with: "") : text))
    }

    @Test func `a space parts thousands, and nothing else`() throws {
        let file = try ReadProducts("sku;price\nA;1 250,00\nB;12 50\nC;1'250\n") {
            $0.usesDecimalComma = true
        }
        #expect(
            file.rows.map { $0["price"] } == ["1250.00", nil, "1250"] || file.rows[1]["price"] == "12 50")
        #expect(file.rows[0]["price"] == "1250.00" && file.rows[2]["price"] == "1250")
    }

    @Test(arguments: [
        "sku,price,sale_price,compare_at_price\nA,5,0,0.00\n",
        #"[{"sku": "A", "price": 5, "sale_price": 0, "compare_at_price": "0.00"}]"#,
        "Sale,UVP,sku,price\n0.00,0,A,5\n",
    ])
    func `a sale price of 0 is none, and so is one to compare with`(text: String) throws {
        let result = try ReadProducts(text) { options in
            if text.hasPrefix("Sale") {
                for mapping in ["Sale=sale_price", "UVP=compare_at_price"] {
                    try options.mapping.add(mapping)
                }
            }
        }
        #expect(result.rows == [["sku": "A", "price": "5", "sale_price": "", "compare_at_price": ""]])
        #expect(
            result.notices.suffix(2) == [
                "1 sale price of 0 was read as none", "1 compare-at price of 0 was read as none",
            ])
    }

    @Test func `so it is in other programs' files`() throws {
        let magento = try ReadProducts(
            "sku,product_type,attribute_set_code,name,price,special_price\nA,simple,D,a,5.0000,0.0000\n")
        #expect(magento.rows.first?["sale_price"] == "")
        let google = try ReadProducts(
            "id\ttitle\tlink\tprice\tsale_price\nA\ta\thttps://x.test\t5.00 USD\t0.00 USD\nB\tb\thttps://x.test\t5.00 USD\t4.00 USD\n"
        )
        #expect(google.rows.map { $0["sale_price"] } == ["", "4.00"])
        let shopify = try ReadProducts(
            "Handle,Title,Variant SKU,Variant Price,Variant Compare At Price\na,A,A,5,0.00\n")
        #expect(shopify.rows.first?["compare_at_price"] == "")
        #expect(shopify.notices.contains("1 compare-at price of 0 was read as none"))
    }

    @Test func `what the shop wrote itself is as it is`() throws {
        let head = OwnRows.columns.joined(separator: ",")
        let cells = OwnRows.columns.map { ["sku": "A", "price": "5.00", "sale_price": "0.00"][$0] ?? "" }
        let result = try ReadProducts(head + "\n" + cells.joined(separator: ",") + "\n")
        #expect(result.rows.first?["sale_price"] == "0.00")
    }

    @Test func `a point before three digits may separate thousands, which is told once with its rows`() throws
    {
        let text = "sku,price,compare_at_price\nA,1.250,\nB,12.50,\nC,2.000,3.500\nD,0.990,\nE,5.0000,\n"
        let notice =
            "3 prices such as 1.250 (lines 2, 4) were read as 1.25; "
            + "if the point separates thousands, add --decimal-comma"
        #expect(try ReadProducts(text).notices == [notice])
        let one = "[{\"sku\": \"A\", \"price\": \"1.250\"}, {\"sku\": \"B\", \"price\": 2.250}]"
        #expect(
            try ReadProducts(one).notices == [
                "price 1.250 (line 1) was read as 1.25; if the point separates thousands, add --decimal-comma"
            ])
        #expect(try ReadProducts(text) { $0.thousands = "," }.notices == [notice])
        let woo = try ReadProducts("ID,Type,SKU,Name,Published,Regular price\n1,simple,A,a,1,\"1,250\"\n")
        // The field's rule refuses it.
        #expect(woo.rows.first?["price"] == "1,250")
        for (code, hasNotice) in [("KWD", false), ("JPY", false), ("EUR", true)] {
            var options = ProductFileOptions(currency: try #require(Currency(code: code)))
            options.format = .csv
            let price = PriceText(options)
            _ = try? price.plain("€ 1.250")
            price.points.note("1.250")
            #expect(options.points.notice.isEmpty != hasNotice)
        }
        #expect(try ReadProducts("sku;price\nA;1.250\n") { $0.usesDecimalComma = true }.notices == [])
    }
}
