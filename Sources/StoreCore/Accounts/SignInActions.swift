import ShopText

extension Store {
    /// Signs in by username or email, and returns a token valid for ``Session/length`` seconds.
    ///
    /// An unknown name and a wrong password take as long as each other and say the same; so do a locked
    /// name and a locked account.
    ///
    /// - Parameters:
    ///   - new: another password to have from now on, as is needed after somebody else has set it.
    ///   - whenLocked: called when this try makes others wait for the first time, whether or not there is such an
    ///     account; if there is, mail about it waits to be sent.
    /// - Throws: ``AccessError/wrongCredentials``, ``AccessError/signInLocked(seconds:)`` or, after the
    ///   right password only, ``AccessError/notVerified(email:)`` or ``AccessError/mustChangePassword``
    public func signIn(
        _ name: String, password: Password, changingTo new: Password? = nil, whenLocked: () -> Void = {}
    ) throws -> (token: String, signIn: SignIn) {
        try authenticate(.named(name), password, whenLocked) { proven in
            var action = OpenSession(proven.account, proven.hash, issuer: uuid)
            if let new {
                guard try !proven.hash.matches(new) else { throw AccountError.passwordUnchanged }
                action.claim?.chosen = try chosenHash(of: new, for: AccountDetails(proven.account))
            } else if proven.hash.logN < proven.cost {
                action.claim?.raised = try newHash(of: password)
            }
            let issued = try run(action, as: Actor(proven.account)).value
            let signIn = SignIn(
                account: proven.account,
                actor: Actor(proven.account, credential: .session(id: issued.session)),
                credential: .session(id: issued.session), expiresAt: issued.token.expiresAt)
            return (issued.text, signIn)
        }
    }

    /// Who is acting with this token, from a sign-in or for a program.
    /// - Throws: ``AccessError/invalidToken`` unless it is ours, still valid and not revoked, and its account is
    ///   active.
    public func signIn(token text: String) throws -> SignIn {
        if text.hasPrefix(APIToken.prefix) { return try signIn(apiToken: text) }
        return try read(as: .anonymous) { transaction in
            let token = try SessionToken(
                verifying: text, key: try transaction.signingKey(), issuer: uuid, now: transaction.instant)
            guard let session = try transaction.liveSession(of: token), token.isOf(session),
                let account = try transaction.account(id: token.accountID), account.isActive
            else { throw AccessError.invalidToken }
            return SignIn(
                account: account, actor: Actor(account, credential: .session(id: session.id)),
                credential: .session(id: session.id),
                expiresAt: token.expiresAt)
        }
    }

    /// Runs `body` for the claimed account, if the password is correct.
    /// Attempts on one account run one after another, so an attempt in progress is not a failure. Each is counted in
    /// its own commit before anything is hashed, so ending the process early does not save an attempt. Hashing happens
    /// outside any transaction, so what was read may have changed afterwards.
    ///
    /// - Parameter body: resets the account's count, or leaves that to a later step.
    /// - Throws: ``StoreFileError/busy(_:seconds:)`` if other attempts take too long.
    func authenticate<Result>(
        _ claimant: Claimant, _ password: Password, _ whenLocked: () -> Void,
        _ body: (ProvenAccount) throws -> Result
    ) throws -> Result {
        let subject = try read(as: .anonymous) { try $0.claimed(claimant).subject }
        return try withNamedTurn("sign-in \(subject)") { try body(proven(claimant, password, whenLocked)) }
    }

    private func proven(
        _ claimant: Claimant, _ password: Password, _ whenLocked: () -> Void
    ) throws -> ProvenAccount {
        let attempt = try writeUnrecorded(as: .anonymous) { try $0.beginAttempt(claimant) }
        if let seconds = attempt.wait { throw AccessError.signInLocked(seconds: seconds) }
        // Without an account, a hash is still computed, so that the time reveals nothing.
        guard let account = attempt.account, let hash = attempt.hash else {
            _ = try PasswordHash(of: password, logN: attempt.standInCost, salt: environment.randomBytes(16))
            if attempt.isFirstLock { whenLocked() }
            throw AccessError.wrongCredentials
        }
        guard try hash.matches(password) else {
            if attempt.isFirstLock {
                try writeUnrecorded(as: .anonymous) {
                    try $0.tell(account, .signInLocked, ["failures": String(SignInThrottle.threshold)])
                }
                whenLocked()
            }
            throw AccessError.wrongCredentials
        }
        return ProvenAccount(account: account, hash: hash, cost: attempt.cost)
    }

    func newHash(of password: Password) throws -> PasswordHash {
        let logN = try read(as: .anonymous) { try $0.passwordCost() }
        return try PasswordHash(of: password, logN: logN, salt: environment.randomBytes(16))
    }
}

