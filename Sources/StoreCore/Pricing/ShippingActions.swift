import ShopText

extension Store {
    /// Every shipping method with its rates, by code.
    public func shippingMethods(as actor: Actor) throws -> [ShippingMethod] {
        try read(as: actor) { try $0.shippingMethods() }
    }

    /// - Throws: ``ShippingError/unknown(_:)``
    public func shippingMethod(_ code: String, as actor: Actor) throws -> ShippingMethod {
        try read(as: actor) { try $0.shippingMethod(called: code) }
    }
}

/// Adds a shipping method, or another rate to an existing one; for admins.
public struct AddShipping: Action {
    public static let name = "shipping add"

    let code: String
    let details: ShippingDetails

    public init(_ code: String, _ details: ShippingDetails) {
        self.code = code
        self.details = details
    }

    public var requirement: Requirement { .all(.configWrite) }

    /// - Throws: ``ShippingRateError``
    public func run(in transaction: Transaction) throws -> ShippingMethod {
        let rate = try details.madeRate(in: transaction.currency)
        let method: ShippingMethod
        if let present = try transaction.shippingMethod(code: code) {
            guard try details.applied(to: present) == present else {
                throw ShippingRateError.methodTaken(present.code)
            }
            try rate.checkDiffers(from: present.rates, of: present.code)
            method = present
        } else {
            guard let name = details.name else { throw ShippingRateError.nameMissing(code) }
            var made = try details.applied(to: ShippingMethod(code: code, name: name))
            made.id = try transaction.insert(made)
            method = made
        }
        try transaction.insert(rate, ofMethod: method.id)
        transaction.touch(.shipping, method.code)
        return try transaction.shippingMethod(called: code)
    }
}

/// Changes a shipping method or one of its rates; for admins.
public struct EditShipping: Action {
    public static let name = "shipping edit"

    let code: String
    /// The rate's id; `nil` for the only one.
    let rate: Int64?
    let details: ShippingDetails

    public init(_ code: String, rate: Int64? = nil, _ details: ShippingDetails) {
        self.code = code
        self.rate = rate
        self.details = details
    }

    public var requirement: Requirement { .all(.configWrite) }

    /// - Throws: ``ShippingError/unknown(_:)`` or ``ShippingRateError``
    public func run(in transaction: Transaction) throws -> ShippingMethod {
        let old = try transaction.shippingMethod(called: code)
        guard details != ShippingDetails() else { throw ShippingRateError.nothingToChange(old.code) }
        let method = try details.applied(to: old)
        if method != old { try transaction.update(method) }
        if details.concernsRate {
            let oldRate = try old.rate(rate)
            let newRate = try details.appliedRate(to: oldRate, in: transaction.currency)
            try newRate.checkDiffers(from: old.rates, of: old.code)
            if newRate != oldRate { try transaction.update(newRate) }
        }
        let edited = try transaction.shippingMethod(called: code)
        if edited != old { transaction.touch(.shipping, old.code) }
        return edited
    }
}

/// Deletes a shipping method, or one of its rates; for admins. Existing orders are not affected.
public struct DeleteShipping: Action {
    public static let name = "shipping delete"

    let code: String
    /// The rate's id; `nil` for the whole method.
    let rate: Int64?

    public init(_ code: String, rate: Int64? = nil) {
        self.code = code
        self.rate = rate
    }

    public var requirement: Requirement { .all(.configWrite) }

    /// - Returns: the method as it was.
    /// - Throws: ``ShippingError/unknown(_:)`` or ``ShippingRateError/noSuchRate(method:id:)``
    public func run(in transaction: Transaction) throws -> ShippingMethod {
        let method = try transaction.shippingMethod(called: code)
        if let rate {
            try transaction.deleteShippingRate(id: method.rate(rate).id)
        } else {
            try transaction.deleteShippingMethod(id: method.id)
        }
        transaction.touch(.shipping, method.code)
        return method
    }
}

extension Transaction {
    /// - Throws: ``ShippingError/unknown(_:)``
    func shippingMethod(called code: String) throws -> ShippingMethod {
        guard let method = try shippingMethod(code: code) else { throw ShippingError.unknown(code) }
        return method
    }
}

extension ShippingMethod {
    /// The rate with this id, or the only one.
    ///
    /// - Throws: ``ShippingRateError``
    func rate(_ id: Int64?) throws(ShippingRateError) -> ShippingRate {
        guard let id else {
            guard rates.count == 1, let rate = rates.first else {
                throw .whichRate(method: code, ids: rates.map(\.id))
            }
            return rate
        }
        guard let rate = rates.first(where: { $0.id == id }) else { throw .noSuchRate(method: code, id: id) }
        return rate
    }
}
