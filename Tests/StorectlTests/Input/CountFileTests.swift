import StoreCore
import Testing

@testable import Storectl

@Suite struct CountFileTests {
    private func rows(_ text: String) throws -> [CountedStock] { try CountFile.rows(Array(text.utf8)) }

    @Test func `columns in any order, quotes, CRLF, a byte order mark and blank lines`() throws {
        let text = "\u{FEFF}note,Quantity,SKU\r\n\"a, \"\"b\"\"\r\nc\",3,MUG\r\n\r\n,\"4\",\"0012\"\r\n"
        #expect(
            try rows(text) == [
                CountedStock(sku: "MUG", quantity: "3", line: 2),
                CountedStock(sku: "0012", quantity: "4", line: 5),
            ])
    }

    @Test func `what spreadsheets make of a table: semicolons, UTF-16, apostrophes, blank rows`() throws {
        let text = "SKU;Quantity\r\n'-7 ; 3\r\n;\r\n"
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try CountFile.rows(wide) == [CountedStock(sku: "-7", quantity: "3", line: 2)])
    }

    @Test func `JSON, as an array or by lines`() throws {
        let expected = [CountedStock(sku: "MUG", quantity: "3", line: 1)]
        #expect(try rows(#"[{"sku": "MUG", "quantity": 3, "shelf": 1}]"#) == expected)
        #expect(try rows(#"{"sku": "MUG", "quantity": "3"}"#) == expected)
        #expect(throws: MalformedJSON.self) { try rows(#"[{"sku": "MUG", "quantity": 3}"#) }
    }

    @Test func `what is no file of counts`() {
        #expect(throws: CountFileError.noColumns) { try rows("") }
        #expect(throws: MalformedTable.self) { try rows("sku,quantity\n\"MUG,3\n") }
        #expect(throws: MalformedTable.self) { try rows("sku,quantity\n\"M\"UG,3\n") }
        #expect(throws: CountFileError.incomplete(line: 2)) { try rows("sku,quantity\nMUG") }
        #expect(throws: CountFileError.notUTF8(line: 2)) {
            try CountFile.rows(Array("sku,quantity\n".utf8) + [0xFF])
        }
        #expect(CountFileError.notUTF8(line: 2).message == "line 2: not valid UTF-8")
    }
}
