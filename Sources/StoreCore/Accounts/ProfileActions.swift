import ShopText

extension Store {
    /// The actor's own account.
    public func profile(as actor: Actor) throws -> Account {
        try read(as: actor) { try $0.subject(nil) }
    }

    /// Changes the actor's own names and addresses. Role and flags are not theirs to change, and what one
    /// signs in with is not for a token that may do less than its owner.
    ///
    /// - Throws: ``AccountError``, ``TextError`` or ``AccessError``
    public func editProfile(
        _ change: ProfileChange, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<Account> {
        guard change != ProfileChange() else { throw AccountError.nothingToChange }
        let command = Command("profile edit", change.arguments, idempotencyKey: idempotencyKey)
            .needing(.ownAccount)
        return try write(as: actor, command) { transaction in
            let account = try transaction.subject(nil)
            let changed = try account.changed(by: change)
            if changed.username != account.username || changed.email != account.email {
                try actor.requireAll(of: account.role)
            }
            try transaction.save(changed, before: account)
            return changed
        }
    }

    /// Finds out whether somebody who is signed in knows their password, before they think up another.
    ///
    /// - Throws: ``AccessError/wrongOldPassword`` or ``AccessError/signInLocked(seconds:)``
    public func confirmPassword(_ old: Password, by signIn: SignIn) throws -> ConfirmedPassword {
        try signIn.actor.require(.ownAccount)
        do {
            let (account, hash, _) = try authenticate(.account(id: signIn.account.id), old)
            return ConfirmedPassword(account: account, hash: hash, signIn: signIn)
        } catch AccessError.wrongCredentials { throw AccessError.wrongOldPassword }
    }

    /// Sets a new password for who knows the old one, and ends their other sessions.
    ///
    /// - Throws: ``AccountError`` for the new one.
    public func changePassword(_ old: ConfirmedPassword, to new: Password) throws -> Recorded<Int> {
        let (account, signIn) = (old.account, old.signIn)
        let hash = try chosenHash(of: new, for: AccountDetails(account))
        let command = Command("password change", [("username", .string(account.username))])
        return try write(as: signIn.actor, command) { transaction in
            try transaction.requireUnchanged(account, old.hash)
            _ = try transaction.forgetSignInFailures(of: account.id)
            try transaction.endCodes(for: .reset, ofAccount: account.id, because: "the password was changed")
            try transaction.setPasswordHash(hash, ofAccount: account.id)
            transaction.touch(.user, account.username)
            return try transaction.revokeSessions(ofAccount: account.id, except: signIn.sessionID)
        }
    }
}

/// That somebody who is signed in knew their password a moment ago.
public struct ConfirmedPassword: Sendable {
    let account: Account
    let hash: PasswordHash
    let signIn: SignIn
}

extension Transaction {
    /// Writes a changed account, if it changed, and asks to verify a new address.
    func save(_ changed: Account, before: Account) throws {
        guard changed != before else { return }
        if let holder = try account(named: changed.username), holder.id != changed.id {
            throw AccountError.usernameTaken(changed.username)
        }
        if let holder = try account(email: changed.email), holder.id != changed.id {
            throw AccountError.emailTaken(changed.email)
        }
        try update(changed)
        touch(.user, before.username)
        touch(.user, changed.username)
        guard !changed.hasSameAddress(as: before) else { return }
        for purpose in [OneTimeCode.Purpose.reset, .verify] {
            try endCodes(for: purpose, ofAccount: changed.id, because: "the address was changed")
        }
        try askToVerify(changed)
    }
}
