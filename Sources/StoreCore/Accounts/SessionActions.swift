import ShopText

extension Store {
    /// Ends the session of this sign-in; its token is refused from now on.
    ///
    /// - Returns: whether it was still there.
    /// - Throws: ``SessionError/actsByToken(name:)``
    @discardableResult
    public func signOut(_ signIn: SignIn, _ request: Request = Request()) throws -> Recorded<Bool> {
        guard case .session(let id) = signIn.credential else { throw signIn.credential.noSession }
        return try run(
            EndSession(username: signIn.account.username, session: id), as: signIn.actor, request)
    }

    /// The answer of a sign-out under a key, for a repeat: whoever signed out is nobody any more. The key is all it
    /// takes; it tells no more than that there was one.
    ///
    /// - Parameter all: whether every sign-in was to end.
    /// - Returns: how many ended; `nil` where the key is new.
    /// - Throws: ``JournalError/keyReused(_:entry:command:)``
    public func earlierSignOut(key: String, all: Bool) throws -> Recorded<Int>? {
        try JournalRules.check(key: key)
        return try read(as: .anonymous) { transaction in
            guard let entry = try transaction.journalEntry(idempotencyKey: key, command: EndSession.name)
            else {
                return nil
            }
            let arguments = try JSONReader.value(of: entry.arguments ?? "{}")
            guard (arguments["all"] == true) == all else {
                throw JournalError.keyReused(key, entry: entry.id, command: entry.command)
            }
            let answer = entry.answer.flatMap(Int.init)
            return Recorded(value: answer ?? 1, entry: entry.id, isReplay: true)
        }
    }

    /// A new token for a sign-in, for a change that ends its current one.
    public func renewal(of signIn: SignIn) throws -> SessionRenewal {
        try read(as: .anonymous) { transaction in
            let token = try SessionToken(
                for: signIn.account, issuer: uuid, at: transaction.instant,
                secret: SessionToken.secret(environment))
            return SessionRenewal(token: token, text: token.signed(with: try transaction.signingKey()))
        }
    }

    /// The actor's active sessions, newest first; for admins, anyone's.
    public func sessions(of name: String? = nil, as actor: Actor) throws -> [Session] {
        try read(as: actor) { transaction in
            try transaction.liveSessions(ofAccount: transaction.subject(name).id)
        }
    }
}

/// Ends the session with which the actor is signed in.
private struct EndSession: Action {
    static let name = "logout"

    let username: String
    /// Its id, so that a key repeats only the end of this one.
    @Personal var session: String

    init(username: String, session: String) {
        self.username = username
        self.session = session
    }

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> Bool {
        try transaction.revokeSession(session)
        transaction.touch(.user, username)
        return true
    }
}

/// Ends every session of the actor's account, this one included.
public struct SignOutEverywhere: Action {
    public static let name = "logout"

    let username: String
    let all: Bool

    public init(_ signIn: SignIn) {
        username = signIn.account.username
        all = true
    }

    public var requirement: Requirement { .all(.ownAccount) }

    /// - Returns: how many there were.
    public func run(in transaction: Transaction) throws -> Int {
        transaction.touch(.user, username)
        return try transaction.revokeSessions(ofAccount: try transaction.actor.requireAccount())
    }
}

/// Ends sessions by their ids: the actor's own or, for admins, anyone's.
public struct RevokeSessions: Action {
    public static let name = "session revoke"

    let sessions: [String]

    public init(_ ids: [String]) { sessions = ids }

    public var requirement: Requirement { .sessions(sessions) }

    /// - Throws: ``SessionError/notFound(_:)``; then none is ended.
    public func run(in transaction: Transaction) throws -> [Session] {
        try sessions.map { id in
            guard let session = try transaction.liveSession(id: id),
                let account = try transaction.account(id: session.accountID)
            else { throw SessionError.notFound(id) }
            try transaction.revokeSession(id)
            transaction.touch(.user, account.username)
            return session
        }
    }
}

extension Requirement {
    /// The requirement for acting on sessions: the actor's own or, for admins, anyone's.
    static func sessions(_ ids: [String]) -> Requirement {
        Requirement(own: [.ownAccount], others: [.usersWrite]) { actor in
            _ = try actor.requireAccount()
        } check: { transaction in
            let actor = transaction.actor
            let ownID = try actor.requireAccount()
            for id in ids {
                let owner = try transaction.accountID(ofSession: id).flatMap {
                    try transaction.account(id: $0)
                }
                guard let owner, owner.id != ownID else {
                    try actor.require(.ownAccount)
                    continue
                }
                // Nobody may learn whose sessions exist.
                guard actor.may(.usersWrite) else { throw SessionError.notFound(id) }
                try actor.require(over: owner.permissions)
            }
        }
    }

    /// The requirement for acting on an account: the actor's own or, for admins, another user's.
    static func account(of name: String?) -> Requirement {
        Requirement(own: [.ownAccount], others: [.usersWrite]) { actor in
            _ = try actor.requireAccount()
        } check: { transaction in
            _ = try transaction.requireSubject(name)
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
    /// The account in question: the actor's own or, for admins, another user's.
    ///
    /// - Throws: ``AccessError``, or ``AccountError/notFound(_:)``
    func subject(_ name: String?) throws -> Account {
        guard let named = try requireSubject(name) else { throw try noAccount(named: name ?? "") }
        return named
    }

    /// Checks that the actor may act on the account that ``subject(_:)`` finds, even if there is none.
    ///
    /// - Throws: ``AccessError``
    func requireSubject(_ name: String?) throws -> Account? {
        let ownID = try actor.requireAccount()
        let named = try name.map { try account(named: $0) } ?? account(id: ownID)
        if named?.id == ownID {
            try actor.require(.ownAccount)
        } else {
            try actor.require(.usersWrite)
            if let named { try actor.require(over: named.permissions) }
        }
        return named
    }
}
