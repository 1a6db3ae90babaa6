import ShopText

/// The value of one field of a product; `nil` and an empty list are none.
public enum ProductValue: Equatable, Sendable {
    case text(String?)
    case money(Money?)
    case number(Int64?)
    case rate(Double?)
    case flag(Bool)
    case day(Day?)
    case texts([String])
    case options([ProductOption])

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var money: Money? { if case .money(let money) = self { money } else { nil } }
    var number: Int64? { if case .number(let number) = self { number } else { nil } }
    var rate: Double? { if case .rate(let rate) = self { rate } else { nil } }
    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var day: Day? { if case .day(let day) = self { day } else { nil } }
    var texts: [String] { if case .texts(let texts) = self { texts } else { [] } }
    var options: [ProductOption] { if case .options(let options) = self { options } else { [] } }

    /// The value as people and files write it, so that the field's rule reads it back; `nil` if there is none.
    public var written: String? {
        switch self {
        case .text(let text): text
        case .money(let money): money?.decimal
        case .number(let number): number.map { String($0) }
        case .rate(let rate): rate.map(Product.Rating.text)
        case .flag(let flag): flag ? "true" : "false"
        case .day(let day): day?.description
        case .texts(let texts): Product.stored(texts)
        case .options(let options): Product.stored(options)
        }
    }

    public var json: JSONValue {
        switch self {
        case .text(let text): .text(text)
        case .money(let money): .text(money?.decimal)
        case .number(let number): number.map { .integer($0) } ?? .null
        case .rate(let rate): rate.map { .number(Product.Rating.text($0)) } ?? .null
        case .flag(let flag): .bool(flag)
        case .day(let day): .text(day?.description)
        case .texts(let texts): .array(texts.map { .string($0) })
        case .options(let options): options.json
        }
    }

    public var isNone: Bool {
        switch self {
        case .text(let text): text == nil
        case .money(let money): money == nil
        case .number(let number): number == nil
        case .rate(let rate): rate == nil
        case .flag: false
        case .day(let day): day == nil
        case .texts(let texts): texts.isEmpty
        case .options(let options): options.isEmpty
        }
    }
}

extension Product {
    /// A field as people and files write it, so that ``ProductChange/set(_:to:currency:)`` reads it back; `nil` if
    /// there is none.
    public func text(of field: ProductField) -> String? { field.facts.get(self).written }
}

extension Product.Rating {
    public var rateText: String { Self.text(rate) }

    /// A rate as digits and a point, however small it is, so that it reads back as the same number.
    static func text(_ rate: Double) -> String {
        let text = "\(rate)"
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
            return text
        }
        // Nothing above 5 is a rate, so the exponent is below zero: 1.5e-05 has four zeros before its digits.
        let digits = text[..<mark].filter { $0 != "." }
        let isWhole = digits.dropFirst() == "0"
        return "0." + String(repeating: "0", count: -exponent - 1)
            + (isWhole ? digits.prefix(1) : digits[...])
    }
}
