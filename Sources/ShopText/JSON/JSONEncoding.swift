extension JSONValue {
    /// The naming of members in an encoding.
    public enum Naming: Sendable {
        /// As in the type: `firstName`.
        case asDeclared
        /// As in everything that people and scripts see: `first_name`.
        case snakeCase
    }

    /// The value's own encoding, its members in the order in which it names them.
    ///
    /// Foundation's `JSONEncoder` keeps no order, writes money through binary floating point where a type uses
    /// numbers, and takes more time at startup than the whole change; hence this encoder.
    public init(
        encoding value: some Encodable, naming: Naming = .asDeclared,
        salt: [UInt8]? = nil
    ) throws {
        let node = Node()
        try ValueEncoder(node: node, naming: naming, salt: salt).encode(value)
        self = node.value
    }

    /// The salt for this encoding, for values of which only a salted digest is written.
    public static func salt(of encoder: any Encoder) -> [UInt8]? { (encoder as? ValueEncoder)?.salt }

    /// `firstName` as `first_name`, and `productID` as `product_id`.
    public static func snakeCase(_ name: String) -> String {
        var result = ""
        var wasUpper = true
        for character in name {
            if character.isUppercase {
                if !wasUpper { result += "_" }
                result += character.lowercased()
            } else {
                result.append(character)
            }
            wasUpper = character.isUppercase
        }
        return result
    }
}

/// A value being built: containers fill it in after they are returned.
private final class Node {
    enum Content {
        case value(JSONValue)
        case object([(name: String, node: Node)])
        case array([Node])
    }

    var content = Content.object([])

    var value: JSONValue {
        switch content {
        case .value(let value): value
        case .object(let members): .object(members.map { JSONValue.Member($0.name, $0.node.value) })
        case .array(let nodes): .array(nodes.map(\.value))
        }
    }

    func add(_ name: String) -> Node {
        let node = Node()
        if case .object(var members) = content {
            members.append((name, node))
            content = .object(members)
        }
        return node
    }

    func append() -> Node {
        let node = Node()
        if case .array(var nodes) = content {
            nodes.append(node)
            content = .array(nodes)
        }
        return node
    }

    var count: Int { if case .array(let nodes) = content { nodes.count } else { 0 } }
}

private struct ValueEncoder: Encoder {
    let node: Node
    let naming: JSONValue.Naming
    let salt: [UInt8]?
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    var codingPath: [any CodingKey] { [] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Keyed<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.content = .array([])
        return Unkeyed(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    func with(_ node: Node) -> ValueEncoder {
        ValueEncoder(node: node, naming: naming, salt: salt)
    }

    /// Each number type that the shop's values use has its own method; the generic one would otherwise call
    /// itself forever.
    func encode(_ value: some Encodable) throws {
        switch value {
        case let value as Int64: node.content = .value(.integer(value))
        case let value as String: node.content = .value(.string(value))
        case let value as JSONValue: node.content = .value(value)
        case let value as Bool: node.content = .value(.bool(value))
        case let value as Int: node.content = .value(.integer(value))
        case let value as Double: node.content = .value(.number("\(value)"))
        case let value as UInt8: node.content = .value(.integer(value))
        case let value as Int32: node.content = .value(.integer(value))
        case let value as UInt64: node.content = .value(.integer(value))
        default: try value.encode(to: self)
        }
    }
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    private func child(_ key: Key) -> ValueEncoder {
        let name = key.stringValue
        return encoder.with(encoder.node.add(encoder.naming == .snakeCase ? JSONValue.snakeCase(name) : name))
    }

    func encodeNil(forKey key: Key) { child(key).node.content = .value(.null) }
    func encode(_ value: Bool, forKey key: Key) { child(key).node.content = .value(.bool(value)) }
    func encode(_ value: String, forKey key: Key) { child(key).node.content = .value(.string(value)) }
    func encode(_ value: Int64, forKey key: Key) { child(key).node.content = .value(.integer(value)) }
    func encode(_ value: Int, forKey key: Key) { child(key).node.content = .value(.integer(value)) }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try child(key).encode(value) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { child(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        child(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder { child(key) }
}

private struct Unkeyed: UnkeyedEncodingContainer {
    let encoder: ValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.node.count }

    private func next() -> ValueEncoder { encoder.with(encoder.node.append()) }

    func encodeNil() { next().node.content = .value(.null) }
    func encode<Value: Encodable>(_ value: Value) throws { try next().encode(value) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        next().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
    func superEncoder() -> any Encoder { next() }
}

private struct Single: SingleValueEncodingContainer {
    let encoder: ValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.node.content = .value(.null) }
    func encode(_ value: Bool) { encoder.node.content = .value(.bool(value)) }
    func encode(_ value: String) { encoder.node.content = .value(.string(value)) }
    func encode(_ value: Int64) { encoder.node.content = .value(.integer(value)) }
    func encode<Value: Encodable>(_ value: Value) throws { try encoder.encode(value) }
}

extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? container.decode(Int64.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .number("\(number)")
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let values = try? container.decode([JSONValue].self) {
            self = .array(values)
        } else {
            let members = try container.decode([String: JSONValue].self)
            self = .object(members.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) })
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .number(let text):
            if let number = Int64(text) {
                try container.encode(number)
            } else {
                try container.encode(Double(text) ?? 0)
            }
        case .string(let text): try container.encode(text)
        case .array(let values): try container.encode(values)
        case .object(let members):
            try container.encode(Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
        }
    }
}
