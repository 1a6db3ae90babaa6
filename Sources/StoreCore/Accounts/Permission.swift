/// What someone may do beyond their own profile, cart and orders.
public enum Permission: String, CaseIterable, Codable, Sendable {
    case catalogWrite = "catalog.write"
    case stockWrite = "stock.write"
    case ordersRead = "orders.read"
    case ordersWrite = "orders.write"
    /// Carts and orders for a customer.
    case customersAct = "customers.act"
    case reportsRead = "reports.read"
    case refundsWrite = "refunds.write"
    case usersWrite = "users.write"
    case configWrite = "config.write"
    case journalRead = "journal.read"
    case journalUndo = "journal.undo"
    case backup = "backup"
}

/// What an account is in the shop; each role may do what the one before it may.
public enum Role: String, CaseIterable, Codable, Sendable {
    case customer, staff, admin

    public var permissions: Set<Permission> {
        switch self {
        case .customer: []
        case .staff: [.catalogWrite, .stockWrite, .ordersRead, .ordersWrite, .customersAct, .reportsRead]
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

    /// Someone who is not signed in: may read the visible catalogue and register.
    public static let anonymous = Actor(id: nil, name: "anonymous", permissions: [])

    init(_ account: Account) {
        self.init(id: account.id, name: account.username, permissions: account.role.permissions)
    }

    /// The admin who makes the store, before there is an account.
    init(founder id: String, name: String) {
        self.init(id: id, name: name, permissions: Role.admin.permissions)
    }

    private init(id: String?, name: String, permissions: Set<Permission>) {
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

    /// The actor's account id.
    ///
    /// - Throws: ``AccessError/notSignedIn``
    func requireAccount() throws(AccessError) -> String {
        guard let id else { throw .notSignedIn }
        return id
    }

    /// Sees hidden and archived products.
    var seesWholeCatalogue: Bool { may(.catalogWrite) }
}

/// Why someone may not do it.
public enum AccessError: StoreError, Equatable {
    case notSignedIn
    case notPermitted(name: String, Permission)
    /// Unknown name or wrong password: nobody learns which.
    case wrongCredentials
    /// The token is forged, expired, revoked or of another store: nobody learns which.
    case invalidToken

    public var kind: ErrorKind { .notPermitted }

    public var code: String {
        switch self {
        case .notSignedIn: "not_signed_in"
        case .notPermitted: "not_permitted"
        case .wrongCredentials: "wrong_credentials"
        case .invalidToken: "invalid_token"
        }
    }

    public var message: String {
        switch self {
        case .notSignedIn: "you are not signed in"
        case .notPermitted(let name, let permission):
            "\(name) may not do this: it needs the permission \(permission.rawValue)"
        case .wrongCredentials: "wrong username, e-mail or password"
        case .invalidToken: "your sign-in is no longer valid"
        }
    }

    public var hint: String? {
        switch self {
        case .notSignedIn, .invalidToken: "run `storectl login USER`"
        case .notPermitted: "sign in as someone who may, or ask an admin"
        case .wrongCredentials: nil
        }
    }

    public var details: [JSONValue.Member] {
        if case .notPermitted(_, let permission) = self {
            [JSONValue.Member("permission", .string(permission.rawValue))]
        } else {
            []
        }
    }
}
