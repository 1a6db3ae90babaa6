import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// `--mapping` says which column is which field, and is not passed over.
@Suite struct MappingTests {
    private func refusal(_ text: String, _ mapping: String...) -> (any StoreError)? {
        do {
            _ = try ReadProducts(text) { options in
                for mapping in mapping { try options.mapping.add(mapping) }
            }
            return nil
        } catch { return error as? any StoreError }
    }

    @Test func `a column that the file does not have is refused before its rows are read`() {
        let error = refusal("sku,VK brutto\nA,5\nB\n", "VK bruto=price")
        #expect(error?.message == "no column \"VK bruto\" in the file; it has sku, VK brutto")
        #expect(error?.hint == "did you mean \"VK brutto\"?")
        #expect(error?.kind == .invalidInput && error?.code == "column_missing")
        let two = refusal("sku,price\nA,5\n", "Produkt=title", "sku=sku", "Bild=image")
        #expect(two?.message == "no column \"Produkt\" or \"Bild\" in the file; it has sku, price")
        #expect(two?.hint == "use a column name from the file, or leave out its --mapping")
    }

    @Test func `a member that no object has is refused at the end`() throws {
        let text = "{\"sku\": \"A\", \"vk\": 5}\n{\"sku\": \"B\", \"Netto\": 4}\n"
        #expect(refusal(text, "VK=price", "NETTO=compare_at_price") == nil)
        #expect(
            refusal(text, "VKP=price")?.message == "no column \"VKP\" in the file; it has sku, vk, Netto")
        #expect(refusal("[]", "VK=price") == nil)
    }

    @Test func `a column to be left out need not be there`() {
        #expect(refusal("sku,title\nA,a\n", "colour=") == nil)
        #expect(refusal("[{\"sku\": \"A\"}]", "colour=") == nil)
    }

    @Test func `a column is one field`() {
        #expect(refusal("a\n1\n", "a=sku", "A=sku") == nil)
        for second in ["A=barcode", "a="] {
            let error = refusal("a\n1\n", "a=sku", second)
            #expect(error?.kind == .usage && error?.hint == "map each column to one field")
        }
        #expect(
            refusal("a\n1\n", "a=sku", "A=barcode")?.message
                == "--mapping maps the column \"A\" to two fields")
    }

    @Test func `a mapping works inside every format, and changes none`() throws {
        let feed = "<rss><item><g:id>1</g:id><g:mpn>4006381333931</g:mpn><title>T</title></item></rss>"
        let google = try ReadProducts(feed) { try $0.mapping.add("g:mpn=barcode") }
        #expect(google.rows == [["sku": "1", "barcode": "4006381333931", "title": "T"]])
        let woo = "ID,Type,SKU,Name,Published,Stock,Regular price,Brand\n1,simple,A,a,1,50,3,acme\n"
        let left = try ReadProducts(woo) {
            for mapping in ["Stock=", "Brand=tax_class"] { try $0.mapping.add(mapping) }
        }
        #expect(left.rows.first?["quantity"] == nil && left.rows.first?["tax_class"] == "acme")
        #expect(left.notices.contains("read as a WooCommerce product export"))
        let renamed = try ReadProducts("Sorte,SKU,Name,Published,Regular price\nvirtual,A,a,1,3\n") {
            $0.format = .woocommerce
            try $0.mapping.add("Sorte=Type")
        }
        #expect(renamed.rows.first?["needs_shipping"] == "false")
        #expect(refusal("sku,x\nA,1\n", "x=Regular price")?.code == "unknown_field")
    }

    @Test func `a column is found by its number where two have the same name`() throws {
        let error = refusal("sku,title,price,price\nA,a,1,2\n")
        #expect(error?.message == "columns 3 (\"price\") and 4 (\"price\") are both price")
        #expect(error?.hint == "leave one out: --mapping '#4='")
        let result = try ReadProducts("sku,title,price,price\nA,a,1,2\n") { try $0.mapping.add("#4=") }
        #expect(result.rows == [["sku": "A", "title": "a", "price": "1"]])
    }

    @Test func `a mark before a file of mappings is no part of its first line`() throws {
        let result = try ReadProducts("Art,Name\n1,a\n") {
            let file = MappingFile(
                "\u{FEFF}Art=sku\r\nName=title\r\n# no\n--date-format 'D.M.Y'\n--lenient\n#3=\n")
            for mapping in file.mappings { try $0.mapping.add(mapping) }
            #expect(file.options == ["--date-format=D.M.Y", "--lenient"])
        }
        #expect(result.rows == [["sku": "1", "title": "a"]])
    }

    @Test(arguments: [
        (#""title": true"#, "title cannot be true"), (#""title": ["x"]"#, #"title cannot be ["x"]"#),
        (#""sku": ["x"]"#, #"SKU cannot be ["x"]"#),
        (#""image": {"src": "x"}"#, #"image cannot be {"src":"x"}"#),
        (#""tags": {"a": 1}"#, #"tags cannot be {"a":1}"#), (#""barcode": false"#, "barcode cannot be false"),
        (#""price": [1]"#, "price cannot be [1]"),
        (#""is_visible": ["true"]"#, #"visibility cannot be ["true"]"#),
    ])
    func `a field is not made of what JSON says otherwise`(member: String, message: String) throws {
        let result = try ReadProducts("{\(member)}")
        #expect(result.faults == [message] && result.rows == [[:]])
    }

    @Test func `numbers are texts as they are written`() throws {
        let result = try ReadProducts(#"{"sku": 0.10, "title": 5, "is_visible": true, "tags": ["a", 1]}"#)
        #expect(
            result.rows == [["sku": "0.10", "title": "5", "is_visible": "true", "tags": #"["a",1]"#]])
        #expect(result.faults == [])
    }
}
