import ShopText

/// Personal data: the journal's arguments have only a digest of it, made with the entry's own salt. The digest shows
/// whether a repeat is the same, and reveals nothing once the salt is deleted.
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
