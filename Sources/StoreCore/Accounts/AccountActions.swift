import ShopText

extension Store {
    /// Registers a customer. Nobody can make themselves more than that.
    ///
    /// - Throws: ``AccountError`` or ``TextError``; for a key that was used, ``JournalError`` or
    ///   ``AccessError/signInLocked(seconds:)``
    public func register(
        _ details: AccountDetails, password: Password, as actor: Actor = .anonymous,
        idempotencyKey: String? = nil
    ) throws -> Recorded<Account> {
        let details = try details.checked()
        let hash = try chosenHash(of: password, for: details)
        let command = Command(
            "register",
            [
                ("username", .string(details.username)), ("email", .string(details.email)),
                ("first_name", .string(details.firstName)), ("last_name", .string(details.lastName)),
                ("phone_number", .string(details.phoneNumber)), ("address", .string(details.address)),
            ], idempotencyKey: idempotencyKey)
        let registered = try write(as: actor, command) { transaction in
            let account = try transaction.addAccount(
                details, id: environment.uuid(), role: .customer, isVerified: false, passwordHash: hash)
            try transaction.askToVerify(account)
            return account
        }
        // Nobody who does not know the password learns what was registered under a key; and trying one here
        // counts as a try to sign in.
        if registered.isReplay {
            do {
                _ = try authenticate(.account(id: registered.value.id), password)
                _ = try writeUnrecorded(as: actor) { transaction in
                    try transaction.forgetSignInFailures(of: registered.value.id)
                }
            } catch AccessError.wrongCredentials {
                throw JournalError.keyReused(
                    idempotencyKey ?? "", entry: registered.entry ?? 0, command: command.name)
            }
        }
        return registered
    }

    /// The hash of a password that its owner may choose.
    ///
    /// - Throws: ``AccountError``
    func chosenHash(of password: Password, for details: AccountDetails) throws -> PasswordHash {
        let minimum = try read(as: .anonymous) { try $0.number(of: .passwordMinimumLength) }
        try PasswordRules.check(password, minimum: minimum, username: details.username, email: details.email)
        return try newHash(of: password)
    }
}

extension Transaction {
    func addAccount(
        _ details: AccountDetails, id: String, role: Role, isVerified: Bool, passwordHash: PasswordHash
    ) throws -> Account {
        guard try !isUsernameTaken(details.username) else {
            throw AccountError.usernameTaken(details.username)
        }
        guard try !isEmailTaken(details.email) else { throw AccountError.emailTaken(details.email) }
        let account = Account(
            id: id, username: details.username, email: details.email,
            firstName: details.firstName, lastName: details.lastName, phoneNumber: details.phoneNumber,
            address: details.address, role: role, isActive: true, isVerified: isVerified,
            createdAt: instant)
        try insert(account)
        try setPasswordHash(passwordHash, ofAccount: account.id)
        touch(.user, account.username)
        return account
    }
}
