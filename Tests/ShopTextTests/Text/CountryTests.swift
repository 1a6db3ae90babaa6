import ShopText
import TestSupport
import Testing

/// Countries as people write them.
@Suite struct CountryTests {
    @Test func `a country is one of ISO 3166-1`() throws {
        #expect(try Country("de").code == "DE")
        #expect(try Country("DE") < Country("US"))
        #expect(try Country("GR").isInEuropeanUnion)
        #expect(try !Country("GB").isInEuropeanUnion)
        for text in ["", "D", "DEU", "XX", "UK", "Germany"] {
            #expect(throws: CountryError.unknown(text)) { try Country(text) }
        }
        expectFacts([
            (
                CountryError.unknown("UK"),
                ErrorFacts(
                    .invalidInput, "unknown_country", "\"UK\" is not an ISO 3166-1 country",
                    hint: "use a two-letter code, such as DE or US")
            )
        ])
    }
}
