import ShopText

extension Store {
    /// What ``editProducts(where:set:expecting:as:idempotencyKey:)`` would do.
    public func planEdit(
        where conditions: [ProductCondition], set assignments: [ProductAssignment], as actor: Actor
    ) throws -> BulkEditPlan {
        try actor.require(.catalogWrite)
        return try prepareEdit(conditions, assignments, as: actor).plan
    }

    /// Works out an edit page by page, while others go on writing.
    private func prepareEdit(
        _ conditions: [ProductCondition], _ assignments: [ProductAssignment], as actor: Actor
    ) throws -> BulkEdit {
        var edit = try read(as: actor) { try BulkEdit(conditions, assignments, in: $0) }
        while try read(as: actor, { try edit.takePage(in: $0) }) {}
        return edit
    }

    /// What ``editProduct(_:_:as:idempotencyKey:)`` would do.
    public func planEdit(
        of reference: ProductReference, _ change: ProductChange, as actor: Actor
    ) throws -> BulkEditPlan {
        try actor.require(.catalogWrite)
        return try read(as: actor) { transaction in
            var plan = BulkEditPlan()
            let product = try transaction.product(reference)
            try transaction.check(product.applying(change), before: product)
            plan.edits = try transaction.edits(of: product, change)
            plan.matched = 1
            plan.changed = plan.edits.isEmpty ? 0 : 1
            return plan
        }
    }

    /// Changes every product that meets all the conditions; one journal entry. All of them or none.
    ///
    /// - Parameter plan: the plan that was agreed to; `nil` for whatever it is.
    /// - Throws: ``BulkEditError``; nothing is then changed.
    public func editProducts(
        where conditions: [ProductCondition], set assignments: [ProductAssignment],
        expecting plan: BulkEditPlan? = nil, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<BulkEditPlan> {
        try actor.require(.catalogWrite)
        if assignments.contains(where: { $0.field == .quantity }) { try actor.require(.stockWrite) }
        guard !conditions.isEmpty, !assignments.isEmpty else { throw BulkEditError.incomplete }
        let command = Command(
            "product edit",
            [
                ("where", .array(conditions.map { .string($0.text) })),
                ("set", .array(assignments.map { .string($0.text) })),
            ], idempotencyKey: idempotencyKey)
        // With a key it may have been done long ago.
        let prepared =
            try idempotencyKey.map { try isDone(idempotencyKey: $0, as: actor) } ?? false
            ? nil : try prepareEdit(conditions, assignments, as: actor)
        return try write(as: actor, command) { transaction in
            let edit: BulkEdit
            if let prepared, try !prepared.isOvertaken(in: transaction) {
                edit = prepared
            } else {
                var again = try BulkEdit(conditions, assignments, in: transaction)
                while try again.takePage(in: transaction) {}
                edit = again
            }
            if let plan, plan != edit.plan { throw BulkEditError.planChanged }
            for (product, change) in edit.changes {
                try transaction.naming(product) { try transaction.edit(product, change) }
            }
            return edit.plan
        }
    }
}

/// An edit of many products on its way: what it changes, and where the journal was when that was found out.
private struct BulkEdit {
    /// So many products at most change at once: the others who write wait meanwhile.
    static let maximum = 100_000

    private(set) var plan = BulkEditPlan()
    private(set) var changes: [(Product, ProductChange)] = []
    private let state: JournalState
    private let query: ProductQuery
    private let tests: [(Product) -> Bool]
    private let assignments: [ProductAssignment]
    private let dependsOnStock: Bool
    private var page = Page(limit: 1000)

    init(
        _ conditions: [ProductCondition], _ assignments: [ProductAssignment], in transaction: Transaction
    ) throws {
        let currency = transaction.currency
        state = try transaction.journalState()
        query = try transaction.query(conditions.reduce(into: ProductFilter()) { $1.narrow(&$0) })
        tests = try conditions.map { try $0.test(in: transaction) }
        self.assignments = try ProductAssignment.checked(assignments, currency)
        dependsOnStock =
            conditions.contains { $0.subject == .quantity } || assignments.contains { $0.field == .quantity }
            || assignments.contains { $0.field == .parentSKU }
    }

    /// Whether somebody has changed meanwhile what it goes by.
    func isOvertaken(in transaction: Transaction) throws -> Bool {
        let moves = try transaction.moves(since: state, notOf: nil)
        return moves.isCatalogueMoved || dependsOnStock && !moves.stock.isEmpty
    }

