/// Global Trade Item Numbers: GTIN-8, UPC (12), EAN (13), GTIN-14. Digits as text, because leading zeros count.
enum Barcode {
    /// The digits, without the spaces and hyphens that people write between them.
    ///
    /// The check digit is right if the digits, weighted 1 and 3 alternately from the right, add up to a
    /// multiple of ten (GS1 General Specifications, section 7.9).
    ///
    /// - Throws: ``CatalogError/invalidBarcode(_:)`` or ``CatalogError/wrongCheckDigit(_:expected:)``
    static func checked(_ text: String) throws(CatalogError) -> String {
        let digits = text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        guard [8, 12, 13, 14].contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .invalidBarcode(text)
        }
        let sum = digits.dropLast().reversed().enumerated().reduce(0) { sum, digit in
            sum + Int(digit.element - 0x30) * (digit.offset.isMultiple(of: 2) ? 3 : 1)
        }
        let code = String(decoding: digits, as: UTF8.self)
        let expected = (10 - sum % 10) % 10
        guard digits.last == UInt8(0x30 + expected) else { throw .wrongCheckDigit(code, expected: expected) }
        return code
    }
}
