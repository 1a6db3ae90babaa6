import ShopText

extension Transaction {
    /// Finds the category that a person means by `id:3`, a path, or an unambiguous name or slug.
    ///
    /// - Throws: ``CategoryError/notFound(_:)`` or ``CategoryError/ambiguous(_:paths:)``
    func category(called text: String) throws -> Category {
        // Whoever cannot see the whole catalog learns nothing about the rest, not even its names.
        let shown = actor.seesWholeCatalogue ? nil : try categories(includesHidden: false)
        func seen(_ category: Category?) -> Category? {
            shown.map { $0.first { $0.id == category?.id } } ?? category
        }
        if text.hasPrefix("id:"), let id = WholeNumber.id(text.dropFirst(3)),
            let category = seen(try category(id: id))
        {
            return category
        }
        // As it is stored: older names may be in another form than those that are made now.
        if let path = try? CategoryPath(stored: text), let category = seen(try category(at: path)) {
            return category
        }
        if let path = try? CategoryPath(text), let category = seen(try category(at: path)) { return category }
        let key = Text.caseless(text)
        let all = try shown ?? categories(includesHidden: true)
        let found = all.filter { Text.caseless($0.name) == key || $0.slug == key }
        guard let category = found.first else { throw CategoryError.notFound(text, near: all.near(text)) }
        guard found.count == 1 else { throw CategoryError.ambiguous(text, paths: found.map(\.path)) }
        return category
    }

    /// Checks that a new category for a product was not just mistyped.
    ///
    /// - Throws: ``CategoryError/unlikely(_:near:)`` if it does not exist, but a sibling has nearly the same name.
    func checkIsMeant(_ text: String) throws {
        guard let path = try? CategoryPath(text), try category(at: path) == nil else { return }
        let near = try categories(includesHidden: true).near(path.description)
        if !near.isEmpty { throw CategoryError.unlikely(path.description, near: near) }
    }

    func edit(_ category: Category, _ change: CategoryChange) throws -> Category {
        var edited = category
        if let name = change.name {
            edited.name = try Text.checkedLabel(name, name: "category", maximum: 200)
            guard !CategoryPath.isPath(edited.name) else { throw CategoryError.invalidName(edited.name) }
        }
        var parent = try category.parentID.flatMap { try self.category(id: $0) }
        if let name = change.parent { parent = name.isEmpty ? nil : try self.category(called: name) }
        if let parent, parent.isWithin(category) {
            throw CategoryError.intoItself(path: category.path, parent: parent.path)
        }
        edited.parentID = parent?.id
        edited.path = try CategoryPath(stored: (parent.map { $0.path + " > " } ?? "") + edited.name)
            .description
        if let taken = try self.category(at: CategoryPath(stored: edited.path)), taken.id != category.id {
            throw CategoryError.taken(path: taken.path)
        }
        if let slug = change.slug {
            edited.slug = try checkedSlug(slug, of: edited)
        } else if let other = try self.category(slug: edited.slug, below: edited.parentID),
            other.id != category.id
        {
            edited.slug = try freeSlug(for: edited.name, below: edited.parentID)
        }
        guard edited != category else { return category }
        let below = try categories(includesHidden: true).filter {
            $0.isWithin(category) && $0.id != category.id
        }
        try update(edited)
        touch(.category, category.path)
        touch(.category, edited.path)
        for var child in below where edited.path != category.path {
            child.path = edited.path + child.path.dropFirst(category.path.count)
            _ = try CategoryPath(stored: child.path)
            try update(child)
        }
        return edited
    }

    /// - Throws: ``CategoryError`` if a sibling has the slug.
    func checkedSlug(_ text: String, of category: Category) throws -> String {
        let slug = try Slug.checked(text)
        if let other = try self.category(slug: slug, below: category.parentID), other.id != category.id {
            throw CategoryError.slugTaken(slug, path: other.path)
        }
        return slug
    }

    /// Moves everything in a category to the target, and deletes it.
    func remove(_ removal: CategoryRemoval) throws -> CategoryRemoval {
        if let target = removal.target {
            try merge(removal.category, into: target)
        } else {
            try delete(removal.category)
            touch(.category, removal.category.path)
        }
        return removal
    }

