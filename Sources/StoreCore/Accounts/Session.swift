import ShopText

/// One sign-in with a password, valid until it expires or is ended.
public struct Session: Equatable, Codable, Sendable {
    /// A UUID that identifies the session but gives no access.
    public let id: String
    public let accountID: String
    public let createdAt: Instant
    public let expiresAt: Instant

    /// How long a sign-in lasts, in seconds: 30 days.
    static let length: Int64 = 30 * 24 * 60 * 60
}

/// The replacement for the token of a sign-in.
public struct SessionRenewal: Sendable {
    let token: SessionToken
    /// Valid once the change it was made for is done.
    public let text: String
    public var expiresAt: Instant { token.expiresAt }
}

/// An error about a session.
public enum SessionError: StoreError, Equatable {
    case notFound(String)
    /// A token made for programs has no session to end.
    case actsByToken(name: String)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .actsByToken: .refused
        }
    }

    public var code: String {
        switch self {
        case .notFound: "session_not_found"
        case .actsByToken: "not_a_session"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let id): "session \(id) not found"
        case .actsByToken(let name): "you are using the token \(name), which is not a sign-in"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "see `storectl session list`"
        case .actsByToken(let name): "end it with `storectl token revoke \(name.shellWord)`"
        }
    }
}
