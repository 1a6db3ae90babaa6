import ShopText

/// The plan for a new store.
public struct StorePlan: Sendable {
    public var name: String
    /// A code of ISO 4217.
    public var currency: String
    public var admin: AccountDetails
    /// log₂ of the scrypt cost of its passwords, 4 to 20. The default of 17 takes a third of a second; use less only
    /// for test stores.
    public var passwordCost: Int

    public init(name: String, currency: String, admin: AccountDetails, passwordCost: Int = 17) {
        self.name = name
        self.currency = currency
        self.admin = admin
        self.passwordCost = passwordCost
    }

    /// Checks all but the password.
    ///
    /// - Throws: what is wrong with it.
    public func check() throws {
        _ = try StorePlan.currency(currency)
        guard PasswordHash.logNRange.contains(passwordCost) else {
            throw StorePlanError.invalidPasswordCost(passwordCost)
        }
        _ = try StorePlan.name(name)
        _ = try admin.checked()
    }

    /// - Throws: `MoneyError.unknownCurrency`
    @discardableResult
    public static func currency(_ code: String) throws(MoneyError) -> Currency {
        guard let currency = Currency(code: code) else { throw .unknownCurrency(code) }
        return currency
    }

    /// - Throws: `TextError`
    @discardableResult
    public static func name(_ text: String) throws -> String {
        try Text.checked(text, name: "store name", maximum: 200)
    }
}

/// An invalid plan for a store.
public enum StorePlanError: StoreError, Equatable {
    case invalidPasswordCost(Int)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "invalid_password_cost" }
    public var message: String {
        switch self {
        case .invalidPasswordCost(let cost): "password cost \(cost) is out of range: 4 to 20"
        }
    }
}
