import ShopText

extension Store {
    /// The movements of a product, newest first.
    public func stockHistory(
        of reference: ProductReference, page: Page, as actor: Actor
    ) throws -> [StockMovement] {
        try actor.require(.stockWrite)
        return try read(as: actor) { try $0.movements(of: try $0.product(reference).id, page: page) }
    }

    /// The products to reorder: at or below their threshold.
    ///
    /// - Parameter filter: its further conditions and its order apply. Where it has any, all that is low is looked at
    ///   for each page: it is little of a catalog.
    public func lowStock(
        _ filter: ProductFilter = ProductFilter(), page: Page, as actor: Actor
    ) throws -> [Product] {
        try actor.require(.stockWrite)
        return try read(as: actor) { transaction in
            if filter.conditions.isEmpty, filter.sort == .id, !filter.isDescending {
                return try transaction.lowStock(page: page)
            }
            let tests = try filter.conditions.map { try $0.test(in: transaction) }
            let low = try transaction.lowStock(page: Page(limit: 0)).filter { product in
                tests.allSatisfy { $0(product) }
            }
            return filter.sorted(low, page: page)
        }
    }
}

/// Adds a supplier's delivery to stock.
public struct ReceiveStock: Action {
    public static let name = "stock receive"

    let product: ProductReference
    let quantity: Int64
    let reference: String?

    /// - Parameters:
    ///   - quantity: how many pieces, as text; at least 1.
    ///   - reference: a delivery note or whatever else it belongs to.
    /// - Throws: ``WholeNumberError`` or ``TextError``
    public init(_ product: ProductReference, quantity: String, reference: String? = nil) throws {
        self.product = product
        self.quantity = try WholeNumber.read(quantity, "quantity", 1...ProductChange.maximumQuantity)
        self.reference = try StockRules.checked(reference)
    }

    public var requirement: Requirement { .all(.stockWrite) }

    /// - Throws: ``CatalogError`` or ``StockError``
    public func run(in transaction: Transaction) throws -> StockChange {
        try transaction.changeStock(
            of: try transaction.product(product), .by(quantity), .received, reference: reference)
    }
}

/// Corrects the stock by a difference or to a count.
public struct AdjustStock: Action {
    public static let name = "stock adjust"

    let product: ProductReference
    let adjustment: StockAdjustment
    let reason: StockMovement.Reason
    let reference: String?

    /// - Parameter reason: one of ``StockMovement/Reason/forAdjusting``; a count needs none.
    /// - Throws: ``StockError`` or ``TextError``
    public init(
        _ product: ProductReference, _ adjustment: StockAdjustment, reason: String?, reference: String? = nil
    ) throws {
        self.product = product
        self.adjustment = adjustment
        self.reason = try adjustment.reason(reason)
        self.reference = try StockRules.checked(reference)
    }

    public var requirement: Requirement { .all(.stockWrite) }

    /// - Throws: ``CatalogError`` or ``StockError``
    public func run(in transaction: Transaction) throws -> StockChange {
        try transaction.changeStock(
            of: try transaction.product(product), adjustment, reason, reference: reference)
    }
}

/// The outcome of a stock change.
public struct StockChange: Equatable, Codable, Sendable {
    /// The product as it is now.
    public let product: Product
    /// 0 if the count agreed with the ledger.
    public let delta: Int64
    public let reason: StockMovement.Reason
    public let reference: String?
}

extension Transaction {
    func changeStock(
        of product: Product, _ adjustment: StockAdjustment, _ reason: StockMovement.Reason,
        reference: String?
    ) throws -> StockChange {
        let delta = adjustment.delta(onHand: product.quantity)
        guard product.quantity + delta >= 0 else {
            throw StockError.belowZero(
                sku: product.sku, title: product.title, change: delta, onHand: product.quantity)
        }
        if delta != 0 {
            try moveStock(of: product, by: delta, reason, reference: reference)
            touch(.product, product.sku)
        }
        return StockChange(
            product: try self.product(.id(product.id)), delta: delta, reason: reason, reference: reference)
    }

    /// - Throws: ``StockError/insufficient(sku:title:wanted:available:)``
    func checkStock(of product: Product, for quantity: Int64) throws {
        guard quantity > product.quantity else { return }
        throw StockError.insufficient(
            sku: product.sku, title: product.title, wanted: quantity, available: product.quantity)
    }

    /// Moves stock, and returns the new balance. Stock never goes below zero, and the stock of a product with
    /// variants never goes up.
    /// - Throws: ``StockError`` with the requested and the available quantity.
    ///
    @discardableResult
    func moveStock(
        of product: Product, by delta: Int64, _ reason: StockMovement.Reason, reference: String? = nil
    ) throws -> Int64 {
        let present = try onHand(product.id)
        guard delta != 0 else { return present }
        try checkMayMove(product, by: delta)
        guard present + delta >= 0 else {
            throw StockError.insufficient(
                sku: product.sku, title: product.title, wanted: -delta, available: present)
        }
        guard present + delta <= ProductChange.maximumQuantity else {
            throw StockError.tooMuch(sku: product.sku, maximum: ProductChange.maximumQuantity)
        }
        try insertMovement(
            of: product.id, by: delta, onHand: present + delta, reason, reference: reference)
        return present + delta
    }
}
