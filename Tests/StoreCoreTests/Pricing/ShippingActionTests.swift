import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Shipping methods in a store.
@Suite struct ShippingActionTests {
    let shop: TestShop

    init() throws { shop = try TestShop(currency: "EUR") }

    private func details(_ change: (inout ShippingDetails) -> Void) -> ShippingDetails {
        var details = ShippingDetails()
        change(&details)
        return details
    }

    @discardableResult
    private func add(_ code: String, _ change: (inout ShippingDetails) -> Void) throws -> ShippingMethod {
        try shop.store.run(AddShipping(code, details(change)), as: shop.admin).value
    }

    @discardableResult
    private func edit(
        _ code: String, rate: Int64? = nil, _ change: (inout ShippingDetails) -> Void
    ) throws -> Recorded<ShippingMethod> {
        try shop.store.run(EditShipping(code, rate: rate, details(change)), as: shop.admin)
    }

    @Test func `a method gets several rates`() throws {
        try add("POST") { ($0.name, $0.country, $0.maxGrams, $0.price) = ("Post", "de", "2000", "4.90") }
        let method = try add("post") { ($0.country, $0.price, $0.freeAbove) = ("AT", "9.90", "80") }
        #expect((method.code, method.name, method.tax, method.isActive) == ("POST", "Post", .prorata, true))
        #expect(method.rates.map(\.words) == ["AT", "DE up to 2000 g"])
        #expect(method.rates.map(\.price) == [990, 490])
        #expect(method.rates.map(\.freeAbove) == [8000, nil])
        #expect(try shop.store.shippingMethods(as: .anonymous) == [method])
        #expect(throws: ShippingRateError.taken(method: "POST", words: "AT")) {
            try add("POST") { ($0.country, $0.price) = ("AT", "1") }
        }
        #expect(throws: ShippingRateError.methodTaken("POST")) {
            try add("POST") { ($0.name, $0.price) = ("Parcel", "1") }
        }
    }

    @Test func `a method and its rates are changed and deleted`() throws {
        try add("POST") { ($0.name, $0.price, $0.freeAbove) = ("Post", "4.90", "50") }
        try edit("POST") { ($0.price, $0.freeAbove, $0.name, $0.tax) = ("5.90", "", "Parcel", "reduced") }
        let method = try edit("post") { ($0.isActive, $0.comparesBeforeDiscounts) = (false, true) }.value
        #expect(
            (method.name, method.tax, method.isActive, method.comparesBeforeDiscounts)
                == ("Parcel", .taxClass("reduced"), false, true))
        #expect(method.rates.map(\.price) == [590])
        #expect(method.rates[0].freeAbove == nil)
        #expect(try edit("POST") { $0.price = "5.90" }.entry == nil)

        try add("POST") { ($0.country, $0.minimumValue, $0.price) = ("DE", "10", "3") }
        #expect(throws: ShippingRateError.whichRate(method: "POST", ids: [1, 2])) {
            try edit("POST") { $0.price = "1" }
        }
        #expect(throws: ShippingRateError.noSuchRate(method: "POST", id: 7)) {
            try edit("POST", rate: 7) { $0.price = "1" }
        }
        #expect(throws: ShippingRateError.taken(method: "POST", words: "everywhere")) {
            try edit("POST", rate: 2) { ($0.country, $0.minimumValue) = ("", "") }
        }
        #expect(try edit("POST", rate: 2) { $0.price = "2" }.value.rates.map(\.price) == [590, 200])
        _ = try shop.store.run(DeleteShipping("POST", rate: 1), as: shop.admin)
        #expect(try shop.store.shippingMethod("POST", as: shop.ann).rates.map(\.id) == [2])
        _ = try shop.store.run(DeleteShipping("POST"), as: shop.admin)
        #expect(throws: ShippingError.unknown("POST")) { try shop.store.shippingMethod("POST", as: shop.ann) }
    }

    @Test func `what is missing or wrong is named, and nothing is changed`() throws {
        #expect(throws: ShippingRateError.priceMissing) { try add("POST") { $0.name = "Post" } }
        #expect(throws: ShippingRateError.nameMissing("POST")) { try add("POST") { $0.price = "1" } }
        #expect(throws: MoneyError.self) { try add("POST") { ($0.name, $0.price) = ("Post", "-1") } }
        #expect(throws: WholeNumberError.self) {
            try add("POST") { ($0.name, $0.price, $0.maxGrams) = ("Post", "1", "2 kg") }
        }
        #expect(throws: CountryError.unknown("XX")) {
            try add("POST") { ($0.name, $0.price, $0.country) = ("Post", "1", "XX") }
        }
        #expect(try shop.store.shippingMethods(as: shop.ann) == [])
        try add("POST") { ($0.name, $0.price) = ("Post", "1") }
        #expect(throws: ShippingRateError.nothingToChange("POST")) { try edit("POST") { _ in } }
        #expect(throws: AccessError.self) { try shop.store.run(DeleteShipping("POST"), as: shop.staff) }
        expectFacts([
            (
                ShippingRateError.priceMissing,
                ErrorFacts(.usage, "missing_value", "a shipping rate needs a price", hint: "add --price")
            ),
            (
                .nameMissing("X"),
                .init(.usage, "missing_value", "the new shipping method X needs a name", hint: "add --name")
            ),
            (
                .noSuchRate(method: "X", id: 7),
                .init(
                    .notFound, "shipping_rate_not_found", "X has no rate 7",
                    hint: "see `storectl shipping show X`")
            ),
            (
                .methodTaken("X"),
                .init(
                    .refused, "shipping_exists",
                    "shipping method X already exists, with a different name or tax",
                    hint:
                        "leave out --name and --tax to add a rate, or change it with `storectl shipping edit X`"
                )
            ),
            (
                .whichRate(method: "X", ids: [1, 2]),
                .init(
                    .usage, "ambiguous_rate", "X has 2 rates",
                    hint: "choose one with --rate, or add one with `storectl shipping add X`; "
                        + "see `storectl shipping show X`")
            ),
            (
                .nothingToChange("X"),
                .init(
                    .usage, "nothing_to_change", "nothing to change on shipping method X",
                    hint: "name a change, such as --price or --name")
            ),
        ])
    }
}
