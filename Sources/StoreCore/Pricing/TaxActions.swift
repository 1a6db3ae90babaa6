import ShopText

extension Store {
    /// Every tax rate, by place.
    public func taxRates(as actor: Actor) throws -> [TaxRate] { try read(as: actor) { try $0.taxRates() } }

    /// - Throws: ``TaxRateError/notFound(_:)``
    public func taxRate(_ id: Int64, as actor: Actor) throws -> TaxRate {
        try read(as: actor) { try $0.taxRate(id: id) }
    }
}

/// Adds a tax rate; for admins.
public struct AddTaxRate: Action {
    public static let name = "tax add"

    let details: TaxRateDetails

    public init(_ details: TaxRateDetails) { self.details = details }

    public var requirement: Requirement { .all(.configWrite) }

    /// - Throws: ``TaxRateError`` if it is invalid or overlaps another.
    public func run(in transaction: Transaction) throws -> TaxRate {
        let rate = try details.made()
        try rate.checkOverlaps(with: transaction.taxRates(in: [rate.country]))
        let added = try transaction.insert(rate)
        transaction.touch(.tax, added.id)
        return added
    }
}

/// Changes a tax rate; for admins. Existing orders are not affected.
public struct EditTaxRate: Action {
    public static let name = "tax edit"

    let id: Int64
    let details: TaxRateDetails

    public init(_ id: Int64, _ details: TaxRateDetails) {
        self.id = id
        self.details = details
    }

    public var requirement: Requirement { .all(.configWrite) }

    /// - Throws: ``TaxRateError``
    public func run(in transaction: Transaction) throws -> TaxRate {
        let old = try transaction.taxRate(id: id)
        let rate = try details.applied(to: old)
        guard rate != old else { return old }
        try rate.checkOverlaps(with: transaction.taxRates(in: [rate.country]))
        try transaction.update(rate)
        transaction.touch(.tax, id)
        return rate
    }
}

/// Deletes a tax rate; for admins.
public struct DeleteTaxRate: Action {
    public static let name = "tax delete"

    let id: Int64

    public init(_ id: Int64) { self.id = id }

    public var requirement: Requirement { .all(.configWrite) }

    /// - Throws: ``TaxRateError/notFound(_:)``
    public func run(in transaction: Transaction) throws -> TaxRate {
        let rate = try transaction.taxRate(id: id)
        try transaction.deleteTaxRate(id: id)
        transaction.touch(.tax, id)
        return rate
    }
}
