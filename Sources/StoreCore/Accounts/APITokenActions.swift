import ShopText

extension Store {
    /// Creates a token for a program: for the actor's account or, for admins, for someone else's. A token created with
    /// a token expires no later than that one. A repeat with the same key returns the token without its text, which is
    /// not stored.
    ///
    /// - Parameter text: the token itself, if it was written down first; see ``newAPITokenText()``.
    /// - Returns: the token itself, which cannot be shown again.
    /// - Throws: ``APITokenError``, or ``AccessError`` for a permission the actor does not have.
    public func createAPIToken(
        _ plan: APITokenPlan, text: String? = nil, for name: String? = nil, as actor: Actor,
        _ request: Request = Request()
    ) throws -> IssuedAPIToken {
        let text = text ?? newAPITokenText()
        let recorded = try run(CreateAPIToken(plan, for: name, text: text), as: actor, request)
        return IssuedAPIToken(text: text, recorded: recorded)
    }

    /// The text for a new token, which is none until one is created with it.
    public func newAPITokenText() -> String { APIToken.make(environment) }

    /// The valid token with this text.
    public func apiToken(text: String) throws -> APIToken? {
        guard APIToken.isWellFormed(text) else { return nil }
        return try read(as: .anonymous) { try $0.liveAPIToken(hash: APIToken.hash(text)) }
    }

    /// The actor's valid tokens, or all of them; admins can see anyone's.
    public func apiTokens(of name: String? = nil, includingEnded: Bool, as actor: Actor) throws -> [APIToken]
    {
        try read(as: actor) { transaction in
            try transaction.apiTokens(ofAccount: transaction.subject(name).id)
                .filter { includingEnded || $0.isLive(at: transaction.instant) }
        }
    }

    /// The actor for this token.
    ///
    /// - Throws: ``AccessError/invalidToken``
    func signIn(apiToken text: String) throws -> SignIn {
        guard APIToken.isWellFormed(text) else { throw AccessError.invalidToken }
        let hash = APIToken.hash(text)
        let (token, account, now) = try read(as: .anonymous) { transaction in
            guard let token = try transaction.liveAPIToken(hash: hash),
                let account = try transaction.account(id: token.accountID), account.isActive
            else { throw AccessError.invalidToken }
            return (token, account, transaction.instant)
        }
        let actor = Actor(account, token: token)
        if token.lastUsedAt.map({ $0.adding(seconds: 3600) <= now || $0 > now }) ?? true {
            try noteUse(of: token, as: actor)
        }
        return SignIn(
            account: account, actor: actor, credential: .apiToken(id: token.id, name: token.name),
            expiresAt: token.expiresAt)
    }
}

extension Store {
    /// Records that a token was used. Never fails and never waits.
    private func noteUse(of token: APIToken, as actor: Actor) throws {
        guard !isBusy else { return }
        do {
            try writeUnrecorded(as: actor) { try $0.noteUse(ofAPIToken: token.id) }
        } catch DatabaseFault.interrupted {
            throw DatabaseFault.interrupted
        } catch {}
    }
}

/// A token that was just created: the only time its text is known.
public struct IssuedAPIToken: Sendable {
    /// Valid only if it was created now, not in an earlier run with the same key.
    public let text: String
    public let recorded: Recorded<APIToken>

    public var token: APIToken { recorded.value }
}

/// Creates a token for a program: for the actor's account or, for admins, for someone else's.
private struct CreateAPIToken: Action {
    static let name = "token create"

    let token: String
    let user: String?
    let allow: [Permission]
    let expires: String
    @Secret var text: String?

    private enum CodingKeys: String, CodingKey {
        case token = "name"
        case user = "for"
        case allow, expires
    }

    /// - Throws: ``APITokenError`` or ``TextError``
    init(_ plan: APITokenPlan, for user: String?, text: String) throws {
        (token, allow, _) = try plan.checked()
        self.user = user
        expires = plan.lifetime
        self.text = text
    }

    /// Nobody, whether a person or a program, can grant a permission they lack.
    var requirement: Requirement {
        Requirement.account(of: user).and(.all(allow)).and(
            Requirement(
                own: [], others: [],
                check: { [user] transaction in
                    let owner = try transaction.requireSubject(user)
                    guard let owner, owner.id == transaction.actor.id else { return }
                    try transaction.actor.requireAll(of: owner.permissions)
                }))
    }

    func run(in transaction: Transaction) throws -> APIToken {
        guard let text else { throw APITokenError.noPermission }
        let owner = try transaction.subject(user)
        for permission in allow where !owner.permissions.contains(permission) {
            throw AccessError.notPermitted(name: owner.username, permission)
        }
        for old in try transaction.apiTokens(ofAccount: owner.id)
        where old.name == token && old.revokedAt == nil {
            guard !old.isLive(at: transaction.instant) else { throw APITokenError.nameTaken(token) }
            // An expired token frees its name.
            try transaction.revokeAPIToken(id: old.id)
        }
        let expiry = try SessionToken.expiry(
            after: try APITokenPlan.seconds(expires), from: transaction.instant)
        let made = APIToken(
            id: transaction.environment.uuid(), accountID: owner.id, username: owner.username, name: token,
            hint: String(text.prefix(APIToken.prefix.count + 4)), permissions: allow,
            createdAt: transaction.instant,
            expiresAt: min(expiry, try transaction.expiryOfActor() ?? expiry),
            lastUsedAt: nil, revokedAt: nil)
        try transaction.insert(made, hash: APIToken.hash(text))
        transaction.touch(.user, owner.username)
        transaction.touch(.token, token)
        try transaction.tell(
            owner, .tokenCreated,
            [
                "token": token, "permissions": allow.map(\.rawValue).joined(separator: ", "),
                "expires": made.expiresAt.rfc3339,
            ])
        return made
    }
}

extension Transaction {
    /// When the actor's own token expires; `nil` if the actor does not use one.
    fileprivate func expiryOfActor() throws -> Instant? {
        guard case .apiToken(let id, _) = actor.credential else { return nil }
        return try apiToken(id: id)?.expiresAt
    }
}
