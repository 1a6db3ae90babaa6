/// Makes a new key for the tokens of sign-ins and forgets the old: everybody has to sign in again, the actor too.
/// Codes that were mailed end with it, for who has a copy of the store has those that were not yet sent. Tokens
/// for programs are not signed, and stay good.
public struct RotateSigningKey: Action {
    public static let name = "config rotate-key"

    public init() {}

    public var requirement: Requirement { .all(.configWrite) }

    public func run(in transaction: Transaction) throws -> Bool {
        try transaction.insertSigningKey(transaction.environment.randomBytes(32))
        try transaction.removeOlderSigningKeys()
        try transaction.revokeAllSessions()
        try transaction.removeAllCodes()
        try transaction.giveUpCodeMails(because: "its code ended with a new signing key")
        transaction.touch(.store, try transaction.storeName())
        return true
    }
}
