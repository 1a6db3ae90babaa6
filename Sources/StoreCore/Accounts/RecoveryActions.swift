import ShopText

extension Store {
    /// Mails a code to the account with this address, if there is one. The answer is the same either way, and the
    /// writes are nearly the same.
    ///
    /// - Throws: ``AccountError/invalidEmail(_:)``
    public func requestPasswordReset(email: String, isPreview: Bool = false) throws {
        try requestCode(.reset, email: email, isPreview)
    }

    /// Checks a reset code before asking for a new password.
    ///
    /// - Throws: ``OneTimeCodeError/invalid(_:)``
    public func checkReset(code text: String, _ request: Request = Request()) throws {
        _ = try holder(of: try OneTimeCode(text, for: .reset), for: .reset, request)
    }

    /// Sets a new password with a mailed code, and ends all sessions and, unless they are to be kept, all tokens
    /// for programs. The code proves the address, and ends a change of it that waits to be confirmed.
    ///
    /// - Throws: ``OneTimeCodeError/invalid(_:)``, or ``AccountError`` for the password; the code then
    ///   remains valid.
    public func resetPassword(
        code text: String, to password: Password, keepingTokens: Bool = false,
        _ request: Request = Request()
    ) throws -> Recorded<Account> {
        let code = try OneTimeCode(text, for: .reset)
        // First without a lock, so that a wrong code cannot make the shop compute a hash.
        let account = try holder(of: code, for: .reset, request)
        return try run(
            ResetPassword(code, of: account, to: password, keepingTokens: keepingTokens), as: Actor(account),
            request)
    }

    /// Mails a code to the actor's own address.
    ///
    /// - Throws: ``VerificationError/alreadyVerified(email:)``
    public func requestVerification(as actor: Actor, isPreview: Bool = false) throws -> Account {
        try actor.require(.ownAccount)
        return try writeUnrecorded(as: actor, rollsBack: isPreview) { transaction in
            let account = try transaction.subject(nil)
            guard !account.isVerified else { throw VerificationError.alreadyVerified(email: account.email) }
            try transaction.mailCode(.verify, to: account)
            return account
        }
    }

    /// Mails a code to an unverified address, for users who cannot sign in before verifying it. The answer is
    /// always the same.
    public func requestVerification(email: String, isPreview: Bool = false) throws {
        try requestCode(.verify, email: email, isPreview)
    }

    /// Marks the address that received the code as verified; a new address becomes the account's.
    ///
    /// - Throws: ``OneTimeCodeError/invalid(_:)``, or ``AccountError/emailTaken(_:)``
    public func confirmVerification(
        code text: String, _ request: Request = Request()
    ) throws -> Recorded<Account> {
        let code = try OneTimeCode(text, for: .verify)
        if let holder = try? read(as: .anonymous, { try $0.account(holding: code, for: .email) }) {
            return try run(ConfirmNewAddress(code, of: holder), as: Actor(holder), request)
        }
        let holder = try holder(of: code, for: .verify, request)
        return try run(ConfirmAddress(code, of: holder), as: Actor(holder), request)
    }

    /// Whether the account has to verify its address before it can sign in.
    public func awaitsVerification(_ account: Account) throws -> Bool {
        guard account.role == .customer, !account.isVerified else { return false }
        return try read(as: .anonymous) { try $0.value(of: .requireVerified) == "login" }
    }

    /// The owner of a code: a valid one, or one used with the same key, so that a repeat finds its answer.
    private func holder(
        of code: OneTimeCode, for purpose: OneTimeCode.Purpose, _ request: Request
    ) throws -> Account {
        try read(as: .anonymous) { transaction in
            do {
                return try transaction.account(holding: code, for: purpose)
            } catch let invalid as OneTimeCodeError {
                guard let key = request.idempotencyKey,
                    let account = try transaction.account(whoUsed: code, for: purpose),
                    try transaction.journalEntry(idempotencyKey: key, actorID: account.id) != nil
                else { throw invalid }
                return account
            }
        }
    }

    private func requestCode(_ purpose: OneTimeCode.Purpose, email: String, _ isPreview: Bool) throws {
        let checked = try AccountRules.email(email)
        try writeUnrecorded(as: .anonymous, rollsBack: isPreview) { transaction in
            let account = try transaction.account(email: email) ?? transaction.account(email: checked)
            let isWanted = account.map { $0.isActive && (purpose == .reset || !$0.isVerified) } ?? false
            try transaction.mailCode(purpose, to: isWanted ? account : nil)
        }
    }
}

