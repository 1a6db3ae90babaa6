import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// Files of other programs, each one of a kind.
@Suite struct ForeignFileTests {
    @Test func `Shopify's newer names, a draft and a hidden product among them`() throws {
        let rows = try ReadProducts(
            """
            Title,URL handle,Description,Type,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Inventory tracker,Inventory quantity,Weight value (grams),Product image URL
            Vase,vase,<b>Blue</b>,Vases,TRUE,Draft,V-1,Title,Default Title,9.50,shopify,-4,250.0,https://x.test/v.jpg
            Jug,jug,,Jugs,FALSE,Active,J-1,Size,S,5,,,,
            ,jug,,,,,J-2,,L,6,shopify,3,,

            """
        )
        #expect(rows.rows.map { $0["is_visible"] } == ["false", "false", "false", "false"])
        #expect(rows.rows[0]["quantity"] == "0" && rows.rows[0]["weight_grams"] == "250")
        #expect(rows.rows.map { $0["sku"] } == ["V-1", "jug", "J-1", "J-2"])
        #expect(
            rows.notices.contains(
                "stock is not tracked for 1 product (J-1); new ones have 0; add --default quantity=N"))
        #expect(rows.notices.contains("negative stock, from overselling, was read as 0, for 1 product (V-1)"))
    }

    @Test(arguments: [
        "ID,Type,UGS,Nom,Publié,\"Tarif régulier\",\"Tarif promo\",Stock,Catégories,Étiquettes,Images,Parent,\"Nom de l’attribut 1\",\"Valeur(s) de l’attribut 1\",\"Poids (kg)\"",
        "ID,Tipo,SKU,Nombre,Publicado,\"Precio normal\",\"Precio rebajado\",Inventario,Categorías,Etiquetas,Imágenes,Superior,\"Nombre del atributo 1\",\"Valor(es) del atributo 1\",\"Peso (kg)\"",
        "ID,Tipo,COD,Nome,Pubblicato,\"Prezzo di listino\",\"Prezzo in offerta\",Magazzino,Categorie,Tag,Immagine,Genitore,\"Nome dell'attributo 1\",\"Valore dell'attributo 1\",\"Peso (kg)\"",
        "ID,Type,Artikelnummer,Naam,Gepubliceerd,\"Reguliere prijs\",Actieprijs,Voorraad,Categorieën,Tags,Afbeeldingen,Hoofd,\"Naam eigenschap 1\",\"Waarde eigenschap 1\",\"Gewicht (kg)\"",
        "ID,Typ,SKU,Nazwa,Opublikowano,Cena,\"Cena promocyjna\",\"Stan magazynowy\",Kategorie,Tagi,Obrazki,\"Element nadrzędny\",\"Nazwa atrybutu 1\",\"Wartości atrybutu 1\",\"Waga (kg)\"",
        "ID,Tipo,REF,Nome,Publicado,Preço,\"Preço promocional\",Estoque,Categorias,Etiquetas,Imagens,Principal,\"Nome do atributo 1\",\"Valores do atributo 1\",\"Peso (kg)\"",
        "ID,Typ,Artikelnummer,Name,Veröffentlicht,\"Regulärer Preis\",Angebotspreis,Lager,Kategorien,Schlagwörter,Bilder,\"Übergeordnetes Produkt\",\"Attribut 1 Name\",\"Attribut 1 Wert(e)\",\"Gewicht (kg)\"",
    ])
    func `WooCommerce's names in other languages`(head: String) throws {
        let result = try ReadProducts(
            head
                + "\n9,variation,A-1,A,1,\"19,90\",\"9,9\",3,K > L,t,https://x.test/1.jpg,A,Color,Red,\"0,25\"\n"
        )
        #expect(
            result.rows == [
                [
                    "sku": "A-1", "external_id": "9", "title": "A", "is_visible": "true", "price": "19.90",
                    "sale_price": "9.9", "quantity": "3", "category": "K > L", "tags": #"["t"]"#,
                    "image": "https://x.test/1.jpg", "more_images": "", "parent_sku": "A",
                    "options": #"{"Color":"Red"}"#, "weight_grams": "250", "needs_shipping": "true",
                ]
            ])
    }

    @Test func `stock that variations share goes where that is said`() throws {
        let text = """
            ID,Type,SKU,Name,Published,Stock,Regular price,Parent
            1,variable,SOAP,Soap,1,12,,
            2,variation,S-1,One,1,parent,3,SOAP
            3,variation,S-2,Two,1,parent,3,SOAP

            """
        let none = try ReadProducts(text)
        #expect(none.rows.map { $0["quantity"] } == [nil, nil, nil])
        #expect(
            none.notices.contains {
                $0.contains("(SOAP) share its stock") && $0.contains("--shared-stock first")
            })
        #expect(
            try ReadProducts(text) { $0.sharedStock = .first }.rows.map { $0["quantity"] } == [
                nil, "12", nil,
            ])
        #expect(
            try ReadProducts(text) { $0.sharedStock = .each }.rows.map { $0["quantity"] } == [
                nil, "12", "12",
            ])
    }

    @Test func `a variation may have the tax class of its parent, wherever that stands`() throws {
        let result = try ReadProducts(
            """
            ID,Type,SKU,Name,Published,Tax class,Regular price,Parent
            2,variation,T-1,One,1,Parent,3,TEA
            1,variable,TEA,Tea,1,reduced-rate,,
            3,variation,T-2,Two,1,parent,3,id:1
            4,variation,T-3,Three,1,,3,TEA
            5,variation,T-4,Four,1,zero-rate,3,TEA
            6,variable,MUG,Mug,1,,,
            7,variation,M-1,Five,1,parent,3,MUG
            8,variation,X-1,Six,1,parent,3,ELSEWHERE

            """)
        let classes = Dictionary(uniqueKeysWithValues: result.rows.map { ($0["sku"] ?? "", $0["tax_class"]) })
        #expect(classes["T-1"] == "reduced-rate" && classes["T-2"] == "reduced-rate")
        #expect(classes["T-3"] == "" && classes["T-4"] == "zero-rate" && classes["M-1"] == "")
        #expect(classes["X-1"] == .some(nil))
    }

    @Test func `a parent is found wherever it stands, and one without variations keeps its stock`() throws {
        let result = try ReadProducts(
            """
            ID,Type,SKU,Name,Published,Stock,Regular price,Parent,Attribute 14 name,Attribute 14 value(s)
            11,variation,,,1,2,7,id:10,Size,"A &amp; B"
            12,variation,X-2,Named,1,2,8,BAG,Size,S
            10,variable,BAG,Bag,1,50,,,Size,"A &amp; B, S"
            20,variable,HAT,Hat,1,6,5,,Color,Red

            """)
        #expect(result.rows.map { $0["sku"] } == ["X-2", "BAG", "WOO-11", "HAT"])
        #expect(result.rows[1]["price"] == "7" && result.rows[1]["quantity"] == nil)
        #expect(result.rows[2]["parent_sku"] == "BAG" && result.rows[2]["title"] == "Bag - A & B")
        #expect(result.rows[2]["options"] == #"{"Size":"A & B"}"# && result.rows[3]["quantity"] == "6")
        #expect(
            result.notices.contains("attributes that do not distinguish variants were not imported: Color"))
    }

    @Test func `Magento's variants come before their product`() throws {
        let result = try ReadProducts(
            """
            sku,store_view_code,attribute_set_code,product_type,categories,name,product_online,visibility,price,qty,special_price,special_price_from_date,special_price_to_date,additional_attributes,configurable_variations
            S-S,,Default,simple,"Default Category/Shoes,Default Category/Sale",Shoe S,1,Not Visible Individually,20.0000,5.0000,15.0000,12/24/26,12/31/26,"shoe_size=S,brand=Acme",
            S,,Default,configurable,Default Category/Shoes,Shoe,1,"Catalog, Search",,0.0000,,,,,"sku=S-S,shoe_size=S"
            P,,Default,virtual,,Pattern,2,Catalog,4.0000,-1.0000,3.0000,1/2/26,2/2/26,,
            S,fr,Default,configurable,,Chaussure,,,,,,,,,

            """)
        #expect(result.rows.map { $0["sku"] } == ["S", "S-S", "P"])
        #expect(result.rows[0]["price"] == "20.0000" && result.rows[0]["quantity"] == nil)
        #expect(result.rows[1]["options"] == #"{"Shoe size":"S"}"# && result.rows[1]["is_visible"] == "true")
        #expect(result.rows[1]["category"] == "Shoes" && result.rows[1]["tags"] == #"["Sale"]"#)
        #expect(result.rows[1]["sale_starts_on"] == "2026-12-24" && result.rows[1]["quantity"] == "5")
        #expect(result.rows[2]["is_visible"] == "false" && result.rows[2]["needs_shipping"] == "false")
        #expect(result.rows[2]["sale_starts_on"] == nil && result.rows[2]["quantity"] == "0")
        #expect(result.notices.contains { $0.hasPrefix("days such as 01/02/26 can be read in two ways") })
        #expect(
            result.notices.contains("attributes that do not distinguish variants were not imported: brand"))
    }

    @Test func `what says whether a product is to be seen is believed only against it`() throws {
        for (text, hidden) in [
            ("sku,Online\nA,yes\nB,no\n", ["B"]), ("sku,is_active\nA,1\nB,\n", ["B"]),
            ("sku,Hidden\nA,0\nB,1\n", ["B"]), ("sku,State\nA,live\nB,coming soon\n", ["B"]),
            ("sku;Aktiv\nA;ja\nB;nein\n", ["B"]), ("sku,Status,Visible\nA,active,1\nB,active,0\n", ["B"]),
            ("sku,is_visible,Status\nA,true,draft\nB,false,draft\n", []),
        ] {
            let rows = try ReadProducts(text).rows
            #expect(rows.filter { $0["hides_if_new"] != nil }.map { $0["sku"] } == hidden, "\(text)")
        }
    }
}
