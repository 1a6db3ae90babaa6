import Testing

@testable import ShopText

@Suite struct JSONEncodingTests {
    private struct Thing: Encodable {
        var zebra = 1
        var apple: String? = "a"
        var missing: String?
        var productID: Int64 = 7
        var isVisible = true
        var rate = 4.1
        var tags = ["x", "y"]
        var inner = Inner()
        var plain: JSONValue = ["kept": .number("1.50")]
    }

    private struct Inner: Encodable {
        var byte: UInt8 = 255
        var small: Int32 = -3
        var large = UInt64.max
        var pairs: [[Int]] = [[1], []]
    }

    /// Encodes itself by hand, in every way that a container offers.
    private struct ByHand: Encodable {
        enum Keys: String, CodingKey { case nothing, nested, list, above }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Keys.self)
            try container.encodeNil(forKey: .nothing)
            var nested = container.nestedContainer(keyedBy: Keys.self, forKey: .nested)
            try nested.encode(1.5, forKey: .above)
            var list = container.nestedUnkeyedContainer(forKey: .list)
            try list.encodeNil()
            try list.encode(2)
            var object = list.nestedContainer(keyedBy: Keys.self)
            try object.encode(false, forKey: .nothing)
            var inner = list.nestedUnkeyedContainer()
            try inner.encode("deep")
            try Inner(pairs: []).encode(to: list.superEncoder())
            #expect(list.count == 5)
            try "up".encode(to: container.superEncoder(forKey: .above))
        }
    }

    @Test func `members come in the order of their type, absent ones not at all`() throws {
        #expect(
            try JSONValue(encoding: Thing()).compactText
                == #"{"zebra":1,"apple":"a","productID":7,"isVisible":true,"rate":4.1,"tags":["x","y"],"#
                + #""inner":{"byte":255,"small":-3,"large":18446744073709551615,"pairs":[[1],[]]},"#
                + #""plain":{"kept":1.50}}"#)
    }

    @Test func `names become snake case where they are asked to, at every depth`() throws {
        struct Outer: Encodable { var firstName = [["lastName": 1]], oneThing = Thing() }
        guard case .object(let members) = try JSONValue(encoding: Outer(), naming: .snakeCase) else {
            Issue.record("no object")
            return
        }
        #expect(members.map(\.name) == ["first_name", "one_thing"])
        #expect(members.last?.value["product_id"] == 7)
    }

    @Test(arguments: [
        ("firstName", "first_name"), ("productID", "product_id"), ("sku", "sku"),
        ("isInStock", "is_in_stock"),
        ("ID", "id"), ("", ""), ("already_so", "already_so"),
    ]) func `a name in snake case`(name: String, expected: String) {
        #expect(JSONValue.snakeCase(name) == expected)
    }

    @Test func `what encodes itself by hand keeps its shape`() throws {
        #expect(
            try JSONValue(encoding: ByHand()).compactText
                == #"{"nothing":null,"nested":{"above":1.5},"list":[null,2,{"nothing":false},["deep"],"#
                + #"{"byte":255,"small":-3,"large":18446744073709551615,"pairs":[]}],"above":"up"}"#)
    }

    @Test func `plain values and lists are encoded as they are`() throws {
        #expect(try JSONValue(encoding: "a") == "a")
        #expect(try JSONValue(encoding: Int64.min) == .number("-9223372036854775808"))
        #expect(try JSONValue(encoding: [true, false]) == [true, false])
        #expect(try JSONValue(encoding: [String]()) == [])
        #expect(try JSONValue(encoding: String?.none) == nil)
    }

    @Test func `the salt of the encoding reaches every value in it`() throws {
        struct Salted: Encodable {
            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                try container.encode(JSONValue.salt(of: encoder).map { "\($0)" } ?? "none")
            }
        }
        #expect(try JSONValue(encoding: [[Salted()]], salt: [1, 2]) == [["[1, 2]"]])
        #expect(try JSONValue(encoding: Salted()) == "none")
    }
}
