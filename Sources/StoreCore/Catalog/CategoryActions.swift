import ShopText

extension Store {
    /// The category tree, parents first, as far as the actor may see it.
    public func categories(as actor: Actor) throws -> [Category] {
        try read(as: actor) { try $0.categories(includesHidden: actor.seesWholeCatalogue) }
    }

    /// Checks that a new category for a product was not just mistyped.
    ///
    /// - Throws: ``CategoryError/unlikely(_:near:)``
    public func checkCategoryIsMeant(_ path: String, as actor: Actor) throws {
        // Whoever may not see the categories may not change products either, and gets that error.
        guard actor.seesWholeCatalogue else { return }
        try read(as: actor) { try $0.checkIsMeant(path) }
    }

    /// A category and its direct subcategories.
    ///
    /// - Parameter name: a path, `id:3`, or a name or slug that only one category has.
    /// - Throws: ``CategoryError``
    public func category(_ name: String, as actor: Actor) throws -> (Category, below: [Category]) {
        try read(as: actor) { transaction in
            let tree = try transaction.categories(includesHidden: actor.seesWholeCatalogue)
            let id = try transaction.category(called: name).id
            guard let category = tree.first(where: { $0.id == id }) else {
                throw CategoryError.notFound(name)
            }
            return (category, tree.filter { $0.parentID == category.id })
        }
    }
}

/// Creates a category, and any missing categories above it.
public struct AddCategory: Action {
    public static let name = "category add"

    let category: CategoryPath
    let slug: String?

    /// - Throws: ``CategoryError`` or ``TextError`` for an invalid path.
    public init(_ path: String, slug: String? = nil) throws {
        category = try CategoryPath(path)
        self.slug = slug
    }

    public var requirement: Requirement { .all(.catalogWrite) }

    /// - Throws: ``CategoryError/taken(path:)`` if it already exists.
    public func run(in transaction: Transaction) throws -> Category {
        if let present = try transaction.category(at: category) {
            throw CategoryError.taken(path: present.path)
        }
        var made = try transaction.addCategory(at: category)
        if let slug {
            made.slug = try transaction.checkedSlug(slug, of: made)
            try transaction.update(made)
        }
        return made
    }
}

/// Renames a category, moves it with its subcategories, or changes its slug.
public struct EditCategory: Action {
    public static let name = "category edit"

    let category: String
    let name: String?
    let parent: String?
    let slug: String?

    public init(_ category: String, _ change: CategoryChange) {
        self.category = category
        (name, parent, slug) = (change.name, change.parent, change.slug)
    }

    public var requirement: Requirement { .all(.catalogWrite) }

    /// - Throws: ``CategoryError``
    public func run(in transaction: Transaction) throws -> Category {
        let category = try transaction.category(called: category)
        let change = CategoryChange(name: name, parent: parent, slug: slug)
        guard change != CategoryChange() else {
            throw CategoryError.nothingToChange(path: category.path)
        }
        var edited = try transaction.edit(category, change)
        let counts = try transaction.productCounts(in: edited)
        edited.productCount = counts.all - counts.archived
        return edited
    }
}

/// Moves everything in a category to another and deletes it. Subcategories with the same name in both are
/// merged in turn. Very many products move in parts; the categories move with the last part.
public struct MergeCategory: EmptyingAction {
    public static let name = "category merge"

    public let category: String
    let into: String
    @Secret public var emptying: CategoryEmptying?

    public init(_ category: String, into target: String) {
        self.category = category
        into = target
    }

    public var requirement: Requirement { .all(.catalogWrite) }

    public func plan(after done: Int64, in transaction: Transaction) throws -> CategoryEmptying {
        try CategoryEmptying(of: category, into: into, done: done, in: transaction)
    }
}

/// Deletes an empty category, or moves its contents to another first.
public struct DeleteCategory: EmptyingAction {
    public static let name = "category delete"

    public let category: String
    let moveTo: String?
    @Secret public var emptying: CategoryEmptying?

    public init(_ category: String, movingTo target: String? = nil) {
        self.category = category
        moveTo = target
    }

    public var requirement: Requirement { .all(.catalogWrite) }

    /// - Throws: ``CategoryError/notEmpty(path:products:archived:subcategories:)``
    public func plan(after done: Int64, in transaction: Transaction) throws -> CategoryEmptying {
        try CategoryEmptying(of: category, into: moveTo, done: done, in: transaction)
    }
}
