import Foundation

/// A part of the catalog; parts have parts, so that the categories make a tree.
public struct Category: Equatable, Codable, Sendable {
    public let id: Int64
    /// Unique below its parent in any letter case.
    public var name: String
    /// Where it is in the tree, from the top: `Men > Shoes`.
    public var path: String
    /// The name fit for an address, `mens-shoes`; unique below its parent.
    public var slug: String
    /// The category above; `nil` at the top.
    public var parentID: Int64?
    /// How many products right in it the reader may see, without those that are archived.
    public var productCount: Int64

    /// How many categories are above it.
    public var depth: Int { path.components(separatedBy: " > ").count - 1 }

    /// By what two spellings of its path are the same.
    var key: String { CategoryPath.key(path) }

    /// Whether it is this category or one anywhere below.
    func isWithin(_ other: Category) -> Bool { key == other.key || key.hasPrefix(other.key + " > ") }
}

/// What an edit of a category changes.
public struct CategoryChange: Equatable, Sendable {
    public var name: String?
    /// The category to be above it; empty for the top of the tree.
    public var parent: String?
    public var slug: String?

    public init(name: String? = nil, parent: String? = nil, slug: String? = nil) {
        self.name = name
        self.parent = parent
        self.slug = slug
    }
}

/// What merging or deleting a category does, or did.
public struct CategoryRemoval: Equatable, Codable, Sendable {
    /// The category that is no more.
    public let category: Category
    /// Where all that was in it is now; `nil` where it was empty.
    public let target: Category?
    /// How many products were right in it.
    public let products: Int64
    /// How many categories were below it, at any depth.
    public let subcategories: Int64
}

/// How a category's name becomes part of an address.
enum Slug {
    static let maximum = 100

    /// Letters and digits in lower case without accents, hyphens between words: `Men's Shoes` → `mens-shoes`.
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
