import ShopText

/// Empties a category before it is deleted: moves its products to another category, along with those of subcategories
/// that exist in both.
public struct CategoryEmptying: Sendable {
    /// How many products one step moves.
    private static let stepLength = 250

    /// The first plan, which is reported in the end.
    let removal: CategoryRemoval
    /// How many products have to move.
    let products: Int
    private let name: String
    private let target: String?
    /// How many moved before this plan, in parts of the same change.
    private let done: Int64
    /// The current plan.
    private var current: CategoryRemoval
    /// Which categories the products move from and to.
    private var moves: [(source: Category, target: Category)]

    init(of name: String, into target: String?, done: Int64 = 0, in transaction: Transaction) throws {
        self.name = name
        self.target = target
        self.done = done
        removal = try transaction.planRemoval(of: name, movingTo: target)
        current = removal
        moves = try transaction.moves(of: removal)
        products = Int(try moves.reduce(0) { try $0 + transaction.productCounts(in: $1.source).all })
    }

    var answer: CategoryRemoval {
        CategoryRemoval(
            category: removal.category, target: removal.target, products: removal.products + done,
            subcategories: removal.subcategories)
    }

    /// Runs first in a transaction, because others may have moved categories since the last one.
    mutating func renew(in transaction: Transaction) throws {
        current = try transaction.planRemoval(of: name, movingTo: target)
        moves = try transaction.moves(of: current)
        transaction.touch(.category, current.category.path)
        if let target = current.target { transaction.touch(.category, target.path) }
    }

    /// Moves the next products or, if there are none, deletes the category.
    ///
    /// - Returns: whether there is more to do.
    func step(in transaction: Transaction, _ changed: inout ChangedProducts) throws -> Bool {
        for (source, target) in moves {
            guard
                let ids = try transaction.moveProducts(
                    from: source, to: target, limit: CategoryEmptying.stepLength)
            else { continue }
            for id in ids { changed.add(id) }
            return true
        }
        _ = try transaction.remove(current)
        return false
    }
}

/// A change whose long part is to move products between categories.
public protocol EmptyingAction: LongAction where Answer == CategoryRemoval {
    var category: String { get }
    var emptying: CategoryEmptying? { get set }

    func plan(after done: Int64, in transaction: Transaction) throws -> CategoryEmptying
}

extension EmptyingAction {
    public var planned: Int? { emptying?.products }

    public var answer: CategoryRemoval {
        get throws {
            guard let emptying else { throw CategoryError.notFound(category) }
            return emptying.answer
        }
    }

    public mutating func prepare(in store: Store, as actor: Actor) throws {
        emptying = try store.read(as: actor) { try plan(after: 0, in: $0) }
    }

    public mutating func resume(after progress: PartProgress, in store: Store, as actor: Actor) throws {
        emptying = try store.read(as: actor) { try plan(after: progress.products, in: $0) }
    }

    public mutating func begin(in transaction: Transaction) throws { try emptying?.renew(in: transaction) }

    public mutating func step(
        in transaction: Transaction, _ changed: inout ChangedProducts
    ) throws -> Bool {
        try emptying?.step(in: transaction, &changed) ?? false
    }

    /// - Throws: ``CategoryError``
    public func run(in transaction: Transaction) throws -> CategoryRemoval {
        try transaction.remove(try plan(after: 0, in: transaction).removal)
    }
}
