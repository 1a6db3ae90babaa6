import ShopText

/// Whose tokens.
public enum APITokenOwners: Equatable, Sendable {
    /// The actor's own, or, for admins, a named person's.
    case one(String?)
    /// For admins.
    case everybody
}

extension Store {
    /// The tokens that are good, or also the others; everybody's by the names of their owners.
    public func apiTokens(
        of owners: APITokenOwners, includingEnded: Bool, as actor: Actor
    ) throws -> [APIToken] {
        try read(as: actor) { transaction in
            try transaction.apiTokens(of: owners).filter {
                includingEnded || $0.isLive(at: transaction.instant)
            }
        }
    }

    /// The token that ``revokeAPIToken(_:of:as:idempotencyKey:)`` would end.
    ///
    /// - Throws: ``APITokenError``
    public func planRevocation(
        ofAPIToken reference: String, of name: String? = nil, as actor: Actor
    ) throws -> APIToken {
        try read(as: actor) { try $0.unrevokedAPIToken(reference, ofAccount: $0.subject(name).id) }
    }

    /// Ends all tokens that are good, and gives them back.
    public func revokeAPITokens(
        of owners: APITokenOwners, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<[APIToken]> {
        let whose: [(String, JSONValue?)] =
            switch owners {
            case .one(let name): [("all", true), ("for", name.map { .string($0) })]
            case .everybody: [("everybody", true)]
            }
        let command = Command("token revoke", whose, idempotencyKey: idempotencyKey).allowed { transaction in
            switch owners {
            case .one(let name): _ = try transaction.requireSubject(name)
            case .everybody: try actor.require(.usersWrite)
            }
        }
        return try write(as: actor, command) { transaction in
            let tokens = try transaction.apiTokens(of: owners).filter { $0.isLive(at: transaction.instant) }
            return try tokens.map { token in
                try transaction.revokeAPIToken(id: token.id)
                transaction.touch(.user, token.username)
                transaction.touch(.token, token.name)
                return try transaction.apiToken(id: token.id) ?? token
            }
        }
    }
}

extension Transaction {
    fileprivate func apiTokens(of owners: APITokenOwners) throws -> [APIToken] {
        switch owners {
        case .one(let name): return try apiTokens(ofAccount: subject(name).id)
        case .everybody:
            try actor.require(.usersWrite)
            // Admins' are among them.
            try actor.require(over: .admin)
            return try everyAPIToken()
        }
    }

    /// A token by its name or id that nobody has revoked, though its time may be over.
    ///
    /// - Throws: ``APITokenError/notFound(_:)`` or ``APITokenError/revokedAlready(_:)``
    func unrevokedAPIToken(_ reference: String, ofAccount id: String) throws -> APIToken {
        let named = try apiTokens(ofAccount: id).filter { $0.id == reference || $0.name == reference }
        if let token = named.first(where: { $0.revokedAt == nil }) { return token }
        throw named.isEmpty
            ? APITokenError.notFound(reference) : APITokenError.revokedAlready(reference)
    }
}
