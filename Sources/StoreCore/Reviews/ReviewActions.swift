import ShopText

/// Reviews a product that the actor bought, once per product.
public struct AddReview: Action {
    public static let name = "review add"

    let product: ProductReference
    let stars: Int64
    @Personal var title: String
    @Personal var text: String

    /// - Throws: ``ReviewError`` or ``TextError``
    public init(_ product: ProductReference, stars: Int64, title: String = "", text: String = "") throws {
        self.product = product
        self.stars = try ReviewRules.checked(stars: stars)
        self.title = try ReviewRules.checked(title: title)
        self.text = try ReviewRules.checked(text: text)
    }

    public var requirement: Requirement { .all(.ownShopping) }

    /// - Throws: ``ReviewError`` or ``CatalogError``
    public func run(in transaction: Transaction) throws -> Review {
        let account = try transaction.actor.requireAccount()
        let product = try transaction.product(product)
        guard let line = try transaction.boughtLine(of: product.id, by: account) else {
            throw ReviewError.notBought(sku: product.sku)
        }
        if let earlier = try transaction.review(of: product.id, by: account) {
            throw ReviewError.exists(sku: product.sku, review: earlier.id)
        }
        let id = try transaction.insertReview(
            of: product.id, by: account, line: line, stars: stars, title: title, text: text,
            isPublished: try transaction.value(of: .reviewPublishing) == "at_once")
        transaction.touch(.review, id)
        transaction.touch(.product, product.sku)
        guard let review = try transaction.review(id: id) else { throw ReviewError.notFound(id) }
        return review
    }
}

/// Changes the actor's own review.
public struct EditReview: Action {
    public static let name = "review edit"

    let review: Int64
    let stars: Int64?
    @Personal var title: String?
    @Personal var text: String?

    /// - Throws: ``ReviewError`` or ``TextError``
    public init(_ review: Int64, stars: Int64? = nil, title: String? = nil, text: String? = nil) throws {
        self.review = review
        self.stars = try stars.map { try ReviewRules.checked(stars: $0) }
        self.title = try title.map { try ReviewRules.checked(title: $0) }
        self.text = try text.map { try ReviewRules.checked(text: $0) }
    }

    public var requirement: Requirement { .all(.ownShopping) }

    /// - Throws: ``ReviewError``; another person's review is not found.
    public func run(in transaction: Transaction) throws -> Review {
        guard stars != nil || title != nil || text != nil else { throw ReviewError.nothingToChange(review) }
        let own = try transaction.actor.requireAccount()
        guard let old = try transaction.review(id: review), old.account == own else {
            throw ReviewError.notFound(review)
        }
        let isAtOnce = try transaction.value(of: .reviewPublishing) == "at_once"
        try transaction.updateReview(
            review, stars: stars ?? old.stars, title: title ?? old.title, text: text ?? old.text,
            // A review hidden by staff stays hidden; one they have published must be checked again.
            isPublished: old.isPublished && isAtOnce)
        transaction.touch(.review, review)
        return try transaction.review(id: review) ?? old
    }
}

/// Publishes a review, or hides it.
public struct PublishReview: Action {
    public static let name = "review publish"

    let review: Int64
    let hide: Bool

    public init(_ review: Int64, hide: Bool = false) {
        self.review = review
        self.hide = hide
    }

    public var requirement: Requirement { .all(.catalogWrite) }

    /// - Throws: ``ReviewError/notFound(_:)``
    public func run(in transaction: Transaction) throws -> Review {
        guard let old = try transaction.review(id: review) else { throw ReviewError.notFound(review) }
        if old.isPublished == hide {
            try transaction.updateReview(
                review, stars: old.stars, title: old.title, text: old.text, isPublished: !hide)
            transaction.touch(.review, review)
        }
        return try transaction.review(id: review) ?? old
    }
}

/// Deletes a review: the actor's own or, for staff, any.
public struct DeleteReview: Action {
    public static let name = "review delete"

    let review: Int64

    public init(_ review: Int64) { self.review = review }

    public var requirement: Requirement {
        Requirement(
            own: [.ownShopping], others: [.catalogWrite],
            checkActor: { actor in
                _ = try actor.requireAccount()
                if !actor.may(.catalogWrite) { try actor.require(.ownShopping) }
            })
    }

    /// - Throws: ``ReviewError``
    public func run(in transaction: Transaction) throws -> Review {
        let own = try transaction.actor.requireAccount()
        guard let old = try transaction.review(id: review),
            transaction.actor.may(.catalogWrite) || old.account == own
        else { throw ReviewError.notFound(review) }
        // Otherwise a new one for the same product would be public.
        if !transaction.actor.may(.catalogWrite), !old.isPublished,
            try transaction.value(of: .reviewPublishing) == "at_once"
        {
            throw ReviewError.hidden(review)
        }
        try transaction.deleteReview(review)
        transaction.touch(.review, review)
        return old
    }
}

extension Store {
    /// The reviews on one page, newest first: published ones, the actor's own and, for staff, all.
    ///
    /// - Parameters:
    ///   - product: only of this product.
    ///   - days: when they were written.
    ///   - published: only published ones, or only others.
    public func reviews(
        of product: ProductReference?, in days: RecordFilter, published: Bool?, page: Page, as actor: Actor
    ) throws -> [Review] {
        try read(as: actor) { transaction in
            let id = try product.map { try transaction.product($0).id }
            return try transaction.reviews(
                of: id, in: days, published: published,
                visibleTo: actor.may(.catalogWrite) ? nil : actor.id ?? "", page: page)
        }
    }

    /// - Throws: ``ReviewError/notFound(_:)`` including for one that the actor may not see.
    public func review(_ id: Int64, as actor: Actor) throws -> Review {
        try read(as: actor) { transaction in
            guard let review = try transaction.review(id: id),
                review.isPublished || actor.may(.catalogWrite) || review.account == actor.id
            else { throw ReviewError.notFound(id) }
            return review
        }
    }
}
