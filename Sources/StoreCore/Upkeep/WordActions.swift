/// What a shell completes.
extension Store {
    /// SKUs that begin with these letters, and titles; of what the actor may see and nobody has archived.
    public func skus(
        startingWith prefix: String, limit: Int, as actor: Actor
    ) throws -> [(sku: String, title: String)] {
        try read(as: actor) { try $0.products(startingWith: prefix, limit: limit) }
    }

    /// Usernames that begin with these letters, and email addresses; for staff, of customers alone.
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
