import ShopText

/// Why a request about categories is refused.
public enum CategoryError: StoreError, Equatable {
    /// - Parameter near: paths that may be meant.
    case notFound(String, near: [String] = [])
    /// It would be created, although some have nearly the same name.
    case unlikely(String, near: [String])
    case ambiguous(String, paths: [String])
    case taken(path: String)
    case tooDeep(path: String)
    case intoItself(path: String, parent: String)
    case notEmpty(path: String, products: Int64, archived: Int64, subcategories: Int64)
    case nothingToChange(path: String)
    case invalidName(String)
    case invalidSlug(String)
    case slugTaken(String, path: String)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .ambiguous, .taken, .intoItself, .notEmpty, .slugTaken, .unlikely: .refused
        case .tooDeep, .invalidName, .invalidSlug: .invalidInput
        case .nothingToChange: .usage
        }
    }

    public var code: String {
        switch self {
        case .notFound: "category_not_found"
        case .unlikely: "category_unlikely"
        case .ambiguous: "category_ambiguous"
        case .taken: "category_taken"
        case .tooDeep: "category_too_deep"
        case .intoItself: "category_into_itself"
        case .notEmpty: "category_not_empty"
        case .nothingToChange: "nothing_to_change"
        case .invalidName: "invalid_category_name"
        case .invalidSlug: "invalid_slug"
        case .slugTaken: "slug_taken"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let name, _): "category \(name) not found"
        case .unlikely(let name, let near):
            "there is no category \(name), but there is \(near.joined(separator: " and "))"
        case .ambiguous(let name, let paths):
            "\(paths.count) categories are named \(name): \(paths.joined(separator: ", "))"
        case .taken(let path): "category \(path) already exists"
        case .tooDeep(let path):
            "category \(path) is too deep: the maximum is \(CategoryPath.maximumDepth) levels"
        case .intoItself(let path, let parent):
            "category \(path) cannot be moved into its own subcategory \(parent)"
        case .notEmpty(let path, let products, let archived, let subcategories):
            "category \(path) is not empty: \(CategoryError.contents(products, archived, subcategories))"
        case .nothingToChange(let path): "nothing to change on category \(path)"
        case .invalidName(let name): "\"\(name)\" is not a valid category name: > separates names"
        case .invalidSlug(let slug): "\"\(slug)\" is not a valid slug"
        case .slugTaken(let slug, let path): "the slug \(slug) belongs to category \(path)"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound(_, let near) where !near.isEmpty: Nearest.question(near)
        case .unlikely(let name, _): "add --create-category if you want to create \(name.short)"
        case .notFound: "see `storectl category list`"
        case .ambiguous: "write the whole path, such as \"Men > Shoes\""
        case .taken: "choose another name, or merge the two with `storectl category merge`"
        case .notEmpty: "move its contents with --move-to CATEGORY"
        case .nothingToChange: "name a field to change, such as --name; see --help"
        case .invalidName: "move it with --parent"
        case .invalidSlug: "use lowercase letters, digits and hyphens, such as mens-shoes"
        case .tooDeep, .intoItself, .slugTaken: nil
        }
    }

    private static func contents(_ products: Int64, _ archived: Int64, _ subcategories: Int64) -> String {
        var parts: [String] = []
        if products > 0 { parts.append(products == 1 ? "1 product" : "\(products) products") }
        if archived > 0 { parts.append(archived == products ? "archived" : "\(archived) of them archived") }
        if subcategories > 0 {
            parts.append(subcategories == 1 ? "1 category below" : "\(subcategories) categories below")
        }
        return parts.joined(separator: ", ")
    }
}
