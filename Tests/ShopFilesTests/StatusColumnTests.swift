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
        "Do not publish",
    ])
    func `is found by a word of its name`(name: String) { #expect(StatusColumn.isOne(name)) }

    @Test(arguments: [
        "Stock status", "stockStatus", "Tax status", "Shipping Status", "Order status", "Lagerstatus",
        "Published at",
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
            // WooCommerce's own reading takes what is not clear for no.
            let expected = text.hasPrefix("ID") && verdict == "maybe" ? "false" : verdict
            let result = try ReadProducts(text) { try $0.mapping.add("\(name)=is_visible") }
            #expect(result.rows.first?["is_visible"] == expected, "\(text)")
        }
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
}
