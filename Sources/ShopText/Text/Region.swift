/// States and provinces by the short codes of ISO 3166-2, in countries whose taxes depend on them.
public enum Region {
    /// The code of a region given by its code, with or without the country's before it, or by its name, in any case:
    /// `NY` for `ny`, `US-NY`, `N.Y.` and `New York`; `nil` for what is not known.
    public static func code(_ text: String, in country: Country) -> String? {
        guard let names = names[country.code] else { return nil }
        var letters = String(
            String.UnicodeScalarView(text.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)))
        if let code = names[letters] { return code }
        let prefix = country.code.lowercased()
        if letters.hasPrefix(prefix) { letters.removeFirst(prefix.count) }
        let code = letters.uppercased()
        return names.values.contains(code) ? code : nil
    }

    /// Whether a code is one of the country's; `nil` for countries whose regions are not listed here.
    public static func isKnown(_ code: String, in country: Country) -> Bool? {
        names[country.code].map { $0.values.contains(code) }
    }

    private static let names: [String: [String: String]] = [
        "AU": table(
            """
            ACT Australian Capital Territory, NSW New South Wales, NT Northern Territory, QLD Queensland, \
            SA South Australia, TAS Tasmania, VIC Victoria, WA Western Australia
            """),
        "CA": table(
            """
            AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador, \
            NS Nova Scotia, NT Northwest Territories, NU Nunavut, ON Ontario, PE Prince Edward Island, QC Quebec, \
            QC Québec, SK Saskatchewan, YT Yukon
            """),
        "US": table(
            """
            AK Alaska, AL Alabama, AR Arkansas, AS American Samoa, AZ Arizona, CA California, CO Colorado, \
            CT Connecticut, DC District of Columbia, DE Delaware, FL Florida, GA Georgia, GU Guam, HI Hawaii, IA Iowa, \
            ID Idaho, IL Illinois, IN Indiana, KS Kansas, KY Kentucky, LA Louisiana, MA Massachusetts, MD Maryland, \
            ME Maine, MI Michigan, MN Minnesota, MO Missouri, MP Northern Mariana Islands, MS Mississippi, \
            MT Montana, NC North Carolina, ND North Dakota, NE Nebraska, NH New Hampshire, NJ New Jersey, \
            NM New Mexico, NV Nevada, NY New York, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, \
            PR Puerto Rico, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, \
            VA Virginia, VI Virgin Islands, VT Vermont, WA Washington, WI Wisconsin, WV West Virginia, WY Wyoming
            """),
    ]

    /// Codes by name in lowercase letters without spaces.
    private static func table(_ text: String) -> [String: String] {
        text.split(separator: ", ").reduce(into: [:]) { table, entry in
            let code = entry.prefix { $0 != " " }
            table[entry.dropFirst(code.count).lowercased().filter { $0 != " " }] = String(code)
        }
    }
}
