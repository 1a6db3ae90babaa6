import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Rates and VAT numbers as people write them.
@Suite struct PercentageTests {
    @Test func `percent is read and written to four decimals`() throws {
        for (text, ppm, written) in [
            ("19", 190_000, "19"), ("8.875", 88_750, "8.875"), ("0", 0, "0"), ("100", 1_000_000, "100"),
            ("0.0001", 1, "0.0001"), ("7.50", 75_000, "7.5"), ("9.130000", 91_300, "9.13"),
        ] as [(String, Int64, String)] {
            let rate = try Percentage(text, name: "rate")
            #expect(rate.ppm == ppm)
            #expect(rate.description == written)
        }
        #expect(Percentage(ppm: -12_500).description == "-1.25")
        #expect(Percentage(ppm: 1) < Percentage(ppm: 2))
    }

    @Test func `what is no rate is refused`() {
        for text in ["", "19%", "1e1", "19,5", "+1", ".5", "5.", "1.2.3", "--1", "١"] {
            #expect(throws: PercentageError.notAPercentage(name: "rate", text: text)) {
                try Percentage(text, name: "rate")
            }
        }
        for text in ["-1", "100.0001", "101", "99999999999999999999"] {
            #expect(throws: PercentageError.outOfRange(name: "rate", text: text)) {
                try Percentage(text, name: "rate")
            }
        }
        #expect(throws: PercentageError.tooManyDecimals(name: "rate", text: "8.12345")) {
            try Percentage("8.12345", name: "rate")
        }
        expectFacts([
            (
                PercentageError.notAPercentage(name: "rate", text: "19%"),
                ErrorFacts(
                    .invalidInput, "invalid_percentage", "rate \"19%\" is not a percentage",
                    hint: "leave out the percent sign: 19")
            ),
            (
                .notAPercentage(name: "rate", text: "x"),
                ErrorFacts(
                    .invalidInput, "invalid_percentage", "rate \"x\" is not a percentage",
                    hint: "write digits and a decimal point, such as 19 or 8.875")
            ),
            (
                .tooManyDecimals(name: "rate", text: "8.12345"),
                .init(
                    .invalidInput, "invalid_percentage",
                    "rate 8.12345 has too many decimals: the maximum is 4")
            ),
            (
                .outOfRange(name: "rate", text: "101"),
                .init(.invalidInput, "invalid_percentage", "rate 101 is out of range: 0 to 100")
            ),
        ])
    }

    @Test func `VAT numbers have the format of their country`() throws {
        for (text, number, country) in [
            ("DE123456789", "DE123456789", "DE"), ("atu 1234.5678", "ATU12345678", "AT"),
            ("BE0123456789", "BE0123456789", "BE"), ("EL123456789", "EL123456789", "GR"),
            ("ESX1234567R", "ESX1234567R", "ES"), ("FRXX123456789", "FRXX123456789", "FR"),
            ("IE9S99999L", "IE9S99999L", "IE"), ("NL123456789B01", "NL123456789B01", "NL"),
            ("RO12", "RO12", "RO"), ("XIGD123", "XIGD123", "GB"), ("XIHA123", "XIHA123", "GB"),
            ("CY12345678X", "CY12345678X", "CY"), ("SE123456789012", "SE123456789012", "SE"),
        ] {
            let read = try VATNumber(text)
            #expect(read.description == number)
            #expect(read.country?.code == country)
        }
        for text in ["US123456789", "123456789", "", "GR123456789", "D"] {
            #expect(throws: VATNumberError.unknownPrefix(text)) { try VATNumber(text) }
        }
        for text in [
            "DE12345678", "DE1234567890", "ATX12345678", "BE2123456789", "NL123456789C01", "XIHB123",
            "ES123456789",
        ] {
            #expect(throws: VATNumberError.self) { try VATNumber(text) }
        }
        expectFacts([
            (
                VATNumberError.unknownPrefix("US1"),
                ErrorFacts(
                    .invalidInput, "invalid_vat_number",
                    "VAT number \"US1\" does not start with the code of a European Union country",
                    hint: "start with the country code, such as DE123456789 or ATU12345678")
            ),
            (
                .malformed("DE1", example: "DE111111111"),
                .init(
                    .invalidInput, "invalid_vat_number",
                    "VAT number \"DE1\" does not have the format of its country",
                    hint: "it should look like DE111111111")
            ),
        ])
        #expect(throws: VATNumberError.malformed("DE1", example: "DE111111111")) { try VATNumber("DE1") }
    }
}
