import ShopText

/// A mailed code that proves that its reader owns the address: 32 random bytes that work once, for a limited time. The
/// store keeps only its SHA-256.
struct OneTimeCode {
    /// What a code is for.
    enum Purpose: String {
        case reset, verify
        /// Confirming a new address.
        case email
        /// Restoring the previous address.
        case undo

        /// The kind of email that carries such a code.
        var mailKind: MailKind {
            switch self {
            case .reset: .reset
            case .verify: .verification
            case .email: .emailChange
            case .undo: .emailUndo
            }
        }

        /// How long it is valid, in seconds.
        var lifetime: Int64 { mailKind.lifetime }
    }

    /// In base64url: 43 characters.
    let text: String

    /// How long an unused code blocks another one, in seconds: otherwise anyone could flood someone's
    /// mailbox, and replace each code before it is read.
    static let pause: Int64 = 60
    private static let length = 32

    init(_ environment: Environment) { text = Base64URL.encode(environment.randomBytes(OneTimeCode.length)) }

    /// A code as typed by a person.
    ///
    /// - Throws: ``OneTimeCodeError/invalid(_:)`` unless it could be one.
    init(_ text: String, for purpose: Purpose) throws(OneTimeCodeError) {
        guard Base64URL.decode(text)?.count == OneTimeCode.length else { throw .invalid(purpose.mailKind) }
        self.text = text
    }

    var hash: [UInt8] { Cryptography.sha256(Array(text.utf8)) }
}

/// The code is wrong, used or expired; the error does not tell which.
public enum OneTimeCodeError: StoreError, Equatable {
    /// - Parameter _: the kind of email that brings a new one.
    case invalid(MailKind)

    public var kind: ErrorKind { .refused }
    public var code: String { "invalid_code" }
    public var message: String { "the code is wrong, already used or expired" }
    public var hint: String? {
        switch self {
        case .invalid(.reset): "request a new one with `storectl password forgot EMAIL`"
        case .invalid(.emailChange): "run `storectl profile edit --email EMAIL` again"
        case .invalid(.emailUndo): "ask the shop's admin"
        case .invalid: "request a new one with `storectl verify request EMAIL`"
        }
    }
}
