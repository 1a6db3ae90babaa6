import ShopText

/// A customer's review of a product that they bought.
public struct Review: Equatable, Codable, Sendable {
    public let id: Int64
    public let sku: String
    /// The author's username.
    public let user: String
    /// 1 to 5.
    public let stars: Int64
    public let title: String
    public let text: String
    /// Whether anybody can see it.
    public let isPublished: Bool
    public let createdAt: Instant
    public let updatedAt: Instant
    let product: Int64
    let account: String
}

/// The rules of reviews.
enum ReviewRules {
    /// - Throws: ``ReviewError/stars(_:)``
    static func checked(stars: Int64) throws(ReviewError) -> Int64 {
        guard (1...5).contains(stars) else { throw .stars(stars) }
        return stars
    }

    static func checked(title: String) throws -> String {
        try Text.checked(title, name: "title", maximum: 200, allowsEmpty: true)
    }

    static func checked(text: String) throws -> String {
        try Text.checked(text, name: "text", maximum: 5000, allowsEmpty: true)
    }
}

/// The settings about reviews.
extension Setting {
    static let reviews = [reviewPublishing]

    static let reviewPublishing = Setting(
        "reviews.publish", "whether a review is public at once, or only after staff have published it",
        oneOf: ["at_once", "by_staff"])
}

/// Why a request about a review is refused.
public enum ReviewError: StoreError, Equatable {
    case notFound(Int64)
    case stars(Int64)
    case notBought(sku: String)
    case exists(sku: String, review: Int64)
    case nothingToChange(Int64)
    case hidden(Int64)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .stars: .invalidInput
        case .notBought, .exists, .hidden: .refused
        case .nothingToChange: .usage
        }
    }

    public var code: String {
        switch self {
        case .notFound: "review_not_found"
        case .stars: "invalid_stars"
        case .notBought: "not_bought"
        case .exists: "review_exists"
        case .nothingToChange: "nothing_to_change"
        case .hidden: "review_hidden"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let id): "review \(id) not found"
        case .stars(let stars): "a review has 1 to 5 stars, not \(stars)"
        case .notBought(let sku): "you have not bought \(sku)"
        case .exists(let sku, let review): "you have already reviewed \(sku): review \(review)"
        case .nothingToChange(let id): "nothing to change on review \(id)"
        case .hidden(let id): "the shop has hidden review \(id), so only the shop can delete it"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "see `storectl review list`"
        case .stars: nil
        case .hidden(let id): "nobody else sees it; change it with `storectl review edit \(id)`"
        case .notBought: "you can only review products you bought: see `storectl order list`"
        case .exists(_, let review): "change it: `storectl review edit \(review)`"
        case .nothingToChange: "name a change, such as --stars"
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .notFound(let id), .nothingToChange(let id), .hidden(let id): [.init("review", .integer(id))]
        case .stars(let stars): [.init("stars", .integer(stars))]
        case .notBought(let sku): [.init("sku", .string(sku))]
        case .exists(let sku, let review): [.init("sku", .string(sku)), .init("review", .integer(review))]
        }
    }
}
