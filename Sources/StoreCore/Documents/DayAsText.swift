import ShopText

/// A day in JSON, as text or `null`.
@propertyWrapper
public struct AsText<Value: Sendable & Equatable & TextForm>: Codable, Sendable, Equatable {
    public let wrappedValue: Value

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = container.decodeNil() ? nil : try container.decode(String.self)
        guard let value = Value(form: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text ?? "null") is not a day")
        }
        wrappedValue = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let text = wrappedValue.form { try container.encode(text) } else { try container.encodeNil() }
    }
}

/// A type written as text in JSON.
public protocol TextForm {
    var form: String? { get }
    init?(form: String?)
}

extension Day: TextForm {
    public var form: String? { description }
    public init?(form: String?) {
        guard let form else { return nil }
        self.init(form)
    }
}

extension Day?: TextForm {
    public var form: String? { self?.description }
    public init?(form: String?) {
        guard let form else {
            self = .none
            return
        }
        guard let day = Day(form) else { return nil }
        self = day
    }
}
