import ShopText

/// A bulk edit in progress: what it changes, and the end of the journal when that was calculated.
struct BulkEdit: Sendable {
    /// The most products that one command changes.
    static let maximum = 100_000
    /// How often it is recalculated because others changed something.
    static let patience = 3
    /// How many products one step changes.
    private static let stepLength = 50

    /// Fields that are meaningful only for products sold themselves.
    private static let ofWhatIsSold: Set<ProductField> = [
        .price, .compareAtPrice, .salePrice, .saleStartsOn, .saleEndsOn, .quantity,
    ]

    private struct Change: Sendable {
        let product: Product
        let change: ProductChange
        /// The position of its edits in the plan.
        let edits: Range<Int>
    }

    private(set) var plan = BulkEditPlan()
    /// What has been done so far.
    private(set) var done = BulkEditPlan()
    /// The position at which the journal was last checked.
    var state: JournalState
    /// Whether others have changed the data it is based on, so that each product is checked again.
    var isStale = false
    private(set) var isBegun = false
    private var changes: [Change] = []
    private var next = 0
    private let query: ProductQuery
    private let tests: [@Sendable (Product) -> Bool]
    private let assignments: [ProductAssignment]
    private let rounding: PriceEnding?
    private let dependsOnStock: Bool
    /// Whether archived products, and those with variants, are included.
    private let (takesArchived, takesParents): (Bool, Bool)
    private var page = Page(limit: 1000)

    /// - Parameter last: the id of the product after which the edit continues.
    init(
        _ conditions: [ProductCondition], _ assignments: [ProductAssignment], rounding: PriceEnding?,
        after last: Int64?, in store: Store, as actor: Actor
    ) throws {
        self = try store.read(as: actor) { try BulkEdit(conditions, assignments, rounding, in: $0) }
        page.after = last
        while try store.read(as: actor, { try takePage(in: $0) }) {}
        done.matched = plan.matched
        (done.archivedLeftOut, done.parentsLeftOut) = (plan.archivedLeftOut, plan.parentsLeftOut)
    }

    private init(
        _ conditions: [ProductCondition], _ assignments: [ProductAssignment], _ rounding: PriceEnding?,
        in transaction: Transaction
    ) throws {
        let currency = transaction.currency
        state = try transaction.journalState()
        query = try transaction.query(conditions.reduce(into: ProductFilter()) { $1.narrow(&$0) })
        tests = try conditions.map { try $0.test(in: transaction) }
        self.assignments = try ProductAssignment.checked(assignments, currency)
        self.rounding = rounding
        let namesSKU = conditions.contains { $0.field == .sku && $0.comparison == .equal }
        takesArchived = namesSKU || conditions.contains { $0.field == .isArchived }
        takesParents = namesSKU || !assignments.contains { BulkEdit.ofWhatIsSold.contains($0.field) }
        dependsOnStock =
            conditions.contains { $0.field == .quantity } || assignments.contains { $0.field == .quantity }
            || assignments.contains { $0.field == .parentSKU }
    }

    /// Whether someone has changed what the plan is based on.
    func isOvertaken(in transaction: Transaction) throws -> Bool {
        let moves = try transaction.moves(since: state, notOf: nil)
        return moves.isCatalogueMoved || dependsOnStock && !moves.stock.isEmpty
    }

    /// Takes the next products.
    ///
    /// - Returns: whether there may be more.
    private mutating func takePage(in transaction: Transaction) throws -> Bool {
        let products = try transaction.products(query, page: page)
        for product in products {
            guard isMeant(product) else {
                if tests.allSatisfy({ $0(product) }) { leaveOut(product) }
                continue
            }
            guard let (change, edits) = try edit(of: product, in: transaction) else { continue }
            plan.matched += 1
            if edits.isEmpty { continue }
            plan.changed += 1
            changes.append(
                Change(
                    product: product, change: change,
                    edits: plan.edits.count..<plan.edits.count + edits.count))
            plan.edits += edits
        }
        guard plan.changed <= BulkEdit.maximum else { throw BulkEditError.tooMany(BulkEdit.maximum) }
        page.after = products.last?.id
        return products.count == page.limit
    }

    private func isMeant(_ product: Product) -> Bool {
        (takesArchived || !product.isArchived) && (takesParents || product.variantCount == 0)
    }

    private mutating func leaveOut(_ product: Product) {
        if product.isArchived, !takesArchived {
            plan.archivedLeftOut = (plan.archivedLeftOut ?? 0) + 1
        } else {
            plan.parentsLeftOut = (plan.parentsLeftOut ?? 0) + 1
        }
    }

    /// What the edit does to a product; `nil` if it does not meet the conditions.
    private func edit(
        of product: Product, in transaction: Transaction
    ) throws -> (change: ProductChange, edits: [FieldEdit])? {
        guard isMeant(product), tests.allSatisfy({ $0(product) }) else { return nil }
        var change = ProductChange()
        var edits: [FieldEdit] = []
        try transaction.naming(product) {
            for assignment in assignments {
                try assignment.apply(to: &change, of: product, rounding: rounding)
            }
            edits = try transaction.edits(of: product, change)
        }
        return (change, edits)
    }

    /// Changes the next products.
    ///
    /// - Parameter isAgreed: whether somebody has confirmed the plan, so that nothing else may be done.
    /// - Returns: whether there are more.
    mutating func step(
        in transaction: Transaction, isAgreed: Bool, _ changed: inout ChangedProducts
    ) throws -> Bool {
        isBegun = true
        for change in changes[next..<min(next + BulkEdit.stepLength, changes.count)] {
            next += 1
            var (product, wanted) = (change.product, change.change)
            var edits = Array(plan.edits[change.edits])
            if isStale {
                guard let present = try transaction.product(id: product.id),
                    let again = try edit(of: present, in: transaction), !again.edits.isEmpty
                else { continue }
                guard !isAgreed || again.edits == edits else {
                    throw BulkEditError.overtaken(sku: product.sku)
                }
                (product, wanted, edits) = (present, again.change, again.edits)
            }
            try transaction.naming(product) { try transaction.edit(product, wanted) }
            changed.add(product.id)
            done.changed += 1
            done.edits += edits
        }
        return next < changes.count
    }

    /// What a preview shows of it.
    var effects: Effects {
        var effects = Effects()
        var products: Int64 = 0
        for change in changes {
            let edits = plan.edits[change.edits]
            if edits.contains(where: { $0.field != ProductField.quantity.rawValue }) { products += 1 }
            if let quantity = change.change.quantity, quantity != change.product.quantity {
                effects.stock.append(
                    .init(sku: change.product.sku, pieces: quantity - change.product.quantity))
            }
        }
        if products > 0 { effects.things = [.init(noun: "product", changed: products)] }
        return effects
    }
}

extension Transaction {
    fileprivate func edits(of product: Product, _ change: ProductChange) throws -> [FieldEdit] {
        var edited = product.applying(change)
        try check(edited, before: product)
        edited.quantity = change.quantity ?? product.quantity
        try checkMayMove(product, by: edited.quantity - product.quantity)
        return product.edits(to: edited)
    }

    /// Adds the product to an error about one of many.
    fileprivate func naming(_ product: Product, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as any StoreError where error.kind != .internalFault {
            throw BulkEditError.impossible(sku: product.sku, reason: error.message)
        }
    }
}
