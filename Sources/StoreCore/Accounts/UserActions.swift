import ShopText

extension Store {
    /// One page of accounts, oldest first or in the filter's order; for admins.
    /// - Parameter after: the last account of the previous page: its cursor, a username, an email address or an id.
    ///
    public func users(
        _ filter: UserFilter, limit: Int, after: String? = nil, as actor: Actor
    ) throws -> [Account] {
        try actor.require(.usersWrite)
        return try read(as: actor) { transaction in
            let last = try after.map { after in
                ListCursor.isWord(after)
                    ? try filter.cursor(word: after)
                    : filter.cursor(behind: try transaction.requireAccount(after))
            }
            return try transaction.accounts(filter, limit: limit, after: last)
        }
    }

    /// An account and its failed sign-ins; for admins.
    public func user(_ name: String, as actor: Actor) throws -> (account: Account, throttle: SignInThrottle) {
        try actor.require(.usersWrite)
        return try read(as: actor) { transaction in
            let account = try transaction.requireAccount(name)
            return (account, try transaction.signInThrottle(of: account.id))
        }
    }
}

/// Creates an account with any role; for admins.
public struct AddUser: Action {
    public static let name = "user add"

    let details: AccountDetails
    let role: Role
    let verified: Bool
    /// Absent if it is active.
    let active: Bool?
    @Secret var password: Password?
    @Secret var hash: PasswordHash?

    private enum CodingKeys: String, CodingKey { case role, verified, active }

    /// - Throws: ``AccountError`` or ``TextError``
    public init(
        _ details: AccountDetails, role: Role, isVerified: Bool, isActive: Bool = true, password: Password
    ) throws {
        self.details = try details.checked()
        self.role = role
        verified = isVerified
        active = isActive ? nil : false
        self.password = password
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        details = try AccountDetails(from: decoder)
        role = try container.decode(Role.self, forKey: .role)
        verified = try container.decode(Bool.self, forKey: .verified)
        active = try container.decodeIfPresent(Bool.self, forKey: .active)
    }

    public func encode(to encoder: any Encoder) throws {
        try details.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(role, forKey: .role)
        try container.encode(verified, forKey: .verified)
        try container.encodeIfPresent(active, forKey: .active)
    }

    public var requirement: Requirement { .users(over: role) }

    public mutating func prepare(in store: Store, as actor: Actor) throws {
        hash = try password.map { try store.chosenHash(of: $0, for: details) }
    }

    public func agrees(
        with answer: Account, of entry: Int64, in store: Store, as actor: Actor
    ) throws -> Bool {
        try store.isSame(password, ofAccount: answer.id, setBy: entry, isOwn: false) ?? true
    }

    /// - Throws: ``UserError``, or ``AccessError`` for a role above the actor's permissions.
    public func run(in transaction: Transaction) throws -> Account {
        guard let hash else { throw AccountError.noPassword }
        let account = try UserError.naming {
            try transaction.addAccount(
                details, id: transaction.environment.uuid(), role: role, isVerified: verified,
                isActive: active ?? true, passwordHash: hash)
        }
        if account.isActive { try transaction.askToVerify(account) }
        return account
    }
}

/// Changes an account; for admins. Deactivating it ends all its sign-ins and tokens.
public struct EditUser: Action {
    public static let name = "user edit"

    let user: String
    let change: UserChange

    private enum CodingKeys: String, CodingKey { case user, role, active, verified, allow, deny }

    public init(_ user: String, _ change: UserChange) {
        self.user = user
        self.change = change
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        user = try container.decode(String.self, forKey: .user)
        var change = UserChange()
        change.profile = try ProfileChange(from: decoder)
        change.role = try container.decodeIfPresent(Role.self, forKey: .role)
        change.isActive = try container.decodeIfPresent(Bool.self, forKey: .active)
        change.isVerified = try container.decodeIfPresent(Bool.self, forKey: .verified)
        change.permissions.allow = try container.decodeIfPresent([Permission].self, forKey: .allow) ?? []
        change.permissions.deny = try container.decodeIfPresent([Permission].self, forKey: .deny) ?? []
        self.change = change
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(user, forKey: .user)
        try change.profile.encode(to: encoder)
        try container.encodeIfPresent(change.role, forKey: .role)
        try container.encodeIfPresent(change.isActive, forKey: .active)
        try container.encodeIfPresent(change.isVerified, forKey: .verified)
        let permissions = change.permissions
        if !permissions.allow.isEmpty { try container.encode(permissions.allow, forKey: .allow) }
        if !permissions.deny.isEmpty { try container.encode(permissions.deny, forKey: .deny) }
    }

