import ShopText

extension Store {
    /// Registers a customer. No one can register with a higher role.
    ///
    /// - Throws: ``AccountError`` or ``TextError``; for a key that was used, ``JournalError`` or
    ///   ``AccessError/signInLocked(seconds:)``
    public func register(
        _ details: AccountDetails, password: Password, as actor: Actor = .anonymous,
        _ request: Request = Request()
    ) throws -> Recorded<Account> {
        let registration = try RegisterCustomer(details, password: password)
        let registered = try run(registration, as: actor, request)
        // Only someone who knows the password may learn what was registered under a key; trying one here counts as an
        // attempt to sign in.
        if registered.isReplay {
            do {
                try authenticate(.account(id: registered.value.id), password, {}) {
                    try forgetFailures(of: $0.account)
                }
            } catch AccessError.wrongCredentials {
                throw JournalError.keyReused(
                    request.idempotencyKey ?? "", entry: registered.entry ?? 0, command: RegisterCustomer.name
                )
            }
        }
        return registered
    }

    /// Whoever has just proven the password is no stranger: the tries before count no longer.
    func forgetFailures(of account: Account) throws {
        _ = try writeUnrecorded(as: .anonymous) { try $0.forgetSignInFailures(of: account.id) }
    }

    /// Checks what somebody gave of themselves before they think up a password.
    ///
    /// - Throws: ``AccountError`` or ``TextError``
    public func checkMayRegister(_ details: AccountDetails) throws {
        let details = try details.checked()
        try read(as: .anonymous) { transaction in
            try details.check(required: try transaction.value(of: .registrationRequired))
            try transaction.checkNotTaken(details)
        }
    }

    /// The same for an account that an admin makes, who may leave out what the shop requires.
    ///
    /// - Throws: ``UserError``, ``AccountError`` or ``TextError``
    public func checkMayBeAdded(_ details: AccountDetails) throws {
        let details = try details.checked()
        try UserError.naming { try read(as: .anonymous) { try $0.checkNotTaken(details) } }
    }

    /// Hashes a password after checking it against the rules.
    ///
    /// - Throws: ``AccountError``
    func chosenHash(of password: Password, for details: AccountDetails) throws -> PasswordHash {
        try passwordRule(for: details).check(password)
        return try newHash(of: password)
    }
}

/// Registers a customer. No one can register with a higher role.
struct RegisterCustomer: Action {
    static let name = "register"

    let details: AccountDetails
    @Secret var password: Password?
    @Secret var hash: PasswordHash?

    /// - Throws: ``AccountError`` or ``TextError``
    init(_ details: AccountDetails, password: Password) throws {
        self.details = try details.checked()
        self.password = password
    }

    init(from decoder: any Decoder) throws { details = try AccountDetails(from: decoder) }

    func encode(to encoder: any Encoder) throws { try details.encode(to: encoder) }

    var requirement: Requirement { .nothing }

    mutating func prepare(in store: Store, as actor: Actor) throws {
        hash = try password.map { try store.chosenHash(of: $0, for: details) }
    }

    func run(in transaction: Transaction) throws -> Account {
        guard let hash else { throw AccountError.noPassword }
        try details.check(required: try transaction.value(of: .registrationRequired))
        let account = try transaction.addAccount(
            details, id: transaction.environment.uuid(), role: .customer, isVerified: false,
            passwordHash: hash)
        try transaction.askToVerify(account)
        return account
    }
}

extension Transaction {
    /// - Throws: ``AccountError/usernameTaken(_:)``, ``AccountError/emailTaken(_:)``
    fileprivate func checkNotTaken(_ details: AccountDetails) throws {
        guard try details.username.isEmpty || !isUsernameTaken(details.username) else {
            throw AccountError.usernameTaken(details.username)
        }
        guard try !isEmailTaken(details.email) else { throw AccountError.emailTaken(details.email) }
    }

    func addAccount(
        _ details: AccountDetails, id: String, role: Role, isVerified: Bool, isActive: Bool = true,
        passwordHash: PasswordHash?
    ) throws -> Account {
        var details = details
        if details.username.isEmpty { details.username = AccountRules.namelessPrefix + id.prefix(8) }
        try checkNotTaken(details)
        let account = Account(
            id: id, username: details.username, email: details.email,
            firstName: details.firstName, lastName: details.lastName, phoneNumber: details.phoneNumber,
            address: details.address, role: role, isActive: isActive, isVerified: isVerified,
            createdAt: instant)
        try insert(account)
        if let passwordHash { try setPasswordHash(passwordHash, ofAccount: account.id) }
        touch(.user, account.username)
        return account
    }
}
