import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// Columns that say whether a product is to be seen.
@Suite struct StatusColumnTests {
    @Test(arguments: [
        "isActive", "IsPublished", "Active (Y/N)", "Online Status", "Listing Status", "Enabled for Sale",
        "Show on website", "Sichtbarkeit", "Produktstatus", "Статус", "Product Visible?", "is_visible_online",
        "Published",
        "visibility", "État visibilité", "公開", "productIsEnabled", "Artikel-Status", "Hidden",
        "Do not publish", "Lifecycle", "Product Lifecycle Stage", "End of Life", "EOL", "Blocked",
        "Sales Blocked",
        "Obsolete", "Withdrawn", "Gesperrt", "Verkaufssperre", "Auslaufartikel", "Archivé", "Descatalogado",
        "Ritirato",
        "Geblokkeerd", "Wycofany", "Publikováno", "Vyřazeno", "Spärrad", "Udgået", "Включен",
        "Снят с производства",
        "Опубликовано", "公開状態", "販売終了", "是否上架", "진열상태", "published_at", "Veröffentlicht am", "Date published",
        "deleted_at", "Discontinued on", "Online until",
    ])
    func `is found by a word of its name`(name: String) { #expect(StatusColumn.isOne(name)) }

    @Test(arguments: [
        "Stock status", "stockStatus", "Tax status", "Shipping Status", "Order status", "Lagerstatus",
        "Status changed at", "Publication date", "Active since", "Purchasing Blocked", "Blocked by", "在庫状態",
        "Stav skladu", "Einkaufssperre", "Art. No.",
        "Active ingredient", "Display name", "Display order", "Online price", "State/Province",
        "Bestellstatus", "title",
        "Name", "In stock?", "Inventory status",
    ])
    func `is not one that speaks of something else`(name: String) { #expect(!StatusColumn.isOne(name)) }

    @Test func `hides new products in JSON and feeds too`() throws {
        let json = try ReadProducts(#"[{"sku": "A", "isActive": false}, {"sku": "B", "isActive": true}]"#)
        #expect(json.rows.map { $0["hides_if_new"] } == ["true", nil])
        let feed = try ReadProducts(
            "<rss><item><g:id>1</g:id><title>T</title><g:visibility>hidden</g:visibility></item></rss>")
        #expect(feed.rows.map { $0["hides_if_new"] } == ["true"])
    }

    @Test(arguments: [
        ("Status", "draft", "false"), ("Status", "Active", "true"), ("Product Visible?", "Y", "true"),
        ("Product Visible?", "N", "false"), ("Status", "coming soon", "false"), ("Hidden", "1", "false"),
        ("Hidden", "no", "true"), ("Web", "ja", "true"), ("Web", "draft", "false"), ("Web", "maybe", "maybe"),
    ])
    func `a column that was mapped is read by its words`(name: String, value: String, verdict: String) throws
    {
        for text in [
            "sku,\(name)\nA,\(value)\n", "[{\"sku\": \"A\", \"\(name)\": \"\(value)\"}]",
            "ID,Type,SKU,Name,Regular price,\(name)\n1,simple,A,a,5,\(value)\n",
            "Handle,Title,Variant SKU,Variant Price,\(name)\na,a,A,5,\(value)\n",
        ] {
            // In Shopify's it is a column of its own.
            if text.hasPrefix("Handle"), name == "Status" { continue }
            // WooCommerce's own reading hides a new product for what is not clear.
            let expected = text.hasPrefix("ID") && verdict == "maybe" ? nil : verdict
            let result = try ReadProducts(text) { try $0.mapping.add("\(name)=is_visible") }
            #expect(result.rows.first?["is_visible"] == expected, "\(text)")
        }
    }

    @Test(arguments: [
        ("1", true), ("Activé", true), ("Aktiviert", true), ("włączony", true), ("Attivata", true),
        ("Ja", true),
        ("0", false), ("Désactivé", false), ("deaktiviert", false), ("Nie", false), ("Nicht aktiv", false),
        ("1.0", true), ("0.0", false), ("foo", nil), ("2026", nil),
    ])
    func `a format's own column is read by its words, and what is not one is told`(
        word: String, shows: Bool?
    ) throws {
        for text in [
            "Product ID;Active (0/1);Name *;Price tax included;Reference #;Weight\n1;\(word);a;5;A;2\n",
            "sku,attribute_set_code,product_type,name,price,product_online,visibility\nA,Default,simple,a,5,\(word),\"Catalog, Search\"\n",
            "ID,Type,SKU,Name,Published,Regular price\n1,simple,A,a,\(word),5\n",
            "Handle,Title,Variant SKU,Variant Price,Status\na,a,A,5,\(word)\n",
        ] {
            let result = try ReadProducts(text)
            #expect(result.rows.map { $0["is_visible"] } == [shows.map { $0 ? "true" : "false" }], "\(text)")
            #expect(result.rows.map { $0["hides_if_new"] } == [shows == nil ? "true" : nil], "\(text)")
            let notices = result.notices.filter { $0.contains("does not say yes or no: \"\(word)\"") }
            #expect(notices.count == (shows == nil ? 1 : 0), "\(text): \(result.notices)")
            guard shows == nil else { continue }
            let ruled = try ReadProducts(text) {
                var reading = ValueReading()
                try reading.add(word, as: "true")
                $0.readings[.isVisible] = reading
            }
            #expect(ruled.rows.map { $0["is_visible"] } == ["true"], "\(text)")
        }
    }

    @Test func `a no of one of a format's own columns counts, whatever another says`() throws {
        let shopify = "Handle,Title,Variant SKU,Variant Price,Status,Published\na,a,A,5,foo,"
        #expect(try ReadProducts(shopify + "FALSE\n").rows.map { $0["is_visible"] } == ["false"])
        #expect(try ReadProducts(shopify + "TRUE\n").rows.map { $0["hides_if_new"] } == ["true"])
        let presta =
            "Product ID;Active (0/1);Name *;Price tax included;Reference #;Available for order (0 = No, 1 = Yes);Weight\n"
        let half = try ReadProducts(presta + "1;1;a;5;A;foo;2\n2;foo;b;5;B;foo;2\n3;foo;c;5;C;0;2\n")
        #expect(half.rows.map { $0["hides_if_new"] } == ["true", "true", nil])
        #expect(half.rows.map { $0["is_visible"] } == [nil, nil, "false"])
        #expect(half.notices.contains { $0.contains("2 rows are hidden if new") }, "\(half.notices)")
        let ruled = try ReadProducts(presta + "1;1;a;5;A;foo;2\n") {
            var reading = ValueReading()
            try reading.add("foo", as: "true")
            $0.readings[.isVisible] = reading
        }
        #expect(ruled.rows.map { $0["is_visible"] } == ["true"])
        let blank = try ReadProducts(
            "Handle,Title,Variant SKU,Variant Price,Status,Foo\na,a,A,5,foo,\n"
        ) { try $0.mapping.add("Foo=is_visible") }
        #expect(blank.rows.map { $0["hides_if_new"] } == ["true"])
    }

    @Test func `nothing in it shows nothing, and a rule for a value counts`() throws {
        let blank = try ReadProducts("sku,Status\nA,\nB,on\n") { try $0.mapping.add("Status=is_visible") }
        #expect(blank.rows == [["sku": "A", "hides_if_new": "true"], ["sku": "B", "is_visible": "true"]])
        let ruled = try ReadProducts("sku,Hidden\nA,x\n") {
            try $0.mapping.add("Hidden=is_visible")
            var reading = ValueReading()
            try reading.add("x", as: "false")
            $0.readings[.isVisible] = reading
        }
        #expect(ruled.rows == [["sku": "A", "is_visible": "false"]])
    }

    @Test func `what PrestaShop does not sell is hidden, and named`() throws {
        let head = "Product ID;Active (0/1);Name *;Price tax included;Reference #;Quantity;"
        let result = try ReadProducts(
            head + "Available for order (0 = No, 1 = Yes)\n1;1;a;5;A;10;0\n2;1;b;5;B;10;1\n")
        #expect(result.rows.map { $0["is_visible"] } == ["false", "true"])
        #expect(result.notices.contains("not available for order, and so hidden: 1 product (A)"))
    }

    @Test(arguments: [
        ("Lifecycle", "Active", true), ("Lifecycle", "Phase-out", false), ("Lifecycle", "", false),
        ("published_at", "", false), ("published_at", "2026-01-05T10:00:00Z", true),
        ("published_at", "2026-12-24", false), ("published_at", "soon", false),
        ("Published", "2026-01-05", true),
        ("Blocked", "", true), ("Blocked", "-", true), ("Blocked", "X", false), ("Blocked", "Sale", false),
        ("Item No. Blocked", "1", false), ("Obsolete", "No", true), ("Withdrawn", "yes", false),
        ("Gesperrt", "Ja", false), ("Gesperrt", "Nein", true), ("Publikováno", "Ano", true),
        ("Publikováno", "Ne", false),
        ("Включен", "Да", true), ("Включен", "Нет", false), ("非公開", "はい", false), ("公開", "公開中", true),
        ("deleted_at", "", true), ("deleted_at", "2025-03-01 10:00:00", false),
        ("deleted_at", "0000-00-00 00:00:00", true), ("Discontinued on", "2026-12-24", true),
        ("Online until", "2026-06-30", true), ("Online until", "2026-06-01", false),
        ("Hidden until", "2026-06-01", false),
        ("Farbe", "rot", true), ("Bemerkung", "Discontinued", false), ("Note", "Gesperrt", false),
    ])
    func `decides whether a new product is hidden, in a table and in JSON`(
        name: String, value: String, isShown: Bool
    )
        throws
    {
        for text in [
            "sku,\(name)\nA,\(value)\n", "[{\"sku\": \"A\", \"\(name)\": \"\(value)\"}]",
            "ID,Type,SKU,Name,Regular price,\(name)\n1,simple,A,a,5,\(value)\n",
        ] {
            // A column that the format has.
            if text.hasPrefix("ID"), name == "Published" { continue }
            let result = try ReadProducts(text) { $0.today = Day("2026-06-15") }
            #expect(result.rows.first?["hides_if_new"] == (isShown ? nil : "true"), "\(text)")
            #expect(result.notices.contains { $0.hasPrefix("\"\(name)\" may say which") } == !isShown)
        }
    }

    @Test func `null is no day on which it was published`() throws {
        let result = try ReadProducts(#"[{"sku": "A", "published_at": null}]"#) {
            $0.today = Day("2026-06-15")
        }
        #expect(result.rows.first?["hides_if_new"] == "true")
    }

    @Test(arguments: [
        (
            "Product ID;Active (0/1);Name *;Price tax included;Reference #;Quantity\n1;0;a;5;A;1\n",
            "Active (0/1)"
        ),
        (
            "sku,attribute_set_code,product_type,name,price,product_online\nA,D,simple,a,5,2\n",
            "product_online"
        ),
        ("ID,Type,SKU,Name,Regular price,Published\n1,simple,A,a,5,0\n", "Published"),
        ("Handle,Title,Variant SKU,Variant Price,Status\na,a,A,5,draft\n", "Status"),
        ("sku,title,price,Status\nA,a,5,draft\n", "Status"),
    ])
    func `a column that was left out hides nothing`(text: String, column: String) throws {
        #expect(try ReadProducts(text).rows.first?["is_visible"] ?? "false" == "false")
        let left = try ReadProducts(text) { try $0.mapping.add("\(column)=") }
        #expect(left.rows.first?["is_visible"] == nil && left.rows.first?["hides_if_new"] == nil)
    }

    @Test(arguments: [("FALSE", true), ("TRUE", false), ("", true)])
    func `another column may hide what a mapped one shows`(published: String, isHidden: Bool) throws {
        let text = "sku,title,price,Status,Published\nA,a,5,active,\(published)\n"
        let row = try ReadProducts(text) { try $0.mapping.add("Status=is_visible") }.rows.first
        #expect(row?["is_visible"] == "true" && row?["hides_if_new"] == (isHidden ? "true" : nil))
        // The shop's own column needs no help.
        let own = try ReadProducts("sku,title,price,is_visible,Status\nA,a,5,true,draft\n").rows.first
        #expect(own?["is_visible"] == "true" && own?["hides_if_new"] == nil)
    }

    @Test(arguments: [
        (
            "Product ID;Active (0/1);Name *;Price tax included;Reference #;Quantity\n1;;a;5;A;1\n",
            "Active (0/1)"
        ),
        (
            "sku,attribute_set_code,product_type,name,price,product_online\nA,D,simple,a,5,\n",
            "product_online"
        ),
        ("ID,Type,SKU,Name,Regular price,Published\n1,simple,A,a,5,\n", "Published"),
        ("sku,attribute_set_code,product_type,name,price,Lifecycle\nA,D,simple,a,5,EOL\n", "Lifecycle"),
    ])
    func `what another shop leaves empty hides a new product, and is named`(text: String, column: String)
        throws
    {
        let result = try ReadProducts(text)
        #expect(result.rows.first?["hides_if_new"] == "true" && result.rows.first?["is_visible"] == nil)
        #expect(result.notices.contains { $0.hasPrefix("\"\(column)\" may say which products are visible") })
    }
}
