import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// PrestaShop's files and the list of products of its back office, in the languages of those who work there.
@Suite struct PrestaShopLanguageTests {
    @Test(arguments: [
        "ID;Image;Name;Reference;Category;Price (tax excl.);Price (tax incl.);Quantity;Status",
        "ID;Image;Nom;Référence;Catégorie;Prix (HT);Prix (TTC);Quantité;État",
        "ID;Bild;Name;Artikel-Nr.;Kategorie;Preis (zzgl. MwSt.);Preis (inkl. MwSt.);Menge;Status",
        "ID;Imagen;Nombre;Referencia;Categoría;Precio (imp. excl.);Precio (imp. incl.);Cantidad;Estado",
        "ID;Immagine;Nome;Riferimento;Categoria;Prezzo (tasse escl.);Prezzo (tasse incl.);Quantità;Stato",
        "ID;Afbeelding;Naam;Referentie;Categorie;Prijs (excl. btw);Prijs (incl. btw);Hoeveelheid;Status",
        "ID;Zdjęcie;Nazwa;Indeks;Kategoria;Cena (netto);Cena (brutto);Ilość;Status",
        "ID;Imagem;Nome;Referência;Categoria;Preço (s/ imp.);Preço (c/ imp.);Quantidade;Estado",
    ])
    func `the list of products is read in every language`(header: String) throws {
        let file = try ReadProducts(
            header + "\n1;;Tasse;T-1;Cuisine;10.00;12.00;24;1\n2;;Bol;T-2;;5.00;6.00;0;0\n")
        #expect(
            file.rows == [
                [
                    "sku": "T-1", "external_id": "1", "title": "Tasse", "category": "Cuisine",
                    "price": "12.00",
                    "quantity": "24", "is_visible": "true",
                ],
                [
                    "sku": "T-2", "external_id": "2", "title": "Bol", "category": "", "price": "6.00",
                    "quantity": "0", "is_visible": "false",
                ],
            ])
    }

    @Test(arguments: [
        "ID produit;Actif (0/1);Nom *;Catégories (x,y,z...);Prix HT;Référence;EAN-13;Quantité;Description;URL des images (x,y,z...);État",
        "ID del producto;Activo (0/1);Nombre *;Categorías (x,y,z...);Precio sin IVA;Referencia nº;EAN13;Cantidad;Descripción;URLs de las imágenes (x,y,z...);Estado",
        "Produkt-ID;Aktiv (0/1);Name *;Kategorien (x,y,z...);Preis ohne MwSt.;Artikel-Nr. #;EAN13;Menge;Beschreibung;Bild-URLs (x,y,z...);Zustand",
    ])
    func `a file for its import is read, and what is new or used is no status`(header: String) throws {
        let file = try ReadProducts(
            header
                + "\n1;1;Tasse;Home,Cuisine;9.90;T-1;4006381333931;3;\"<p>d &amp; e</p>\";https://x.test/1.jpg;used\n"
                + "2;0;Bol;Home;7;T-2;;0;;;new\n")
        #expect(file.filled.map { $0["is_visible"] } == ["true", "false"])
        #expect(
            file.filled.first == [
                "sku": "T-1", "external_id": "1", "title": "Tasse", "category": "Cuisine", "price": "9.90",
                "barcode": "4006381333931", "quantity": "3", "description": "d & e",
                "image": "https://x.test/1.jpg",
                "is_visible": "true",
            ])
        #expect(file.notices.contains { $0.hasPrefix("prices were imported without tax") })
    }

    @Test func `a price that is not the product's is none`() {
        for name in ["Prix d'achat", "Precio de coste", "Price impact", "Cena zakupu netto"] {
            #expect(!PrestaShopHeaders.key(name).hasPrefix("price tax"))
        }
        #expect(PrestaShopHeaders.key("Prix de vente HT") != "price tax included")
    }

    @Test func `a supplier's list that only looks like one is not`() {
        #expect(!PrestaShopFormat.isOne(["Nom", "Référence", "Prix", "Quantité", "Actif"]))
        #expect(!PrestaShopFormat.isOne(["Nom", "Référence", "Prix HT", "Quantité", "Statut"]))
    }
}
