import ShopText

/// A value that an action needs and that is never stored: a password, a hash made from it, prepared work. It
/// is not part of the action's encoding.
@propertyWrapper
public struct Secret<Value: Sendable>: Codable, Sendable {
    public var wrappedValue: Value

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        throw DecodingError.dataCorrupted(
            .init(codingPath: decoder.codingPath, debugDescription: "a secret is not recorded"))
    }

    public func encode(to encoder: any Encoder) throws {}
}

extension Secret: ExpressibleByNilLiteral where Value: ExpressibleByNilLiteral {
    public init(nilLiteral: ()) { self.init(wrappedValue: nil) }
}

/// Personal data: the journal's arguments have only a digest of it, made with the entry's own salt. The
/// digest shows whether a repeat is the same, and nothing once the salt is deleted.
@propertyWrapper
public struct Personal<Value: Sendable>: Sendable {
    public var wrappedValue: Value

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

extension Personal: Codable where Value: Codable {
    public init(from decoder: any Decoder) throws {
        wrappedValue = try decoder.singleValueContainer().decode(Value.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        guard let salt = JSONValue.salt(of: encoder) else {
            return try container.encode(wrappedValue)
        }
        let text = try JSONValue(encoding: wrappedValue).compactText
        try container.encode("sha256:" + Cryptography.sha256(salt + Array(text.utf8)).hex)
    }
}

extension Personal: Equatable where Value: Equatable {}

extension CodingUserInfoKey {
    /// The currency of the decoded amounts.
    static let currency = named("currency")

    private static func named(_ name: String) -> CodingUserInfoKey {
        guard let key = CodingUserInfoKey(rawValue: name) else { preconditionFailure("any text is a key") }
        return key
    }
}

// Found before the generic methods, so that synthesized code leaves out secrets and absent values.
extension KeyedEncodingContainer {
    public mutating func encode<Value>(_ value: Secret<Value>, forKey key: Key) throws {}

    public mutating func encode<Value: Codable>(_ value: Personal<Value?>, forKey key: Key) throws {
        guard value.wrappedValue != nil else { return }
        try value.encode(to: superEncoder(forKey: key))
    }
}

extension KeyedDecodingContainer {
    public func decode<Value: ExpressibleByNilLiteral>(
        _ type: Secret<Value>.Type, forKey key: Key
    ) throws -> Secret<Value> { nil }

    public func decode<Value: Codable>(_ type: Personal<Value?>.Type, forKey key: Key) throws -> Personal<
        Value?
    > {
        Personal(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
    }
}

extension Money {
    /// An amount in an action's encoding, in the currency given to the decoder.
    init(_ text: String, decoder: any Decoder) throws {
        guard let currency = decoder.userInfo[.currency] as? Currency else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no currency"))
        }
        try self.init(text, currency: currency, name: "amount", maximum: Money.maximum)
    }
}
