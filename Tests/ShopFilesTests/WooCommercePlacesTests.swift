import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// WooCommerce's exports in languages, or with names, that are not known: their columns are always in the same order.
@Suite struct WooCommercePlacesTests {
    private static let swedish =
        "ID,Typ,Artikelnummer,\"GTIN, UPC, EAN eller ISBN\",Namn,Publicerad,Framhävd?,Synlighet i katalog,"
        + "Kort beskrivning,Beskrivning,Reapris börjar,Reapris slutar,Momsstatus,Skatteklass,I lager?,Lager,"
        + "Lågt lagersaldo,Restnoteringar?,Säljs individuellt?,Vikt (kg),Längd (cm),Bredd (cm),Höjd (cm),"
        + "Tillåt recensioner?,Köpnotering,Reapris,Ordinarie pris,Kategorier,Etiketter,Fraktklass,Bilder,"
        + "Nedladdningsgräns,Dagar,Överordnad,Grupperade,Merförsäljning,Korsförsäljning,Extern URL,Knapptext,"
        + "Position,Varumärken,Attribut 1 namn,Attribut 1 värde(n),Attribut 1 synlig,Attribut 1 global\n"
    private static let rows =
        "1,simple,S,4006381333931,Sked,1,0,visible,,Trä,2026-12-01,2026-12-31,taxable,,1,7,2,0,0,\"0,5\",,,,1,,"
        + "8,10,\"Kök > Bestick, Rea\",trä,,https://x.test/1.jpg,,,,,,,,,0,,,,,\n"
        + "2,variable,M,,Mugg,1,0,visible,,,,,taxable,,1,,,0,0,,,,,1,,,,Kök,,,,,,,,,,,,0,,Färg,\"Röd, Blå\",1,0\n"
        + "3,variation,M-R,,Mugg - Röd,1,0,visible,,,,,taxable,parent,1,4,,0,0,,,,,,,,5,,,,,,,M,,,,,,1,,Färg,Röd,,0\n"
        + "4,simple,U,,Utkast,-1,0,visible,,,,,taxable,,1,3,,0,0,,,,,1,,,9,,,,,,,,,,,,,0,,,,,\n"

    private static let read: [[String: String]] = [
        [
            "sku": "S", "external_id": "1", "title": "Sked", "barcode": "4006381333931", "is_visible": "true",
            "description": "Trä", "sale_starts_on": "2026-12-01", "sale_ends_on": "2026-12-31",
            "quantity": "7",
            "low_stock_at": "2", "weight_grams": "500", "sale_price": "8", "price": "10",
            "category": "Kök > Bestick", "tags": #"["trä","Rea"]"#, "image": "https://x.test/1.jpg",
            "needs_shipping": "true",
        ],
        [
            "sku": "M", "external_id": "2", "title": "Mugg", "is_visible": "true", "price": "5",
            "category": "Kök",
        ],
        [
            "sku": "M-R", "external_id": "3", "title": "Mugg - Röd", "is_visible": "true", "quantity": "4",
            "price": "5", "parent_sku": "M", "options": #"{"Färg":"Röd"}"#, "needs_shipping": "true",
        ],
        [
            "sku": "U", "external_id": "4", "title": "Utkast", "is_visible": "false", "quantity": "3",
            "price": "9",
            "needs_shipping": "true",
        ],
    ]

