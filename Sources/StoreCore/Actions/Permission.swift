import ShopText

/// What someone may do. The first two every account has; they are named so that a token for a program can
/// be without them.
public enum Permission: String, CaseIterable, Codable, Sendable {
    /// Own cart, checkout and orders.
    case ownShopping = "own.shopping"
    /// Own profile, password, sign-ins and tokens.
    case ownAccount = "own.account"
    case catalogWrite = "catalog.write"
    case stockWrite = "stock.write"
    case ordersRead = "orders.read"
    case ordersWrite = "orders.write"
    /// Other prices than the shop's in an order.
    case pricesSet = "prices.set"
    /// Carts and orders for a customer.
    case customersAct = "customers.act"
    case reportsRead = "reports.read"
    case refundsWrite = "refunds.write"
    case usersWrite = "users.write"
    case configWrite = "config.write"
    /// The outbox: look at it, and send what is due.
    case mailSend = "mail.send"
    case journalRead = "journal.read"
    case journalUndo = "journal.undo"
    case backup = "backup"
}

/// What an account is in the shop; each role may do what the one before it may.
public enum Role: String, CaseIterable, Codable, Sendable {
    case customer, staff, admin

    public var permissions: Set<Permission> {
        switch self {
        case .customer: [.ownShopping, .ownAccount]
        case .staff:
            Role.customer.permissions.union([
                .catalogWrite, .stockWrite, .ordersRead, .ordersWrite, .pricesSet, .customersAct,
                .reportsRead,
            ])
        case .admin: Set(Permission.allCases)
        }
    }
}

/// Who acts: a signed-in account or nobody in particular.
public struct Actor: Equatable, Sendable {
    /// The account's id; `nil` for someone not signed in.
    public let id: String?
    /// The username, as the journal shows it.
    public let name: String
    public let permissions: Set<Permission>
    /// What the actor showed; `nil` for someone not signed in, and while signing in.
    let credential: Credential?

    /// Someone who is not signed in: may read the visible catalogue and register.
    public static let anonymous = Actor(
        id: nil, name: reservedName, permissions: [], credential: nil)

    /// No account has this name, so that the journal never mistakes one for the other.
    static let reservedName = "anonymous"

    /// The admin who makes the store, before there is an account.
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

    /// Whoever makes, changes or acts upon an account must be able to do all that its role can; else a token
    /// limited to users could make itself an admin.
    ///
    /// - Throws: ``AccessError``
    func require(over role: Role) throws(AccessError) {
        for permission in Permission.allCases where role.permissions.contains(permission) {
            // What is someone's own is no power over others.
            if permission != .ownShopping, permission != .ownAccount { try require(permission) }
        }
    }

    /// A token may not become more than it is: who can rename the account or have its mail, or make another
    /// token, can have the account. So it must be able to do all that the account can.
    ///
    /// - Throws: ``AccessError``
    func requireAll(of role: Role) throws(AccessError) {
        guard case .apiToken = credential else { return }
        for permission in Permission.allCases where role.permissions.contains(permission) {
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

/// Why someone may not do it.
public enum AccessError: StoreError, Equatable {
    case notSignedIn
    case notPermitted(name: String, Permission)
    /// Unknown name or wrong password: nobody learns which.
    case wrongCredentials
    /// The old password is asked for again of someone who is signed in.
    case wrongOldPassword
    /// Too many tries with this name; the name may be nobody's.
    case signInLocked(seconds: Int64)
    case notVerified(email: String)
    /// The token is forged, expired, revoked or of another store: nobody learns which.
    case invalidToken

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
        }
    }

    public var message: String {
        switch self {
        case .notSignedIn: "you are not signed in"
        case .notPermitted(let name, let permission):
            "\(name) may not do this: it needs the permission \(permission.rawValue)"
        case .wrongCredentials: "wrong username, e-mail or password"
        case .wrongOldPassword: "the old password is wrong"
        case .signInLocked(let seconds):
            "too many failed sign-ins with this name; wait \(seconds) s"
        case .notVerified(let email): "the e-mail address \(email) is not verified"
        case .invalidToken: "your sign-in is no longer valid"
        }
    }

    public var hint: String? {
        switch self {
        case .notSignedIn, .invalidToken: "run `storectl login USER`"
        case .notPermitted: "sign in as someone who may, or ask an admin"
        case .signInLocked: "an admin can end the wait with `storectl user unlock USER`"
        case .notVerified(let email):
            "run `storectl verify request \(email.shellWord)`, then `storectl verify confirm` with the code of the mail"
        case .wrongOldPassword: "if you forgot it, run `storectl password forgot EMAIL`"
        case .wrongCredentials: nil
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .notPermitted(_, let permission): [.init("permission", .string(permission.rawValue))]
        case .signInLocked(let seconds): [.init("seconds", .integer(seconds))]
        case .notVerified(let email): [.init("email", .string(email))]
        case .notSignedIn, .wrongCredentials, .wrongOldPassword, .invalidToken: []
        }
    }
}
