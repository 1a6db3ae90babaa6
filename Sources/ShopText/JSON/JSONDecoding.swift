extension JSONValue {
    /// Decodes the value.
    /// If a member is missing, lists and texts are empty, numbers zero and flags false; any other type defines its
    /// default with ``DefaultWhenMissing``. So data from an earlier version stays readable when a type gains members.
    ///
    /// - Throws: `DecodingError`
    public func decoded<Value: Decodable>(
        as type: Value.Type = Value.self, userInfo: [CodingUserInfoKey: any Sendable] = [:]
    ) throws -> Value {
        try ValueDecoder(value: self, info: userInfo).decode(type)
    }
}

private struct ValueDecoder: Decoder {
    /// `nil` if it is missing.
    let value: JSONValue?
    let info: [CodingUserInfoKey: any Sendable]
    var userInfo: [CodingUserInfoKey: Any] { info }
    var path: [any CodingKey] = []
    var codingPath: [any CodingKey] { path }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        switch value {
        case .object(let members):
            KeyedDecodingContainer(
                Keyed(
                    decoder: self,
                    members: Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })))
        case nil: KeyedDecodingContainer(Keyed(decoder: self, members: [:]))
        default: throw mismatch("an object")
        }
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        switch value {
        case .array(let values): Unkeyed(decoder: self, values: values)
        case nil: Unkeyed(decoder: self, values: [])
        default: throw mismatch("a list")
        }
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

    func at(_ value: JSONValue?, _ key: any CodingKey) -> ValueDecoder {
        ValueDecoder(value: value, info: info, path: path + [key])
    }

    /// Each number type that the shop's values use has its own method; the generic one would otherwise call
    /// itself forever.
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let result: Any? =
            switch type {
            case is Int64.Type: try number(Int64.init, missing: 0)
            case is String.Type: try string()
            case is JSONValue.Type: value ?? .null
            case is Bool.Type: try flag()
            case is Int.Type: try number(Int.init, missing: 0)
            case is Double.Type: try number(Double.init, missing: 0)
            case is UInt8.Type: try number(UInt8.init, missing: 0)
            case is Int32.Type: try number(Int32.init, missing: 0)
            case is UInt64.Type: try number(UInt64.init, missing: 0)
            default: value == nil ? (type as? any DefaultWhenMissing.Type)?.whenMissing : nil
            }
        if let result, let value = result as? Value { return value }
        return try Value(from: self)
    }

    private func number<Number>(_ read: (String) -> Number?, missing: Number) throws -> Number {
        guard let value else { return missing }
        guard case .number(let text) = value, let number = read(text) else { throw mismatch("a number") }
        return number
    }

    private func string() throws -> String {
        guard let value else { return "" }
        guard case .string(let text) = value else { throw mismatch("a text") }
        return text
    }

    private func flag() throws -> Bool {
        guard let value else { return false }
        guard case .bool(let flag) = value else { throw mismatch("true or false") }
        return flag
    }

    func mismatch(_ expected: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: path, debugDescription: "expected \(expected)"))
    }
}

private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ValueDecoder
    let members: [String: JSONValue]
    var codingPath: [any CodingKey] { decoder.path }
    var allKeys: [Key] { members.keys.compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }
    func decodeNil(forKey key: Key) -> Bool { members[key.stringValue].map { $0 == .null } ?? true }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try child(key).decode(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { try child(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try child(key).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { decoder }
    func superDecoder(forKey key: Key) -> any Decoder { child(key) }

    private func child(_ key: Key) -> ValueDecoder { decoder.at(members[key.stringValue], key) }
}

private struct Unkeyed: UnkeyedDecodingContainer {
    let decoder: ValueDecoder
    let values: [JSONValue]
    var currentIndex = 0
    var codingPath: [any CodingKey] { decoder.path }
    var count: Int? { values.count }
    var isAtEnd: Bool { currentIndex >= values.count }

    private struct Index: CodingKey {
        let intValue: Int?
        var stringValue: String { "\(intValue ?? 0)" }

        init(intValue: Int) { self.intValue = intValue }
        init?(stringValue: String) { nil }
    }

    private mutating func next() throws -> ValueDecoder {
        guard !isAtEnd else { throw decoder.mismatch("another element") }
        defer { currentIndex += 1 }
        return decoder.at(values[currentIndex], Index(intValue: currentIndex))
    }

    mutating func decodeNil() -> Bool {
        guard !isAtEnd, values[currentIndex] == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().decode(type) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { try next().container(keyedBy: type) }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct Single: SingleValueDecodingContainer {
    let decoder: ValueDecoder
    var codingPath: [any CodingKey] { decoder.path }

    func decodeNil() -> Bool { decoder.value.map { $0 == .null } ?? true }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.decode(type) }
}
