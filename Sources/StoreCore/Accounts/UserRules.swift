import ShopText

/// Which accounts a list shows.
public struct UserFilter: Sendable {
    /// Part of a username, email address or name, in any letter case.
    public var search: String?
    public var role: Role?
    public var isActive: Bool?
    public var isVerified: Bool?
    /// Also what is left of deleted accounts.
    public var includesDeleted = false
    /// Whether phone numbers are searched too.
    public var findsPhones = false
    /// Only those with something in the cart.
    var hasCart = false
    public var sort = Sort.createdAt
    public var isDescending = false

    /// The sort orders of a list of users; names sort ignoring case.
    public enum Sort: String, CaseIterable, Sendable {
        case createdAt = "created_at"
        case username, email
    }

    public init() {}

    private var list: String { "user " + (isDescending ? "-" : "") + sort.rawValue }

    /// The cursor after an account.
    public func cursor(behind account: Account) -> ListCursor {
        ListCursor(list: list, value: sort.value(of: account), id: account.id)
    }

    /// - Throws: ``ListCursorError`` unless the cursor belongs to this list in this order.
    func cursor(word: String) throws(ListCursorError) -> ListCursor { try ListCursor(word: word, of: list) }
}

extension UserFilter.Sort {
    /// What an account is sorted by.
    func value(of account: Account) -> ListCursor.Value {
        switch self {
        case .createdAt: .integer(account.createdAt.milliseconds)
        case .username: .text(Text.caseless(account.username))
        case .email: .text(Text.caseless(account.email))
        }
    }
}

/// Changes to an account; `nil` leaves a field alone.
public struct UserChange: Equatable, Sendable {
    public var profile = ProfileChange()
    public var role: Role?
    public var isActive: Bool?
    public var isVerified: Bool?
    public var permissions = PermissionChange()

    public init() {}

    /// The fields that no one can change on their own account.
    var hasRoleOrFlags: Bool {
        role != nil || isActive != nil || isVerified != nil || permissions != PermissionChange()
    }
}

extension Account {
    /// The account with the change made.
    ///
    /// - Parameter isOwn: whether it is the actor's own account.
    /// - Throws: ``UserError/ownRole(username:)``, ``AccountError`` or ``TextError``
    func changed(by change: UserChange, isOwn: Bool) throws -> Account {
        guard !isOwn || !change.hasRoleOrFlags else { throw UserError.ownRole(username: username) }
        var changed = try changed(by: change.profile)
        if let role = change.role, role != self.role {
            changed.role = role
            // They were exceptions to the old role.
            (changed.allowed, changed.denied) = (PermissionList(), PermissionList())
        }
        if changed.role == .admin, let permission = change.permissions.deny.first {
            throw UserError.adminDenied(username: changed.username, permission)
        }
        changed.change(by: change.permissions)
        changed.isActive = change.isActive ?? isActive
        changed.isVerified = change.isVerified ?? changed.isVerified
        return changed
    }

    /// Keeps only real exceptions: a permission that the role already has needs none.
    private mutating func change(by change: PermissionChange) {
        let wanted = permissions.union(change.allow).subtracting(change.deny)
        let usual = role.permissions
        allowed = PermissionList(wanted.subtracting(usual))
        denied = PermissionList(usual.subtracting(wanted))
    }

    /// The emptied account of someone who has orders: only the id stays, for the orders.
    var anonymised: Account {
        var left = self
        left.username = AccountRules.forgottenPrefix + id
        left.email = "\(left.username)@\(AccountRules.forgottenHost)"
        (left.firstName, left.lastName, left.phoneNumber, left.address) = ("", "", "", "")
        (left.vatID, left.taxExemption) = ("", "")
        left.role = .customer
        (left.allowed, left.denied) = (PermissionList(), PermissionList())
        left.isActive = false
        left.isVerified = false
        return left
    }

    /// Whether the shop would have one admin fewer.
    func isAdminLost(in changed: Account?) -> Bool {
        role == .admin && isActive && !(changed?.role == .admin && changed?.isActive == true)
    }
}

/// The outcome of deleting a user.
public struct UserDeletion: Codable, Sendable, Equatable {
    /// The account as it was.
    public let account: Account
    /// Whether an empty account stays, because orders refer to it.
    public let isAnonymised: Bool
    /// The number of orders, which are kept.
    public let orders: Int64
    /// The numbers of cart lines, valid tokens for programs and saved addresses, which are deleted.
    public let cartLines: Int64
    public let tokens: Int64
    public let addresses: Int64
    /// The number of reviews, deleted if the person is erased; `nil` in old answers, which did not count them.
    public var reviews: Int64?
    /// The notes on the orders and the emails, deleted if the person is erased; otherwise `nil`.
    public var notes: Int64?
    public var mails: Int64?
    /// How many journal entries were emptied.
    public private(set) var entries: Int64?
    /// The email address of guest orders that were emptied too.
    var guestEmail: String?

    func forgetting(_ entries: Int) -> UserDeletion {
        var deletion = self
        deletion.entries = Int64(entries)
        return deletion
    }
}

/// The outcome of unlocking an account.
public struct UserUnlocking: Codable, Sendable, Equatable {
    public let username: String
    /// Whether there were any failed sign-ins.
    public let wasLocked: Bool
}

/// Why an account cannot be changed.
public enum UserError: StoreError, Equatable {
    case lastAdmin(username: String)
    case ownRole(username: String)
    case ownPassword
    /// An admin has every permission.
    case adminDenied(username: String, Permission)
    /// The name is taken; for someone who may see by whom.
    case usernameTaken(String)
    case emailTaken(String)

    public var kind: ErrorKind { .refused }

    /// Changes another user's account; if a name is taken, the hint is to look at its owner rather than to
    /// sign in.
    static func naming<Result>(_ change: () throws -> Result) throws -> Result {
        do {
            return try change()
        } catch AccountError.usernameTaken(let name) {
            throw UserError.usernameTaken(name)
        } catch AccountError.emailTaken(let address) {
            throw UserError.emailTaken(address)
        }
    }

    public var code: String {
        switch self {
        case .lastAdmin: "last_admin"
        case .ownRole: "own_role"
        case .ownPassword: "own_password"
        case .adminDenied: "admin_denied"
        case .usernameTaken(let name): AccountError.usernameTaken(name).code
        case .emailTaken(let address): AccountError.emailTaken(address).code
        }
    }

    public var message: String {
        switch self {
        case .lastAdmin(let username): "\(username) is the last active admin"
        case .ownPassword: "this is your own password"
        case .ownRole: "you cannot change your own role, permissions or status"
        case .adminDenied(let username, let permission):
            "\(username) is an admin, and admins have every permission, \(permission.rawValue) included"
        case .usernameTaken(let name): AccountError.usernameTaken(name).message
        case .emailTaken(let address): AccountError.emailTaken(address).message
        }
    }

    public var hint: String? {
        switch self {
        case .lastAdmin: "make someone else an admin first: `storectl user edit USER --role admin`"
        case .ownRole: "ask another admin"
        case .ownPassword: "change it with `storectl password change`"
        case .adminDenied: "use `--role staff` with --allow and --deny"
        case .usernameTaken(let name), .emailTaken(let name):
            "choose a different one, or see who has it: `storectl user show \(name)`"
        }
    }
}
