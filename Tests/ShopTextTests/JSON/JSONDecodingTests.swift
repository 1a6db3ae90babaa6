import Testing

@testable import ShopText

@Suite struct JSONDecodingTests {
    private struct Thing: Codable, Equatable {
        var name: String
        var count: Int64
        var price: Double
        var isNew: Bool
        var note: String?
        var tags: [String]
        var inner: Inner
        var kind: Kind
        var free: JSONValue
    }

    private struct Inner: Codable, Equatable { var byte: UInt8, small: Int32, large: UInt64, plain: Int }

    private enum Kind: String, Codable, DefaultWhenMissing {
        case plain, fancy

        static let whenMissing = Kind.plain
    }

    private let thing = Thing(
        name: "Mug", count: .max, price: 4.1, isNew: true, note: nil, tags: ["a"],
        inner: Inner(byte: 1, small: -2, large: .max, plain: 3), kind: .fancy, free: ["x": [1]])

    private func decoded<Value: Decodable>(_ json: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONReader.value(of: json).decoded()
    }

    @Test func `what was encoded is read again`() throws {
        #expect(try JSONValue(encoding: thing).decoded() == thing)
        #expect(try JSONValue(encoding: [thing, thing]).decoded() == [thing, thing])
    }

    @Test func `what an earlier text does not have is empty, zero, false, or what its type says`() throws {
        let nothing = Thing(
            name: "", count: 0, price: 0, isNew: false, note: nil, tags: [],
            inner: Inner(byte: 0, small: 0, large: 0, plain: 0), kind: .plain, free: nil)
        #expect(try decoded("{}") == nothing)
        #expect(try decoded(#"{"later": {"unknown": true}}"#) == nothing)
    }

    @Test func `a type without a default is missed`() throws {
        enum Size: String, Codable { case small }
        struct Shirt: Codable { var size: Size }
        #expect(throws: DecodingError.self) { try decoded("{}", as: Shirt.self) }
        #expect(try decoded(#"{"size":"small"}"#, as: Shirt.self).size == .small)
    }

    @Test func `null is none, and elsewhere no value`() throws {
        struct Note: Codable, Equatable { var text: String?, other: [Int?] }
        #expect(try decoded(#"{"text":null,"other":[1,null]}"#) == Note(text: nil, other: [1, nil]))
        #expect(throws: DecodingError.self) { try decoded(#"{"name":null}"#, as: Thing.self) }
    }

    @Test(arguments: [
        #"{"name":1}"#, #"{"count":"1"}"#, #"{"count":1.5}"#, #"{"count":9223372036854775808}"#,
        #"{"price":"x"}"#, #"{"isNew":1}"#, #"{"tags":{}}"#, #"{"inner":[]}"#, #"{"inner":{"byte":256}}"#,
        #"{"inner":{"small":2147483648}}"#, #"{"inner":{"large":-1}}"#, #"{"kind":"odd"}"#, "[]", "1",
    ]) func `a value of another kind is refused`(json: String) {
        #expect(throws: DecodingError.self) { try decoded(json, as: Thing.self) }
    }

    @Test func `an error says where`() throws {
        struct Outer: Codable { var things: [Inner] }
        let error = #expect(throws: DecodingError.self) {
            try decoded(#"{"things":[{},{"byte":"x"}]}"#, as: Outer.self)
        }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == ["things", "1", "byte"])
        #expect(context.debugDescription == "expected a number")
    }

    /// Reads itself by hand, in every way that a container offers.
    private struct ByHand: Decodable, Equatable {
        enum Keys: String, CodingKey { case nested, list, above, gone }

        var read: [String] = []

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            read.append("\(container.allKeys.count) \(container.contains(.gone))")
            let nested = try container.nestedContainer(keyedBy: Keys.self, forKey: .nested)
            read.append(try nested.decode(String.self, forKey: .above))
            var list = try container.nestedUnkeyedContainer(forKey: .list)
            read.append("\(list.count ?? 0) \(try list.decodeNil()) \(try list.decodeNil())")
            read.append("\(try list.decode(Int.self))")
            read.append(try list.nestedContainer(keyedBy: Keys.self).decode(String.self, forKey: .above))
            var inner = try list.nestedUnkeyedContainer()
            read.append("\(try inner.decode(Bool.self)) \(inner.isAtEnd)")
            read.append(try String(from: list.superDecoder()))
            read.append("\(list.isAtEnd)")
            read.append(try String(from: container.superDecoder(forKey: .above)))
            #expect(throws: DecodingError.self) { try list.decode(Int.self) }
            #expect(try container.nestedUnkeyedContainer(forKey: .gone).count == 0)
            #expect(try container.nestedContainer(keyedBy: Keys.self, forKey: .gone).allKeys.isEmpty)
        }
    }

    @Test func `what decodes itself by hand finds its way`() throws {
        let json = #"{"nested":{"above":"n"},"list":[null,2,{"above":"o"},[true],"s"],"above":"up"}"#
        #expect(
            try decoded(json, as: ByHand.self).read == [
                "3 false", "n", "5 true false", "2", "o", "true true", "s", "true", "up",
            ])
    }
}
