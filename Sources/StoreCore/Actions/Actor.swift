import ShopText

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
    public func require(_ permission: Permission) throws(AccessError) {
        guard id != nil else { throw .notSignedIn }
        guard may(permission) else { throw .notPermitted(name: name, permission) }
    }

    /// Requires all the permissions of an account to create, change or act on it; otherwise a token limited to
    /// users could make itself an admin.
    ///
    /// - Throws: ``AccessError``
    func require(over permissions: Set<Permission>) throws(AccessError) {
        for permission in Permission.allCases where permissions.contains(permission) {
            // Permissions for one's own things give no power over others.
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

    /// Whether the actor sees hidden and archived products.
    public var seesWholeCatalogue: Bool { may(.catalogWrite) }
}
