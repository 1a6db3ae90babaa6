/// Who is signed in, and by which session.
public struct SignIn: Sendable {
    public let account: Account
    public let actor: Actor
    public let sessionID: String
    public let expiresAt: Instant
}

extension Store {
    /// Registers a customer. Nobody can make themselves more than that.
    ///
    /// - Throws: ``AccountError`` or ``TextError``
    public func register(
        _ details: AccountDetails, password: Password, as actor: Actor = .anonymous,
        idempotencyKey: String? = nil
    ) throws -> Recorded<Account> {
        let details = try details.checked()
        try password.checkChoice()
        let hash = try newHash(of: password)
        let command = Command(
            "register", [("username", .string(details.username)), ("email", .string(details.email))],
            idempotencyKey: idempotencyKey)
        return try write(as: actor, command) { transaction in
            try transaction.addAccount(
                details, id: environment.uuid(), role: .customer, isVerified: false, passwordHash: hash)
        }
    }

    /// Signs in by username or e-mail, and gives a token good for ``Store/sessionLength``.
    ///
    /// An unknown name and a wrong password take as long as each other and say the same.
    ///
    /// - Throws: ``AccessError/wrongCredentials``
    public func signIn(_ name: String, password: Password) throws -> (token: String, signIn: SignIn) {
        let (found, logN) = try read(as: .anonymous) { transaction in
            let account = try transaction.account(named: name).flatMap { $0.isActive ? $0 : nil }
            let hash = try account.flatMap { try transaction.passwordHash(ofAccount: $0.id) }
            return (account.flatMap { account in hash.map { (account, $0) } }, try transaction.passwordCost())
        }
        // Without an account there is still a hash to compute, so that the time tells nothing.
        guard let (account, hash) = found else {
            _ = try PasswordHash(of: password, logN: logN, salt: environment.randomBytes(16))
            throw AccessError.wrongCredentials
        }
        guard try hash.matches(password) else { throw AccessError.wrongCredentials }
        let raised = hash.logN < logN ? try newHash(of: password) : nil

        let command = Command("login", [("username", .string(account.username))])
        let signedIn = try write(as: Actor(account), command) { transaction in
            // It was hashed outside the transaction: what was read may have changed since.
            guard try transaction.account(id: account.id)?.isActive == true,
                try transaction.passwordHash(ofAccount: account.id) == hash
            else { throw AccessError.wrongCredentials }
            if let raised { try transaction.setPasswordHash(raised, ofAccount: account.id) }
            let now = transaction.instant
            let token = SessionToken(
                accountID: account.id, sessionID: environment.uuid(), issuer: uuid, issuedAt: now,
                expiresAt: now.adding(seconds: Store.sessionLength))
            try transaction.insertSession(token)
            transaction.touch(.user, account.username)
            return SignedToken(
                text: token.signed(with: try transaction.signingKey()), sessionID: token.sessionID,
                expiresAt: token.expiresAt.milliseconds)
        }.value
        let signIn = SignIn(
            account: account, actor: Actor(account), sessionID: signedIn.sessionID,
            expiresAt: Instant(milliseconds: signedIn.expiresAt))
        return (signedIn.text, signIn)
    }

    /// Who holds this token.
    ///
    /// - Throws: ``AccessError/invalidToken`` unless it is ours, in time and not revoked, and its
    ///   account active.
    public func signIn(token text: String) throws -> SignIn {
        try read(as: .anonymous) { transaction in
            let token = try SessionToken(
                verifying: text, key: try transaction.signingKey(), issuer: uuid, now: transaction.instant)
            guard try transaction.isSessionLive(token.sessionID, ofAccount: token.accountID),
                let account = try transaction.account(id: token.accountID), account.isActive
            else { throw AccessError.invalidToken }
            return SignIn(
                account: account, actor: Actor(account), sessionID: token.sessionID,
                expiresAt: token.expiresAt)
        }
    }

    /// Ends a session; its token is refused from now on.
    public func signOut(_ signIn: SignIn) throws {
        let command = Command("logout", [("username", .string(signIn.account.username))])
        _ = try write(as: signIn.actor, command) { transaction in
            try transaction.revokeSession(signIn.sessionID)
            transaction.touch(.user, signIn.account.username)
            return true
        }
    }

    /// How long a sign-in lasts, in seconds: 30 days.
    static let sessionLength: Int64 = 30 * 24 * 60 * 60

    private func newHash(of password: Password) throws -> PasswordHash {
        let logN = try read(as: .anonymous) { try $0.passwordCost() }
        return try PasswordHash(of: password, logN: logN, salt: environment.randomBytes(16))
    }
}

/// A token as it goes through ``Store/write(as:_:_:)``. It is in no answer that the journal keeps: a
/// sign-in takes no idempotency key.
private struct SignedToken: Codable, Sendable {
    let text: String
    let sessionID: String
    let expiresAt: Int64
}

extension Transaction {
    /// log₂ of the scrypt cost for new hashes, from the store's settings.
    func passwordCost() throws -> Int {
        try setting("password.cost").flatMap { Int($0) } ?? PasswordHash.standardLogN
    }

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
