import ShopText
import Synchronization

/// A copy of a store without its people.
public struct AnonymizedBackup: Equatable, Sendable {
    public let backup: Backup
    /// Who made it, by the name they have in it; they sign in with the password that they gave.
    public let username: String
}