    @Test func `an export in a language that is not known is read by the places of its columns`() throws {
        let file = try ReadProducts(WooCommercePlacesTests.swedish + WooCommercePlacesTests.rows)
        #expect(file.filled == WooCommercePlacesTests.read)
        #expect(
            file.notices.contains(
                "read by their place in WooCommerce's exports: \"Reapris börjar\" as date sale price starts, "
                    + "\"Reapris slutar\" as date sale price ends"))
        #expect(!file.notices.contains { $0.contains("not imported") && $0.contains("Vikt") })
    }

    /// Without a single word of the original.
    @Test func `names may be in another script, and attributes too`() throws {
        let header = (0..<45).map { index in
            switch index {
            case 0: "ID"
            case 3: "GTIN UPC EAN ISBN"
            case 19: "Вага (kg)"
            case 20...22: "Розмір \(["a", "b", "c"][index - 20]) (cm)"
            case 41...44: "Властивість 1 \(["назва", "значення", "видно", "глобально"][index - 41])"
            default: "Поле " + String(UnicodeScalar(UInt32(0x430 + index % 32))!) + (index > 31 ? "х" : "")
            }
        }
        let file = try ReadProducts(header.joined(separator: ",") + "\n" + WooCommercePlacesTests.rows)
        let notice = try #require(file.notices.first { $0.hasPrefix("read by their place in WooCommerce") })
        #expect(notice.contains(" as type, ") && notice.contains(" as name, ") && notice.hasSuffix(" more"))
        #expect(file.filled == WooCommercePlacesTests.read)
    }

    @Test func `an older export has neither numbers of articles nor brands nor low stock`() throws {
        let old = { (line: Substring) in
            var cells = line.replacing("\"GTIN, UPC, EAN eller ISBN\"", with: "GTIN").replacing(
                "\"0,5\"", with: "1"
            )
            .replacing("\"Kök > Bestick, Rea\"", with: "Kök").replacing("\"Röd, Blå\"", with: "Röd")
            .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            for index in [40, 16, 3] { cells.remove(at: index) }
            return cells.joined(separator: ",")
        }
        let text = (WooCommercePlacesTests.swedish + WooCommercePlacesTests.rows).split(separator: "\n")
            .map(old).joined(separator: "\n")
        let file = try ReadProducts(text + "\n")
        #expect(file.filled.map { $0["title"] } == ["Sked", "Mugg", "Mugg - Röd", "Utkast"])
        #expect(file.filled.map { $0["quantity"] } == ["7", nil, "4", "3"])
        #expect(file.filled.map { $0["price"] } == ["10", "5", "5", "9"])
        #expect(file.filled[2]["options"] == #"{"Färg":"Röd"}"#)
    }

    @Test func `one unknown name among known ones is known by its place`() throws {
        let head =
            "ID,Type,SKU,Name,Published,Is featured?,Visibility in catalog,Short description,Description,"
            + "Date sale price starts,Date sale price ends,Tax status,Tax class,In stock?,På hyllan,"
            + "Backorders allowed?,Sold individually?,Weight (kg),Length (cm),Width (cm),Height (cm),"
            + "Allow customer reviews?,Purchase note,Sale price,Regular price,Categories,Tags,Shipping class,"
            + "Images,Download limit,Download expiry days,Parent,Grouped products,Upsells,Cross-sells,"
            + "External URL,Button text,Position\n"
        let row = "1,simple,A,a,1,0,visible,,,,,taxable,,1,12,0,0,,,,,1,,,5,K,,,,,,,,,,,,0\n"
        let file = try ReadProducts(head + row)
        #expect(file.rows.first?["quantity"] == "12")
        #expect(file.notices.contains("read by their place in WooCommerce's exports: \"På hyllan\" as stock"))
        let left = try ReadProducts(head + row) { try $0.mapping.add("På hyllan=") }
        #expect(left.rows.first?["quantity"] == nil)
        // Other columns beside it, and columns in another order, say nothing.
        let two = try ReadProducts(
            head.replacing("På hyllan", with: "På hyllan,Var,När") + row.replacing(",12,", with: ",12,x,y,"))
        #expect(two.rows.count == 1 && two.rows.first?["quantity"] == nil)
        let moved = try ReadProducts("Extra,\(head)" + "x,\(row)")
        #expect(moved.rows.count == 1 && moved.rows.first?["quantity"] == nil)
    }

    @Test func `in a shorter file a column that is not known is not taken for one that is missing`() throws {
        let file = try ReadProducts(
            "ID,Type,SKU,Name,Published,In stock?,Warehouse,Low stock amount,Sale price,Regular price,Supplier,Tags\n"
                + "1,simple,A,a,1,1,12,2,,5,Acme,t\n")
        #expect(file.rows.first?["quantity"] == nil && file.rows.first?["category"] == nil)
        #expect(file.notices.contains { $0.contains("not imported: Warehouse, Supplier") })
    }

    @Test(arguments: [
        "ID,Typ,Artikelnummer,Namn,Publicerad,Beskrivning,I lager?,Lager,Vikt (kg),Reapris,Ordinarie pris,Kategorier,Etiketter,Bilder,Överordnad,Attribut 1 namn,Attribut 1 värde(n)",
        "ID,Type,Varenummer (SKU),Navn,Udgivet,Beskrivelse,På lager?,Lager,Vægt (kg),Tilbudspris,Normalpris,Kategorier,Tags,Billeder,Forælder,Egenskab 1 navn,Egenskab 1 værdi(er)",
    ])
    func `a shorter export is known by its names in Swedish and Danish`(header: String) throws {
        let file = try ReadProducts(
            header + "\n1,variable,M,Mugg,1,d,1,,,,,Kök,t,https://x.test/1.jpg,,Färg,\"Röd, Blå\"\n"
                + "2,variation,M-R,Mugg - Röd,-1,,1,4,\"0,5\",4,5,,,,M,Färg,Röd\n")
        #expect(
            file.filled == [
                [
                    "sku": "M", "external_id": "1", "title": "Mugg", "is_visible": "true", "description": "d",
                    "price": "5", "category": "Kök", "tags": #"["t"]"#, "image": "https://x.test/1.jpg",
                ],
                [
                    "sku": "M-R", "external_id": "2", "title": "Mugg - Röd", "is_visible": "false",
                    "quantity": "4", "weight_grams": "500", "sale_price": "4", "price": "5",
                    "parent_sku": "M",
                    "options": #"{"Färg":"Röd"}"#, "needs_shipping": "true",
                ],
            ])
        #expect(!file.notices.contains { $0.hasPrefix("not imported") })
    }

    @Test func `a supplier's list with sizes is no export of WooCommerce`() throws {
        let list = "Code,Description,Colour,Weight (kg),Length (cm),Width (cm),Height (cm),Price\n"
        let file = try ReadProducts(list + "A,Chair,red,5,50,50,90,12\n") {
            for mapping in ["Code=sku", "Description=title"] { try $0.mapping.add(mapping) }
        }
        #expect(file.rows == [["sku": "A", "title": "Chair", "price": "12"]])
    }
}
