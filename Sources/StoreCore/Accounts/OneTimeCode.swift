import ShopText

/// A code that a mail carries to prove that its reader has the address: 32 random bytes, good once and for
/// an hour. The store keeps only its SHA-256.
struct OneTimeCode {
    /// What a code is good for.
    enum Purpose: String {
        case reset, verify

        /// The mail that carries such a code.
        var mailKind: MailKind { self == .reset ? .reset : .verification }
    }

    /// In base64url: 43 characters.
    let text: String

    /// In seconds.
    static let lifetime = MailKind.codeLifetime
    /// How long a code that nobody has used keeps another from being mailed, in seconds: else anybody could fill
    /// somebody's mailbox, and end each code before it is read.
    static let pause: Int64 = 60
    private static let length = 32

    init(_ environment: Environment) { text = Base64URL.encode(environment.randomBytes(OneTimeCode.length)) }

    /// A code as someone gives it.
    ///
    /// - Throws: ``OneTimeCodeError/invalid(_:)`` unless it could be one.
    init(_ text: String, for purpose: Purpose) throws(OneTimeCodeError) {
        guard Base64URL.decode(text)?.count == OneTimeCode.length else { throw .invalid(purpose.mailKind) }
        self.text = text
    }

    var hash: [UInt8] { Cryptography.sha256(Array(text.utf8)) }
}

/// A code that is not, or no longer, good: nobody learns which.
public enum OneTimeCodeError: StoreError, Equatable {
    /// - Parameter _: the kind of mail that brings another.
    case invalid(MailKind)

    public var kind: ErrorKind { .refused }
    public var code: String { "invalid_code" }
    public var message: String { "the code is wrong, used or out of date" }
    public var hint: String? {
        switch self {
        case .invalid(.reset): "ask for a new one with `storectl password forgot EMAIL`"
        case .invalid: "ask for a new one with `storectl verify request EMAIL`"
        }
    }
}
