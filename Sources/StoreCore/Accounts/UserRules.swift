import ShopText

/// Which accounts a list shows.
public struct UserFilter: Sendable {
    /// Part of a username, e-mail address or name, in any letter case.
    public var search: String?
    public var role: Role?
    public var isActive: Bool?
    public var isVerified: Bool?
    public var sort = Sort.createdAt
    public var isDescending = false

    /// What a list of users can be ordered by; names without regard to letter case.
    public enum Sort: String, CaseIterable, Sendable {
        case createdAt = "created_at"
        case username, email
    }

    public init() {}

    private var list: String { "user " + (isDescending ? "-" : "") + sort.rawValue }

    /// Where the list goes on behind an account.
    public func cursor(behind account: Account) -> ListCursor {
        let value: ListCursor.Value =
            switch sort {
            case .createdAt: .integer(account.createdAt.milliseconds)
            case .username: .text(Text.caseless(account.username))
            case .email: .text(Text.caseless(account.email))
            }
        return ListCursor(list: list, value: value, id: account.id)
    }

    /// - Throws: ``ListCursorError`` unless the word is of this list in this order.
    func cursor(word: String) throws(ListCursorError) -> ListCursor { try ListCursor(word: word, of: list) }
}

/// What is to change of an account; `nil` leaves a thing as it is.
public struct UserChange: Equatable, Sendable {
    public var profile = ProfileChange()
    public var role: Role?
    public var isActive: Bool?
    public var isVerified: Bool?

    public init() {}

    /// What nobody changes of their own.
    var hasRoleOrFlags: Bool { role != nil || isActive != nil || isVerified != nil }
}

extension Account {
    /// The account with the change made.
    ///
    /// - Parameter isOwn: whether it is the actor's own account.
    /// - Throws: ``UserError/ownRole(username:)``, ``AccountError`` or ``TextError``
    func changed(by change: UserChange, isOwn: Bool) throws -> Account {
        guard !isOwn || !change.hasRoleOrFlags else { throw UserError.ownRole(username: username) }
        var changed = try changed(by: change.profile)
        changed.role = change.role ?? role
        changed.isActive = change.isActive ?? isActive
        changed.isVerified = change.isVerified ?? changed.isVerified
        return changed
    }

    /// What is left of someone who has orders and is to be forgotten: the id, for the orders' sake.
    var anonymised: Account {
        var left = self
        left.username = AccountRules.forgottenPrefix + id
        left.email = "\(left.username)@\(AccountRules.forgottenHost)"
        (left.firstName, left.lastName, left.phoneNumber, left.address) = ("", "", "", "")
        left.role = .customer
        left.isActive = false
        left.isVerified = false
        return left
    }

    /// Whether the shop would have one admin fewer.
    func isAdminLost(in changed: Account?) -> Bool {
        role == .admin && isActive && !(changed?.role == .admin && changed?.isActive == true)
    }
}

/// What became of someone who was deleted.
public struct UserDeletion: Codable, Sendable, Equatable {
    /// As it was.
    public let account: Account
    /// Whether an empty account stays, because orders refer to it.
    public let isAnonymised: Bool
}

/// What became of somebody's failed sign-ins.
public struct UserUnlocking: Codable, Sendable, Equatable {
    public let username: String
    /// Whether there were any to forget.
    public let wasLocked: Bool
}

/// What must not be done to an account.
public enum UserError: StoreError, Equatable {
    case lastAdmin(username: String)
    case ownRole(username: String)
    /// Somebody else has the name already, as told to who may look at them.
    case usernameTaken(String)
    case emailTaken(String)

    public var kind: ErrorKind { .refused }

    /// Makes a change of somebody's account; whoever has a name already is somebody to look at, not to sign
    /// in as.
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
        case .usernameTaken(let name): AccountError.usernameTaken(name).code
        case .emailTaken(let address): AccountError.emailTaken(address).code
        }
    }

    public var message: String {
        switch self {
        case .lastAdmin(let username): "\(username) is the last active admin"
        case .ownRole: "nobody changes their own role or flags"
        case .usernameTaken(let name): AccountError.usernameTaken(name).message
        case .emailTaken(let address): AccountError.emailTaken(address).message
        }
    }

    public var hint: String? {
        switch self {
        case .lastAdmin: "make another first: `storectl user edit USER --role admin`"
        case .ownRole: "ask another admin"
        case .usernameTaken(let name), .emailTaken(let name):
            "choose another, or see whose it is: `storectl user show \(name)`"
        }
    }
}
