import TestSupport
import Testing

@testable import ShopText

@Suite struct MoneyTests {
    @Test(arguments: [
        ("0", 0), ("0.00", 0), ("9.5", 950), ("9.50", 950), ("9.500", 950), ("19.99", 1999), ("007.10", 710),
        ("9999999999.99", 999_999_999_999), ("1.0000000000000000000000", 100),
    ])
    func `an amount is digits and at most the currency's decimals`(text: String, minorUnits: Int64) throws {
        #expect(
            try Money(text, currency: Currency.usd)
                == Money(minorUnits: minorUnits, currency: Currency.usd))
    }

    @Test(arguments: [
        "", " ", ".", "1.", ".5", "abc", "-1", "+1", "1e3", "1,99", "1 000", "NaN", "inf", "0x10", "1.2.3",
        "١",
        "1\u{0}", "９", "--1", "1'000",
    ])
    func `anything else is not an amount`(text: String) {
        #expect(throws: MoneyError.notAnAmount(name: "price", text: text)) {
            try Money(text, currency: Currency.usd)
        }
    }

    @Test(arguments: [("USD", "1.005"), ("JPY", "1.5"), ("KWD", "1.0005"), ("CLF", "1.00001")])
    func `decimals that the currency lacks are refused, not rounded`(code: String, text: String) throws {
        let currency = try #require(Currency(code: code))
        #expect(throws: MoneyError.tooManyDecimals(name: "price", text: text, currency: currency)) {
            try Money(text, currency: currency)
        }
    }

    @Test(arguments: [
        "10000000000.00", "9223372036854775807", "9223372036854775808", "99999999999999999999999999",
    ])
    func `a price beyond the maximum is refused`(text: String) {
        let maximum = Money(minorUnits: Money.maximumPrice, currency: Currency.usd)
        #expect(throws: MoneyError.tooLarge(name: "price", text: text, maximum: maximum)) {
            try Money(text, currency: Currency.usd)
        }
    }

    @Test func `another maximum and name can be given`() throws {
        let largest = try Money("90071992547409.91", currency: Currency.usd, maximum: Money.maximum)
        #expect(largest.minorUnits == Money.maximum)
        #expect(
            throws: MoneyError.tooLarge(
                name: "amount", text: "90071992547409.92", maximum: largest)
        ) {
            try Money("90071992547409.92", currency: Currency.usd, name: "amount", maximum: Money.maximum)
        }
    }

    @Test(arguments: [
        ("USD", 0, "0.00"), ("USD", 5, "0.05"), ("USD", -5, "-0.05"), ("USD", 199_90, "199.90"),
        ("JPY", 500, "500"), ("JPY", -1, "-1"), ("KWD", -3005, "-3.005"), ("CLF", 1, "0.0001"),
        ("USD", Int64.min, "-92233720368547758.08"),
    ])
    func `an amount is written with all its decimals`(code: String, minorUnits: Int64, text: String) throws {
        let currency = try #require(Currency(code: code))
        #expect(Money(minorUnits: minorUnits, currency: currency).decimal == text)
    }

    @Test func `sums and products are exact up to the maximum, and refused beyond`() throws {
        let one = Money(minorUnits: 1, currency: Currency.usd)
        let most = Money(minorUnits: Money.maximum, currency: Currency.usd)
        let almost = Money(minorUnits: Money.maximum - 1, currency: Currency.usd)
        #expect(try almost.adding(one) == most)
        #expect(throws: MoneyError.overflow(Currency.usd)) { try most.adding(one) }
        #expect(try one.multiplied(by: Money.maximum) == most)
        #expect(throws: MoneyError.overflow(Currency.usd)) { try most.multiplied(by: 2) }
        #expect(throws: MoneyError.overflow(Currency.usd)) { try most.multiplied(by: Int64.max) }
        #expect(throws: MoneyError.overflow(Currency.usd)) {
            try Money(minorUnits: -Money.maximum, currency: Currency.usd).adding(
                Money(minorUnits: -1, currency: Currency.usd))
        }
    }

    @Test(arguments: ["USD", "JPY", "KWD", "CLF"])
    func `every amount reads back from its decimal text`(code: String) throws {
        let currency = try #require(Currency(code: code))
        var generator = SeededGenerator(seed: 4217)
        for _ in 0..<2000 {
            let bound = Int64(1) << Int64.random(in: 0...53, using: &generator)
            let money = Money(minorUnits: Int64.random(in: 0..<bound, using: &generator), currency: currency)
            #expect(try Money(money.decimal, currency: currency, maximum: Money.maximum) == money)
        }
    }

    @Test func `what each error says`() throws {
        let yen = try #require(Currency(code: "JPY"))
        expectFacts([
            (
                MoneyError.notAnAmount(name: "price", text: "1e3"),
                ErrorFacts(
                    .invalidInput, "invalid_amount", "price \"1e3\" is not an amount",
                    hint: "write digits and a decimal point, such as 19.99")
            ),
            (
                .tooManyDecimals(name: "price", text: "1.005", currency: Currency.usd),
                ErrorFacts(.invalidInput, "invalid_amount", "price 1.005 has too many decimals: USD has 2")
            ),
            (
                .tooLarge(name: "amount", text: "99", maximum: Money(minorUnits: 98, currency: yen)),
                ErrorFacts(.invalidInput, "invalid_amount", "amount 99 is too large: the maximum is 98 JPY")
            ),
            (
                .overflow(Currency.usd),
                ErrorFacts(
                    .refused, "amount_overflow", "the total is larger than 90071992547409.91 USD",
                    hint: "reduce the quantities, or start over with `storectl cart clear`")
            ),
            (
                .unknownCurrency("usd"),
                ErrorFacts(
                    .invalidInput, "unknown_currency", "\"usd\" is not an ISO 4217 currency",
                    hint: "use a code of three capital letters, such as USD, EUR or JPY")
            ),
        ])
    }
}

@Suite struct CurrencyTests {
    @Test(arguments: [("USD", 2), ("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("ISK", 0), ("TND", 3)])
    func `a currency has the decimals of its minor unit`(code: String, digits: Int) {
        #expect(Currency(code: code)?.digits == digits)
    }

    @Test(arguments: ["", "usd", "US", "USDX", "XAU", "XXX", "XTS", "DEM", "US ", "ＵＳＤ"])
    func `funds, metals, testing codes, the past and misspellings are no currency`(code: String) {
        #expect(Currency(code: code) == nil)
    }
}
