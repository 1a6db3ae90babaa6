import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// Files of counts: of whatever they hold, the key and the quantity.
@Suite struct CountFileTests {
    private func read(
        _ text: String, key: ProductField = .sku,
        _ change: (inout ProductFileOptions) throws -> Void = { _ in }
    ) throws -> ReadProducts {
        try ReadProducts(text) {
            try change(&$0)
            $0.mapping.only = [key, .quantity]
        }
    }

    @Test func `columns in any order, quotes, CRLF, a byte order mark, blank lines and others' columns`()
        throws
    {
        let file = try read(
            "\u{FEFF}note,Quantity,SKU,price,currency\r\n\"a, \"\"b\"\"\r\nc\",3,MUG,x,EUR\r\n\r\n,\"4\",\"0012\",,\r\n"
        )
        #expect(file.rows == [["quantity": "3", "sku": "MUG"], ["quantity": "4", "sku": "0012"]])
        #expect(file.faults == [])
        #expect(file.notices == [])
    }

    @Test func `JSON, as an array or by lines, and others' members`() throws {
        let expected = [["sku": "MUG", "quantity": "3"]]
        #expect(try read(#"[{"sku": "MUG", "quantity": 3, "shelf": 1, "title": ""}]"#).rows == expected)
        #expect(try read(#"{"sku": "MUG", "quantity": "3"}"#).rows == expected)
    }

    /// A file that looks like another shop's export is still one of counts.
    @Test func `the shop that a file comes from does not matter`() throws {
        #expect(
            try read("Type,SKU,Name,Regular price,Quantity\nvariable,MUG,Mug,,3\n").rows == [
                ["sku": "MUG", "quantity": "3"]
            ])
        #expect(
            try read(
                #"[{"id":1,"title":"","price":1,"description":"","category":"","image":"","quantity":3}]"#
            ).rows == [["quantity": "3"]])
    }

    @Test func `another key, under another name`() throws {
        let file = try read("SKU;EAN;Count;quantity\nMUG;4006381333931;3;9\n", key: .barcode) {
            for text in ["EAN=barcode", "Count=quantity", "quantity="] { try $0.mapping.add(text) }
        }
        #expect(file.rows == [["barcode": "4006381333931", "quantity": "3"]])
    }

    @Test func `a table without these columns is none of counts`() {
        #expect(throws: ProductFileError.columnsMissing([.sku, .quantity], ["article quantity"])) {
            try read("article quantity\nMUG 3\n")
        }
        #expect(throws: ProductFileError.columnsMissing([.quantity], ["sku", "count"])) {
            try read("sku,count\nMUG,3\n")
        }
        #expect(throws: ProductFileError.columnsMissing([.sku, .quantity], ["<rss/>"])) {
            try read("<rss/>\n")
        }
        #expect(
            ProductFileError.columnsMissing([.sku, .quantity], ["article", "n"]).message
                == "no column is named sku or quantity: the file has article, n")
        #expect(
            ProductFileError.columnsMissing([.sku, .quantity], ["n"]).hint
                == "choose it with --mapping COLUMN=sku --mapping COLUMN=quantity")
    }
}
