import ShopText
import StoreCore

/// Categories of products that may have several: the first becomes the product's category, and the last names of the
/// others become tags.
struct CategoryList {
    private(set) var hasSeveral = false
    /// Categories whose names may be paths, written with a separator other than `>`.
    private var unclear = SomeSKUs()
    private let separator: Character?

    init(_ options: ProductFileOptions) { separator = options.categorySeparator }

    /// - Returns: the path of the first that is not an ancestor of another, and the last names of the others.
    mutating func read(_ paths: [String]) -> (first: String?, others: [String]) {
        let leaves = CategoryList.leaves(of: paths.map { path($0) })
        hasSeveral = hasSeveral || leaves.count > 1
        let others = leaves.dropFirst().map { $0.split(separator: ">").last.map(\.trimmedSpace) ?? "" }
        return (leaves.first, others.filter { !$0.isEmpty })
    }

    /// The categories in a cell, which may have one or several: `Men > Shoes, Sale > Summer`, `Shop;Sale`. A comma in a
    /// name is part of it.
    static func list(_ text: String) -> [String] {
        if text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }) {
            let parts = HTMLEntity.split(text, at: [";", "|"])
            if parts.count > 1 { return parts.flatMap(list) }
        }
        let parts = text.split(separator: ",")
        guard parts.count > 1, parts.allSatisfy({ $0.contains(">") }) else { return [text] }
        return parts.map(\.trimmedSpace)
    }

    private mutating func path(_ text: String) -> String {
        if let separator, separator != ">" {
            return text.split(separator: separator).map(\.trimmedSpace).filter { !$0.isEmpty }.joined(
                separator: " > ")
        }
        if !text.contains(">"), text.split(separator: "/").count > 1, separator == nil {
            unclear.add(text.short)
        }
        return text
    }

    /// The paths that are not ancestors of others: people who select a category often select those above it too.
    private static func leaves(of paths: [String]) -> [String] {
        if paths.count < 2 { return paths }
        let levels = paths.map { $0.split(separator: ">").map { $0.trimmedSpace.lowercased() } }
        var above: Set<[String]> = []
        // Nobody has this many levels; the rest would take long, and is refused later.
        for path in levels where path.count <= 20 {
            for count in 1..<max(path.count, 1) { above.insert(Array(path.prefix(count))) }
        }
        var seen: Set<[String]> = []
        return zip(paths, levels).filter { !above.contains($1) && seen.insert($1).inserted }.map(\.0)
    }

    var notices: [String] {
        var notices: [String] = []
        if hasSeveral { notices.append("of several categories, the first was used; the others became tags") }
        if unclear.count > 0 {
            notices.append(
                "categories with / were read as names, such as \(unclear.first[0]); --category-separator / splits them"
            )
        }
        return notices
    }
}
