import ShopText
import StoreCore
import Testing

@testable import Storectl

@Suite struct ItemFileTests {
    private func requests(_ text: String) throws -> [CartRequest] { try ItemFile.requests(Array(text.utf8)) }

    private func refusal(_ text: String) -> String? {
        do {
            _ = try requests(text)
            return nil
        } catch {
            return (error as? any StoreError)?.message
        }
    }

    @Test func `items are named by id or SKU, and are one unless they say more`() throws {
        #expect(
            try requests(#"[{"product_id": 1, "quantity": 2}, {"sku": "12"}, {"sku": "A", "quantity": "3"}]"#)
                == [
                    CartRequest(.id(1), quantity: "2"), CartRequest(.sku("12"), quantity: "1"),
                    CartRequest(.sku("A"), quantity: "3"),
                ])
        #expect(try requests("[]") == [])
    }

    @Test(arguments: [
        (#"["MUG"]"#, "line 1: expected an item with product_id or sku"),
        (#"[{"quantity": 1}]"#, "line 1: expected an item with product_id or sku"),
        (#"[{"sku": "A", "product_id": 1}]"#, "line 1: expected an item with product_id or sku"),
        (#"[{"sku": 1}]"#, "line 1: expected an item with product_id or sku"),
        (#"[{"sku": "A", "colour": 1}]"#, "line 1: an item cannot have \"colour\""),
        (
            "[\n{\"sku\": \"A\", \"quantity\": 0}]",
            "line 2, column 26: quantity 0 is out of range: 1 to 1000000"
        ),
        (#"[{"sku": "A", "quantity": -2}]"#, "line 1, column 27: quantity -2 is out of range: 1 to 1000000"),
        (#"[{"sku": "A", "quantity": 1.5}]"#, "line 1, column 27: quantity \"1.5\" is not a whole number"),
        (#"[{"sku": "A", "quantity": 1e2}]"#, "line 1, column 27: quantity \"1e2\" is not a whole number"),
        (#"[{"sku": "A", "quantity": null}]"#, "line 1, column 27: quantity \"null\" is not a whole number"),
        (#"[{"product_id": 1.5}]"#, "line 1, column 17: product_id \"1.5\" is not a whole number"),
        (#"[{"sku": "A"}"#, "line 1, column 14: the text ends where a comma or ] should follow"),
    ])
    func `what is not an item is refused with its line`(text: String, message: String) {
        #expect(refusal(text) == message)
    }
}
