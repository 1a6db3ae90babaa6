/// A currency of ISO 4217: its code and how many decimals its minor unit has.
public struct Currency: Hashable, Codable, Sendable {
    /// Three capital letters, such as `EUR`.
    public let code: String
    /// Decimals of the minor unit, 0 to 4: 2 for USD, 0 for JPY, 3 for KWD.
    public let digits: Int

    /// `nil` unless the code is one of ISO 4217's active national currencies, in capitals.
    public init?(code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
            Currency.active.utf8.containsWord(code.utf8)
        else { return nil }
        self.code = code
        digits = Currency.exceptionalDigits.first { $0.key == code }?.value ?? 2
    }

    /// A price as it is written: `9.50`, `950`, `9.500`.
    public var samplePrice: String {
        digits == 0 ? "950" : "9.5" + String(repeating: "0", count: digits - 1)
    }

    /// ISO 4217:2015 list one (2024 amendment 177), with its units of account
    /// of four decimals (CLF, UYW), without other funds, metals and testing codes.
    /// As one text: opening a store needs one currency, and building a set takes longer than searching the text.
    private static let active: String =
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
        CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP \
        GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD \
        KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK \
        NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD \
        SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UYW UZS VED VES VND VUV WST \
        XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
        """

    private static let exceptionalDigits: KeyValuePairs<String, Int> = [
        "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0,
        "UGX": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
        "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
        "CLF": 4, "UYW": 4,
    ]
}

extension String.UTF8View {
    /// Whether one of the words of the text, all of three letters with a space between two, is this.
    fileprivate func containsWord(_ word: String.UTF8View) -> Bool {
        var rest = self[...]
        while !rest.isEmpty {
            if rest.starts(with: word) { return true }
            rest = rest.dropFirst(4)
        }
        return false
    }
}