/// Sets a new password with a mailed code, and ends all sessions and tokens for programs from before, which someone
/// else may have created.
private struct ResetPassword: Action {
    static let name = "password reset"

    let username: String
    /// The code's SHA-256, so that a key repeats only the change made with this code.
    @Personal var codeDigest: String
    /// Absent if the tokens end.
    let keepTokens: Bool?
    @Secret var code: OneTimeCode?
    @Secret var password: (account: Account, new: Password)?
    @Secret var hash: PasswordHash?

    init(_ code: OneTimeCode, of account: Account, to password: Password, keepingTokens: Bool) {
        username = account.username
        codeDigest = code.hash.hex
        keepTokens = keepingTokens ? true : nil
        self.code = code
        self.password = (account, password)
    }

    var requirement: Requirement { .nothing }

    mutating func prepare(in store: Store, as actor: Actor) throws {
        guard let password else { throw AccountError.noPassword }
        hash = try store.chosenHash(of: password.new, for: AccountDetails(password.account))
    }

    func agrees(
        with answer: Account, of entry: Int64, in store: Store, as actor: Actor
    ) throws -> Bool {
        try store.isSame(password?.new, ofAccount: answer.id, setBy: entry, isOwn: true) ?? true
    }

    func run(in transaction: Transaction) throws -> Account {
        guard let code, let hash else { throw AccountError.noPassword }
        var account = try transaction.account(holding: code, for: .reset)
        try transaction.markUsed(code)
        // Codes that undo a change of address stay: by them the owner comes back after somebody else changed the
        // address and then the password.
        try transaction.endPasswordCodes(ofAccount: account.id)
        try transaction.setPasswordHash(hash, ofAccount: account.id)
        if !account.isVerified {
            try transaction.endCodes(for: .verify, ofAccount: account.id, because: .addressVerified)
            account.isVerified = true
            try transaction.update(account)
        }
        _ = try transaction.revokeSessions(ofAccount: account.id)
        if keepTokens != true { try transaction.revokeAPITokens(ofAccount: account.id) }
        _ = try transaction.forgetSignInFailures(of: account.id)
        try transaction.tell(account, .passwordChanged)
        transaction.touch(.user, account.username)
        return account
    }
}

/// Marks the address that received the code as verified.
private struct ConfirmAddress: Action {
    static let name = "verify confirm"

    let username: String
    /// The code's SHA-256, so that a key repeats only the change made with this code.
    @Personal var codeDigest: String
    @Secret var code: OneTimeCode?

    init(_ code: OneTimeCode, of account: Account) {
        username = account.username
        codeDigest = code.hash.hex
        self.code = code
    }

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> Account {
        guard let code else {
            throw OneTimeCodeError.invalid(OneTimeCode.Purpose.verify.mailKind)
        }
        var account = try transaction.account(holding: code, for: .verify)
        try transaction.markUsed(code)
        try transaction.endCodes(for: .verify, ofAccount: account.id, because: .addressVerified)
        account.isVerified = true
        try transaction.update(account)
        transaction.touch(.user, account.username)
        return account
    }
}

extension Transaction {
    /// Mails a verification code if the shop requires verification.
    func askToVerify(_ account: Account) throws {
        guard !account.isVerified, account.role == .customer, try value(of: .requireVerified) != "off" else {
            return
        }
        try mailCode(.verify, to: account)
    }

    /// Creates a code and mails it. For an unknown address, or right after another code, the code is useless and not
    /// mailed.
    func mailCode(_ purpose: OneTimeCode.Purpose, to account: Account?) throws {
        let code = OneTimeCode(environment)
        let reader = try account.flatMap { try hasFreshCode(for: purpose, account: $0) ? nil : $0 }
        try insert(code, for: purpose, account: reader)
        guard let account = reader else { return }
        try enqueue(
            purpose.mailKind, to: MailAddress(account), account: account.id,
            ["code": code.text, "username": account.username, "email": account.email])
    }
}

extension Account {
    /// - Throws: ``AccessError/notVerified(email:)``
    func requireVerified() throws(AccessError) {
        guard isVerified else { throw .notVerified(email: email) }
    }
}

/// Why no code is mailed.
public enum VerificationError: StoreError, Equatable {
    case alreadyVerified(email: String)

    public var kind: ErrorKind { .refused }
    public var code: String { "already_verified" }
    public var message: String {
        switch self {
        case .alreadyVerified(let email): "the email address \(email) is already verified"
        }
    }
}
