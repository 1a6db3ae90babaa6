extension Transaction {
    /// Checks the actor again inside the transaction: the rights they had when the command began may have been taken
    /// away while it waited for its turn or for confirmation.
    ///
    /// - Throws: ``AccessError``
    func requireStillAllowed(_ actor: Actor) throws {
        // Whoever creates the store has no account yet.
        guard let id = actor.id, try storeExists() else { return }
        guard let permissions = try permissions(ofActiveAccount: id) else { throw AccessError.invalidToken }
        switch actor.credential {
        case .session(let session):
            guard try isSessionLive(session, ofAccount: id) else { throw AccessError.invalidToken }
        case .apiToken(let token, _):
            guard try isAPITokenLive(token) else { throw AccessError.invalidToken }
        case nil: break
        }
        for permission in Permission.allCases
        where actor.may(permission) && !permissions.contains(permission) {
            throw AccessError.notPermitted(name: actor.name, permission)
        }
    }
}
