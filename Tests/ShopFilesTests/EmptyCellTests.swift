import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// In every format an empty cell of a column that is there empties the field.
@Suite struct EmptyCellTests {
    private let emptied = [
        "compare_at_price", "barcode", "tags", "category", "description", "image", "more_images",
    ]

    @Test func `in Shopify's, the first row has what the variants share`() throws {
        let head =
            "Handle,Title,Body (HTML),Type,Tags,Variant SKU,Variant Price,Variant Compare At Price,Variant Barcode,Image Src"
        let row = try ReadProducts(head + "\ncup,Cup,,,,CUP,4,,,\n").rows.first ?? [:]
        for field in emptied { #expect(row[field] == "", "\(field)") }
        #expect(row["quantity"] == nil && row["title"] == "Cup")
        let lacking = try ReadProducts("Handle,Title,Variant SKU,Variant Price\ncup,Cup,CUP,4\n")
        #expect(lacking.rows == [["sku": "CUP", "title": "Cup", "price": "4"]])
    }

    @Test func `in Shopify's, a variant has its own`() throws {
        let rows = try ReadProducts(
            """
            Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Compare At Price,Variant Barcode,Variant Image
            tee,Tee,Size,S,TEE-S,4,5,,
            tee,,,M,TEE-M,4,,4006381333931,

            """
        ).rows
        #expect(rows[1]["compare_at_price"] == "5" && rows[1]["barcode"] == "" && rows[1]["image"] == "")
        #expect(rows[2]["compare_at_price"] == "" && rows[2]["barcode"] == "4006381333931")
        #expect(rows[0]["description"] == nil && rows[2]["category"] == nil)
    }

    @Test func `in WooCommerce's`() throws {
        let row = try #require(
            try ReadProducts(
                """
                Type,SKU,Name,Published,Description,Date sale price starts,Date sale price ends,Tax class,Stock,Low stock amount,Weight (kg),Sale price,Regular price,Categories,Tags,Images
                simple,A,a,1,,,,,,,,,5,,,

                """
            ).rows.first)
        for field in [
            "sale_price", "sale_starts_on", "sale_ends_on", "tax_class", "low_stock_at", "weight_grams",
            "description",
            "category", "tags", "image", "more_images",
        ] { #expect(row[field] == "", "\(field)") }
        #expect(row["quantity"] == nil)
    }

    @Test func `in Google's, of tables and feeds alike`() throws {
        let table = try ReadProducts(
            "id\ttitle\tprice\tsale_price\tsale_price_effective_date\tgtin\timage_link\tadditional_image_link\tproduct_type\n1\tA\t5 USD\t\t\t\t\t\t\n"
        )
        for field in [
            "sale_price", "sale_starts_on", "sale_ends_on", "barcode", "image", "more_images", "category",
        ] { #expect(table.rows.first?[field] == "", "\(field)") }
        let feed = try ReadProducts(
            "<rss><item><g:id>1</g:id><title>A</title><g:sale_price/><g:gtin> </g:gtin></item></rss>")
        #expect(feed.rows == [["sku": "1", "title": "A", "sale_price": "", "barcode": ""]])
    }

    @Test func `in Magento's and PrestaShop's`() throws {
        let magento = try ReadProducts(
            "sku,product_type,attribute_set_code,name,price,special_price,categories,qty,description,weight,product_online\nA,simple,D,a,5.0000,,,3.0000,,,1\n"
        )
        for field in ["sale_price", "category", "description", "weight_grams"] {
            #expect(magento.rows.first?[field] == "", "\(field)")
        }
        #expect(magento.rows.first?["quantity"] == "3")
        let presta = try ReadProducts(
            "Product ID;Active (0/1);Name *;Price tax excluded;Reference #;EAN13;Image URLs (x,y,z...);Tags (x,y,z...)\n1;1;a;5;A;;;\n"
        )
        for field in ["barcode", "image", "tags"] { #expect(presta.rows.first?[field] == "", "\(field)") }
    }
}
