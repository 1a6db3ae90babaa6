import ShopText

/// A rate as people write it, in percent with at most four decimals, stored as parts per million: `19`, `8.875`.
public struct Percentage: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let ppm: Int64

    public init(ppm: Int64) { self.ppm = ppm }

    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self), name: "rate")
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Reads `19`, `8.875` or `0`. No percent sign, exponent or decimal comma.
    ///
    /// - Parameter name: what the rate is, for the message: `rate`.
    /// - Throws: ``PercentageError``
    public init(_ text: String, name: String) throws(PercentageError) {
        let isNegative = text.hasPrefix("-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isWellFormed =
            (1...2).contains(parts.count)
            && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } }
        guard isWellFormed else { throw .notAPercentage(name: name, text: text) }
        var fraction = parts.count == 2 ? Array(parts[1]) : []
        while fraction.count > 4, fraction.last == 0x30 { fraction.removeLast() }
        guard fraction.count <= 4 else { throw .tooManyDecimals(name: name, text: text) }
        let padding = [UInt8](repeating: 0x30, count: 4 - fraction.count)
        guard let ppm = Int64(String(decoding: parts[0] + fraction + padding, as: UTF8.self)),
            ppm <= Rounding.million, !isNegative
        else { throw .outOfRange(name: name, text: text) }
        self.ppm = ppm
    }

    /// Percent, without trailing zeros: `8.875`.
    public var description: String {
        let (whole, fraction) = ppm.magnitude.quotientAndRemainder(dividingBy: 10_000)
        var digits = String(fraction)
        digits = String(repeating: "0", count: 4 - digits.count) + digits
        while digits.last == "0" { digits.removeLast() }
        return (ppm < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
    }

    public static func < (left: Percentage, right: Percentage) -> Bool { left.ppm < right.ppm }
}

/// Why a text is not a rate.
public enum PercentageError: StoreError, Equatable {
    case notAPercentage(name: String, text: String)
    case tooManyDecimals(name: String, text: String)
    case outOfRange(name: String, text: String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "invalid_percentage" }

    public var message: String {
        switch self {
        case .notAPercentage(let name, let text): "\(name) \"\(text)\" is not a percentage"
        case .tooManyDecimals(let name, let text): "\(name) \(text) has too many decimals: the maximum is 4"
        case .outOfRange(let name, let text): "\(name) \(text) is out of range: 0 to 100"
        }
    }

    public var hint: String? {
        switch self {
        case .notAPercentage(_, let text) where text.hasSuffix("%"):
            "leave out the percent sign: \(text.dropLast())"
        case .notAPercentage: "write digits and a decimal point, such as 19 or 8.875"
        case .tooManyDecimals, .outOfRange: nil
        }
    }
}
