import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// A sale whose days are in columns that are not read would never end.
@Suite struct UnreadSaleDayTests {
    @Test(arguments: [
        ("Sale start date", "Sale end date"), ("sale_start", "sale_end"), ("Sale From", "Sale To"),
        ("sale-price-starts", "sale-price-ends"), ("date_on_sale_from", "date_on_sale_to"),
        ("saleStartDate", "saleEndDate"), ("salePriceFrom", "salePriceTo"), ("saleStartsOn", "saleEndsOn"),
    ])
    func `other names for the days of a sale are known`(start: String, end: String) throws {
        let table = try ReadProducts(
            "sku,price,sale_price,\(start),\(end)\nA,20,15,2026-12-01,2026-12-31\n")
        let row = [
            "sku": "A", "price": "20", "sale_price": "15", "sale_starts_on": "2026-12-01",
            "sale_ends_on": "2026-12-31",
        ]
        #expect(table.rows == [row] && table.notices.isEmpty)
        let json = try ReadProducts(
            #"[{"sku": "A", "price": 20, "sale_price": 15, "\#(start)": "2026-12-01", "\#(end)": "2026-12-31"}]"#
        )
        #expect(json.rows == [row] && json.notices.isEmpty)
    }

    @Test(arguments: [
        ("Aktion von", "01.12.2026"), ("Angebotsende", "2026-12-31"), ("Fin promo", "31/12/2026"),
        ("Promocja do", "31-12-2026"), ("promoEnd", "20261231"), ("Special price until", "Dec 31, 2026"),
        ("Valid until", "31.12.26"), ("Gültig bis", "31.12.2026"), ("oferta_hasta", "2026/12/31"),
        ("Offer period", "1.12. - 31.12.2026"), ("セール終了", "2026年12月31日"), ("Скидка до", "31.12.2026"),
        ("Sale ends (US)", "46387"),
    ])
    func `a sale is left as it is if its days are not read`(name: String, day: String) throws {
        let text = "sku,price,sale_price,\"\(name)\"\nA,20,15,\"\(day)\"\nB,20,15,\n"
        let result = try ReadProducts(text)
        #expect(
            result.rows == [["sku": "A", "price": "20"], ["sku": "B", "price": "20", "sale_price": "15"]])
        #expect(result.notices.contains { $0.contains("the sale of 1 row (line 2) was left as it is") })
        let others = try ReadProducts(text) { try $0.mapping.add("\(name)=") }
        #expect(others.rows.map { $0["sale_price"] } == ["15", "15"])
        #expect(!others.notices.contains { $0.contains("the sale of") })
        let json = try ReadProducts(
            #"[{"sku": "A", "price": 20, "sale_price": 15, "\#(name)": "\#(day)"}]"#)
        #expect(json.rows == [["sku": "A", "price": "20"]])
    }

    @Test func `names of fields may be written as programs write them`() throws {
        let file = try ReadProducts(
            #"[{"sku": "A", "price": 20, "salePrice": 15, "saleEndDate": "2026-12-31", "isVisible": false, "#
                + #""compareAtPrice": 25, "moreImages": ["https://x.test/2.jpg"], "parentSku": "P"}]"#)
        #expect(
            file.rows == [
                [
                    "sku": "A", "price": "20", "sale_price": "15", "sale_ends_on": "2026-12-31",
                    "is_visible": "false", "compare_at_price": "25", "parent_sku": "P",
                    "more_images": #"["https://x.test/2.jpg"]"#,
                ]
            ])
        #expect(file.notices.isEmpty)
    }

    @Test func `sales on one line of JSON are counted one by one`() throws {
        let item = { (sku: String) in
            #"{"sku": "\#(sku)", "price": 20, "sale_price": 15, "salePriceEffectiveDate": "2026-12-01/2026-12-31"}"#
        }
        let file = try ReadProducts("[\(item("A")),\(item("B"))]")
        #expect(file.rows.map { $0["sale_price"] } == [nil, nil])
        #expect(
            file.notices.contains {
                $0.hasPrefix(
                    "\"salePriceEffectiveDate\" may hold the days of sales: the sale of 2 rows (line 1) was left"
                )
            })
    }

    @Test(arguments: [
        ("Date added", "2026-12-01"), ("Offer", "2 for 1"), ("Available from", "2026-12-01"),
        ("Discount", "25%"), ("Aktion", "ja"), ("Sale end", "0000-00-00"), ("Created", "1.12.2026"),
        ("Sale label", "Save 20"), ("to", "all"), ("Price valid", "yes"), ("Size from", "12.5.30"),
    ])
    func `other columns leave sales alone`(name: String, value: String) throws {
        let result = try ReadProducts("sku,price,sale_price,\(name)\nA,20,15,\(value)\n") {
            // Known by that name, it would be refused.
            if name == "Sale end" { try $0.mapping.add("Sale end=release_date") }
        }
        #expect(result.rows.first?["sale_price"] == "15")
    }

    @Test func `the same holds in the files of other shops`() throws {
        let woo = try ReadProducts(
            "ID,Type,SKU,Name,Published,Regular price,Sale price,Kampanjestart,Kampanjeslutt\n"
                + "1,simple,A,a,1,20,15,2026-12-01,2026-12-31\n2,simple,B,b,1,20,15,,\n")
        #expect(woo.rows.map { $0["sale_price"] } == [nil, "15"])
        #expect(
            woo.notices.last
                == "\"Kampanjestart\", \"Kampanjeslutt\" may hold the days of sales: the sale of 1 row (line 2) was left "
                + "as it is; --mapping Kampanjestart=sale_starts_on --mapping Kampanjeslutt=sale_ends_on reads them, "
                + "--mapping Kampanjestart= --mapping Kampanjeslutt= imports sales without them")
        let mapped = try ReadProducts(
            "ID,Type,SKU,Name,Published,Regular price,Sale price,Kampanjestart,Kampanjeslutt\n"
                + "1,simple,A,a,1,20,15,2026-12-01,2026-12-31\n"
        ) {
            try $0.mapping.add("Kampanjestart=sale_starts_on")
            try $0.mapping.add("Kampanjeslutt=sale_ends_on")
        }
        #expect(
            mapped.rows.first?["sale_price"] == "15" && mapped.rows.first?["sale_ends_on"] == "2026-12-31")
        let shopify = try ReadProducts(
            "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Deal,Deal until\n"
                + "a,a,Size,S,A-S,20,15,2026-12-31\na,,,L,A-L,20,,\n"
        ) { try $0.mapping.add("Deal=sale_price") }
        #expect(shopify.rows.allSatisfy { $0["sale_price"] == nil })
    }

    @Test(arguments: [
        "Date sale price starts (GMT)", "Data di partenza del prezzo in saldo",
        "Data inizio del prezzo in offerta",
    ])
    func `WooCommerce's days of sales are known in Italian and with their zone`(name: String) throws {
        let result = try ReadProducts(
            "ID,Type,SKU,Name,Published,Regular price,Sale price,\(name)\n"
                + "1,simple,A,a,1,20,15,2026-12-01 00:00:00\n")
        #expect(result.rows.first?["sale_starts_on"] == "2026-12-01")
        #expect(result.rows.first?["sale_price"] == "15")
    }

    @Test func `columns of days are proposed for a profile`() {
        let both: [ProductField] = [.saleStartsOn, .saleEndsOn]
        #expect(ColumnGuess.field("Aktion von", lacking: both) == .saleStartsOn)
        #expect(ColumnGuess.field("Offer End Date", lacking: both) == .saleEndsOn)
        #expect(ColumnGuess.field("special_to_date", lacking: both) == .saleEndsOn)
    }
}
