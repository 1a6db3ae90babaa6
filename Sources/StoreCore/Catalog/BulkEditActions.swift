import ShopText

/// Changes every product that meets all the conditions: all of them or none, up to ``LongChange/limit``; more in parts,
/// between which others can write.
public struct EditProducts: LongAction {
    public static let name = "product edit"

    let `where`: [ProductCondition]
    let set: [ProductAssignment]
    /// How calculated prices end; `nil` for as they are.
    let round: PriceEnding?
    /// The plan that was confirmed; `nil` to accept any.
    @Secret var expected: BulkEditPlan?
    /// Calculated while others continue to write.
    @Secret var prepared: BulkEdit?
    /// How often it was calculated.
    @Secret var attempts: Int?

    public init(
        where conditions: [ProductCondition], set assignments: [ProductAssignment],
        rounding ending: PriceEnding? = nil, expecting plan: BulkEditPlan? = nil
    ) {
        self.where = conditions
        set = assignments
        round = ending
        expected = plan
    }

    public var requirement: Requirement {
        self.set.contains { $0.field == .quantity } ? .all(.catalogWrite, .stockWrite) : .all(.catalogWrite)
    }

    public mutating func prepare(in store: Store, as actor: Actor) throws {
        guard !self.where.isEmpty, !set.isEmpty else { throw BulkEditError.incomplete }
        attempts = (attempts ?? 0) + 1
        prepared = try BulkEdit(self.where, set, rounding: round, after: nil, in: store, as: actor)
    }

    public mutating func resume(after progress: PartProgress, in store: Store, as actor: Actor) throws {
        prepared = try BulkEdit(
            self.where, set, rounding: round, after: progress.lastProduct, in: store, as: actor)
        // It was confirmed when it began.
        expected = nil
    }

    public var planned: Int? { prepared?.plan.changed }
    public var answer: BulkEditPlan { prepared?.done ?? BulkEditPlan() }
    public var isAnswerLong: Bool { true }
    public var foreseen: (answer: BulkEditPlan, effects: Effects)? {
        prepared.map { ($0.plan, $0.effects) }
    }

    public mutating func begin(in transaction: Transaction) throws {
        guard let edit = prepared else { return }
        if try edit.isOvertaken(in: transaction) {
            // If overtaken again and again, use the state of each product when its turn comes.
            if !edit.isBegun, (attempts ?? 0) <= BulkEdit.patience { throw Overtaken() }
            prepared?.isStale = true
        }
        if !edit.isBegun, let expected, expected != edit.plan { throw BulkEditError.planChanged }
    }

    public mutating func step(in transaction: Transaction, _ changed: inout ChangedProducts) throws -> Bool {
        let isAgreed = expected != nil
        return try prepared?.step(in: transaction, isAgreed: isAgreed, &changed) ?? false
    }

    /// Journal entries after this are from others.
    public mutating func end(in transaction: Transaction) throws {
        prepared?.state = try transaction.journalState()
    }

    /// - Throws: ``BulkEditError``; nothing is then changed.
    public func run(in transaction: Transaction) throws -> BulkEditPlan {
        var action = self
        var changed = ChangedProducts()
        try action.begin(in: transaction)
        while try action.step(in: transaction, &changed) {}
        return action.answer
    }
}

extension ProductCondition {
    var text: String { (field == .tags ? "tag" : field.rawValue) + comparison.rawValue + value }

    /// Narrows a filter as far as an index helps; the rest is for ``test(in:)``.
    func narrow(_ filter: inout ProductFilter) {
        guard comparison == .equal else { return }
        switch field {
        case .category where !value.isEmpty: filter.category = filter.category ?? value
        case .tags: filter.tag = filter.tag ?? value
        case .parentSKU where !value.isEmpty: filter.parent = filter.parent ?? .sku(value)
        default: break
        }
    }

    /// Whether a product meets the condition. Texts compare without case.
    func test(in transaction: Transaction) throws -> @Sendable (Product) -> Bool {
        let (facts, comparison, wanted) = (field.facts, comparison, Text.caseless(value))
        if field == .category, comparison == .equal, !value.isEmpty {
            let category = try transaction.category(called: value)
            let below = category.key + " > "
            return { product in
                let key = product.category.map(CategoryPath.key) ?? ""
                return key == category.key || key.hasPrefix(below)
            }
        }
        if field == .tags {
            return { product in
                let tags = product.tags.map(Text.caseless)
                return switch comparison {
                case .contains: tags.contains { $0.contains(wanted) }
                case .notEqual: !tags.contains(wanted)
                default: tags.contains(wanted)
                }
            }
        }
        func read() throws -> ProductValue { try facts.read(value, currency: transaction.currency) }
        switch facts.kind {
        case .flag:
            let isWanted = try read().flag == (comparison != .notEqual)
            return { facts.get($0).flag == isWanted }
        case .money:
            let money = try read().money?.minorUnits
            return { comparison.holds(facts.get($0).money?.minorUnits, money) }
        case .number, .pieces:
            let number = try read().number
            return { comparison.holds(facts.get($0).number, number) }
        case .rate:
            let rate = value.isEmpty ? nil : try read().rate
            return { comparison.holds(facts.get($0).rate, rate) }
        case .day:
            let day = try read().day
            return { comparison.holds(facts.get($0).day, day) }
        case .sku, .text, .lines, .category, .barcode, .tags, .images, .options:
            return { product in
                let present = Text.caseless(facts.get(product).written ?? "")
                return switch comparison {
                case .contains: present.contains(wanted)
                case .notEqual: present != wanted
                default: present == wanted
                }
            }
        }
    }
}

extension ProductCondition.Comparison {
    /// Whether a value compares to the other one in this way; no value equals only no value.
    fileprivate func holds<Value: Comparable>(_ present: Value?, _ wanted: Value?) -> Bool {
        guard let present, let wanted else {
            return self == .notEqual ? present != wanted : self == .equal && present == wanted
        }
        return switch self {
        case .equal, .contains: present == wanted
        case .notEqual: present != wanted
        case .atLeast: present >= wanted
        case .atMost: present <= wanted
        case .more: present > wanted
        case .less: present < wanted
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
