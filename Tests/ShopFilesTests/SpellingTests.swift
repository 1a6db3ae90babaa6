import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// Spellings of numbers, words and names that files of other programs have.
@Suite struct SpellingTests {
    private let woo =
        "ID,Type,SKU,Name,Published,Stock,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n"

    @Test func `thousands of an amount with a sign can be told`() throws {
        let plain = try ReadProducts("sku,price\nA,\"$1,250\"\n")
        #expect(plain.faults == ["price \"$1,250\" is not an amount"])
        let told = try ReadProducts("sku,price,quantity\nA,\"$1,250\",\"1,200\"\nB,\"$1,250,000.50\",3\n") {
            $0.thousands = ","
        }
        #expect(told.rows.map { $0["price"] } == ["1250", "1250000.50"])
        #expect(told.rows.map { $0["quantity"] } == ["1200", "3"])
    }

    @Test(arguments: [
        ("sku,price\nA,\"1,250\"\n", DecimalCommas.Use.decimalsOrThousands),
        ("sku,price\nA,\"1,250,000\"\n", .decimalsOrThousands),
        ("sku,quantity\nA,\"1,250\"\n", .decimalsOrThousands),
        ("ID,Type,SKU,Name,Regular price\n1,simple,A,a,\"1,250\"\n", .decimalsOrThousands),
        ("sku,price\nA,\"1,25\"\nB,\"1,250\"\n", .decimals), ("sku,price\nA,\"1,250.00\"\n", nil),
        ("sku,price\nA,\"0,250\"\n", nil),
    ])
    func `what commas may be is noted`(text: String, use: DecimalCommas.Use?) throws {
        var seen: DecimalCommas?
        _ = try ReadProducts(text) { seen = $0.commas }
        #expect(seen?.use == use)
    }

    @Test func `parents that are not in the file are found by their ids`() throws {
        let result = try ReadProducts(
            woo + "1,variation,T-R,T,1,3,5,id:80,Color,Red\n2,variation,H-R,H,1,3,5,id:81,Color,Red\n"
        ) { options in
            options.parents.find = { ids in
                #expect(ids.sorted() == ["80", "81"])
                return ["80": "TEE"]
            }
        }
        #expect(result.rows.map { $0["parent_sku"] } == ["TEE", "WOO-81"])
        #expect(
            result.notices.contains(
                "parents that are not in the file were found by their ids in the shop: 1 product (TEE)"))
        #expect(
            try ReadProducts(woo + "1,variation,T-R,T,1,3,5,id:80,Color,Red\n").rows[0]["parent_sku"]
                == "WOO-80")
    }

    @Test(arguments: ["Archived", "ARCHIVED", "archiviert", "Archivé", "gearchiveerd"])
    func `Shopify's word for archived is known as others are`(word: String) throws {
        let head = "Handle,Title,Status,Published,Variant SKU,Variant Price\n"
        let result = try ReadProducts(head + "a,a,\(word),true,A,5\n")
        #expect(result.rows.first?["is_archived"] == "true" && result.rows.first?["is_visible"] == nil)
        let said = try ReadProducts(head + "a,a,\(word),true,A,5\n") {
            try $0.readings[.isVisible, default: ValueReading()].add(word, as: "false")
        }
        #expect(said.rows.first?["is_archived"] == nil && said.rows.first?["is_visible"] == "false")
    }

    @Test func `variants that nobody can tell apart are told`() throws {
        let result = try ReadProducts(
            "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
                + "a,a,Size,S,A-1,5\na,,,s,A-2,5\na,,,L,A-3,5\nb,b,Size,S,B-1,5\nb,,,M,B-2,5\n")
        #expect(
            result.notices.contains("the same options as another variant of the product: 1 variant (A-2)"))
    }

    @Test func `a day of Magento's may have a time behind a comma`() throws {
        let head =
            "sku,attribute_set_code,product_type,name,price,qty,special_price,special_price_from_date,special_price_to_date\n"
        let result = try ReadProducts(
            head + "A,D,simple,a,20,1,15,\"12/1/26, 12:00 AM\",\"12/31/26, 12:00 AM\"\nB,D,bundle,Kit,,1,,,\n"
                + "C,D,simple,c,20,1,15,\"12/1/26, 12:00 AM\",\n")
        #expect(result.rows.map { $0["sku"] } == ["A", "C"])
        #expect(result.rows.map { $0["sale_price"] } == ["15", nil])
        #expect(result.rows.map { $0["sale_starts_on"] } == ["2026-12-01", nil])
        #expect(result.notices.contains("1 product made of others was skipped: it has no price of its own"))
        #expect(try DayFormat("MM/DD/YY").day("12/1/26, 12:00 AM") == "2026-12-01")
    }

    @Test(arguments: [
        ("Item #", ProductField.sku), ("Product #", .sku), ("Reference #", .sku), ("Lagerstand", .quantity),
    ])
    func `more names of columns are proposed`(name: String, field: ProductField) {
        #expect(ColumnGuess.field(name, lacking: ProductField.allCases) == field)
    }

    @Test func `a comma with a space behind it is part of a category of Magento's`() throws {
        let head = "sku,attribute_set_code,product_type,name,price,qty,categories\n"
        let result = try ReadProducts(
            head
                + "A,D,simple,a,20,1,\"Default Category/Bags, big,Default Category/Sale, Default Category/New\"\n"
        )
        #expect(result.rows.first?["category"] == "Bags, big")
        #expect(result.rows.first?["tags"] == #"["Sale","New"]"#)
    }

    @Test(arguments: [
        ("0", true), ("Désactivé", true), ("Brouillon", true), ("1", false), ("Neuf", false), ("", false),
    ])
    func `État hides only with words that clearly do`(value: String, hides: Bool) throws {
        let row = try ReadProducts("sku,price,État\nA,5,\(value)\n").rows.first
        #expect((row?["hides_if_new"] == "true") == hides)
        #expect(StatusColumn.verdict("État", value.isEmpty ? "1" : value) == (hides ? "false" : "true"))
    }

    @Test func `a visibility of WooCommerce's may be translated`() throws {
        let result = try ReadProducts(
            "ID,Type,SKU,Name,Published,Visibility in catalog,Regular price\n1,simple,A,a,1,versteckt,5\n"
                + "2,simple,B,b,1,visible,5\n3,simple,C,c,1,search,5\n")
        #expect(result.rows.map { $0["is_visible"] } == ["false", "true", "true"])
    }

    @Test func `what Shopify does not track has the quantity that it is given`() throws {
        let head = "Handle,Title,Variant SKU,Variant Price,Variant Inventory Tracker,Variant Inventory Qty\n"
        let result = try ReadProducts(head + "a,a,A,5,,3\nb,b,B,5,,\n")
        #expect(result.rows.map { $0["quantity"] } == ["3", nil])
        #expect(result.notices.contains { $0.hasPrefix("stock is not tracked for 1 product (B)") })
    }
}
