import Testing

@testable import StoreCore

@Suite struct ProductFieldTests {
    @Test func `the place of a field is its place among all`() {
        #expect(ProductField.allCases.map(\.place) == Array(0..<ProductField.allCases.count))
    }
}
