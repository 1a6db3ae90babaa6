import ShopText

/// Changes every product that meets all the conditions. All of them or none.
public struct EditProducts: Action {
    public static let name = "product edit"

    let `where`: [ProductCondition]
    let set: [ProductAssignment]
    /// The plan that was agreed to; `nil` for whatever it is.
    @Secret var expected: BulkEditPlan?
    /// Worked out while others go on writing.
    @Secret var prepared: BulkEdit?

    public init(
        where conditions: [ProductCondition], set assignments: [ProductAssignment],
        expecting plan: BulkEditPlan? = nil
    ) {
        self.where = conditions
        set = assignments
        expected = plan
    }

    public var requirement: Requirement {
        self.set.contains { $0.field == .quantity } ? .all(.catalogWrite, .stockWrite) : .all(.catalogWrite)
    }

    public mutating func prepare(in store: Store, as actor: Actor) throws {
        guard !self.where.isEmpty, !set.isEmpty else { throw BulkEditError.incomplete }
        var edit = try store.read(as: actor) { try BulkEdit(self.where, set, in: $0) }
        while try store.read(as: actor, { try edit.takePage(in: $0) }) {}
        prepared = edit
    }

    /// - Throws: ``BulkEditError``; nothing is then changed.
    public func run(in transaction: Transaction) throws -> BulkEditPlan {
        let edit: BulkEdit
        if let prepared, try !prepared.isOvertaken(in: transaction) {
            edit = prepared
        } else {
            var again = try BulkEdit(self.where, set, in: transaction)
            while try again.takePage(in: transaction) {}
            edit = again
        }
        if let expected, expected != edit.plan { throw BulkEditError.planChanged }
        for (product, change) in edit.changes {
            try transaction.naming(product) { try transaction.edit(product, change) }
        }
        return edit.plan
    }
}

/// An edit of many products on its way: what it changes, and where the journal was when that was found out.
struct BulkEdit: Sendable {
    /// So many products at most change at once: the others who write wait meanwhile.
    static let maximum = 100_000

    private(set) var plan = BulkEditPlan()
    private(set) var changes: [(Product, ProductChange)] = []
    private let state: JournalState
    private let query: ProductQuery
    private let tests: [@Sendable (Product) -> Bool]
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
        var edited = product.applying(change)
        try check(edited, before: product)
        edited.quantity = change.quantity ?? product.quantity
        try checkMayMove(product, by: edited.quantity - product.quantity)
        return product.edits(to: edited)
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
    fileprivate func test(in transaction: Transaction) throws -> @Sendable (Product) -> Bool {
        let currency = transaction.currency
        let wanted = Text.caseless(value)
        func byText(_ text: @escaping @Sendable (Product) -> String?) -> @Sendable (Product) -> Bool {
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
        _ wanted: Int64?, _ number: @escaping @Sendable (Product) -> Int64?
    ) -> @Sendable (Product) -> Bool {
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