    func planRemoval(of name: String, movingTo target: String?) throws -> CategoryRemoval {
        let category = try category(called: name)
        let target = try target.map { try self.category(called: $0) }
        if let target, target.isWithin(category) {
            throw CategoryError.intoItself(path: category.path, parent: target.path)
        }
        let (products, archived) = try productCounts(in: category)
        let below = Int64(try categoryIDs(within: category).count - 1)
        guard target != nil || products == 0 && below == 0 else {
            throw CategoryError.notEmpty(
                path: category.path, products: products, archived: archived, subcategories: below)
        }
        return CategoryRemoval(category: category, target: target, products: products, subcategories: below)
    }

    /// Which categories products move from and to when a category is removed.
    func moves(of removal: CategoryRemoval) throws -> [(source: Category, target: Category)] {
        guard let target = removal.target else { return [] }
        let tree = try categories(includesHidden: true)
        var moves = [(source: removal.category, target: target)]
        var next = 0
        while next < moves.count {
            let (source, target) = moves[next]
            for child in tree where child.parentID == source.id {
                let key = CategoryPath.key("\(target.path) > \(child.name)")
                // A child with the category's name takes its place.
                if let same = tree.first(where: { $0.key == key }), same.id != source.id {
                    moves.append((child, same))
                }
            }
            next += 1
        }
        return moves
    }

    private func merge(_ merged: Category, into target: Category) throws {
        var category = merged
        for sku in try productSKUs(in: category) { touch(.product, sku) }
        try moveProducts(from: category, to: target)
        let below = try categories(includesHidden: true).filter { $0.parentID == category.id }
        func path(of child: Category) throws -> CategoryPath {
            try CategoryPath(stored: "\(target.path) > \(child.name)")
        }
        // A child with the category's name takes its place once the others have left.
        let heirs = try below.filter { try self.category(at: path(of: $0))?.id == category.id }
        for child in below where !heirs.contains(child) {
            if let same = try self.category(at: path(of: child)) {
                try merge(child, into: same)
            } else {
                _ = try edit(child, CategoryChange(parent: "id:\(target.id)"))
            }
        }
        if let heir = heirs.first {
            try free(&category)
            _ = try edit(heir, CategoryChange(parent: "id:\(target.id)"))
        }
        for code in try moveCoupons(fromCategory: category.id, to: target.id) { touch(.coupon, code) }
        try delete(category)
        touch(.category, merged.path)
        touch(.category, target.path)
    }

    /// Frees the name and slug of a category that is about to be deleted.
    private func free(_ category: inout Category) throws {
        // No name contains a ">", so nobody else has this one.
        category.name = ">\(category.id)"
        category.slug = category.name
        category.path += category.name
        try update(category)
    }

    /// Finds or creates the category with this path, and any missing categories above it.
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

    /// A slug made from the name, unique among its siblings: `shoes`, `shoes-2`, …
    func freeSlug(for name: String, below parentID: Int64?) throws -> String {
        let slug = Slug.made(from: name)
        if try category(slug: slug, below: parentID) == nil { return slug }
        func isFree(_ number: Int) throws -> Bool {
            try category(slug: "\(slug)-\(number)", below: parentID) == nil
        }
        // Thousands may have the same slug: double the number each time, then halve the interval.
        var (taken, free) = (1, 2)
        while try !isFree(free) { (taken, free) = (free, free * 2) }
        while free - taken > 1 {
            let middle = (taken + free) / 2
            if try isFree(middle) { free = middle } else { taken = middle }
        }
        return "\(slug)-\(free)"
    }
}

extension [Category] {
    /// The paths of categories that a mistyped name or path may mean.
    fileprivate func near(_ text: String) -> [String] {
        let word = text.lowercased()
        let maximum = word.count < 8 ? 1 : 2
        return filter { category in
            [category.name, category.path].contains { Nearest.distance(word, $0.lowercased()) <= maximum }
        }.prefix(3).map(\.path)
    }
}
