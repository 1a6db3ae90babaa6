import ShopText

/// Why access is denied.
public enum AccessError: StoreError, Equatable {
    case notSignedIn
    case notPermitted(name: String, Permission)
    /// Some permissions of an admin are lacking, where all are needed.
    case notFullAdmin(name: String)
    /// Unknown name or wrong password; the error does not tell which.
    case wrongCredentials
    /// The current password is wrong, when a signed-in user changes it.
    case wrongOldPassword
    /// Too many attempts with this name, which may not exist.
    case signInLocked(seconds: Int64)
    case notVerified(email: String)
    /// The token is forged, expired, revoked or from another store; the error does not tell which.
    case invalidToken
    /// Somebody else has set the password.
    case mustChangePassword
    /// The computer's clock shows a time that no sign-in can be dated with.
    case clockOutOfRange

    public var kind: ErrorKind { .notPermitted }

    public var code: String {
        switch self {
        case .notSignedIn: "not_signed_in"
        case .notPermitted, .notFullAdmin: "not_permitted"
        case .wrongCredentials: "wrong_credentials"
        case .wrongOldPassword: "wrong_password"
        case .signInLocked: "sign_in_locked"
        case .notVerified: "not_verified"
        case .invalidToken: "invalid_token"
        case .mustChangePassword: "password_must_change"
        case .clockOutOfRange: "clock_out_of_range"
        }
    }

    public var message: String {
        switch self {
        case .notSignedIn: "you are not signed in"
        case .notPermitted(let name, let permission):
            "\(name) may not do this: it needs the permission \(permission.rawValue)"
        case .notFullAdmin(let name): "\(name) may not do this: it needs every permission of an admin"
        case .wrongCredentials: "wrong username, email or password"
        case .wrongOldPassword: "the old password is wrong"
        case .signInLocked(let seconds):
            "too many failed sign-ins with this name; wait \(seconds) seconds"
        case .notVerified(let email): "the email address \(email) is not verified"
        case .invalidToken: "your sign-in is no longer valid"
        case .mustChangePassword: "someone else set this password; choose your own"
        case .clockOutOfRange: "this computer's clock is wrong: it must be between 1970 and 9999"
        }
    }

    public var hint: String? {
        switch self {
        case .notSignedIn, .invalidToken: "run `storectl login USER`"
        case .notFullAdmin: "sign in as an admin who may do everything"
        case .notPermitted: "sign in as a user who has it, or ask an admin"
        case .signInLocked: "wait, or ask an admin to run `storectl user unlock USER`"
        case .notVerified(let email):
            "run `storectl verify request \(email.shellWord)`, then `storectl verify confirm` with the mailed code"
        case .wrongOldPassword: "if you forgot it, run `storectl password forgot EMAIL`"
        case .mustChangePassword: "run `storectl login USER` on a terminal, or give --new-password-file FILE"
        case .clockOutOfRange: "set the clock, then try again"
        case .wrongCredentials: nil
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .notPermitted(_, let permission): [.init("permission", .string(permission.rawValue))]
        case .signInLocked(let seconds): [.init("seconds", .integer(seconds))]
        case .notVerified(let email): [.init("email", .string(email))]
        case .notSignedIn, .notFullAdmin, .wrongCredentials, .wrongOldPassword, .invalidToken,
            .mustChangePassword,
            .clockOutOfRange:
            []
        }
    }
}
