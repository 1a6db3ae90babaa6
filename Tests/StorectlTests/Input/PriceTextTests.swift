import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles
@testable import Storectl

/// Amounts with a decimal comma: as much as they say, or refused.
@Suite struct PriceTextTests {
    private func price(_ code: String, _ usesDecimalComma: Bool = true) throws -> PriceText {
        var options = ProductFileOptions(currency: try #require(Currency(code: code)))
        options.usesDecimalComma = usesDecimalComma
        return PriceText(options)
    }

    @Test func `points part thousands`() throws {
        #expect(try price("KWD", false).plain("1.234,50") == "1.234,50")
        for (text, plain) in [
            ("1.234,50", "1234.50"), ("9,5", "9.5"), ("1.234", "1234"), ("12.345.678,9", "12345678.9"),
            ("", ""), ("100", "100"), ("007,5", "007.5"),
        ] { #expect(try price("KWD").plain(text) == plain) }
    }

    @Test(arguments: [
        "1.50", "9.5", "0.001", "00.500", "012.500", "1,234.50", "1.2.3,4", "1234.567,8", "1.2345", ".500",
        "1.",
        "1,2.345", "-1.234",
    ])
    func `a point that may be a decimal point is refused`(text: String) throws {
        #expect(throws: ProductFileError.decimalPoint(field: .salePrice, text: text)) {
            try price("USD").plain(text, as: .salePrice)
        }
    }

    @Test(arguments: ["1,500.5", "1,2,3", "1,555", "1,5x", "12.345.678.901,50", "1,"])
    func `what is wrong is said of the text as the file has it`(text: String) throws {
        let world = try TestWorld()
        try world.makeShop()
        for file in [
            "sku;title;price\nA;a;\(text)\n", "[{\"sku\": \"A\", \"title\": \"a\", \"price\": \"\(text)\"}]",
        ] {
            try world.write(file, to: "file")
            let outcome = world.storectl(["product", "import", "file", "--decimal-comma"])
            #expect(outcome.status == .invalidInput && outcome.error.contains(text), "\(outcome)")
        }
    }

    @Test func `a rating is a number with a comma too`() throws {
        #expect(try price("USD").plain("4,5", as: .ratingRate) == "4.5")
        #expect(throws: CatalogError.notARate(text: "5,1")) { try price("USD").plain("5,1", as: .ratingRate) }
        #expect(throws: ProductFileError.decimalPoint(field: .ratingRate, text: "4.5")) {
            try price("USD").plain("4.5", as: .ratingRate)
        }
    }

    @Test func `a number of JSON has a decimal point`() throws {
        let result = try ReadProducts(#"[{"sku": "A", "price": 1.234, "sale_price": "1,5"}]"#) {
            $0.usesDecimalComma = true
        }
        #expect(result.rows == [["sku": "A", "price": "1.234", "sale_price": "1.5"]])
    }

    @Test func `a first variant's price is wrong for its product too`() throws {
        let files = [
            "Handle,Title,Option1 Name,Option1 Value,Variant Price\nh,H,Size,S,1.50\nh,,,M,\"2,5\"\n",
            "ID,Type,SKU,Name,Regular price,Parent\n1,variable,P,P,,\n2,variation,V,V,1.50,P\n",
        ]
        for file in files {
            let result = try ReadProducts(file) { $0.usesDecimalComma = true }
            #expect(
                result.faults
                    == Array(repeating: "price \"1.50\" is not an amount with a decimal comma", count: 2))
        }
    }

    @Test func `a weight has a comma as prices do`() throws {
        let head = "ID,Type,SKU,Name,Regular price,Weight (kg)\n1,simple,A,A,1,"
        #expect(
            try ReadProducts(head + "\"1,5\"\n") { $0.usesDecimalComma = true }.rows[0]["weight_grams"]
                == "1500")
        #expect(
            try ReadProducts(head + "1.5\n") { $0.usesDecimalComma = true }.faults
                == ["\(ProductField.weightGrams.label) \"1.5\" is not an amount with a decimal comma"])
    }

    @Test func `what a point means is told`() throws {
        let world = try TestWorld()
        try world.makeShop()
        try world.write("sku;title;price\nA;a;1.50\nB;b;1.230\n", to: "f.csv")
        let outcome = world.storectl(["product", "import", "f.csv", "--decimal-comma"])
        #expect(outcome.status == .invalidInput)
        #expect(outcome.error.contains("f.csv:2:5: price \"1.50\" is not an amount with a decimal comma"))
        #expect(
            outcome.error.contains(
                "hint: points were read as thousands separators; leave out --decimal-comma if they are decimal points"
            ))
        let partly = world.storectl(["product", "import", "f.csv", "--decimal-comma", "--skip-invalid"])
        #expect(partly.error.contains("points were read as thousands separators"))
        #expect(world.value("price", of: "B") == "1230.00")
    }
}
