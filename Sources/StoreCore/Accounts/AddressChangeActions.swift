import ShopText

extension Store {
    /// Restores an account's previous address, with the code that was mailed to it.
    ///
    /// - Throws: ``OneTimeCodeError/invalid(_:)``
    public func undoAddressChange(
        code text: String, _ request: Request = Request()
    ) throws -> Recorded<Account> {
        let code = try OneTimeCode(text, for: .undo)
        let holder = try read(as: .anonymous) { try $0.account(holding: code, for: .undo) }
        return try run(UndoNewAddress(code, of: holder), as: Actor(holder), request)
    }
}

/// Gives the account the address that received the code. The previous address is notified, with a code to restore it.
struct ConfirmNewAddress: Action {
    static let name = "verify confirm"

    let username: String
    @Secret var code: OneTimeCode?

    init(_ code: OneTimeCode, of account: Account) {
        username = account.username
        self.code = code
    }

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> Account {
        guard let code else { throw OneTimeCodeError.invalid(.emailChange) }
        let (before, account) = try transaction.takeAddress(
            by: code, for: .email, ending: [.reset, .verify, .email], because: .addressChanged)
        try transaction.update(account)
        transaction.touch(.user, account.username)
        // Also an address that was never proven: accounts begin so, and until now a mail to it could set the
        // password.
        let undo = OneTimeCode(transaction.environment)
        try transaction.insert(undo, for: .undo, account: account, address: before.email)
        try transaction.tell(before, .emailUndo, ["code": undo.text])
        return account
    }
}

/// Restores the previous address, and ends what whoever changed it may hold: sign-ins, tokens and the password. A code
/// for a new password is mailed to the address.
private struct UndoNewAddress: Action {
    static let name = "verify undo"

    let username: String
    @Secret var code: OneTimeCode?

    init(_ code: OneTimeCode, of account: Account) {
        username = account.username
        self.code = code
    }

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> Account {
        guard let code else { throw OneTimeCodeError.invalid(.emailUndo) }
        let (_, account) = try transaction.takeAddress(
            by: code, for: .undo, ending: [.reset, .verify, .email, .undo],
            because: .changeUndone)
        try transaction.update(account)
        _ = try transaction.revokeSessions(ofAccount: account.id)
        try transaction.revokeAPITokens(ofAccount: account.id)
        try transaction.removePassword(ofAccount: account.id)
        try transaction.mailCode(.reset, to: account)
        transaction.touch(.user, account.username)
        return account
    }
}

extension Transaction {
    /// Uses a code, and ends the others that were mailed to the account's address.
    ///
    /// - Returns: the account as it was, and with the code's address, verified, not yet written.
    fileprivate func takeAddress(
        by code: OneTimeCode, for purpose: OneTimeCode.Purpose, ending ended: [OneTimeCode.Purpose],
        because reason: CodeEnd
    ) throws -> (before: Account, after: Account) {
        let before = try account(holding: code, for: purpose)
        guard let address = try address(by: code) else { throw OneTimeCodeError.invalid(purpose.mailKind) }
        try markUsed(code)
        var account = before
        account.email = address
        account.isVerified = true
        try requireFree(email: address, for: account)
        for purpose in ended { try endCodes(for: purpose, ofAccount: account.id, because: reason) }
        return (before, account)
    }

    /// Mails a code to a new address, which takes effect once it is confirmed.
    func askToConfirm(_ address: String, of account: Account) throws {
        try requireFree(email: address, for: account)
        guard try !hasFreshCode(for: .email, account: account) else {
            throw AddressChangeError.justAsked(seconds: OneTimeCode.pause)
        }
        let code = OneTimeCode(environment)
        try insert(code, for: .email, account: account, address: address)
        try enqueue(
            .emailChange, to: MailAddress(name: MailAddress(account).name, address: address),
            account: account.id, ["code": code.text, "username": account.username, "email": address])
    }

    /// - Throws: ``AccountError/emailTaken(_:)``
    func requireFree(email: String, for account: Account) throws {
        let holder = try self.account(email: email)
        guard holder == nil || holder?.id == account.id,
            try !isAwaited(email: email, besides: account.id)
        else { throw AccountError.emailTaken(email) }
    }

    /// Notifies a person about the security of their account.
    func tell(_ account: Account, _ kind: MailKind, _ values: [String: String] = [:]) throws {
        let shared = ["username": account.username, "email": account.email]
        try enqueue(
            kind, to: MailAddress(account), account: account.id, shared.merging(values) { $1 })
    }
}

/// Why an address is not changed.
public enum AddressChangeError: StoreError, Equatable {
    /// The current password is needed.
    case passwordNeeded
    /// A code was mailed a moment ago and has not been used.
    case justAsked(seconds: Int64)

    public var kind: ErrorKind {
        switch self {
        case .passwordNeeded: .notPermitted
        case .justAsked: .refused
        }
    }
    public var code: String {
        switch self {
        case .passwordNeeded: "password_needed"
        case .justAsked: "code_just_mailed"
        }
    }
    public var message: String {
        switch self {
        case .passwordNeeded: "a new email address needs the current password"
        case .justAsked(let seconds): "a code was mailed less than \(seconds) s ago"
        }
    }
    public var hint: String? {
        switch self {
        case .passwordNeeded: "run `storectl profile edit --email EMAIL` as yourself, not as a program"
        case .justAsked: "enter it with `storectl verify confirm`, or wait"
        }
    }
}
