import ShopText

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
