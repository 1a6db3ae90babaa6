extension Store {
    /// Refuses at once who may not import, before a long file is read.
    ///
    /// - Throws: ``AccessError``
    public func checkMayImport(as actor: Actor) throws(AccessError) { try actor.require(.catalogWrite) }

    /// Refuses at once who may not count, before a long file is read.
    ///
    /// - Throws: ``AccessError``
    public func checkMayCount(as actor: Actor) throws(AccessError) { try actor.require(.stockWrite) }

    /// Begins to set the stock of known products to what was counted. Nothing of the store changes before
    /// ``ImportRun/apply(_:)``.
    ///
    /// - Parameter options: of which the defaults, the pruning and the guards do not count.
    public func startCount(_ options: ImportOptions, as actor: Actor) throws -> ImportRun {
        try actor.require(.stockWrite)
        if let key = options.idempotencyKey { try JournalRules.check(key: key) }
        var count = ImportOptions(source: options.source)
        count.isCount = true
        count.reference = try StockRules.checked(options.reference)
        count.key = options.key
        count.skipsInvalid = options.skipsInvalid
        count.isAtomic = options.isAtomic
        count.idempotencyKey = options.idempotencyKey
        return try ImportRun(self, count, as: actor)
    }

    /// Begins to bring a file of products into the catalog: rows whose key is new make products, known ones
    /// are changed where they differ. Nothing of the store changes before ``ImportRun/apply(_:)``.
    public func startImport(_ options: ImportOptions, as actor: Actor) throws -> ImportRun {
        try actor.require(.catalogWrite)
        if let key = options.idempotencyKey { try JournalRules.check(key: key) }
        return try ImportRun(self, options, as: actor)
    }
}
