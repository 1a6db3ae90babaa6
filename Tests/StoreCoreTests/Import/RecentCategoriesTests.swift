import Testing

@testable import StoreCore

@Suite struct RecentCategoriesTests {
    @Test func `a name is found by all of its bytes, and the last of those that share a place stays`() {
        var recent = RecentCategories()
        let names = (0..<2000).map { "Shelf \($0 * 7919 % 2000) of the long corridor \($0)" }
        func number(_ name: String) -> Int64? { Array(name.utf8).withUnsafeBytes { recent.number($0) } }
        for (index, name) in names.enumerated() {
            #expect(number(name) == nil)
            Array(name.utf8).withUnsafeBytes { recent.note($0, Int64(index)) }
            #expect(number(name) == Int64(index))
        }
        let found = names.indices.filter { number(names[$0]) != nil }
        #expect(found.count <= 256)
        #expect(found.allSatisfy { number(names[$0]) == Int64($0) })
        #expect(number("") == nil)
    }
}
