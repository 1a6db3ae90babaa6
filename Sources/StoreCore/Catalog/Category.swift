import Foundation

/// A category of products. Categories form a tree.
public struct Category: Equatable, Codable, Sendable {
    public let id: Int64
    /// Unique below its parent, ignoring case.
    public var name: String
    /// Its place in the tree, from the top: `Men > Shoes`.
    public var path: String
    /// The name for URLs, `mens-shoes`; unique below its parent.
    public var slug: String
    /// The category above; `nil` at the top.
    public var parentID: Int64?
    /// How many products directly in it the reader may see, excluding archived ones.
    public var productCount: Int64

    /// How many categories are above it.
    public var depth: Int { path.components(separatedBy: " > ").count - 1 }

    /// The key under which spellings of its path compare equal.
    var key: String { CategoryPath.key(path) }

    /// Whether it is this category or one below it, at any depth.
    func isWithin(_ other: Category) -> Bool { key == other.key || key.hasPrefix(other.key + " > ") }
}

/// What an edit of a category changes.
public struct CategoryChange: Equatable, Sendable {
    public var name: String?
    /// The new parent category; empty for the top level.
    public var parent: String?
    public var slug: String?

    public init(name: String? = nil, parent: String? = nil, slug: String? = nil) {
        self.name = name
        self.parent = parent
        self.slug = slug
    }
}

/// The effect of merging or deleting a category.
public struct CategoryRemoval: Equatable, Codable, Sendable {
    /// The category that is deleted.
    public let category: Category
    /// The category that got its contents; `nil` if it was empty.
    public let target: Category?
    /// How many products were directly in it.
    public let products: Int64
    /// How many categories were below it, at any depth.
    public let subcategories: Int64
}

/// Makes the slug of a category for URLs.
enum Slug {
    static let maximum = 100

    /// Lowercase letters and digits without accents, with hyphens between words: `Men's Shoes` → `mens-shoes`.
    static func made(from name: String) -> String {
        let folded = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        let kept = folded.filter { $0 != "'" && $0 != "’" }
        let words = kept.split { !$0.isLetter && !$0.isNumber }
        let slug = String(words.joined(separator: "-").prefix(maximum))
        return slug.isEmpty ? "category" : slug
    }

    /// - Throws: ``CategoryError/invalidSlug(_:)``
    static func checked(_ text: String) throws(CategoryError) -> String {
        guard !text.isEmpty, text.count <= maximum, made(from: text) == text else { throw .invalidSlug(text) }
        return text
    }
}
