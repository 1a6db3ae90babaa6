import StoreCore
import Testing

@testable import Storectl

@Suite struct ProductFileTests {
    private func rows(_ text: String) throws -> [[String]] {
        try ProductFile(Array(text.utf8)).rows.map { row in
            row.fields.map { "\($0.field.rawValue)=\($0.text) @\($0.line):\($0.column)" }
        }
    }

    @Test func `every member of a product becomes a field with its place`() throws {
        let text = """
            [
              {"sku": "MUG", "price": 9.50, "is_visible": false, "category": null,
               "rating": {"rate": 4.5, "count": 10}}
            ]
            """
        #expect(
            try rows(text) == [
                [
                    "sku=MUG @2:11", "price=9.50 @2:27", "is_visible=false @2:47", "rating_rate=4.5 @3:14",
                    "rating_count=10 @3:14",
                ]
            ])
    }

    @Test func `a price keeps the digits of the file`() throws {
        #expect(try rows(#"[{"sku": "A", "price": 109.95000}]"#)[0][1].hasPrefix("price=109.95000 "))
        #expect(
            try rows(#"[{"sku": "A", "price": 12345678901234567890.1}]"#)[0][1].hasPrefix(
                "price=12345678901234567890.1 "))
    }

    @Test func `JSON Lines read as an array does`() throws {
        let file = try ProductFile(Array("{\"sku\": \"A\"}\n\n{\"sku\": \"B\"}\n".utf8))
        #expect(file.rows.map(\.line) == [1, 3])
        #expect(file.notices == [])
    }

    @Test func `products of FakeStoreAPI keep their id, and are told apart from our own`() throws {
        let foreign = try ProductFile(Array(#"[{"id": 7, "title": "Ring", "price": 1}]"#.utf8))
        #expect(foreign.rows[0].fields.map(\.text) == ["FAKESTORE-7", "7", "Ring", "1"])
        #expect(foreign.rows[0].fields.map(\.field) == [.sku, .externalID, .title, .price])
        #expect(foreign.notices == ["read as products of FakeStoreAPI; the SKU is FAKESTORE-id"])
        let own = try ProductFile(Array(#"[{"id": 7, "sku": "RING", "title": "Ring", "price": 1}]"#.utf8))
        #expect(own.rows[0].fields.map(\.text) == ["RING", "Ring", "1"])
    }

    @Test func `what the shop makes itself is passed over, and strangers are named once`() throws {
        let file = try ProductFile(
            Array(
                """
                [{"sku": "A", "id": 1, "currency": "USD", "is_archived": true, "created_at": "x", "colour": 1},
                 {"sku": "B", "colour": 2, "size": "L"}]
                """.utf8))
        #expect(file.rows.map { $0.fields.map(\.text) } == [["A"], ["B"]])
        #expect(file.notices == ["not imported: colour, size"])
    }

    @Test func `what is not a product is refused with its line`() {
        #expect(throws: ProductFileError.notAnObject(line: 2)) {
            _ = try ProductFile(Array("[{\"sku\": \"A\"},\n \"B\"]".utf8))
        }
        #expect(throws: MalformedJSON(.expectedValue, at: TextPosition(line: 1, column: 1))) {
            _ = try ProductFile(Array("sku,title".utf8))
        }
    }
}
