import ShopText

/// Signs and codes of currencies next to amounts: `€ 9,90`, `$9.90`, `9.90 USD`, `CHF 5`.
enum CurrencySign {
    private static let signs: [(sign: String, codes: Set<String>)] = [
        ("R$", ["BRL"]), ("Kč", ["CZK"]), ("zł", ["PLN"]), ("Ft", ["HUF"]), ("lei", ["RON"]), ("лв", ["BGN"]),
        ("kr.", ["DKK", "NOK", "SEK", "ISK"]), ("kr", ["DKK", "NOK", "SEK", "ISK"]), ("Fr.", ["CHF"]),
        ("US$", ["USD"]), ("€", ["EUR"]), ("£", ["GBP", "EGP", "GIP", "FKP", "SHP"]),
        ("¥", ["JPY", "CNY"]), ("￥", ["JPY", "CNY"]), ("円", ["JPY"]), ("元", ["CNY"]), ("₽", ["RUB"]),
        ("₴", ["UAH"]),
        ("₺", ["TRY"]), ("₹", ["INR"]), ("₩", ["KRW"]), ("₪", ["ILS"]), ("฿", ["THB"]), ("₫", ["VND"]),
        ("₱", ["PHP"]),
        (
            "$",
            [
                "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "ARS", "CLP", "COP", "BBD", "BMD",
                "BSD",
                "BZD", "FJD", "JMD", "LRD", "NAD", "SBD", "TTD", "XCD", "GYD", "KYD", "SRD", "UYU", "DOP",
            ]
        ),
    ]

    /// The amount without the sign or the code of the store's currency.
    ///
    /// - Throws: ``ProductFileError/wrongCurrency(_:store:)`` for another currency.
    static func removed(from text: String, _ currency: Currency) throws(ProductFileError) -> String {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            first.isSign || last.isSign
        else { return text }
        let code = text.prefix { $0.isASCII && $0.isUppercase }
        let endCode = text.reversed().prefix { $0.isASCII && $0.isUppercase }
        for (found, rest) in [
            (String(code), text.dropFirst(code.count)),
            (String(endCode.reversed()), text.dropLast(endCode.count)),
        ] where found.count == 3 && isAmount(rest) {
            guard found == currency.code else { throw .wrongCurrency(text, store: currency.code) }
            return rest.trimmedSpace
        }
        for (sign, codes) in signs {
            let rest: Substring
            if text.hasPrefix(sign) {
                rest = text.dropFirst(sign.count)
            } else if text.hasSuffix(sign) {
                rest = text.dropLast(sign.count)
            } else {
                continue
            }
            guard isAmount(rest) else { continue }
            guard codes.contains(currency.code) else { throw .wrongCurrency(text, store: currency.code) }
            return rest.trimmedSpace
        }
        return text
    }

    private static func isAmount(_ text: Substring) -> Bool {
        let inner = text.trimmedSpace
        return inner.unicodeScalars.first.map { !$0.isSign } ?? false
            && inner.unicodeScalars.last.map { !$0.isSign } ?? false
    }
}

extension Unicode.Scalar {
    /// Whether it is not a character that amounts begin or end with.
    fileprivate var isSign: Bool {
        !("0"..."9").contains(self) && !"-–—+,.".unicodeScalars.contains(self)
    }
}
