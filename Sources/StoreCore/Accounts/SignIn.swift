import ShopText

/// Who is signed in, and how.
public struct SignIn: Sendable {
    public let account: Account
    public let actor: Actor
    public let credential: Credential
    public let expiresAt: Instant

    /// The session's id; `nil` for a token made for programs.
    public var sessionID: String? {
        if case .session(let id) = credential { id } else { nil }
    }
}
