import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What shipping costs, and why there may be none.
@Suite struct ShippingChoiceTests {
    private let germany = try! Destination(country: Country("DE"), region: "BY")

    private func parcel(_ value: Int64 = 1000, before: Int64? = nil, grams: Int64? = 500) -> Parcel {
        Parcel(
            destination: germany, items: [.init(sku: "MUG", quantity: 2, weightGrams: grams)], value: value,
            valueBeforeDiscounts: before ?? value, currency: BasketTests.euro)
    }

    private func method(_ code: String, _ rates: [ShippingRate], before: Bool = false) throws
        -> ShippingMethod
    {
        try ShippingMethod(code: code, name: code, comparesBeforeDiscounts: before, rates: rates)
    }

    private func rate(
        _ country: String?, _ price: Int64, region: String = "", max: Int64? = nil, from: Int64 = 0,
        free: Int64? = nil
    ) throws -> ShippingRate {
        try ShippingRate(
            country: country.map { try Country($0) }, region: region, maxGrams: max, minimumValue: from,
            price: price,
            freeAbove: free)
    }

    @Test func `the cheapest rate that fits counts`() throws {
        let post = try method(
            "POST",
            [
                rate("DE", 490, max: 2000), rate("DE", 890, max: 10_000), rate(nil, 1500),
                rate("DE", 390, region: "by", max: 900),
                rate("DE", 290, from: 5000), rate("AT", 100),
            ])
        #expect(try post.quote(for: parcel()).price == 490)
        #expect(try post.quote(for: parcel(grams: 1000)).price == 490)
        #expect(try post.quote(for: parcel(grams: 1001)).price == 890)
        #expect(try post.quote(for: parcel(grams: 450)).price == 390)
        #expect(try post.quote(for: parcel(grams: 9000)).price == 1500)
        #expect(try post.quote(for: parcel(grams: nil)).price == 1500)
        #expect(try post.quote(for: parcel(5000)).price == 290)
    }

    @Test func `the rate of a smaller place counts, also where it is dearer`() throws {
        let post = try method(
            "POST",
            [rate(nil, 500), rate("DE", 700), rate("DE", 2000, region: "BY"), rate("DE", 900, max: 800)])
        #expect(try post.quote(for: self.parcel()).price == 2000)
        let north = try Destination(country: Country("DE"), region: "SH")
        let france = try Destination(country: Country("FR"))
        func parcel(to place: Destination, grams: Int64?) -> Parcel {
            Parcel(
                destination: place, items: [.init(sku: "MUG", quantity: 1, weightGrams: grams)], value: 1000,
                valueBeforeDiscounts: 1000, currency: BasketTests.euro)
        }
        #expect(try post.quote(for: parcel(to: north, grams: 100)).price == 700)
        #expect(try post.quote(for: parcel(to: france, grams: 100)).price == 500)
        // What would not count is no reason to ask for weights.
        let bands = try method("BANDS", [rate(nil, 100, max: 800), rate("DE", 700)])
        #expect(try bands.quote(for: parcel(to: north, grams: nil)).price == 700)
        #expect(try bands.quote(for: parcel(to: north, grams: nil)).cheaperByWeight == nil)
    }

