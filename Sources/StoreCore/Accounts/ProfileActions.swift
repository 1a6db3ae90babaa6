import ShopText

extension Store {
    /// The actor's own account.
    public func profile(as actor: Actor) throws -> Account {
        try read(as: actor) { try $0.subject(nil) }
    }

    /// Checks the current password of a signed-in user before asking for a new one.
    ///
    /// - Parameter whenLocked: called when this try makes others wait for the first time.
    ///
    /// - Throws: ``AccessError/wrongOldPassword`` or ``AccessError/signInLocked(seconds:)``
    public func confirmPassword(
        _ old: Password, by signIn: SignIn, whenLocked: () -> Void = {}
    ) throws -> ConfirmedPassword {
        try signIn.actor.require(.ownAccount)
        do {
            return try authenticate(.account(id: signIn.account.id), old, whenLocked) { proven in
                try forgetFailures(of: proven.account)
                return ConfirmedPassword(account: proven.account, hash: proven.hash, signIn: signIn)
            }
        } catch AccessError.wrongCredentials { throw AccessError.wrongOldPassword }
    }
}

/// Changes the actor's own details, but not role or status. Changing the username or email address requires a token
/// with all of its owner's permissions; a new email address also requires the password, and takes effect once it is
/// confirmed with the code mailed to it.
public struct EditProfile: Action {
    public static let name = "profile edit"

    let change: ProfileChange
    @Secret var confirmed: ConfirmedPassword?

    /// - Parameter confirmed: the current password, for a new email address.
    public init(_ change: ProfileChange, _ confirmed: ConfirmedPassword? = nil) {
        self.change = change
        self.confirmed = confirmed
    }

    public init(from decoder: any Decoder) throws { change = try ProfileChange(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try change.encode(to: encoder) }

    public var requirement: Requirement {
        // An exemption is granted by the shop, not claimed by the customer.
        var needed = Requirement.all(change.taxExemption == nil ? [.ownAccount] : [.ownAccount, .usersWrite])
        if change.username != nil || change.email != nil { needed = needed.and(.wholeAccount) }
        return needed
    }

    /// - Returns: the account, still with its current email address.
    /// - Throws: ``AccountError``, ``TextError``, ``AccessError`` or ``AddressChangeError``
    public func run(in transaction: Transaction) throws -> Account {
        guard change != ProfileChange() else { throw AccountError.nothingToChange }
        let account = try transaction.subject(nil)
        var changed = try account.changed(by: change)
        if !changed.hasSameAddress(as: account) {
            guard let confirmed else { throw AddressChangeError.passwordNeeded }
            try transaction.requireUnchanged(account, confirmed.hash)
            try transaction.askToConfirm(changed.email, of: account)
            transaction.touch(.user, account.username)
            (changed.email, changed.isVerified) = (account.email, account.isVerified)
        }
        try transaction.save(changed, before: account)
        try transaction.tellOfEdit(account, changed)
        return changed
    }
}

/// Changes the actor's password after checking the old one, and ends their other sessions.
public struct ChangePassword: Action {
    public static let name = "password change"

    let username: String
    @Secret var old: ConfirmedPassword?
    @Secret var new: Password?
    @Secret var hash: PasswordHash?
    @Secret var renewal: SessionRenewal?

    /// - Parameter renewal: the replacement for the token of this sign-in.
    public init(_ old: ConfirmedPassword, to new: Password, renewing renewal: SessionRenewal? = nil) {
        username = old.account.username
        self.old = old
        self.new = new
        self.renewal = renewal
    }

    /// A repeat with the same key, for which the old password is good no longer.
    public init(repeatedBy signIn: SignIn, to new: Password) {
        username = signIn.account.username
        self.new = new
    }

    public var requirement: Requirement { .all(.ownAccount) }

    public func agrees(
        with answer: Int, of entry: Int64, in store: Store, as actor: Actor
    ) throws -> Bool {
        try store.isSame(new, ofAccount: actor.id, setBy: entry, isOwn: true) ?? true
    }

    /// - Throws: ``AccountError`` for the new one.
    public mutating func prepare(in store: Store, as actor: Actor) throws {
        guard let old, let new else { throw AccountError.noPassword }
        hash = try store.chosenHash(of: new, for: AccountDetails(old.account))
    }

    /// - Returns: how many sessions ended.
    public func run(in transaction: Transaction) throws -> Int {
        guard let old, let hash else { throw AccountError.noPassword }
        let account = old.account
        try transaction.requireUnchanged(account, old.hash)
        try transaction.endPasswordCodes(ofAccount: account.id)
        try transaction.setPasswordHash(hash, ofAccount: account.id)
        if let renewal, let session = old.signIn.sessionID {
            try transaction.renew(session, by: renewal.token)
        }
        try transaction.tell(account, .passwordChanged)
        transaction.touch(.user, account.username)
        return try transaction.revokeSessions(ofAccount: account.id, except: old.signIn.sessionID)
    }
}

/// Proof that a signed-in user just entered the correct password.
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
        // An admin who repairs the address has the last word: no code brings an earlier one back.
        for purpose in [OneTimeCode.Purpose.reset, .verify, .email, .undo] {
            try endCodes(for: purpose, ofAccount: changed.id, because: .addressChanged)
        }
        try askToVerify(changed)
    }
}
