import ShopText
import Testing

@testable import StoreCore

/// What place and customer make of prices and taxes.
@Suite struct SaleTermsTests {
    private func terms(
        to country: String?, _ foreignPrices: ForeignPrices = .netKept, included: Bool = true,
        customer: TaxStatus? = nil
    ) throws -> SaleTerms {
        let rates = try [
            TaxRateTests.rate("VAT", "DE", "19"), TaxRateTests.rate("TVA", "FR", "20"),
            TaxRateTests.rate("Export", "US", "0", category: .export, reason: "Export"),
        ]
        return SaleTerms(
            currency: BasketTests.euro, pricesIncludeTax: included, foreignPrices: foreignPrices,
            taxes: TaxTable(rates: rates), home: Destination(country: try Country("DE")),
            destination: try country.map { Destination(country: try Country($0)) }, day: Day("2026-06-01")!,
            customer: customer)
    }

    private func price(_ terms: SaleTerms, staff: Bool = false) throws -> Int64 {
        var line = BasketTests.line("MUG", 1190)
        if staff { line.reason = .staff(reason: "chipped") }
        return try terms.line(line, taxClass: nil).unitPrice
    }

    @Test func `with the net price kept, the destination's tax replaces the one of home`() throws {
        #expect(try price(terms(to: "FR")) == 1200)
        #expect(try price(terms(to: "US")) == 1000)
        let line = try terms(to: "FR").line(BasketTests.line("MUG", 1190), taxClass: nil)
        #expect(line.adaptation == PriceAdaptation(homePrice: 1190, homePPM: 190_000, ppm: 200_000))
        #expect(line.tax.rates.map(\.name) == ["TVA"])
    }

    @Test
    func `a price stays with the gross price kept, at home, without included tax, and where staff set it`()
        throws
    {
        #expect(try price(terms(to: "FR", .grossKept)) == 1190)
        #expect(try price(terms(to: "DE")) == 1190)
        #expect(try price(terms(to: nil)) == 1190)
        #expect(try price(terms(to: "FR", included: false)) == 1190)
        #expect(try price(terms(to: "FR"), staff: true) == 1190)
    }

    @Test func `a price stays where the destination has no rate, which is told`() throws {
        let line = try terms(to: "JP").line(BasketTests.line("MUG", 1190), taxClass: nil)
        #expect(line.unitPrice == 1190)
        #expect(line.tax.isMissing)
    }

    @Test func `a business in another member state owes the tax itself`() throws {
        let french = TaxStatus.business(try VATNumber("FRXX123456789"))
        func treatment(_ country: String?, _ status: TaxStatus, isGoods: Bool = true) throws -> String {
            try terms(to: country, customer: status).treatment(of: nil, isGoods: isGoods).rates
                .map { "\($0.name) \($0.ppm) \($0.category.rawValue) \($0.reason ?? "-")" }.joined()
        }
        #expect(try treatment("FR", french) == "TVA 0 K Intra-community supply")
        #expect(try treatment("FR", french, isGoods: false) == "TVA 0 AE Reverse charge")
        #expect(try treatment("DE", french) == "VAT 190000 S -")
        #expect(try treatment("IT", french) == "VAT 0 K Intra-community supply")
        #expect(try treatment("US", french) == "Export 0 G Export")
        #expect(try treatment("FR", .business(VATNumber("DE123456789"))) == "TVA 200000 S -")
        #expect(try treatment("FR", .business(VATNumber("XI123456789"))) == "TVA 200000 S -")
        #expect(try price(terms(to: "FR", customer: french)) == 1000)
        let italian = try terms(to: "IT", customer: french).treatment(of: nil, isGoods: true)
        #expect(!italian.isMissing)
    }

    @Test func `an exempt customer pays no tax anywhere, for a reason`() throws {
        let exempt = TaxStatus.exempt(reason: "Diplomatic mission")
        let treatment = try terms(to: "FR", customer: exempt).treatment(of: nil, isGoods: true)
        #expect(
            treatment.rates == [.init(name: "TVA", ppm: 0, category: .exempt, reason: "Diplomatic mission")])
    }
}
