import ShopText

/// A value that an action needs and that is never stored: a password, a hash made from it, prepared work. It
/// is not part of the action's encoding. Where somebody chose it, ``Action/agrees(with:of:in:as:)`` tells whether a
/// repeat has the same.
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
