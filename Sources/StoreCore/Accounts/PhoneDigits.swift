/// Finds phone numbers by their digits, regardless of spacing.
enum PhoneDigits {
    /// The characters allowed between the digits of a phone number.
    private static let marks = " +-.()/#x"

    /// The digits of a possible part of a phone number, without leading zeros, which a number with a country code
    /// lacks; `nil` for other words, and for fewer than three digits.
    static func of(_ words: String) -> String? {
        let scalars = words.unicodeScalars
        guard scalars.allSatisfy({ ("0"..."9").contains($0) || marks.unicodeScalars.contains($0) }) else {
            return nil
        }
        let digits = String(all(in: words).drop { $0 == "0" })
        return digits.count < 3 ? nil : digits
    }

    static func all(in phone: String) -> String {
        String(String.UnicodeScalarView(phone.unicodeScalars.filter { ("0"..."9").contains($0) }))
    }

    /// SQL that tests whether a column has the bound digits.
    static func condition(_ column: String) -> String {
        let plain = marks.reduce(column) { "replace(\($0), '\($1)', '')" }
        return "instr(\(plain), ?)"
    }
}