    public var requirement: Requirement {
        .users(
            actingOn: user,
            giving: (change.role?.permissions ?? []).union(change.permissions.allow))
    }

    /// - Throws: ``UserError``, ``AccountError`` or ``TextError``
    public func run(in transaction: Transaction) throws -> Account {
        guard change != UserChange() else { throw AccountError.nothingToChange }
        let account = try transaction.requireAccount(user)
        let changed = try account.changed(by: change, isOwn: account.id == transaction.actor.id)
        try transaction.requireAdminLeft(after: account, becomes: changed)
        try UserError.naming { try transaction.save(changed, before: account) }
        if !changed.hasSameAddress(as: account) { try transaction.tell(account, .emailChanged) }
        try transaction.tellOfEdit(account, changed)
        if changed.isVerified, !account.isVerified {
            try transaction.endCodes(for: .verify, ofAccount: account.id, because: .addressVerified)
        }
        if !changed.isActive {
            try transaction.endPasswordCodes(ofAccount: account.id)
            _ = try transaction.revokeSessions(ofAccount: account.id)
            try transaction.revokeAPITokens(ofAccount: account.id)
        }
        return changed
    }
}

/// Deletes an account or, if orders refer to it, empties and deactivates it; for admins.
public struct DeleteUser: Action {
    public static let name = "user delete"

    let user: String

    public init(_ user: String) { self.user = user }

    public var requirement: Requirement { .users(actingOn: user) }

    /// - Throws: ``UserError/lastAdmin(username:)``
    public func run(in transaction: Transaction) throws -> UserDeletion {
        let account = try transaction.requireAccount(user)
        try transaction.requireAdminLeft(after: account, becomes: nil)
        let counts = try transaction.belongings(ofAccount: account.id)
        var deletion = UserDeletion(
            account: account, isAnonymised: counts.orders > 0, orders: counts.orders,
            cartLines: counts.cartLines, tokens: counts.tokens, addresses: counts.addresses)
        deletion.reviews = counts.reviews
        if deletion.isAnonymised {
            try transaction.strip(account: account.id)
            try transaction.update(account.anonymised)
        } else {
            try transaction.erase(account: account.id)
        }
        transaction.touch(.user, account.username)
        return deletion
    }
}

/// Unlocks an account after failed sign-ins; for admins only, because it allows further guesses.
public struct UnlockUser: Action {
    public static let name = "user unlock"

    let user: String

    public init(_ user: String) { self.user = user }

    public var requirement: Requirement { .users(actingOn: user) }

    /// - Returns: whose account, and whether there were any.
    public func run(in transaction: Transaction) throws -> UserUnlocking {
        let account = try transaction.requireAccount(user)
        let wasLocked = try transaction.forgetSignInFailures(of: account.id)
        if wasLocked { transaction.touch(.user, account.username) }
        return UserUnlocking(username: account.username, wasLocked: wasLocked)
    }
}

extension Requirement {
    /// The requirement for creating an account with this role: all the permissions of the role.
    static func users(over role: Role) -> Requirement {
        Requirement(
            own: nil, others: [.usersWrite],
            checkActor: { actor in
                try actor.require(.usersWrite)
                try actor.require(over: role.permissions)
            })
    }
}

extension Requirement {
    /// The requirement for acting on an account: all the permissions it has or is given.
    static func users(actingOn name: String, giving given: Set<Permission> = []) -> Requirement {
        Requirement(
            own: nil, others: [.usersWrite],
            checkActor: { actor in
                try actor.require(.usersWrite)
                try actor.require(over: given)
            },
            check: { transaction in
                guard let account = try transaction.account(named: name) else { return }
                try transaction.actor.require(over: account.permissions)
            })
    }
}

extension Transaction {
    func requireAccount(_ name: String) throws -> Account {
        guard let account = try account(named: name) else { throw try noAccount(named: name) }
        return account
    }

    /// Protects the last active admin, because a shop without one could never get another.
    func requireAdminLeft(after account: Account, becomes changed: Account?) throws {
        guard account.isAdminLost(in: changed) else { return }
        guard try activeAdmins(besides: account.id) > 0 else {
            throw UserError.lastAdmin(username: account.username)
        }
    }
}
