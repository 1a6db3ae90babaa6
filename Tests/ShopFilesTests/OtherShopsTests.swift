import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// What other shop programs write, beyond the columns that everyone knows.
@Suite struct OtherShopsTests {
    @Test(arguments: [
        ("¿Existencias?", "Inventario"), ("¿Existencias?", "Existencias"), ("In magazzino?", "Magazzino"),
        ("Op voorraad?", "Voorraad"), ("Em estoque?", "Estoque"), ("En stock ?", "Stock"),
        ("Auf Lager?", "Lager"),
        ("In stock?", "Stock"),
    ])
    func `whether there is stock is not how much there is`(question: String, stock: String) throws {
        let head = "ID,Tipo,SKU,Nombre,Publicado,Precio normal,"
        let both = try ReadProducts(head + "\(question),\(stock)\n1,simple,A,a,1,5,1,12\n")
        #expect(both.rows.first?["quantity"] == "12")
        let only = try ReadProducts(head + "\(question)\n1,simple,A,a,1,5,1\n")
        #expect(only.rows.first?["quantity"] == nil)
        #expect(only.notices.contains { $0.hasPrefix("the file has no stock quantities") })
    }

    @Test func `no column of yes and no is proposed for a quantity`() {
        #expect(ColumnGuess.field("¿Existencias?", lacking: [.quantity]) == nil)
        #expect(ColumnGuess.field("Available?", lacking: [.quantity]) == nil)
        #expect(ColumnGuess.field("Existencias", lacking: [.quantity]) == .quantity)
        #expect(ColumnGuess.field("Prix TTC (EUR)", lacking: [.price]) == .price)
        #expect(ColumnGuess.field("Price ex. VAT", lacking: [.price]) == nil)
    }

    private func shared(_ rows: String, _ sharing: SharedStock? = nil) throws -> ReadProducts {
        try ReadProducts("ID,Type,SKU,Name,Published,Stock,Regular price,Parent\n" + rows) {
            $0.sharedStock = sharing
        }
    }

    @Test func `variations that share stock wait for their parent, however they name it`() throws {
        let rows =
            "2,variation,S-1,One,1,parent,3,soap\n3,variation,S-2,Two,1,parent,3,SOAP\n1,variable,SOAP,Soap,1,12,,\n"
        let told = try shared(rows)
        #expect(told.rows.map { $0["sku"] } == ["SOAP", "S-1", "S-2"])
        #expect(told.rows.map { $0["price"] } == ["3", "3", "3"])
        #expect(told.notices.contains { $0.contains("product (SOAP) share its stock") })
        #expect(!told.notices.contains { $0.contains("was ignored") })
        #expect(try shared(rows, .each).rows.map { $0["quantity"] } == [nil, "12", "12"])
        #expect(try shared(rows, .first).rows.map { $0["quantity"] } == [nil, "12", nil])
    }

    @Test func `stock that nobody has is told`() throws {
        let note = "; new ones have 0; add --default quantity=N"
        let empty = try shared("1,variable,SOAP,Soap,1,,,\n2,variation,S-1,One,1,parent,3,SOAP\n")
        #expect(empty.notices.contains("stock is not tracked for 1 product (S-1)" + note))
        let simple = try shared("1,simple,CUP,Cup,1,parent,3,\n")
        #expect(simple.notices.contains("stock is not tracked for 1 product (CUP)" + note))
        let absent = try shared("2,variation,S-1,One,1,parent,3,SOAP\n")
        #expect(absent.rows.map { $0["parent_sku"] } == ["SOAP"])
        #expect(absent.notices.contains("stock is not tracked for 1 product (S-1)" + note))
        let none = try shared("1,variable,SOAP,Soap,1,0,,\n2,variation,S-1,One,1,parent,3,SOAP\n")
        #expect(none.notices.contains { $0.contains("(SOAP) share its stock") })
        let below = try shared("1,variable,SOAP,Soap,1,-4,,\n2,variation,S-1,One,1,parent,3,SOAP\n", .first)
        #expect(below.rows.map { $0["quantity"] } == [nil, "0"])
        #expect(below.notices.contains { $0.hasPrefix("negative stock") })
    }

