extension Transaction {
    /// The category with this path, made with those above it where they are new.
    func addCategory(at path: CategoryPath) throws -> Category {
        if let category = try category(at: path) { return category }
        let parent = try path.parent.map { try addCategory(at: $0) }
        let shownPath = parent.map { "\($0.path) > \(path.name)" } ?? path.name
        let category = try insert(
            Category(
                id: 0, name: path.name, path: shownPath,
                slug: try freeSlug(for: path.name, below: parent?.id),
                parentID: parent?.id, productCount: 0))
        touch(.category, category.path)
        return category
    }

    /// A slug made from the name that no sibling has: `shoes`, `shoes-2`, …
    func freeSlug(for name: String, below parentID: Int64?) throws -> String {
        let slug = Slug.made(from: name)
        var candidate = slug
        var number = 1
        while try category(slug: candidate, below: parentID) != nil {
            number += 1
            candidate = "\(slug)-\(number)"
        }
        return candidate
    }
}
