import ShopText
import Synchronization

/// A copy of a store without its people.
public struct AnonymizedBackup: Equatable, Sendable {
    public let backup: Backup
    /// The name in the copy of the person who made it; they sign in with the password that they gave.
    public let username: String
}
