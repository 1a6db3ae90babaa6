import ShopText

extension Store {
    /// Ends the session of this sign-in; its token is refused from now on.
    ///
    /// - Throws: ``SessionError/actsByToken(name:)``
    public func signOut(_ signIn: SignIn) throws {
        guard case .session(let id) = signIn.credential else { throw signIn.credential.noSession }
        let command = Command("logout", [("username", .string(signIn.account.username))])
        _ = try write(as: signIn.actor, command) { transaction in
            try transaction.revokeSession(id)
            transaction.touch(.user, signIn.account.username)
            return true
        }
    }

    /// Ends every session of the account, this one included.
    ///
    /// - Returns: how many there were.
    public func signOutEverywhere(_ signIn: SignIn) throws -> Recorded<Int> {
        try signIn.actor.require(.ownAccount)
        let command = Command(
            "logout", [("username", .string(signIn.account.username)), ("all", .bool(true))])
        return try write(as: signIn.actor, command) { transaction in
            transaction.touch(.user, signIn.account.username)
            return try transaction.revokeSessions(ofAccount: signIn.account.id)
        }
    }

    /// The sessions of the actor that still open something, newest first; for admins, of anyone.
    public func sessions(of name: String? = nil, as actor: Actor) throws -> [Session] {
        try read(as: actor) { transaction in
            try transaction.liveSessions(ofAccount: transaction.subject(name).id)
        }
    }

    /// Ends sessions by their ids: one's own, or, for admins, anyone's.
    ///
    /// - Throws: ``SessionError/notFound(_:)``; then none is ended.
    public func revokeSessions(
        _ ids: [String], as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<[Session]> {
        let command = Command(
            "session revoke", [("sessions", .array(ids.map { .string($0) }))], idempotencyKey: idempotencyKey
        ).allowed { transaction in
            let ownID = try actor.requireAccount()
            for id in ids {
                let owner = try transaction.accountID(ofSession: id)
                if owner == nil || owner == ownID {
                    try actor.require(.ownAccount)
                } else if !actor.may(.usersWrite) {
                    // Nobody learns whose sessions there are.
                    throw SessionError.notFound(id)
                }
            }
        }
        return try write(as: actor, command) { transaction in
            let ownID = try actor.requireAccount()
            return try ids.map { id in
                guard let session = try transaction.liveSession(id: id),
                    session.accountID == ownID || actor.may(.usersWrite),
                    let account = try transaction.account(id: session.accountID)
                else { throw SessionError.notFound(id) }
                if account.id != ownID { try actor.require(over: account.role) }
                try transaction.revokeSession(id)
                transaction.touch(.user, account.username)
                return session
            }
        }
    }
}

extension Credential {
    fileprivate var noSession: SessionError {
        switch self {
        case .session(let id): .notFound(id)
        case .apiToken(_, let name): .actsByToken(name: name)
        }
    }
}

extension Transaction {
    /// Whose account it is about: the actor's own, or, for admins, a named person's.
    ///
    /// - Throws: ``AccessError``, or ``AccountError/notFound(_:)``
    func subject(_ name: String?) throws -> Account {
        let ownID = try actor.requireAccount()
        guard let named = try requireSubject(name) else { throw AccountError.notFound(name ?? ownID) }
        if named.id != ownID { try actor.require(over: named.role) }
        return named
    }

    /// Checks that the actor may act upon whom ``subject(_:)`` finds, be there anybody or not.
    ///
    /// - Throws: ``AccessError``
    func requireSubject(_ name: String?) throws -> Account? {
        let ownID = try actor.requireAccount()
        let named = try name.map { try account(named: $0) } ?? account(id: ownID)
        try actor.require(named?.id == ownID ? .ownAccount : .usersWrite)
        return named
    }
}

extension Transaction {
    /// What the actor showed when the command began may have been taken away while it waited: for its turn,
    /// or for someone to say yes.
    ///
    /// - Throws: ``AccessError``
    func requireStillAllowed(_ actor: Actor) throws {
        // Whoever makes the store has no account yet.
        guard let id = actor.id, try storeExists() else { return }
        guard let account = try account(id: id), account.isActive else { throw AccessError.invalidToken }
        switch actor.credential {
        case .session(let session):
            guard try isSessionLive(session, ofAccount: id) else { throw AccessError.invalidToken }
        case .apiToken(let token, _):
            guard try apiToken(id: token)?.isLive(at: instant) == true else { throw AccessError.invalidToken }
        case nil: break
        }
        for permission in Permission.allCases
        where actor.may(permission) && !account.role.permissions.contains(permission) {
            throw AccessError.notPermitted(name: actor.name, permission)
        }
    }
}
