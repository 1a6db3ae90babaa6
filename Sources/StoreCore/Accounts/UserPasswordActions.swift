import ShopText

/// Sets a password for somebody else; for admins. It must be replaced at the next sign-in. All sign-ins end and, unless
/// they are to be kept, all tokens for programs.
public struct SetUserPassword: Action {
    public static let name = "user password"

    let user: String
    /// Absent if the tokens end.
    let keepTokens: Bool?
    @Secret var password: Password?
    @Secret var hash: PasswordHash?

    public init(_ user: String, to password: Password, keepingTokens: Bool = false) {
        self.user = user
        keepTokens = keepingTokens ? true : nil
        self.password = password
    }

    public var requirement: Requirement { .users(actingOn: user) }

    /// - Throws: ``AccountError`` for the password.
    public mutating func prepare(in store: Store, as actor: Actor) throws {
        guard let password else { throw AccountError.noPassword }
        let account = try store.read(as: actor) { try $0.requireAccount(user) }
        hash = try store.chosenHash(of: password, for: AccountDetails(account))
    }

    /// Where another has been set since, nobody can tell, and nothing is said to be done that may not be.
    public func agrees(
        with answer: UserPasswordChange, of entry: Int64, in store: Store, as actor: Actor
    ) throws -> Bool {
        if password?.isGenerated ?? true { return true }
        let account = try store.read(as: actor) { try $0.account(named: user) }
        return try store.isSame(password, ofAccount: account?.id, setBy: entry, isOwn: false) ?? false
    }

    /// - Throws: ``UserError/ownPassword``
    public func run(in transaction: Transaction) throws -> UserPasswordChange {
        guard let hash else { throw AccountError.noPassword }
        let account = try transaction.requireAccount(user)
        guard account.id != transaction.actor.id else { throw UserError.ownPassword }
        try transaction.setPasswordHash(hash, ofAccount: account.id, mustChange: true)
        try transaction.endPasswordCodes(ofAccount: account.id)
        // Where an admin helps, nobody else brings an earlier address back.
        try transaction.endCodes(for: .undo, ofAccount: account.id, because: .passwordChanged)
        _ = try transaction.forgetSignInFailures(of: account.id)
        let sessions = try transaction.revokeSessions(ofAccount: account.id)
        let tokens = keepTokens == true ? 0 : try transaction.revokeAPITokens(ofAccount: account.id)
        try transaction.tell(account, .passwordChanged)
        transaction.touch(.user, account.username)
        return UserPasswordChange(
            username: account.username, sessions: Int64(sessions), tokens: Int64(tokens))
    }
}

/// What a password change ended.
public struct UserPasswordChange: Codable, Sendable, Equatable {
    public let username: String
    /// The number of sign-ins.
    public let sessions: Int64
    /// The number of tokens for programs.
    public let tokens: Int64
}