    @Test func `a dearer method is named beside the cheaper one that needs weights`() throws {
        let methods = [
            try method("DHL", [rate("DE", 990)]), try method("POST", [rate("DE", 490, max: 2000)]),
        ]
        var quote = try #require(try ShippingMethod.choose(nil, of: methods, for: parcel(grams: nil)))
        #expect(quote.method.code == "DHL" && quote.cheaperByWeight == "POST")
        quote = try #require(try ShippingMethod.choose(nil, of: methods, for: parcel()))
        #expect(quote.method.code == "POST" && quote.cheaperByWeight == nil)
        // Nothing is said where weights would change nothing.
        quote = try #require(
            try ShippingMethod.choose("dhl", of: methods, for: parcel(grams: nil)))
        #expect(quote.cheaperByWeight == nil)
        let both = try method("BOTH", [rate("DE", 490, max: 2000), rate("DE", 990)])
        #expect(try both.quote(for: parcel(grams: nil)).cheaperByWeight == "BOTH")
    }

    @Test func `it is free from the threshold on, compared after discounts unless the method says before`()
        throws
    {
        let after = try method("POST", [rate("DE", 490, free: 5000)])
        #expect(try after.quote(for: parcel(4999)).price == 490)
        #expect(try after.quote(for: parcel(5000)).price == 0)
        #expect(try after.quote(for: parcel(5000)).regularPrice == 490)
        #expect(try after.quote(for: parcel(4999, before: 5000)).price == 490)
        let before = try method("POST", [rate("DE", 490, free: 5000)], before: true)
        #expect(try before.quote(for: parcel(4999, before: 5000)).price == 0)
    }

    @Test func `the value of a basket is what its items cost with tax, without shipping and its discount`()
        throws
    {
        var basket = Basket(
            currency: BasketTests.euro, pricesIncludeTax: false,
            lines: [
                BasketTests.line("MUG", 1000, 2, [.init(name: "VAT", ppm: 190_000)]),
                BasketTests.line("SERVICE", 100),
            ],
            discounts: [
                .init(code: "X", target: .lines, value: .percent(ppm: 500_000), lines: [0]),
                .init(code: "Y", target: .shipping, value: .fixed(100)),
            ], shipping: .init(method: "P", name: "P", price: 500, tax: .prorata))
        basket.lines[0].weightGrams = 300
        basket.lines[1].needsShipping = false
        #expect(
            try Parcel(of: basket, to: germany)
                == Parcel(
                    destination: germany, items: [.init(sku: "MUG", quantity: 2, weightGrams: 300)],
                    value: 1290,
                    valueBeforeDiscounts: 2480, currency: BasketTests.euro))
    }

    @Test func `the cheapest method is chosen where none is asked for`() throws {
        let methods = try [
            method("POST", [rate("DE", 490)]), method("EXPRESS", [rate("DE", 990)]),
            method("ALPS", [rate("AT", 1)]),
        ]
        #expect(try ShippingMethod.choose(nil, of: methods, for: parcel())?.method.code == "POST")
        #expect(try ShippingMethod.choose("express", of: methods, for: parcel())?.price == 990)
        let nothing = Parcel(
            destination: germany, items: [], value: 1, valueBeforeDiscounts: 1, currency: BasketTests.euro)
        #expect(try ShippingMethod.choose(nil, of: [], for: nothing) == nil)
    }

    @Test func `why nothing fits is said`() throws {
        let methods = try [
            method("LETTER", [rate("DE", 100, max: 50)]), method("ALPS", [rate("AT", 1)]),
            method("GIFT", [rate("DE", 0, from: 9999)]),
        ]
        func error(_ code: String?, _ methods: [ShippingMethod], _ parcel: Parcel) -> ShippingError? {
            #expect(throws: ShippingError.self) { try ShippingMethod.choose(code, of: methods, for: parcel) }
        }
        #expect(error("LETTER", methods, parcel()) == .tooHeavy(method: "LETTER", grams: 1000, most: 50))
        #expect(
            error("LETTER", methods, parcel(grams: .max))
                == .tooHeavy(method: "LETTER", grams: .max, most: 50))
        #expect(
            error("LETTER", methods, parcel(grams: nil)) == .weightsMissing(method: "LETTER", skus: ["MUG"]))
        #expect(error(nil, methods, parcel(grams: nil)) == .weightsMissing(method: "LETTER", skus: ["MUG"]))
        #expect(error("ALPS", methods, parcel()) == .notThere(method: "ALPS", destination: "DE-BY"))
        func money(_ amount: Int64) -> Money { Money(minorUnits: amount, currency: BasketTests.euro) }
        #expect(
            error("GIFT", methods, parcel())
                == .valueTooSmall(method: "GIFT", value: money(1000), minimum: money(9999)))
        #expect(error("NO", methods, parcel()) == .unknown("NO"))
        #expect(
            error(nil, methods, parcel())
                == .noneFits(
                    destination: "DE-BY",
                    reasons: [
                        "the order weighs 1000 g, but LETTER carries at most 50 g",
                        "ALPS does not deliver to DE-BY",
                        "GIFT takes orders from 99.99 EUR; this one has items for 10.00",
                    ]))
        #expect(error(nil, [methods[1]], parcel()) == .notThere(method: "ALPS", destination: "DE-BY"))
        #expect(error(nil, [], parcel()) == .noneFits(destination: "DE-BY", reasons: []))
        var closed = methods[0]
        closed.isActive = false
        #expect(error("LETTER", [closed], parcel()) == .unknown("LETTER"))
    }

    @Test func `methods and rates that cannot be are refused`() throws {
        #expect(throws: CodeError.malformed(name: "shipping code", text: "a b")) { try method("a b", []) }
        #expect(throws: ShippingRateError.regionWithoutCountry("BY")) { try rate(nil, 1, region: "BY") }
        #expect(throws: ShippingRateError.weightNotPositive(0)) { try rate("DE", 1, max: 0) }
        let rates = try [rate("DE", 490, max: 2000)]
        var again = try rate("DE", 590, max: 2000)
        again.id = 7
        #expect(throws: ShippingRateError.taken(method: "POST", words: "DE up to 2000 g")) {
            try again.checkDiffers(from: rates, of: "POST")
        }
        #expect(try rate(nil, 1).words == "everywhere")
        #expect(try rate("DE", 1, region: "BY").words == "DE-BY")
        #expect(try ShippingMethod.Tax("ProRata") == .prorata)
        #expect(try ShippingMethod.Tax("reduced").word == "reduced")
        #expect(ShippingMethod.Tax.prorata.word == "prorata")
    }

    @Test func `errors say what to do`() {
        let list = "see `storectl shipping list`"
        expectFacts([
            (
                ShippingError.unknown("X"),
                ErrorFacts(.notFound, "shipping_not_found", "shipping method X not found", hint: list)
            ),
            (
                .notThere(method: "X", destination: "DE"),
                .init(.refused, "shipping_not_there", "X does not deliver to DE", hint: list)
            ),
            (
                .tooHeavy(method: "X", grams: 9, most: 5),
                .init(
                    .refused, "shipping_too_heavy", "the order weighs 9 g, but X carries at most 5 g",
                    hint: list,
                    details: #"{"grams":9,"most":5}"#)
            ),
            (
                .weightsMissing(method: "X", skus: ["A", "B"]),
                .init(
                    .refused, "weights_missing", "X needs the weight of A, B",
                    hint: "set it with `storectl product edit A --weight-grams N`",
                    details: #"{"skus":["A","B"]}"#)
            ),
            (
                .valueTooSmall(
                    method: "X", value: Money(minorUnits: 400, currency: BasketTests.euro),
                    minimum: Money(minorUnits: 2000, currency: BasketTests.euro)),
                .init(
                    .refused, "shipping_value_too_small",
                    "X takes orders from 20.00 EUR; this one has items for 4.00", hint: list,
                    details: #"{"value":"4.00","minimum":"20.00"}"#)
            ),
            (
                .noneFits(destination: "DE", reasons: ["A is full", "B does not deliver to DE"]),
                .init(
                    .refused, "no_shipping",
                    "no shipping method fits this order to DE: A is full; B does not deliver to DE",
                    hint: list,
                    details: #"{"reasons":["A is full","B does not deliver to DE"]}"#)
            ),
            (
                .noneFits(destination: "DE", reasons: []),
                .init(
                    .refused, "no_shipping", "nothing can be shipped to DE: there is no shipping method",
                    hint: "add one with `storectl shipping add CODE --name NAME --price PRICE`",
                    details: #"{"reasons":[]}"#)
            ),
        ])
        expectFacts([
            (
                ShippingRateError.regionWithoutCountry("BY"),
                ErrorFacts(
                    .invalidInput, "country_missing", "region BY needs a country", hint: "add --country")
            ),
            (
                .weightNotPositive(0),
                .init(.invalidInput, "invalid_weight", "a rate up to 0 g could never apply")
            ),
            (
                .taken(method: "POST", words: "DE"),
                .init(
                    .refused, "shipping_rate_exists", "POST already has a rate for DE",
                    hint: "change it with `storectl shipping edit POST`")
            ),
        ])
        expectFacts([
            (
                CodeError.malformed(name: "coupon", text: "a b"),
                ErrorFacts(
                    .invalidInput, "invalid_code", "coupon \"a b\" is not a valid code",
                    hint: "use 1 to 40 letters, digits, \"-\", \"_\" and \".\", such as SPRING-24")
            )
        ])
    }
}