    @Test func `a variation without a parent is told`() throws {
        let result = try shared("2,variation,S-1,One,1,4,3,\n")
        #expect(
            result.rows == [
                [
                    "sku": "S-1", "external_id": "2", "title": "One", "is_visible": "true", "quantity": "4",
                    "price": "3", "needs_shipping": "true",
                ]
            ])
        #expect(
            result.notices.contains(
                "variations without a parent were read as ordinary products: 1 product (S-1)"))
    }

    private let magento =
        "sku,attribute_set_code,product_type,categories,name,weight,product_online,price,qty,special_price,special_price_from_date,special_price_to_date,configurable_variations\n"

    @Test func `a sale of Magento's whose days are unclear is left out whole`() throws {
        let result = try ReadProducts(
            magento
                + "A,D,simple,,a,,1,20.0000,1,15.0000,1/2/26,3/4/26,\nB,D,simple,,b,,1,20.0000,1,15.0000,1/2/26,13/4/26,\n"
        )
        #expect(result.rows.map { $0["sale_price"] } == [nil, "15.0000"])
        #expect(result.rows.map { $0["sale_ends_on"] } == [nil, "2026-04-13"])
        #expect(
            result.notices.contains(
                "days such as 01/02/26 can be read in two ways, so the sale was left as it is, for 1 product (A); "
                    + "add --date-format DD/MM/YY or MM/DD/YY"))
    }

    @Test func `a slash in a name of Magento's has a backslash`() throws {
        let result = try ReadProducts(
            magento
                + "A,D,simple,\"Default Category/Home \\/ Garden/Pots,Default Category/Sale\",a,,1,5,1,,,,\n")
        #expect(result.rows.first?["category"] == "Home / Garden > Pots")
        #expect(result.rows.first?["tags"] == #"["Sale"]"#)
    }

    @Test func `Magento's products may come before their variants, whose price they take`() throws {
        let result = try ReadProducts(
            magento + "S,D,configurable,,Shoe,,1,,,,,,\"sku=S-S,size=S|sku=S-L,size=L\"\n"
                + "S-S,D,simple,,Shoe S,,1,20,5,,,,\nS-L,D,simple,,Shoe L,,1,25,5,,,,\nT,D,configurable,,T,,1,,,,,,\"sku=X\"\n"
        )
        #expect(result.rows.map { $0["sku"] } == ["S", "S-S", "S-L", "T"])
        #expect(result.rows.map { $0["price"] } == ["20", "20", "25", nil])
        #expect(result.rows.map { $0["parent_sku"] } == [nil, "S", "S", nil])
    }

    @Test func `weights without a unit are told, and can be given one`() throws {
        let text = magento + "A,D,simple,,a,2,1,5,1,,,,\n"
        let plain = try ReadProducts(text)
        #expect(plain.rows.first?["weight_grams"] == "2000")
        #expect(
            plain.notices.contains(
                "weights were read as kilograms; --mapping \"weight=weight (lbs)\" reads pounds"))
        let pounds = try ReadProducts(text) { try $0.mapping.add("weight=weight (lbs)") }
        #expect(pounds.rows.first?["weight_grams"] == "907")
        #expect(!pounds.notices.contains { $0.hasPrefix("weights") })
        let presta = try ReadProducts(
            "Product ID;Active (0/1);Name *;Price tax included;Reference #;Weight\n1;1;a;5;A;2\n"
        ) {
            try $0.mapping.add("Weight=weight (lbs)")
        }
        #expect(presta.rows.first?["weight_grams"] == "907")
    }

    @Test func `PrestaShop's list of the back office is one of its files`() throws {
        let result = try ReadProducts(
            """
            Product ID;Image;Name;Reference;Category;Price (tax excl.);Price (tax incl.);Quantity;Status;Position
            1;https://x.test/1.jpg;Mug;MUG;Home;10.00;12.00;5;1;0
            2;https://x.test/2.jpg;Cup;CUP;Home;10.00;12.00;5;0;1

            """)
        #expect(result.notices.first == "read as a PrestaShop product export")
        #expect(result.rows.map { $0["sku"] } == ["MUG", "CUP"])
        #expect(result.rows.map { $0["price"] } == ["12.00", "12.00"])
        #expect(result.rows.map { $0["is_visible"] } == ["true", "false"])
    }

    @Test func `marks that turn text around are no reason to refuse a description`() {
        #expect(PlainText.of(html: "<p>a&lrm;b&rlm;c&#8206;d&zwj;e&shy;f</p>") == "abcd\u{200D}e\u{AD}f")
        #expect(HTMLEntity.decoded("T&shy;ea &amp; m&zwnj;ore&rlm;") == "Tea & m\u{200C}ore")
    }

    @Test func `a column to leave out that is not there is told`() throws {
        let table = try ReadProducts("sku,Stock\nA,1\n") {
            for mapping in ["Stok=", "Stock=", "currency="] { try $0.mapping.add(mapping) }
        }
        #expect(table.notices.contains("there is no column \"Stok\" to leave out; did you mean \"Stock\"?"))
        #expect(table.notices.count { $0.hasPrefix("there is no column") } == 1)
        let json = try ReadProducts(#"[{"sku": "A", "stock": 1}]"#) {
            for mapping in ["Farbe=", "STOCK="] { try $0.mapping.add(mapping) }
        }
        #expect(
            json.notices.filter { $0.hasPrefix("there is no column") } == [
                "there is no column \"Farbe\" to leave out"
            ])
        // By its English name, in another language.
        let german = try ReadProducts(
            "ID,Typ,Artikelnummer,Name,Veröffentlicht,Regulärer Preis,Bestand\n1,simple,A,a,1,5,7\n"
        ) {
            try $0.mapping.add("Stock=")
        }
        #expect(
            german.rows.first?["quantity"] == nil && !german.notices.contains { $0.hasPrefix("there is no") })
    }

    @Test func `a list with nothing in it is nothing`() throws {
        for text in [
            #"[{"sku": "A", "image": "https://x.test/1.jpg", "more_images": [], "tags": []}]"#,
            "sku,image,more_images,tags\nA,https://x.test/1.jpg,[],[]\n",
        ] {
            let row = try ReadProducts(text).rows.first
            #expect(
                row?["more_images"] == "" && row?["tags"] == "[]" && row?["image"] == "https://x.test/1.jpg")
        }
    }

    @Test func `pictures that other programs would not read back are known`() {
        for (picture, isLost) in [
            ("https://x.test/1.jpg", false), ("photo.png", true),
            ("https://x.test/1.jpg,https://x.test/2.jpg", true),
            ("https://x.test/w_1,h_2/1.jpg", false),
        ] {
            var addresses = Addresses()
            #expect((addresses.read(picture) != [picture]) == isLost)
        }
    }

    @Test func `a comma in a value of Magento's belongs to it`() throws {
        let head =
            "sku,attribute_set_code,product_type,name,price,qty,additional_attributes,configurable_variations\n"
        let result = try ReadProducts(
            head + "S1,D,simple,S1,5,3,\"color=Red, dark,size=1,5 L\",\n"
                + "C,D,configurable,Conf,,0,,\"sku=S1,color=Red, dark,size=1,5 L|sku=S2,color=Blue,size=2\"\n"
                + "G,D,grouped,Set,,0,,\nB,D,bundle,Box,,0,,\nE,D,bundle,Kit,5,0,,\n"
                + "S3,D,simple,S3,5,3,,\nK,D,configurable,Cap,,0,,\"sku=S3,color=Red,|sku=S4,color=Blue, \"\n"
        )
        #expect(
            result.rows.first { $0["sku"] == "S1" }?["options"] == #"{"Color":"Red, dark","Size":"1,5 L"}"#)
        // One at the end has nothing after it.
        #expect(result.rows.first { $0["sku"] == "S3" }?["options"] == #"{"Color":"Red"}"#)
        #expect(!result.rows.contains { $0["sku"] == "G" || $0["sku"] == "B" })
        #expect(result.rows.contains { $0["sku"] == "E" })
        #expect(
            result.notices.contains(
                "2 products made of others were skipped: they have no price of their own"))
    }

    @Test func `a thousand of WooCommerce's is no fraction`() throws {
        func price(_ text: String) throws -> String? {
            try ReadProducts("ID,Type,SKU,Name,Regular price\n1,simple,A,a,\"\(text)\"\n").rows.first?[
                "price"]
        }
        #expect(try price("8,50") == "8.50" && price("1,5") == "1.5")
        #expect(try price("1,250") == "1,250")
    }

    @Test func `a comma in the value of a variation has a backslash`() throws {
        let result = try ReadProducts(
            """
            ID,Type,SKU,Name,Published,Stock,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)
            1,variable,P,Par,1,,,,Color,"Red\\, dark, Blue"
            2,variation,V1,,1,3,5,P,Color,"Red\\, dark"

            """)
        #expect(result.rows.last?["options"] == #"{"Color":"Red, dark"}"#)
        #expect(result.rows.last?["title"] == "Par - Red, dark")
    }

    @Test func `what was said of words reaches Shopify's, and so does the mark of lists`() throws {
        let head = "Handle,Title,Published,Status,Tags,Variant SKU,Variant Price\n"
        let result = try ReadProducts(
            head + "a,a,WAHR,aktiv,\"x;y,z\",A,5\nb,b,FALSCH,aktiv,,B,5\nc,c,WAHR,entwurf,,C,5\n"
        ) { options in
            var reading = ValueReading()
            try reading.add("WAHR", as: "true")
            try reading.add("FALSCH", as: "false")
            try reading.add("aktiv", as: "true")
            options.readings[.isVisible] = reading
            options.listSeparator = ";"
        }
        #expect(result.rows.map { $0["is_visible"] } == ["true", "false", "false"])
        #expect(result.rows.first?["tags"] == #"["x","y,z"]"#)
    }

    @Test func `PrestaShop's older header is known`() throws {
        let result = try ReadProducts(
            "ID;Active (0/1);Name *;Price tax excluded or Price tax included;Reference #;EAN13;Quantity\n"
                + "1;1;Tea;5.00;A;;3\n")
        #expect(result.rows.first?["sku"] == "A" && result.rows.first?["price"] == "5.00")
    }

    @Test(arguments: [
        (#"<p><img src="https://x.test/a.jpg" alt="Length > 10 cm" width="5"> Nice lamp</p>"#, "Nice lamp"),
        (#"<a onclick="f(x => x)" href='#'>Manual</a>"#, "Manual"), ("<b class='a>b'>Bold</b>", "Bold"),
        (#"<b title="open>Bold</b> and more"#, "Bold and more"), ("5\" < 6\" <br> x", "5\" < 6\"\nx"),
    ])
    func `what is quoted in a tag does not end it`(html: String, text: String) {
        var lost = LostMarkup()
        #expect(PlainText.of(html: html, &lost) == text)
        #expect(SlowPlainText.of(html: html) == text)
    }
}
