/// A country by its two-letter code from ISO 3166-1, in capitals.
public struct Country: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let code: String

    /// Reads two letters in either case.
    ///
    /// - Throws: ``CountryError/unknown(_:)``
    public init(_ text: String) throws(CountryError) {
        let code = text.uppercased()
        guard Country.assigned.contains(code) else { throw .unknown(text) }
        self.code = code
    }

    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }

    public var description: String { code }

    /// Whether it is in the European Union's VAT area.
    public var isInEuropeanUnion: Bool { Country.europeanUnion.contains(code) }

    /// Whether its addresses have postal codes, by the Universal Postal Union's list of countries without them.
    public var hasPostalCodes: Bool { !Country.withoutPostalCodes.contains(code) }

    private static let withoutPostalCodes: Set<String> = [
        "AE", "AG", "AO", "AW", "BF", "BI", "BJ", "BO", "BQ", "BS", "BW", "BZ", "CD", "CF", "CG", "CI", "CK",
        "CM", "CW", "DJ", "DM", "ER", "FJ", "GA", "GD", "GM", "GQ", "GY", "HK", "JM", "KI", "KM", "KN", "KP",
        "LC", "LY", "ML", "MO", "MR", "MW", "NR", "NU", "QA", "RW", "SB", "SC", "SL", "SR", "SS", "ST", "SX",
        "SY", "TD", "TF", "TG", "TK", "TL", "TO", "TV", "UG", "VU", "YE", "ZW",
    ]

    public static func < (left: Country, right: Country) -> Bool { left.code < right.code }

    private static let europeanUnion: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
        "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]

    /// The codes that ISO 3166-1 officially assigns.
    private static let assigned = Set(
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
        BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH \
        ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT \
        HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS \
        LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI \
        NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
        SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG \
        UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """.split(separator: " ").map(String.init)
    )
}

/// An unknown country.
public enum CountryError: StoreError, Equatable {
    case unknown(String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "unknown_country" }

    public var message: String {
        switch self {
        case .unknown(let text): "\"\(text)\" is not an ISO 3166-1 country"
        }
    }

    public var hint: String? { "use a two-letter code, such as DE or US" }
}