/// An account whose password was just entered.
struct ProvenAccount: Sendable {
    let account: Account
    let hash: PasswordHash
    /// log₂ of the scrypt cost for new hashes.
    let cost: Int
}

/// The account that someone claims to own.
enum Claimant {
    /// By username or email address, or an id as someone types it.
    case named(String)
    /// By an id from the store itself.
    case account(id: String)
}

/// What the store knows about a sign-in attempt before any hashing.
private struct Attempt {
    let account: Account?
    let hash: PasswordHash?
    /// log₂ of the scrypt cost for new hashes.
    let cost: Int
    /// The cost to hash at when there is no account: that of some existing account, chosen by the name.
    let standInCost: Int
    /// Seconds until an attempt is allowed; `nil` for now.
    let wait: Int64?
    /// Whether it is the first after which attempts have to wait.
    let isFirstLock: Bool
}

/// Opens a session after the password was checked. It takes no idempotency key, because its answer is a
/// secret.
private struct OpenSession: Action {
    static let name = "login"

    let username: String
    @Secret var claim: Claim?

    struct Claim: Sendable {
        let account: Account
        let hash: PasswordHash
        let issuer: String
        /// The password hashed again, if the cost has been raised since.
        var raised: PasswordHash?
        /// A new password.
        var chosen: PasswordHash?
    }

    init(_ account: Account, _ hash: PasswordHash, issuer: String) {
        username = account.username
        claim = Claim(account: account, hash: hash, issuer: issuer)
    }

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> IssuedToken {
        guard let claim else { throw AccessError.wrongCredentials }
        let account = claim.account
        try transaction.requireUnchanged(account, claim.hash)
        if account.role == .customer, try transaction.value(of: .requireVerified) == "login" {
            try account.requireVerified()
        }
        _ = try transaction.forgetSignInFailures(of: account.id)
        if let chosen = claim.chosen {
            try transaction.setPasswordHash(chosen, ofAccount: account.id)
            try transaction.endPasswordCodes(ofAccount: account.id)
            _ = try transaction.revokeSessions(ofAccount: account.id)
            try transaction.tell(account, .passwordChanged)
        } else if try transaction.mustChangePassword(ofAccount: account.id) {
            throw AccessError.mustChangePassword
        } else if let raised = claim.raised {
            try transaction.setPasswordHash(raised, ofAccount: account.id)
        }
        let now = transaction.instant
        let token = try SessionToken(
            for: account, issuer: claim.issuer, at: now, secret: SessionToken.secret(transaction.environment))
        let session = transaction.environment.uuid()
        try transaction.insertSession(session, token)
        transaction.touch(.user, account.username)
        return IssuedToken(
            session: session, token: token, text: token.signed(with: try transaction.signingKey()))
    }
}

/// A token that passes through ``Store/run(_:as:_:)`` but is never in a stored answer.
private struct IssuedToken: Codable, Sendable {
    let session: String
    let token: SessionToken
    let text: String
}

extension Transaction {
    /// The active account that a claimant names, and the subject under which its attempts are counted.
    fileprivate func claimed(
        _ claimant: Claimant
    ) throws -> (account: Account?, key: String, subject: String) {
        let (name, claimed) =
            switch claimant {
            case .named(let name): (name, try account(named: name))
            case .account(let id): (id, try account(id: id))
            }
        let account = claimed.flatMap { $0.isActive ? $0 : nil }
        // A name may be a password typed in the wrong place, so it is not stored in clear.
        let key = Cryptography.hmacSHA256(Array(Text.caseless(name).utf8), key: try signingKey()).hex
        return (account, key, account?.id ?? "name:" + key)
    }

    fileprivate func beginAttempt(_ claimant: Claimant) throws -> Attempt {
        let (account, key, subject) = try claimed(claimant)
        let hash = try account.flatMap { try passwordHash(ofAccount: $0.id) }
        var throttle = try signInThrottle(of: subject)
        let wait = throttle.admit(at: instant)
        try save(throttle, of: subject)
        let cost = try passwordCost()
        return Attempt(
            account: account, hash: hash, cost: cost,
            // After the cost was raised, many accounts still have the old one, so as many unknown names must too.
            standInCost: try passwordHash(near: key)?.logN ?? cost, wait: wait,
            isFirstLock: throttle.isFirstLock)
    }

    /// Checks that the data used for hashing outside the transaction is unchanged.
    func requireUnchanged(_ account: Account, _ hash: PasswordHash) throws {
        guard try self.account(id: account.id)?.isActive == true,
            try passwordHash(ofAccount: account.id) == hash
        else { throw AccessError.wrongCredentials }
    }

    /// log₂ of the scrypt cost for new hashes.
    func passwordCost() throws -> Int {
        let range = PasswordHash.logNRange
        return min(max(try number(of: .passwordCost), range.lowerBound), range.upperBound)
    }
}
