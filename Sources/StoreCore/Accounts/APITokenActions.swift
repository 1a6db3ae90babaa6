import ShopText

extension Store {
    /// Makes a token for a program: for the actor's account or, for admins, for someone else's. One that a
    /// token makes ends with it at the latest. It takes no idempotency key, for the token would be in the
    /// answer that the journal keeps.
    ///
    /// - Returns: the token itself, which cannot be had again.
    /// - Throws: ``APITokenError``, or ``AccessError`` for a permission the actor does not have.
    public func createAPIToken(
        _ plan: APITokenPlan, for name: String? = nil, as actor: Actor
    ) throws -> (text: String, token: APIToken) {
        let (tokenName, permissions, seconds) = try plan.checked()
        let text = APIToken.make(environment)
        let command = Command(
            "token create",
            [
                ("name", .string(tokenName)), ("for", name.map { .string($0) }),
                ("allow", .array(permissions.map { .string($0.rawValue) })),
                ("expires", .string(plan.lifetime)),
            ])
        let token = try write(as: actor, command) { transaction in
            let owner = try transaction.subject(name)
            // Nothing is given that the giver lacks, be it a person or a token itself.
            for permission in permissions {
                try actor.require(permission)
                guard owner.role.permissions.contains(permission) else {
                    throw AccessError.notPermitted(name: owner.username, permission)
                }
            }
            if owner.id == actor.id { try actor.requireAll(of: owner.role) }
            for old in try transaction.apiTokens(ofAccount: owner.id)
            where old.name == tokenName && old.revokedAt == nil {
                guard !old.isLive(at: transaction.instant) else { throw APITokenError.nameTaken(tokenName) }
                // One that ran out makes room for its successor.
                try transaction.revokeAPIToken(id: old.id)
            }
            let expiry = transaction.instant.adding(seconds: seconds)
            let token = APIToken(
                id: environment.uuid(), accountID: owner.id, username: owner.username, name: tokenName,
                hint: String(text.prefix(APIToken.prefix.count + 4)), permissions: permissions,
                createdAt: transaction.instant,
                expiresAt: min(expiry, try transaction.expiryOfActor() ?? expiry),
                lastUsedAt: nil, revokedAt: nil)
            try transaction.insert(token, hash: APIToken.hash(text))
            transaction.touch(.user, owner.username)
            transaction.touch(.token, tokenName)
            return token
        }.value
        return (text, token)
    }

    /// The tokens of the actor that are good, or also the others; for admins, of anyone.
    public func apiTokens(of name: String? = nil, includingEnded: Bool, as actor: Actor) throws -> [APIToken]
    {
        try read(as: actor) { transaction in
            try transaction.apiTokens(ofAccount: transaction.subject(name).id)
                .filter { includingEnded || $0.isLive(at: transaction.instant) }
        }
    }

    /// Ends a token, by its name or id.
    ///
    /// - Throws: ``APITokenError/notFound(_:)`` or ``APITokenError/revokedAlready(_:)``
    public func revokeAPIToken(
        _ reference: String, of name: String? = nil, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<APIToken> {
        let command = Command(
            "token revoke", [("token", .string(reference)), ("for", name.map { .string($0) })],
            idempotencyKey: idempotencyKey
        ).allowed { _ = try $0.requireSubject(name) }
        return try write(as: actor, command) { transaction in
            let owner = try transaction.subject(name)
            let token = try transaction.unrevokedAPIToken(reference, ofAccount: owner.id)
            try transaction.revokeAPIToken(id: token.id)
            transaction.touch(.user, owner.username)
            transaction.touch(.token, token.name)
            return try transaction.apiToken(id: token.id) ?? token
        }
    }

    /// Whom this token lets act.
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
    /// That a token was used is worth knowing, and worth neither failing nor waiting for.
    private func noteUse(of token: APIToken, as actor: Actor) throws {
        guard !isBusy else { return }
        do {
            try writeUnrecorded(as: actor) { try $0.noteUse(ofAPIToken: token.id) }
        } catch DatabaseFault.interrupted {
            throw DatabaseFault.interrupted
        } catch {}
    }
}

extension Transaction {
    /// When the token ends that the actor acts by; `nil` where it is none.
    fileprivate func expiryOfActor() throws -> Instant? {
        guard case .apiToken(let id, _) = actor.credential else { return nil }
        return try apiToken(id: id)?.expiresAt
    }
}
