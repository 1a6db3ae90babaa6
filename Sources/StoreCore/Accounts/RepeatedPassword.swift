import ShopText

extension Store {
    /// Whether a repeat has the password that a journal entry set, as far as it can be told: `nil` where the program
    /// made it, and where another has been set since. The journal keeps nothing of a password; its hash is where it is.
    ///
    /// - Parameter isOwn: whether whoever asks may know no more than whoever signs in: then it counts as a try.
    /// - Throws: ``AccessError/signInLocked(seconds:)``
    func isSame(
        _ password: Password?, ofAccount id: String?, setBy entry: Int64, isOwn: Bool
    ) throws -> Bool? {
        guard let id, let password, !password.isGenerated else { return nil }
        guard let hash = try read(as: .anonymous, { try $0.passwordHash(ofAccount: id, setBy: entry) }) else {
            return nil
        }
        guard isOwn else { return try hash.matches(password) }
        do {
            try authenticate(.account(id: id), password, {}) { try forgetFailures(of: $0.account) }
            return true
        } catch AccessError.wrongCredentials { return false }
    }
}
