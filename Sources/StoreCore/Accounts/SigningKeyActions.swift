/// Replaces the key that signs sign-in tokens: everyone has to sign in again, including the actor. Mailed codes end
/// too, because a copy of the store contains those not yet sent. Tokens for programs are not signed, and remain valid.
public struct RotateSigningKey: Action {
    public static let name = "config rotate-key"

    public init() {}

    public var requirement: Requirement { .all(.configWrite) }

    public func run(in transaction: Transaction) throws -> Bool {
        try transaction.insertSigningKey(transaction.environment.randomBytes(32))
        try transaction.removeOlderSigningKeys()
        try transaction.revokeAllSessions()
        try transaction.removeAllCodes()
        try transaction.giveUpCodeMails(because: .keyReplaced)
        transaction.touch(.store, try transaction.storeName())
        return true
    }
}
