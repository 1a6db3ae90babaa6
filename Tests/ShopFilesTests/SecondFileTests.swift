import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// Second files of kinds that people have really tried to import, with other values in other shapes.
@Suite struct SecondFileTests {
    @Test(arguments: ["", "--decimal-comma"])
    func `oversold stock is 0, in every spelling and in every format`(option: String) throws {
        let mark = option.isEmpty ? "." : ","
        let woo = try ReadProducts(
            """
            ID;Typ;Artikelnummer;Name;Veröffentlicht;Vorrätig?;Lager;Lieferrückstände erlaubt?;Regulärer Preis;Übergeordnet;Name der Eigenschaft 1;Wert(e) der Eigenschaft 1
            1;simple;LAMPE;Lampe;1;1;-12;1;9;;;
            2;variable;BIRNE;Birne;1;backorder;-4;notify;;;Farbe;Rot, Blau
            3;variation;BIRNE-R;Birne - Rot;1;backorder;-2\(mark)0;notify;9;id:2;Farbe;Rot
            4;variation;BIRNE-B;Birne - Blau;1;1;5\(mark)00;0;9;BIRNE;Farbe;Blau
            """
        ) { $0.usesDecimalComma = !option.isEmpty }
        let stock = Dictionary(uniqueKeysWithValues: woo.rows.map { ($0["sku"] ?? "", $0["quantity"]) })
        #expect(stock == ["LAMPE": "0", "BIRNE": nil, "BIRNE-R": "0", "BIRNE-B": "5"])
        #expect(
            woo.notices.contains(
                "negative stock, from overselling, was read as 0, for 2 products (LAMPE, BIRNE-R)"))
    }

    @Test(arguments: [
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\nl,L,Title,Default Title,LAMP,shopify,-7,9\n",
        "sku,product_type,attribute_set_code,name,price,qty\nLAMP,simple,Default,L,9,-7.0000\n",
        "Product ID;Active (0/1);Name *;Price tax included;Reference #;Quantity\n1;1;L;9;LAMP;-7\n",
        "id\ttitle\tprice\tlink\tquantity\nLAMP\tL\t9 USD\thttps://x.test/l\t-7\n",
    ])
    func `oversold stock is 0 in the other formats`(text: String) throws {
        let file = try ReadProducts(text)
        #expect(file.rows.map { $0["sku"] } == ["LAMP"] && file.rows.map { $0["quantity"] } == ["0"])
        #expect(
            file.notices.contains("negative stock, from overselling, was read as 0, for 1 product (LAMP)"))
    }

    @Test(arguments: [
        (
            "Art-Nr.;Bezeichnung;VK;VK;;Bestand;\nA;T;1;2;;3;\n",
            ["Art-Nr.=sku", "Bezeichnung=title", "VK=price"], 3, 4
        ),
        ("SKU,Title,Price,Price ,Tags\nA,T,1,2,x\n", [], 3, 4),
        ("ID,Type,SKU,Name,Published,Regular price,Stock,Regular price\n1,simple,A,T,1,1,3,2\n", [], 6, 8),
        ("Handle,Title,Variant SKU,Variant Price,Price\nh,T,A,1,2\n", [], 4, 5),
    ])
    func `a doubled column is refused, and what the hint says reads the other`(
        text: String, mappings: [String], first: Int, second: Int
    ) throws {
        let error = #expect(throws: ProductFileError.self) {
            _ = try ReadProducts(text) { for mapping in mappings { try $0.mapping.add(mapping) } }
        }
        #expect(error?.message.hasPrefix("columns \(first) (") ?? false)
        #expect(error?.message.contains(" and \(second) (") ?? false)
        let hint = try #require(error?.hint)
        let named = try #require(hint.firstRange(of: "--mapping ").map { hint[$0.upperBound...] })
        let read = try ReadProducts(text) {
            for mapping in mappings { try $0.mapping.add(mapping) }
            try $0.mapping.add(named.filter { $0 != "'" })
        }
        #expect(read.rows.map { $0["sku"] } == ["A"] && read.rows.map { $0["price"] } == ["1"])
        let other = try ReadProducts(text) {
            for mapping in mappings { try $0.mapping.add(mapping) }
            try $0.mapping.add("#\(first)=")
            if !mappings.isEmpty { try $0.mapping.add("#\(second)=price") }
        }
        #expect(other.rows.map { $0["price"] } == ["2"])
    }

    private static let variations = """
        901,variation,,,1,4,10,id:900,Größe,"S, schmal",Farbe,Rot
        902,variation,,Hemd in M,1,2,11,id:900,Größe,M,Farbe,
        903,variation,X-9,,1,2,12,hemd,Größe,L,Farbe,"Rot, hell"
        904,variation,,,1,1,13,HEMD,Größe,L,Farbe,Blau
        """
    private static let parent =
        #"900,variable,HEMD,Hemd,1,,,,Größe,"S\, schmal, M, L",Farbe,"Rot, Blau, Rot\, hell""#

    @Test(arguments: [true, false])
    func `variations have names and SKUs from a parent that stands anywhere`(isFirst: Bool) throws {
        let head =
            "ID,Type,SKU,Name,Published,Stock,Regular price,Parent,Attribute 1 name,Attribute 1 value(s),"
            + "Attribute 2 name,Attribute 2 value(s)\n"
        let rows = [SecondFileTests.parent, SecondFileTests.variations]
        let file = try ReadProducts(head + (isFirst ? rows : rows.reversed()).joined(separator: "\n") + "\n")
        let read = file.rows.sorted { ($0["external_id"] ?? "") < ($1["external_id"] ?? "") }
        #expect(file.faults.isEmpty && file.rows.first?["sku"] == "HEMD")
        #expect(read.map { $0["sku"] } == ["HEMD", "WOO-901", "WOO-902", "X-9", "WOO-904"])
        #expect(
            read.map { $0["title"] } == [
                "Hemd", "Hemd - S, schmal / Rot", "Hemd in M", "Hemd - L / Rot, hell", "Hemd - L / Blau",
            ])
        #expect(read.dropFirst().allSatisfy { $0["parent_sku"]?.lowercased() == "hemd" })
        #expect(read[3]["options"] == #"{"Größe":"L","Farbe":"Rot, hell"}"#)
        #expect(read[2]["options"] == #"{"Größe":"M"}"#)
    }

    @Test func `of a parent that is nowhere, nothing is made up`() throws {
        let file = try ReadProducts(
            "ID,Type,SKU,Name,Published,Stock,Regular price,Parent\n5,variation,N-1,,1,1,5,NOWHERE\n")
        #expect(file.rows.map { $0["title"] } == [nil] && file.rows.map { $0["parent_sku"] } == ["NOWHERE"])
    }

    @Test func `parents in the shop are looked up together, however many variations name them`() throws {
        var lookups = 0
        let head = "ID,Type,SKU,Name,Published,Stock,Regular price,Parent\n"
        let rows = (1...12_500).map { "\($0 + 100_000),variation,V-\($0),v,1,1,5,id:\($0)" }
        let late = "9,variable,NINE,Nine,1,,,\n"
        let file = try ReadProducts(head + rows.joined(separator: "\n") + "\n" + late) {
            $0.parents.find = { ids in
                lookups += 1
                return Dictionary(ids.filter { $0 != "7" }.map { ($0, "P-\($0)") }) { first, _ in first }
            }
        }
        #expect(lookups == 3)
        #expect(file.rows.count == 12_501)
        let found = Dictionary(uniqueKeysWithValues: file.rows.map { ($0["sku"] ?? "", $0["parent_sku"]) })
        #expect(found["V-1"] == "P-1" && found["V-12500"] == "P-12500" && found["V-10500"] == "P-10500")
        #expect(found["V-7"] == "WOO-7" && found["V-9"] == "NINE")
    }

    @Test func `fifteen attributes with five columns each are read, and those without a place are told`()
        throws
    {
        let numbers = Array(1...15)
        let head =
            "ID,Type,SKU,Name,Published,Stock,Regular price,Parent,"
            + numbers.map { number in
                ["name", "value(s)", "visible", "global", "default"].map { "Attribute \(number) \($0)" }
                    .joined(separator: ",")
            }.joined(separator: ",")
        func row(_ start: String, _ values: (Int) -> String?) -> String {
            let cells = numbers.map { number in
                values(number).map { "A\(number),\"\($0)\",1,0," } ?? ",,,,"
            }
            return start + "," + cells.joined(separator: ",")
        }
        let rows = [
            row("1,variable,RAD,Rad,1,,,") { $0 < 12 ? "v\($0)" : "v\($0), w\($0)" },
            row("2,variation,RAD-V,Rad V,1,3,5,RAD") { $0 < 12 ? nil : "v\($0)" },
            row("3,variation,RAD-W,Rad W,1,3,5,RAD") { $0 < 12 ? nil : "w\($0)" },
            row("4,simple,LUFT,Luft,1,3,5,") { [3, 14].contains($0) ? "x" : nil },
        ]
        let file = try ReadProducts(([head] + rows).joined(separator: "\n") + "\n")
        let options = Dictionary(uniqueKeysWithValues: file.rows.map { ($0["sku"] ?? "", $0["options"]) })
        #expect(
            options == [
                "RAD": nil, "LUFT": nil, "RAD-V": #"{"A12":"v12","A13":"v13","A14":"v14","A15":"v15"}"#,
                "RAD-W": #"{"A12":"w12","A13":"w13","A14":"w14","A15":"w15"}"#,
            ])
        let notice = try #require(file.notices.first { $0.hasPrefix("attributes that do not distinguish") })
        for number in [1, 2, 3, 9, 10, 11, 14] {
            #expect(notice.hasSuffix("A\(number)") || notice.contains("A\(number),"))
        }
        #expect(!notice.contains("A12") && !notice.contains("A13") && !notice.contains("A15"))
    }

    @Test func `Magento and Google have commas in what distinguishes variants`() throws {
        let magento = try ReadProducts(
            "sku,product_type,attribute_set_code,name,price,qty,configurable_variations\n"
                + "C-1,simple,Default,C 1,9,2,\nC,configurable,Default,C,,,\"sku=C-1,color=Dark, blue,size=1,5 L\"\n"
        )
        #expect(
            magento.rows.first { $0["sku"] == "C-1" }?["options"] == #"{"Color":"Dark, blue","Size":"1,5 L"}"#
        )
        let google = try ReadProducts(
            "id\ttitle\tprice\tlink\titem group id\tcolor\tsize\n"
                + "C-1\tC\t9 USD\thttps://x.test/1\tC\tDark, blue\tS, slim\n"
                + "C-2\tC\t9 USD\thttps://x.test/2\tC\tRed\tM\n")
        #expect(
            google.rows.first { $0["sku"] == "C-1" }?["options"]
                == #"{"Color":"Dark, blue","Size":"S, slim"}"#)
    }

    @Test func `what is discontinued in Facebook's catalog comes in hidden`() throws {
        let file = try ReadProducts(
            "id,title,price,link,availability,quantity_to_sell_on_facebook\n"
                + "A,a,9 USD,https://x.test/a,in stock,4\nB,b,9 USD,https://x.test/b,discontinued,0\n"
                + "C,c,9 USD,https://x.test/c,out of stock,0\n")
        #expect(file.rows.map { $0["sku"] } == ["A", "B", "C"])
        #expect(
            file.notices.contains {
                $0.hasPrefix("\"availability\" may say which products are visible: 1 row is hidden if new")
            })
    }
}
