import ShopText

extension Actor {
    init(_ account: Account, credential: Credential? = nil) {
        self.init(
            id: account.id, name: account.username, permissions: account.permissions,
            credential: credential)
    }

    /// A program that acts for an account with a token: it has only the permissions that both have. Its name
    /// in the journal is `ann (token nightly)`; its id is its owner's, so that both share their idempotency
    /// keys.
    init(_ account: Account, token: APIToken) {
        self.init(
            id: account.id, name: "\(account.username) (token \(token.name))",
            permissions: account.permissions.intersection(token.permissions),
            credential: .apiToken(id: token.id, name: token.name))
    }
}