    /// Takes the next products.
    ///
    /// - Returns: whether there may be more.
    mutating func takePage(in transaction: Transaction) throws -> Bool {
        let products = try transaction.products(query, page: page)
        for product in products where tests.allSatisfy({ $0(product) }) {
            var change = ProductChange()
            var edits: [FieldEdit] = []
            try transaction.naming(product) {
                for assignment in assignments { try assignment.apply(to: &change, of: product) }
                edits = try transaction.edits(of: product, change)
            }
            plan.matched += 1
            if edits.isEmpty { continue }
            plan.changed += 1
            plan.edits += edits
            changes.append((product, change))
        }
        guard plan.changed <= BulkEdit.maximum else { throw BulkEditError.tooMany(BulkEdit.maximum) }
        page.after = products.last?.id
        return products.count == page.limit
    }
}

extension Transaction {
    fileprivate func edits(of product: Product, _ change: ProductChange) throws -> [FieldEdit] {
        let edited = product.applying(change)
        try check(edited, before: product)
        let quantity = change.quantity ?? product.quantity
        try checkMayMove(product, by: quantity - product.quantity)
        return ProductField.allCases.compactMap { field in
            let old = product.text(of: field)
            let new = field == .quantity ? String(quantity) : edited.text(of: field)
            return old == new ? nil : FieldEdit(sku: product.sku, field: field.rawValue, old: old, new: new)
        }
    }

    /// Says of which product among many a refusal is.
    fileprivate func naming(_ product: Product, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as any StoreError where error.kind != .internalFault {
            throw BulkEditError.impossible(sku: product.sku, reason: error.message)
        }
    }
}

extension ProductCondition {
    var text: String { subject.rawValue + comparison.rawValue + value }

    /// Narrows a filter as far as an index helps; the rest is for ``test(in:)``.
    fileprivate func narrow(_ filter: inout ProductFilter) {
        guard comparison == .equal else { return }
        switch subject {
        case .category where !value.isEmpty: filter.category = value
        case .tag: filter.tag = value
        case .parentSKU where !value.isEmpty: filter.parent = .sku(value)
        default: break
        }
    }

    /// Whether a product meets the condition. Texts compare without case.
    fileprivate func test(in transaction: Transaction) throws -> (Product) -> Bool {
        let currency = transaction.currency
        let wanted = Text.caseless(value)
        func byText(_ text: @escaping (Product) -> String?) -> (Product) -> Bool {
            let comparison = comparison
            return { product in
                let present = Text.caseless(text(product) ?? "")
                return switch comparison {
                case .contains: present.contains(wanted)
                case .notEqual: present != wanted
                default: present == wanted
                }
            }
        }
        switch subject {
        case .sku: return byText(\.sku)
        case .title: return byText(\.title)
        case .description: return byText(\.description)
        case .barcode: return byText(\.barcode)
        case .taxClass: return byText(\.taxClass)
        case .parentSKU: return byText(\.parentSKU)
        case .category where comparison == .equal && !value.isEmpty:
            let category = try transaction.category(called: value)
            let below = category.key + " > "
            return { product in
                let key = product.category.map(CategoryPath.key) ?? ""
                return key == category.key || key.hasPrefix(below)
            }
        case .category: return byText(\.category)
        case .tag:
            let comparison = comparison
            return { product in
                let tags = product.tags.map(Text.caseless)
                return switch comparison {
                case .contains: tags.contains { $0.contains(wanted) }
                case .notEqual: !tags.contains(wanted)
                default: tags.contains(wanted)
                }
            }
        case .isVisible, .isArchived:
            var change = ProductChange()
            try change.set(.isVisible, to: value, currency: currency)
            let isWanted = change.isVisible == (comparison != .notEqual)
            let isArchive = subject == .isArchived
            return { ($0.isVisible && !isArchive || $0.isArchived && isArchive) == isWanted }
        case .price: return byNumber(try Money(value, currency: currency).minorUnits) { $0.price.minorUnits }
        case .salePrice:
            let number = value.isEmpty ? nil : try Money(value, currency: currency).minorUnits
            return byNumber(number) { $0.salePrice?.minorUnits }
        case .quantity:
            return byNumber(
                try WholeNumber.read(value, "quantity", 0...ProductChange.maximumQuantity)
            ) { $0.quantity }
        }
    }

    private func byNumber(
        _ wanted: Int64?, _ number: @escaping (Product) -> Int64?
    ) -> (Product) -> Bool {
        let comparison = comparison
        return { product in
            let present = number(product)
            guard let present, let wanted else {
                return comparison == .notEqual ? present != wanted : comparison == .equal && present == wanted
            }
            return switch comparison {
            case .equal, .contains: present == wanted
            case .notEqual: present != wanted
            case .atLeast: present >= wanted
            case .atMost: present <= wanted
            case .more: present > wanted
            case .less: present < wanted
            }
        }
    }
}

extension ProductAssignment {
    var text: String {
        switch value {
        case .text(let text): "\(field.rawValue)=\(text)"
        case .percent(let millionths):
            "\(field.rawValue)=\(millionths < 0 ? "-" : "+")\(millionths.magnitude) ppm"
        case .amount(let isLess, let text): "\(field.rawValue)=\(isLess ? "-" : "+")\(text)"
        }
    }
}
