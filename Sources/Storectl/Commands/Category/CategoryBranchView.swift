import ShopText
import StoreCore

/// A category in a tree, for people: its name below its parent's, and the products of its whole branch.
struct CategoryBranchView: View {
    let category: StoreCore.Category
    let productCount: Int64
    /// How far its name is indented.
    let depth: Int

    /// - Parameter categories: in the order of the tree, parents first.
    static func tree(_ categories: [StoreCore.Category]) -> [CategoryBranchView] {
        let counts = counts(categories)
        return categories.map {
            CategoryBranchView(category: $0, productCount: counts[$0.id] ?? 0, depth: $0.depth)
        }
    }

    /// How many products each branch has, by the id of its category.
    static func counts(_ categories: [StoreCore.Category]) -> [Int64: Int64] {
        var counts: [Int64: Int64] = [:]
        let parents = Dictionary(
            categories.map { ($0.id, $0.parentID) }, uniquingKeysWith: { first, _ in first })
        for category in categories {
            var id: Int64? = category.id
            while let place = id {
                counts[place, default: 0] += category.productCount
                id = parents[place] ?? nil
            }
        }
        return counts
    }

    static let fields: [Field<CategoryBranchView>] = [
        Field("id") { .integer($0.category.id) },
        Field("name") { .string(String(repeating: "  ", count: $0.depth) + $0.category.name) },
        Field("slug") { .string($0.category.slug) },
        Field("product_count") { .integer($0.productCount) },
    ]

    static let columns = [
        Column("name", title: "CATEGORY", isProse: true), Column("product_count", title: "PRODUCTS"),
        Column("slug", rank: 2), Column("id", rank: 1),
    ]
}
