extension Store {
    /// Refuses at once who may not import, before a long file is read.
    ///
    /// - Throws: ``AccessError``
    public func checkMayImport(as actor: Actor) throws(AccessError) { try actor.require(.catalogWrite) }

    /// Begins to bring a file of products into the catalogue: rows whose key is new make products, known
    /// ones are changed where they differ. Nothing of the store changes before ``ImportRun/apply(_:)``.
    public func startImport(_ options: ImportOptions, as actor: Actor) throws -> ImportRun {
        try actor.require(.catalogWrite)
        if let key = options.idempotencyKey { try JournalRules.check(key: key) }
        return try ImportRun(self, options, as: actor)
    }
}
