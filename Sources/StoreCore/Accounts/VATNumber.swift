import ShopText

/// A VAT identification number, in capitals and without spaces: `DE123456789`. Only its format is checked, not whether
/// the authorities know it.
public struct VATNumber: Hashable, Codable, Sendable, CustomStringConvertible {
    public let description: String

    /// - Throws: ``VATNumberError``
    public init(_ text: String) throws(VATNumberError) {
        let number = String(
            String.UnicodeScalarView(
                text.uppercased().unicodeScalars.filter { !" .-/".unicodeScalars.contains($0) }))
        let prefix = String(number.prefix(2))
        guard let formats = VATNumber.formats[prefix] else { throw .unknownPrefix(text) }
        let body = number.dropFirst(2)
        guard formats.split(separator: " ").contains(where: { VATNumber.matches(body, $0) }) else {
            throw .malformed(text, example: VATNumber.example(prefix, formats))
        }
        description = number
    }

    /// Greece's numbers begin with EL, Northern Ireland's with XI.
    public var country: Country? {
        let prefix = String(description.prefix(2))
        return try? Country(prefix == "EL" ? "GR" : prefix == "XI" ? "GB" : prefix)
    }

    /// 9 is a digit, A a letter, X either; anything else is itself. The formats of the European Commission's VIES.
    private static let formats: [String: String] = [
        "AT": "U99999999", "BE": "0999999999 1999999999", "BG": "999999999 9999999999", "CY": "99999999A",
        "CZ": "99999999 999999999 9999999999", "DE": "999999999", "DK": "99999999", "EE": "999999999",
        "EL": "999999999", "ES": "A99999999 99999999A A9999999A", "FI": "99999999", "FR": "XX999999999",
        "HR": "99999999999", "HU": "99999999", "IE": "9999999A 9999999AA 9A99999A 9+99999A 9*99999A",
        "IT": "99999999999", "LT": "999999999 999999999999", "LU": "99999999", "LV": "99999999999",
        "MT": "99999999", "NL": "999999999B99", "PL": "9999999999", "PT": "999999999",
        "RO": "99 999 9999 99999 999999 9999999 99999999 999999999 9999999999", "SE": "999999999999",
        "SI": "99999999", "SK": "9999999999", "XI": "999999999 999999999999 GD999 HA999",
    ]

    private static func matches(_ body: Substring, _ format: Substring) -> Bool {
        body.count == format.count
            && zip(body, format).allSatisfy { character, kind in
                let isDigit = ("0"..."9").contains(character)
                let isLetter = ("A"..."Z").contains(character)
                return switch kind {
                case "9": isDigit
                case "A" where format != "GD999" && format != "HA999": isLetter
                case "X": isDigit || isLetter
                default: character == kind
                }
            }
    }

    private static func example(_ prefix: String, _ formats: String) -> String {
        prefix
            + (formats.split(separator: " ").first ?? "").replacing("9", with: "1").replacing("X", with: "1")
    }
}

/// An invalid VAT identification number.
public enum VATNumberError: StoreError, Equatable {
    case unknownPrefix(String)
    case malformed(String, example: String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "invalid_vat_number" }

    public var message: String {
        switch self {
        case .unknownPrefix(let text):
            "VAT number \"\(text)\" does not start with the code of a European Union country"
        case .malformed(let text, _): "VAT number \"\(text)\" does not have the format of its country"
        }
    }

    public var hint: String? {
        switch self {
        case .unknownPrefix: "start with the country code, such as DE123456789 or ATU12345678"
        case .malformed(_, let example): "it should look like \(example)"
        }
    }
}
