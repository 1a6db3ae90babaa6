import ShopText

/// What someone may do. Every account has the first two; they exist so that a token for a program can lack
/// them.
public enum Permission: String, CaseIterable, Codable, Sendable {
    /// Own cart, checkout and orders.
    case ownShopping = "own.shopping"
    /// Own profile, password, sign-ins and tokens.
    case ownAccount = "own.account"
    case catalogWrite = "catalog.write"
    case stockWrite = "stock.write"
    case ordersRead = "orders.read"
    case ordersWrite = "orders.write"
    /// Take payments for orders, by hand or through a provider.
    case paymentsWrite = "payments.write"
    /// Issue invoices and credit notes.
    case documentsWrite = "documents.write"
    /// Other prices than the shop's in an order.
    case pricesSet = "prices.set"
    /// Who the customers are, how to reach them and what they bought.
    case customersRead = "customers.read"
    /// Carts and orders for a customer.
    case customersAct = "customers.act"
    case reportsRead = "reports.read"
    case refundsWrite = "refunds.write"
    case usersWrite = "users.write"
    case configWrite = "config.write"
    /// See the outbox, and send mail that is due.
    case mailSend = "mail.send"
    case journalRead = "journal.read"
    case journalUndo = "journal.undo"
    case backup = "backup"
}

/// The role of an account; each role includes the permissions of the previous one.
public enum Role: String, CaseIterable, Codable, Sendable {
    case customer, staff, admin

    public var permissions: Set<Permission> {
        switch self {
        case .customer: [.ownShopping, .ownAccount]
        case .staff:
            Role.customer.permissions.union([
                .catalogWrite, .stockWrite, .ordersRead, .ordersWrite, .paymentsWrite, .documentsWrite,
                .pricesSet, .customersRead, .customersAct, .reportsRead,
            ])
        case .admin: Set(Permission.allCases)
        }
    }
}

/// Who is acting: a signed-in account, or a visitor.
public struct Actor: Equatable, Sendable {
    /// The account's id; `nil` for someone not signed in.
    public let id: String?
    /// The username, as the journal shows it.
    public let name: String
    public let permissions: Set<Permission>
    /// How the actor was identified; `nil` for a visitor, and while signing in.
    let credential: Credential?

    /// A visitor who is not signed in: can see visible products and register.
    public static let anonymous = Actor(
        id: nil, name: reservedName, permissions: [], credential: nil)

    /// No account can have this name, so the journal is unambiguous.
    static let reservedName = "anonymous"

    /// The admin who creates the store, before there is any account.
    init(founder id: String, name: String) {
        self.init(id: id, name: name, permissions: Role.admin.permissions, credential: nil)
    }

    init(id: String?, name: String, permissions: Set<Permission>, credential: Credential?) {
        self.credential = credential
        self.id = id
        self.name = name
        self.permissions = permissions
    }

    public func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

    /// - Throws: ``AccessError`` unless the actor may.
    func require(_ permission: Permission) throws(AccessError) {
        guard id != nil else { throw .notSignedIn }
        guard may(permission) else { throw .notPermitted(name: name, permission) }
    }

    /// Requires all the permissions of an account to create, change or act on it; otherwise a token limited to
    /// users could make itself an admin.
    ///
    /// - Throws: ``AccessError``
    func require(over permissions: Set<Permission>) throws(AccessError) {
        for permission in Permission.allCases where permissions.contains(permission) {
            // What is someone's own is no power over others.
            if permission != .ownShopping, permission != .ownAccount { try require(permission) }
        }
    }

    /// Requires all of the account's permissions: a token that could rename the account, redirect its mail or
    /// create tokens could take over the account.
    ///
    /// - Throws: ``AccessError``
    func requireAll(of permissions: Set<Permission>) throws(AccessError) {
        guard case .apiToken = credential else { return }
        for permission in Permission.allCases where permissions.contains(permission) {
            try require(permission)
        }
    }

    /// The actor's account id. It says who they are, not what they may: see ``Permission/ownShopping``.
    ///
    /// - Throws: ``AccessError/notSignedIn``
    func requireAccount() throws(AccessError) -> String {
        guard let id else { throw .notSignedIn }
        return id
    }

    /// Sees hidden and archived products.
    public var seesWholeCatalogue: Bool { may(.catalogWrite) }
}

/// Why access is denied.
public enum AccessError: StoreError, Equatable {
    case notSignedIn
    case notPermitted(name: String, Permission)
    /// Unknown name or wrong password; the error does not tell which.
    case wrongCredentials
    /// The current password is wrong, when a signed-in user changes it.
    case wrongOldPassword
    /// Too many attempts with this name, which may not exist.
    case signInLocked(seconds: Int64)
    case notVerified(email: String)
    /// The token is forged, expired, revoked or from another store; the error does not tell which.
    case invalidToken
    /// Somebody else has set the password.
    case mustChangePassword
    /// The computer's clock says a time at which no sign-in can be dated.
    case clockOutOfRange

    public var kind: ErrorKind { .notPermitted }

    public var code: String {
        switch self {
        case .notSignedIn: "not_signed_in"
        case .notPermitted: "not_permitted"
        case .wrongCredentials: "wrong_credentials"
        case .wrongOldPassword: "wrong_password"
        case .signInLocked: "sign_in_locked"
        case .notVerified: "not_verified"
        case .invalidToken: "invalid_token"
        case .mustChangePassword: "password_must_change"
        case .clockOutOfRange: "clock_out_of_range"
        }
    }

    public var message: String {
        switch self {
        case .notSignedIn: "you are not signed in"
        case .notPermitted(let name, let permission):
            "\(name) may not do this: it needs the permission \(permission.rawValue)"
        case .wrongCredentials: "wrong username, email or password"
        case .wrongOldPassword: "the old password is wrong"
        case .signInLocked(let seconds):
            "too many failed sign-ins with this name; wait \(seconds) s"
        case .notVerified(let email): "the email address \(email) is not verified"
        case .invalidToken: "your sign-in is no longer valid"
        case .mustChangePassword: "someone else set this password; choose your own"
        case .clockOutOfRange: "the clock of this computer is wrong: sign-ins are dated from 1970 to 9999"
        }
    }

    public var hint: String? {
        switch self {
        case .notSignedIn, .invalidToken: "run `storectl login USER`"
        case .notPermitted: "sign in as a user who has it, or ask an admin"
        case .signInLocked: "wait, or ask an admin to run `storectl user unlock USER`"
        case .notVerified(let email):
            "run `storectl verify request \(email.shellWord)`, then `storectl verify confirm` with the mailed code"
        case .wrongOldPassword: "if you forgot it, run `storectl password forgot EMAIL`"
        case .mustChangePassword: "run `storectl login USER` on a terminal, or give --new-password-file FILE"
        case .clockOutOfRange: "set the clock, then sign in"
        case .wrongCredentials: nil
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .notPermitted(_, let permission): [.init("permission", .string(permission.rawValue))]
        case .signInLocked(let seconds): [.init("seconds", .integer(seconds))]
        case .notVerified(let email): [.init("email", .string(email))]
        case .notSignedIn, .wrongCredentials, .wrongOldPassword, .invalidToken, .mustChangePassword,
            .clockOutOfRange:
            []
        }
    }
}
