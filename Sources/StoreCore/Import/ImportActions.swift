extension Store {
    /// Checks the permission to import before reading a long file.
    ///
    /// - Throws: ``AccessError``
    public func checkMayImport(as actor: Actor) throws(AccessError) { try actor.require(.catalogWrite) }

    /// Checks the permission to count before reading a long file.
    ///
    /// - Throws: ``AccessError``
    public func checkMayCount(as actor: Actor) throws(AccessError) { try actor.require(.stockWrite) }

    /// Starts an import of counts for existing products. Nothing in the store changes before ``ImportRun/apply(_:)``.
    ///
    /// - Parameter options: defaults, pruning and limits are ignored.
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

    /// Starts an import of products: rows with a new key create products, existing products are updated where
    /// they differ. Nothing in the store changes before ``ImportRun/apply(_:)``.
    public func startImport(_ options: ImportOptions, as actor: Actor) throws -> ImportRun {
        try actor.require(.catalogWrite)
        if let key = options.idempotencyKey { try JournalRules.check(key: key) }
        return try ImportRun(self, options, as: actor)
    }
}
