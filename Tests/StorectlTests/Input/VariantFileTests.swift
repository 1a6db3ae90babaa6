import StoreCore
import TestSupport
import Testing

@testable import ShopFiles
@testable import Storectl

/// Files that say which rows are variants of one product, without a row for the product itself.
@Suite struct VariantFileTests {
    private static let shopify = """
        Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Status
        lamp,Lamp,Size,S,LAMP-S,20,http://1,active
        lamp,,,L,LAMP-L,30,,
        lamp,,,,,,http://2,
        mug,Mug,Title,Default Title,MUG,9,,active

        """

    @Test func `rows and products of a Shopify file add up`() throws {
        let result = try ReadProducts(VariantFileTests.shopify)
        #expect(result.rows.map { $0["sku"] } == ["lamp", "LAMP-S", "LAMP-L", "MUG"])
        #expect(
            result.notices == [
                "read as a Shopify product export",
                "the file has no stock quantities, so new products have 0; add --default quantity=N",
                "read 4 rows, 1 of them only an image; added 1 product to hold variants: 4 products in all",
            ])
        let plain = try ReadProducts("Handle,Title,Variant SKU,Variant Price\nmug,Mug,MUG,9\n")
        #expect(
            plain.notices == [
                "read as a Shopify product export",
                "the file has no stock quantities, so new products have 0; add --default quantity=N",
            ])
    }

    @Test func `rows of a handle that comes back are refused, and say where it began`() throws {
        let result = try ReadProducts(
            VariantFileTests.shopify + "lamp,,,M,LAMP-M,25,,\nlamp,,,,,,http://3,\n")
        #expect(result.rows.count == 6)
        let fault = "the rows of handle \"lamp\" must be consecutive; it started on line 2"
        #expect(result.faults == [fault, fault])
        #expect(
            result.notices.last
                == "read 6 rows, 1 of them only an image; added 1 product to hold variants: 6 products in all"
        )
    }

    @Test func `what Shopify archived is archived, and its variants with it`() throws {
        let result = try ReadProducts(
            VariantFileTests.shopify.replacing("active", with: "archived").replacing(
                ",,active", with: ",,draft"))
        #expect(result.rows.map { $0["is_archived"] } == ["true", nil, nil, "true"])
        #expect(result.rows.allSatisfy { $0["is_visible"] == nil })
    }

    private func google(_ rows: String) throws -> ReadProducts {
        try ReadProducts("id\ttitle\tprice\tavailability\titem_group_id\tcolor\tsize\n" + rows)
    }

    @Test func `a Google group becomes a product with variants`() throws {
        let result = try google(
            """
            T-1\tTee - Red, M\t20 USD\tin_stock\tTEE\tRed\tM
            T-2\tTee - Red, L\t21 USD\tin_stock\tTEE\tRed\tL
            MUG\tMug\t9 USD\tin_stock\t\tBlue\t

            """)
        #expect(
            result.rows == [
                [
                    "sku": "T-1", "title": "Tee - Red, M", "price": "20", "parent_sku": "TEE",
                    "options": #"{"Color":"Red","Size":"M"}"#,
                ],
                [
                    "sku": "T-2", "title": "Tee - Red, L", "price": "21", "parent_sku": "TEE",
                    "options": #"{"Color":"Red","Size":"L"}"#,
                ],
                ["sku": "MUG", "title": "Mug", "price": "9", "options": #"{"Color":"Blue"}"#],
                ["sku": "TEE", "title": "Tee", "price": "20"],
            ])
        #expect(
            result.notices == [
                "read as a Google Merchant product feed",
                "the feed has no stock quantities, so new products have 0; add --default quantity=N",
                "read 3 rows; added 1 product to hold variants: 4 products in all",
            ])
    }

    @Test func `a Google group that comes back brings more variants of the same product`() throws {
        let result = try google(
            "1\tA\t1 USD\t\tG\tRed\t\n2\tB\t1 USD\t\t\t\t\n3\tC\t1 USD\t\tG\tBlue\t\n4\tD\t1 USD\t\tG\t\t\n")
        #expect(result.rows.map { $0["sku"] } == ["1", "2", "3", "4", "G"])
        #expect(result.rows.map { $0["parent_sku"] } == ["G", nil, "G", "G", nil])
    }

    @Test func `a row that has the group's id is the product that holds the variants`() throws {
        for order in [
            ["T\tTee\t20 USD\t\t\t\t", "T-M\tTee M\t20 USD\t\tT\t\tM"],
            ["T\tTee\t20 USD\t\tT\t\t", "T-M\tTee M\t20 USD\t\tT\t\tM"],
            ["T-M\tTee M\t20 USD\t\tT\t\tM", "T\tTee\t20 USD\t\tT\t\t"],
            ["T-M\tTee M\t20 USD\t\tT\t\tM", "T\tTee\t20 USD\t\t\t\t"],
        ] {
            let rows = try google(order.joined(separator: "\n")).rows
            #expect(rows.count == 2)
            for row in rows { #expect(row["parent_sku"] == (row["sku"] == "T-M" ? "T" : nil)) }
        }
    }

    @Test func `a row for the product of a group may come long after it`() throws {
        let rows = try google(
            "T-M\tTee M\t20 USD\t\tT\t\tM\nU\tUrn\t5 USD\t\t\t\t\nT\tThe Tee\t19 USD\t\tT\t\t\n"
        ).rows
        #expect(
            rows.map { [$0["sku"], $0["title"], $0["parent_sku"]] } == [
                ["T-M", "Tee M", "T"], ["U", "Urn", nil], ["T", "The Tee", nil],
            ])
        let groups = (0...2000).map { "\($0)\tA\t1 USD\t\tG\($0)\tRed\t\n" }.joined()
        let late = try google(groups + "G1\tG\t1 USD\t\t\t\t\nG0\tG\t1 USD\t\t\t\t\n")
        #expect(
            late.faults == [
                "the product \"G0\" was already made from an earlier row with this item_group_id"
            ])
        #expect(Set(late.rows.compactMap { $0["sku"] }).count == 4002 && late.rows.count == 4003)
    }

    @Test func `a variant may have the handle for its SKU`() throws {
        let world = try TestWorld()
        try world.makeShop()
        let file = """
            Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price
            mug-1,Mug,Size,S,MUG-1,9
            mug-1,,,L,MUG-2,11
            cup,Cup,Size,S,cup,3
            cup,,,L,cup-parent,4

            """
        try world.write(file, to: "f.csv")
        let outcome = world.storectl(["product", "import", "f.csv"])
        #expect(outcome.output == "6 created, 0 updated, 0 unchanged of 6\n", "\(outcome)")
        #expect(
            outcome.error.contains(
                "a variant uses the handle as its SKU, so -parent was added to that of 2 products "
                    + "(mug-1-parent, cup-parent-parent)"))
        #expect(world.value("parent_sku", of: "MUG-1") == "mug-1-parent")
        #expect(world.value("parent_sku", of: "cup") == "cup-parent-parent")
        #expect(
            world.storectl(["product", "import", "f.csv"]).output.hasPrefix("0 created, 0 updated, 6 unch"))
        // It comes out under its handle again.
        #expect(world.storectl(["product", "export", "out.csv", "--as", "shopify"]).status == .done)
        #expect(
            try world.read("out.csv").split(separator: "\n").dropFirst().allSatisfy {
                $0.hasPrefix("mug-1,") || $0.hasPrefix("cup,")
            })
        #expect(
            world.storectl(["product", "import", "out.csv"]).output.hasPrefix("0 created, 0 updated, 6 unch"))
    }

    @Test func `SKUs that were made up are told`() throws {
        let shopify = try ReadProducts(
            "Handle,Title,Option1 Name,Option1 Value,Variant Price\ntee,Tee,Size,L,9\ntee,,,M,9\ncap,Cap,,,5\n"
        )
        #expect(
            shopify.notices.contains(
                "the file has no SKU, so one was generated, for 3 products (tee-l, tee-m, cap)"))
        let woo = try ReadProducts("ID,Type,SKU,Name,Regular price\n12,simple,,A,1\n13,simple,B,B,1\n")
        #expect(woo.notices.contains("the file has no SKU, so one was generated, for 1 product (WOO-12)"))
    }

    @Test func `pictures stand in the order that Shopify says`() throws {
        let result = try ReadProducts(
            "Handle,Title,Variant Price,Image Src,Image Position\na,A,1,http://2,2\na,,,http://9,\na,,,http://1,1\n"
        )
        #expect(result.rows[0]["image"] == "http://1")
        #expect(result.rows[0]["more_images"] == #"["http://2","http://9"]"#)
    }

    @Test(arguments: [
        ("Handle,Title,Variant Price,Type,Product Category\na,A,1,x,y\n", "not imported: Product Category"),
        (
            "ID,Type,SKU,Name,Regular price,Short description,Description\n1,simple,A,A,1,s,d\n",
            "not imported: Short description"
        ),
        (
            "<rss><item><g:id>1</g:id><g:price>1 USD</g:price><g:price>2 USD</g:price></item></rss>",
            "not imported: a second g:price"
        ),
        (
            "ID,Type,SKU,Name,Regular price\n1,bundle,A,A,1\n2,external,B,B,1\n3,bundle,C,C,1\n4,\"simple, virtual\",D,D,1\n",
            "read as ordinary products: 2 bundle, 1 external"
        ),
    ])
    func `what is not taken is told`(text: String, notice: String) throws {
        #expect(try ReadProducts(text).notices.last == notice)
    }

    @Test(arguments: [
        "Handle,Title,Variant SKU,Variant Price,Type,Product Category\na,A,A,1,,y\n",
        "ID,Type,SKU,Name,Regular price,Short description,Description\n1,simple,A,A,1,s,\n",
    ])
    func `what is taken in place of another is not`(text: String) throws {
        #expect(try ReadProducts(text).notices.allSatisfy { !$0.hasPrefix("not imported") })
    }

    @Test func `a feed that says that there are some does not say how many`() throws {
        let notice =
            "the feed has no stock quantities, so new products have 0; add --default quantity=N"
        let feed = "id\ttitle\tprice\tavailability\n1\tA\t1 USD\tin_stock\n"
        #expect(try ReadProducts(feed).notices.contains(notice))
        #expect(try !ReadProducts(feed) { $0.hasDefaultQuantity = true }.notices.contains(notice))
        #expect(try !ReadProducts(feed.replacing("in_stock", with: "out_of_stock")).notices.contains(notice))
        #expect(
            try !ReadProducts("id\ttitle\tavailability\tquantity\n1\tA\tin_stock\t3\n").notices.contains(
                notice))
    }

    @Test func `a Google row that holds variants has no stock of its own`() throws {
        let result = try ReadProducts(
            "id\ttitle\tprice\tquantity\titem_group_id\tsize\tavailability\nT\tTee\t20 USD\t5\tT\t\t\n"
                + "T-M\tTee M\t20 USD\t3\tT\tM\t\nU\tUrn\t20 USD\t2\t\t\t\n")
        #expect(result.rows.map { $0["quantity"] } == [nil, "3", "2"])
        #expect(
            result.notices.contains(
                "the quantity of a product with variants was ignored: its variants hold the stock"))
    }

    @Test func `a Google group that is none leaves products as they are`() throws {
        let result = try google(
            "1\tA\t1 USD\t\tG\t\t\n2\tB\t1 USD\t\tG\t\t\nH\tC\t1 USD\t\tH\tRed\t\n3\tD\t1 USD\t\tH\tBlue\t\n")
        #expect(result.rows.map { $0["sku"] } == ["1", "2", "H", "3"])
        #expect(result.rows.allSatisfy { $0["parent_sku"] == nil })
        #expect(
            result.notices.last == "item_group_id was not used for 4 products: no color, size, material or "
                + "pattern, or a row with this id as its own")
    }

    @Test(
        arguments: [
            ("2026-03-01T13:00-0800/2026-03-15T15:30-0800", "2026-03-01", "2026-03-15"),
            ("2026-03-01T23:00-0800/2026-03-15T16:00-0800", "2026-03-02", "2026-03-15"),
            ("2026-03-01T00:30:00+01:00 / 2026-03-15T00:00Z", "2026-02-28", "2026-03-14"),
            ("2026-03-01T10:00/2026-03-01T10:00", "2026-03-01", "2026-03-01"),
            ("2026-03-01/2026-03-15", "2026-03-01", "2026-03-15"),
            ("2026-03-01T0:00-23:59/2026-03-15T00:00-23:59", "2026-03-01", "2026-03-15"),
            ("2026-03-01T25:00Z", "2026-03-01T25:00Z", nil),
            ("soon/2026-03-15", "soon", "2026-03-15"), ("", "", nil),
        ] as [(String, String, String?)])
    func `moments of a sale become days in UTC`(text: String, first: String, last: String?) {
        let days = SaleDays(text)
        #expect(days.first == first && days.last == last)
        #expect(days.hadTimes == (text.contains("T") && !text.contains("T25") && !text.contains("-23:59")))
    }

    @Test func `times of day that were dropped are told`() throws {
        let result = try ReadProducts(
            "id\ttitle\tprice\tsale_price\tsale_price_effective_date\tlink\n"
                + "1\tA\t2 USD\t1 USD\t2026-03-01T13:00-0800/2026-03-15T18:30-0800\t\n")
        #expect(
            result.rows == [
                [
                    "sku": "1", "title": "A", "price": "2", "sale_price": "1", "sale_starts_on": "2026-03-01",
                    "sale_ends_on": "2026-03-16",
                ]
            ])
        #expect(result.notices.last == "sales start and end with a day in UTC; times of day were dropped")
    }

    @Test(arguments: [
        ("Tee - Red, M", "Tee"), ("Tee (Red/M", "Tee"), ("Red", "Red"), ("Team", "Team"),
        ("Tee (new) M", "Tee (new)"),
    ])
    func `a title goes without what tells variants apart`(title: String, common: String) {
        #expect(title.without(endings: ["Red", "M"]) == common)
    }
}
