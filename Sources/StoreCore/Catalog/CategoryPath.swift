import ShopText

/// A category's place in the tree: its name and those above it, from the top, as WooCommerce writes them:
/// `Men > Shoes`.
public struct CategoryPath: Equatable, Sendable, CustomStringConvertible {
    /// From the top; at least one.
    public let names: [String]

    /// How deep the tree may be.
    public static let maximumDepth = 10

    /// - Throws: ``TextError`` for a name that is empty or too long, ``CategoryError/tooDeep(path:)``
    public init(_ text: String) throws {
        try self.init(
            names: text.split(omittingEmptySubsequences: false, whereSeparator: CategoryPath.isSeparator).map
            {
                try Text.checkedLabel(String($0), name: "category", maximum: 200)
            })
    }

    /// Whether a text is of several names.
    static func isPath(_ text: String) -> Bool { text.contains(where: isSeparator) }

    /// `>` in any form: a name has none.
    private static func isSeparator(_ character: Character) -> Bool {
        character == ">" || character == "\u{FF1E}" || character == "\u{FE65}"
    }

    /// A path made of names from the store.
    ///
    /// - Throws: ``CategoryError/tooDeep(path:)``
    init(stored text: String) throws(CategoryError) {
        try self.init(
            names: text.split(separator: ">", omittingEmptySubsequences: false).map {
                String($0).trimmedSpace
            })
    }

    init(names: [String]) throws(CategoryError) {
        self.names = names
        guard names.count <= CategoryPath.maximumDepth else { throw .tooDeep(path: description) }
    }

    public var description: String { names.joined(separator: " > ") }

    /// The last name.
    public var name: String { names[names.count - 1] }

    /// The path of the category above, if any.
    public var parent: CategoryPath? {
        names.count > 1 ? CategoryPath(unchecked: Array(names.dropLast())) : nil
    }

    /// The key under which spellings of a path compare equal.
    var key: String { CategoryPath.key(description) }

    static func key(_ path: String) -> String { Text.caseless(path) }

    private init(unchecked names: [String]) { self.names = names }
}

extension CategoryPath: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(stored: try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
