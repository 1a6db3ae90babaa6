/// Where a store's journal is: while it stays there, a plan made then still holds.
public struct ImportState: Equatable, Codable, Sendable {
    public let entry: Int64
    public let part: Int64
    /// The entry's hash, by which a store that was put back to an earlier state is known.
    public let hash: String
}

extension ImportRun {
    /// - Throws: ``ImportError/storeMoved(entry:)`` if the shop has changed since. That somebody signed in or
    ///   out is no change of the shop.
    ///   ``apply(_:)`` asks again when it begins.
    public func checkUnmoved(since state: ImportState) throws {
        savedState = state
        try store.read(as: actor) { try checkUnmoved(in: $0) }
    }

    func checkUnmoved(in transaction: Transaction) throws {
        guard let savedState, try transaction.hasMoved(since: savedState) else { return }
        throw ImportError.storeMoved(entry: try transaction.journalHead().id)
    }
}

extension Store {
    /// A code over a plan that only this store can make, as long as it keeps its signing key.
    public func seal(_ plan: [UInt8], as actor: Actor) throws -> String {
        let key = try read(as: actor) { try $0.signingKey() }
        // The same key signs tokens, which never begin like this.
        return Cryptography.hmacSHA256(Array("import plan\n".utf8) + plan, key: key).hex
    }

    public func isSealed(_ plan: [UInt8], by seal: String, as actor: Actor) throws -> Bool {
        Cryptography.constantTimeEquals(Array(try self.seal(plan, as: actor).utf8), Array(seal.utf8))
    }
}
