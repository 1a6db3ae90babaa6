/// Words for shell completion.
extension Store {
    /// SKUs that begin with these letters, and titles; only of products that the actor may see and that are not
    /// archived.
    public func skus(
        startingWith prefix: String, limit: Int, as actor: Actor
    ) throws -> [(sku: String, title: String)] {
        try read(as: actor) { try $0.products(startingWith: prefix, limit: limit) }
    }

    /// Usernames that begin with these letters, and email addresses; for staff, only of customers.
    ///
    /// - Parameter areCustomers: whether only customers are meant, whoever asks.
    /// - Throws: ``AccessError`` unless the actor may see customers.
    public func usernames(
        startingWith prefix: String, areCustomers: Bool = false, limit: Int, as actor: Actor
    ) throws -> [(username: String, email: String)] {
        if !actor.may(.usersWrite) { try actor.require(.customersRead) }
        return try read(as: actor) {
            try $0.accounts(startingWith: prefix, areCustomers: areCustomers, limit: limit)
        }
    }
}
