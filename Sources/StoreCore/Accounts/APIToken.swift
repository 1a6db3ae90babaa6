import ShopText

/// A token for a program that acts for an account without its password, within the permissions it names.
/// Anyone who holds the token can use it, so it is shown once; the store keeps only its SHA-256.
public struct APIToken: Equatable, Codable, Sendable {
    public let id: String
    public let accountID: String
    /// The owner's current username.
    public let username: String
    /// Unique among the owner's valid tokens.
    public let name: String
    /// The start of the token, to tell it apart from others.
    public let hint: String
    public let permissions: [Permission]
    public let createdAt: Instant
    public let expiresAt: Instant
    /// Rounded to the hour.
    public let lastUsedAt: Instant?
    public let revokedAt: Instant?

    /// The start of every token, so that people and secret scanners recognize one.
    static let prefix = "storectl_"
    private static let length = 32

    /// A new token: the prefix and 32 random bytes in base64url.
    static func make(_ environment: Environment) -> String {
        prefix + Base64URL.encode(environment.randomBytes(length))
    }

    /// Whether the text could be a token.
    static func isWellFormed(_ text: String) -> Bool {
        text.hasPrefix(prefix) && Base64URL.decode(text.dropFirst(prefix.count))?.count == length
    }

    static func hash(_ text: String) -> [UInt8] { Cryptography.sha256(Array(text.utf8)) }

    public func isLive(at now: Instant) -> Bool { revokedAt == nil && expiresAt > now }
}

/// The plan for a new token.
public struct APITokenPlan: Sendable {
    public var name: String
    public var permissions: [String]
    /// How long it is valid: `90d`, `12h` or `30m`.
    public var lifetime: String

    public init(name: String, permissions: [String], lifetime: String) {
        self.name = name
        self.permissions = permissions
        self.lifetime = lifetime
    }

    /// - Throws: ``APITokenError`` or ``TextError``
    func checked() throws -> (name: String, permissions: [Permission], seconds: Int64) {
        let name = try Text.checkedName(name, name: "token name", maximum: 64)
        let chosen = try permissions.map { text in
            guard let permission = Permission(rawValue: text) else {
                throw APITokenError.unknownPermission(text)
            }
            return permission
        }
        guard !chosen.isEmpty else { throw APITokenError.noPermission }
        return (name, Permission.allCases.filter(chosen.contains), try APITokenPlan.seconds(lifetime))
    }

    /// From a minute to ten years.
    static func seconds(_ text: String) throws(APITokenError) -> Int64 {
        let units: [Character: Int64] = ["m": 60, "h": 3600, "d": 86400]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
            text.first?.isNumber == true, (1...3650 * 86400 / unit).contains(count)
        else { throw .invalidLifetime(text) }
        return count * unit
    }
}

/// Why a token is not found or not created.
public enum APITokenError: StoreError, Equatable {
    case notFound(String)
    case revokedAlready(String)
    case nameTaken(String)
    /// An earlier run with the key created it, and its text is not in the file; `of` is whose it is, if not the actor's.
    case notKept(String, file: String, of: String?)
    case unknownPermission(String)
    case noPermission
    case invalidLifetime(String)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .nameTaken, .revokedAlready, .notKept: .refused
        case .unknownPermission, .invalidLifetime: .invalidInput
        case .noPermission: .usage
        }
    }

    public var code: String {
        switch self {
        case .notFound: "token_not_found"
        case .revokedAlready: "token_revoked_already"
        case .nameTaken: "token_name_taken"
        case .notKept: "token_not_kept"
        case .unknownPermission: "unknown_permission"
        case .noPermission: "no_permission_named"
        case .invalidLifetime: "invalid_lifetime"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let name): "token \(name) not found"
        case .revokedAlready(let name): "token \(name) is already revoked"
        case .nameTaken(let name): "a token named \(name) already exists"
        case .notKept(let name, let file, _):
            "the token \(name) was already created, but it is not in \(file), and cannot be shown again"
        case .unknownPermission(let text): "unknown permission \"\(text)\""
        case .noPermission: "a token needs at least one permission"
        case .invalidLifetime(let text): "\"\(text)\" is not a duration from 1m to 3650d"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "see `storectl token list`"
        case .revokedAlready: nil
        case .nameTaken(let name):
            "choose another name, or run `storectl token revoke \(name.shellWord)` first"
        case .notKept(let name, _, let user):
            "if nobody has it, run `storectl token revoke \(name.shellWord)"
                + (user.map { " --for \($0.shellWord)" } ?? "") + "`, then create it with another key"
        case .unknownPermission, .noPermission:
            "the permissions are \(Permission.allCases.map(\.rawValue).joined(separator: ", "))"
        case .invalidLifetime: "write a number with d, h or m, such as 90d"
        }
    }
}
