import ShopText
import StoreCore

/// A category as commands show it.
struct CategoryView: View {
    let category: StoreCore.Category

    init(_ category: StoreCore.Category) { self.category = category }

    static let fields: [Field<CategoryView>] = [
        Field("id") { .integer($0.category.id) },
        Field("name") { .string($0.category.name) },
        Field("path") { .string($0.category.path) },
        Field("slug") { .string($0.category.slug) },
        Field("parent_id") { $0.category.parentID.map { .integer($0) } ?? .null },
        Field("product_count") { .integer($0.category.productCount) },
    ]

    static let columns = [
        Column("id", rank: 1), Column("path", title: "CATEGORY", isProse: true), Column("slug", rank: 2),
        Column("product_count", title: "PRODUCTS"),
    ]
}

/// A category with its direct subcategories.
struct CategoryTreeView: View {
    let category: StoreCore.Category
    let below: [StoreCore.Category]
    /// The products of whole branches by the ids of their categories, for people.
    var branches: [Int64: Int64]?

    static let fields: [Field<CategoryTreeView>] =
        CategoryView.fields.map { field in field.of { CategoryView($0.category) } } + [
            Field("categories", each: { $0.below.map { CategoryView($0) } })
        ]

    static let columns = CategoryView.columns

    var detail: [DetailPart]? {
        if let branches { return detail(branches) }
        guard below.isEmpty else { return nil }
        return DetailPart.standard(record.filter { $0.name != "categories" }, shapes: Self.shapes)
    }

    private func detail(_ branches: [Int64: Int64]) -> [DetailPart] {
        let (all, own) = (branches[category.id] ?? 0, category.productCount)
        let lines: [DetailPart] = [
            .line("Category", category.path),
            .line("Products", all == own ? String(all) : "\(all), \(own) of them directly in it"),
            .line("Slug", category.slug), .line("Id", String(category.id)),
        ]
        guard !below.isEmpty else { return lines }
        let rows = below.map {
            CategoryBranchView(category: $0, productCount: branches[$0.id] ?? 0, depth: 0)
        }
        return lines + [.table(CategoryBranchView.columns, rows.map(\.record))]
    }
}

/// The outcome of merging or deleting a category, done or planned.
struct CategoryRemovalView: View {
    let removal: CategoryRemoval

    init(_ removal: CategoryRemoval) { self.removal = removal }

    static let fields: [Field<CategoryRemovalView>] = [
        Field("id") { .integer($0.removal.category.id) },
        Field("path") { .string($0.removal.category.path) },
        Field("moved_to") { .text($0.removal.target?.path) },
        Field("products") { .integer($0.removal.products) },
        Field("categories") { .integer($0.removal.subcategories) },
    ]

    static let columns = [
        Column("id"), Column("path", title: "CATEGORY", isProse: true), Column("moved_to"),
        Column("products"),
        Column("categories"),
    ]

    var question: String {
        let path = removal.category.path
        guard let target = removal.target else { return "Delete the category \(path)?" }
        let products = Text.count(removal.products, "product")
        let categories = removal.subcategories == 1 ? "category" : "categories"
        let below =
            removal.subcategories == 0 ? "" : " and \(removal.subcategories) \(categories) below it"
        return "Move \(products)\(below) from \(path) to \(target.path), and delete \(path)?"
    }
}
