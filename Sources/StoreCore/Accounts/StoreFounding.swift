import ShopText

extension Store {
    /// Creates a store with its first admin, completely or not at all.
    ///
    /// - Throws: ``StoreFileError/exists(_:)`` if something is already there, or what is wrong with the plan.
    ///
    public static func create(
        at path: String, _ plan: StorePlan, adminPassword: Password, environment: Environment
    ) throws -> (store: Store, admin: Account) {
        try checkNothingIsAt(path)
        // The plan is fully checked, and the password hashed, before the disk is touched.
        let founding = try Founding(plan, adminPassword: adminPassword, environment: environment)
        let (store, admin) = try create(
            at: path, name: founding.name, currency: founding.currency, environment: environment,
            founding: founding.furnish)
        return (store, admin)
    }

    /// A store in memory, for tests.
    static func inMemory(
        _ plan: StorePlan, adminPassword: Password, environment: Environment
    ) throws -> (store: Store, admin: Account) {
        let founding = try Founding(plan, adminPassword: adminPassword, environment: environment)
        let (store, admin) = try inMemory(
            name: founding.name, currency: founding.currency, environment: environment,
            founding: founding.furnish)
        return (store, admin)
    }
}

/// A checked plan, with its admin's password hashed.
private struct Founding: Sendable {
    let name: String
    let currency: Currency
    let passwordCost: Int
    let admin: AccountDetails
    let passwordHash: PasswordHash
    let environment: Environment

    init(_ plan: StorePlan, adminPassword: Password, environment: Environment) throws {
        try plan.check()
        name = try StorePlan.name(plan.name)
        admin = try plan.admin.checked()
        try PasswordRules.check(
            adminPassword, minimum: PasswordRules.standardMinimum, username: admin.username,
            email: admin.email)
        passwordHash = try PasswordHash(
            of: adminPassword, logN: plan.passwordCost, salt: environment.randomBytes(16))
        currency = try StorePlan.currency(plan.currency)
        passwordCost = plan.passwordCost
        self.environment = environment
    }

    /// Writes the store's row, its keys and its admin, and the first journal entry.
    func furnish(_ store: Store) throws -> Account {
        let adminID = environment.uuid()
        let founder = Actor(founder: adminID, name: admin.username)
        return try store.run(FoundStore(self, uuid: store.uuid, adminID: adminID), as: founder).value
    }
}

/// Creates the store's row, its keys and its first admin.
private struct FoundStore: Action {
    static let name = "init"

    let name: String
    let currency: String
    @Secret var plan: (founding: Founding, uuid: String, adminID: String)?

    init(_ founding: Founding, uuid: String, adminID: String) {
        name = founding.name
        currency = founding.currency.code
        plan = (founding, uuid, adminID)
    }

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> Account {
        guard let (founding, uuid, adminID) = plan else { throw AccountError.noPassword }
        try transaction.insertStore(uuid: uuid, name: name, currency: founding.currency)
        try transaction.setSetting(Setting.passwordCost.key, String(founding.passwordCost))
        try transaction.insertSigningKey(transaction.environment.randomBytes(32))
        transaction.touch(.store, name)
        return try transaction.addAccount(
            founding.admin, id: adminID, role: .admin, isVerified: true, passwordHash: founding.passwordHash)
    }
}
