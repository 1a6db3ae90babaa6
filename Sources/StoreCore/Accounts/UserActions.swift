import ShopText

extension Store {
    /// The accounts of one page, oldest first or as the filter says; for admins.
    ///
    /// - Parameter after: the last account of the page before: by the word of its cursor, a username, an e-mail
    ///   address or an id.
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

    /// Makes an account of any role; for admins.
    ///
    /// - Throws: ``AccountError``, ``TextError``, or ``AccessError`` for a role above the actor's permissions.
    public func addUser(
        _ details: AccountDetails, role: Role, isVerified: Bool, password: Password, as actor: Actor,
        idempotencyKey: String? = nil
    ) throws -> Recorded<Account> {
        try actor.require(.usersWrite)
        try actor.require(over: role)
        let details = try details.checked()
        let hash = try chosenHash(of: password, for: details)
        let command = Command(
            "user add",
            [
                ("username", .string(details.username)), ("email", .string(details.email)),
                ("first_name", .string(details.firstName)), ("last_name", .string(details.lastName)),
                ("phone_number", .string(details.phoneNumber)), ("address", .string(details.address)),
                ("role", .string(role.rawValue)), ("verified", .bool(isVerified)),
            ], idempotencyKey: idempotencyKey)
        return try write(as: actor, command) { transaction in
            let account = try UserError.naming {
                try transaction.addAccount(
                    details, id: environment.uuid(), role: role, isVerified: isVerified, passwordHash: hash)
            }
            try transaction.askToVerify(account)
            return account
        }
    }

    /// Changes an account; for admins. Who is deactivated is signed out everywhere, and their tokens end.
    ///
    /// - Throws: ``UserError``, ``AccountError`` or ``TextError``
    public func editUser(
        _ name: String, _ change: UserChange, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<Account> {
        try actor.require(.usersWrite)
        guard change != UserChange() else { throw AccountError.nothingToChange }
        let command = Command(
            "user edit",
            [("user", .string(name))] + change.profile.arguments + [
                ("role", change.role.map { .string($0.rawValue) }),
                ("active", change.isActive.map { .bool($0) }),
                ("verified", change.isVerified.map { .bool($0) }),
            ], idempotencyKey: idempotencyKey)
        return try write(as: actor, command) { transaction in
            let account = try transaction.requireAccount(name)
            try actor.require(over: account.role)
            let changed = try account.changed(by: change, isOwn: account.id == actor.id)
            try actor.require(over: changed.role)
            try transaction.requireAdminLeft(after: account, becomes: changed)
            try UserError.naming { try transaction.save(changed, before: account) }
            if !changed.isActive {
                _ = try transaction.revokeSessions(ofAccount: account.id)
                try transaction.revokeAPITokens(ofAccount: account.id)
            }
            return changed
        }
    }

    /// Forgets someone: erases the account, or, where orders refer to it, empties and deactivates it; for
    /// admins. What the journal has recorded of them stays in the journal.
    ///
    /// - Throws: ``UserError/lastAdmin(username:)``
    public func deleteUser(
        _ name: String, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<UserDeletion> {
        try actor.require(.usersWrite)
        let command = Command("user delete", [("user", .string(name))], idempotencyKey: idempotencyKey)
        return try write(as: actor, command) { transaction in
            let deletion = try transaction.planDeletion(ofUser: name)
            let account = deletion.account
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

    /// What deleting someone would do; for admins.
    public func planDeletion(ofUser name: String, as actor: Actor) throws -> UserDeletion {
        try actor.require(.usersWrite)
        return try read(as: actor) { try $0.planDeletion(ofUser: name) }
    }

    /// Ends the wait after failed sign-ins; for admins, since it lets others guess on.
    ///
    /// - Returns: whose, and whether there were any.
    public func unlockUser(
        _ name: String, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<UserUnlocking> {
        try actor.require(.usersWrite)
        let command = Command("user unlock", [("user", .string(name))], idempotencyKey: idempotencyKey)
        return try write(as: actor, command) { transaction in
            let account = try transaction.requireAccount(name)
            try actor.require(over: account.role)
            let wasLocked = try transaction.forgetSignInFailures(of: account.id)
            if wasLocked { transaction.touch(.user, account.username) }
            return UserUnlocking(username: account.username, wasLocked: wasLocked)
        }
    }
}

extension Transaction {
    fileprivate func requireAccount(_ name: String) throws -> Account {
        guard let account = try account(named: name) else { throw AccountError.notFound(name) }
        return account
    }

    fileprivate func planDeletion(ofUser name: String) throws -> UserDeletion {
        let account = try requireAccount(name)
        try actor.require(over: account.role)
        try requireAdminLeft(after: account, becomes: nil)
        return UserDeletion(account: account, isAnonymised: try hasOrders(account: account.id))
    }

    /// A shop without an admin could never have one again.
    fileprivate func requireAdminLeft(after account: Account, becomes changed: Account?) throws {
        guard account.isAdminLost(in: changed) else { return }
        guard try activeAdmins(besides: account.id) > 0 else {
            throw UserError.lastAdmin(username: account.username)
        }
    }
}
