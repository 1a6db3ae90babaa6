import ShopText

extension ImportRun {
    /// Checks that nothing relevant to the plan has changed: the catalog, or stock that the plan sets.
    /// Sign-ins, carts, sales of other products and what this import did before it was interrupted do not matter.
    /// ``apply(_:)`` checks again when it begins.
    /// - Returns: how many products it finished then.
    ///
    /// - Throws: ``ImportError/storeMoved(entry:)``
    @discardableResult
    public func checkUnmoved(since state: JournalState) throws -> Int {
        savedState = state
        let done = try store.read(as: actor) { try checkUnmoved(in: $0) }
        // What happened before the plan was made again is checked.
        savedState = self.state
        return done
    }

    @discardableResult
    func checkUnmoved(in transaction: Transaction) throws -> Int {
        guard let savedState else { return 0 }
        let moves = try transaction.moves(since: savedState, notOf: command)
        guard !moves.isCatalogueMoved, try !stage.setsStock(ofAny: moves.stock) else {
            throw ImportError.storeMoved(entry: try transaction.journalHead().id)
        }
        return moves.done
    }
}

extension Store {
    /// The seal of a plan, which only this store can make while it keeps its signing key.
    public func seal(_ plan: [UInt8], as actor: Actor) throws -> String {
        let key = try read(as: actor) { try $0.signingKey() }
        // The same key also signs tokens, which never begin like this.
        return Cryptography.hmacSHA256(Array("import plan\n".utf8) + plan, key: key).hex
    }

    public func isSealed(_ plan: [UInt8], by seal: String, as actor: Actor) throws -> Bool {
        Cryptography.constantTimeEquals(Array(try self.seal(plan, as: actor).utf8), Array(seal.utf8))
    }
}
