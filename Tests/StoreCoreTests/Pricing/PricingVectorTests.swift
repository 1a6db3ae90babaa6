import ShopText
import Testing

@testable import StoreCore

/// Baskets whose answers others worked out.
@Suite struct PricingVectorTests {
    @Test(.enabled(if: PricingVector.isThere, "pricing-vectors.json is not beside the project"))
    func `every vector comes out to the cent`() throws {
        let vectors = try PricingVector.all()
        #expect(vectors.count >= 23)
        for vector in vectors {
            let answer = try PricingVector.answer(PricingVector.basket(vector))
            #expect(answer == vector["expect"], "\(vector["name"]?.stringValue ?? "")")
        }
    }
}
