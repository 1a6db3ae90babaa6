import ShopText

/// The owner of the tokens.
public enum APITokenOwners: Equatable, Sendable {
    /// The actor's own or, for admins, a named person's.
    case one(String?)
    /// For admins.
    case everybody
}

extension Store {
    /// The valid tokens, or all of them; everyone's are sorted by owner.
    public func apiTokens(
        of owners: APITokenOwners, includingEnded: Bool, as actor: Actor
    ) throws -> [APIToken] {
        try read(as: actor) { transaction in
            try transaction.apiTokens(of: owners).filter {
                includingEnded || $0.isLive(at: transaction.instant)
            }
        }
    }
}

/// Revokes a token by its name or id.
public struct RevokeAPIToken: Action {
    public static let name = "token revoke"

    let token: String
    let user: String?

    private enum CodingKeys: String, CodingKey {
        case token
        case user = "for"
    }

    public init(_ token: String, of user: String? = nil) {
        self.token = token
        self.user = user
    }

    public var requirement: Requirement { .account(of: user) }

    /// - Throws: ``APITokenError/notFound(_:)`` or ``APITokenError/revokedAlready(_:)``
    public func run(in transaction: Transaction) throws -> APIToken {
        let owner = try transaction.subject(user)
        let token = try transaction.unrevokedAPIToken(token, ofAccount: owner.id)
        return try transaction.revoke(token)
    }
}

/// Revokes all valid tokens, and returns them.
public struct RevokeAPITokens: Action {
    public static let name = "token revoke"

    let owners: APITokenOwners

    private enum CodingKeys: String, CodingKey {
        case all
        case user = "for"
        case everybody
    }

    public init(of owners: APITokenOwners) { self.owners = owners }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let isEverybody = try container.decodeIfPresent(Bool.self, forKey: .everybody) ?? false
        owners = isEverybody ? .everybody : .one(try container.decodeIfPresent(String.self, forKey: .user))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch owners {
        case .one(let user):
            try container.encode(true, forKey: .all)
            try container.encodeIfPresent(user, forKey: .user)
        case .everybody: try container.encode(true, forKey: .everybody)
        }
    }

    public var requirement: Requirement {
        switch owners {
        case .one(let user): .account(of: user)
        case .everybody: .users(over: .admin)
        }
    }

    public func run(in transaction: Transaction) throws -> [APIToken] {
        try transaction.apiTokens(of: owners).filter { $0.isLive(at: transaction.instant) }
            .map { try transaction.revoke($0) }
    }
}

extension Transaction {
    fileprivate func apiTokens(of owners: APITokenOwners) throws -> [APIToken] {
        switch owners {
        case .one(let name): return try apiTokens(ofAccount: subject(name).id)
        case .everybody:
            try actor.require(.usersWrite)
            // Tokens of admins are included.
            try actor.require(over: Role.admin.permissions)
            return try everyAPIToken()
        }
    }

    fileprivate func revoke(_ token: APIToken) throws -> APIToken {
        try revokeAPIToken(id: token.id)
        touch(.user, token.username)
        touch(.token, token.name)
        return try apiToken(id: token.id) ?? token
    }

    /// A token by its name or id that is not revoked, though it may have expired.
    ///
    /// - Throws: ``APITokenError/notFound(_:)`` or ``APITokenError/revokedAlready(_:)``
    func unrevokedAPIToken(_ reference: String, ofAccount id: String) throws -> APIToken {
        let named = try apiTokens(ofAccount: id).filter { $0.id == reference || $0.name == reference }
        if let token = named.first(where: { $0.revokedAt == nil }) { return token }
        throw named.isEmpty
            ? APITokenError.notFound(reference) : APITokenError.revokedAlready(reference)
    }
}
