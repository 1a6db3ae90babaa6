import ShopText

/// An email in the outbox, from the change that caused it until it is sent or dead.
public struct Mail: Equatable, Sendable {
    public let id: Int64
    /// The same at every attempt, so that an email delivered twice is shown once (RFC 5322 section 3.6.4); without
    /// angle brackets.
    public let messageID: String
    /// `nil` for a kind that only another version knows. Such an email is still sent, and treated as secret.
    public let kind: MailKind?
    public let kindName: String
    public let recipient: MailAddress
    public let subject: String
    /// Empty, like ``html``, once an email with a code is sent or dead.
    public let text: String
    public let html: String
    public let status: MailStatus
    public let attempts: Int
    /// When it is due; `nil` unless it is queued.
    public let nextAttemptAt: Instant?
    /// The time after which it is too late to send it.
    public let expiresAt: Instant
    public let lastError: String?
    /// The journal entry whose command caused it; codes have none.
    public let entry: Int64?
    public let createdAt: Instant
    public let sentAt: Instant?

    /// Whether there is nothing left to send.
    var isCodeErased: Bool { isSecret && text.isEmpty }

    /// Whether it may contain a code, which only its recipient may see.
    var isSecret: Bool { kind?.isSecret ?? true }
}

/// The status of an email.
public enum MailStatus: String, CaseIterable, Sendable {
    case queued, sent
    /// Given up.
    case dead
}

/// What an email is about.
public enum MailKind: String, CaseIterable, Sendable {
    case verification, reset
    /// To a new address, to confirm it.
    case emailChange = "email_change"
    /// To the previous address, to restore it.
    case emailUndo = "email_undo"
    case emailChanged = "email_changed"
    case passwordChanged = "password_changed"
    case tokenCreated = "token_created"
    case signInLocked = "sign_in_locked"
    /// An admin changed the username, role, permissions or status.
    case accountChanged = "account_changed"
    case orderConfirmation = "order_confirmation"
    case shipped, refunded
    case paymentReceived = "payment_received"
    case orderCancelled = "order_cancelled"

    /// Whether it contains a code, which only its recipient may see.
    public var isSecret: Bool {
        switch self {
        case .verification, .reset, .emailChange, .emailUndo: true
        case .emailChanged, .passwordChanged, .tokenCreated, .signInLocked, .accountChanged,
            .orderConfirmation, .shipped, .refunded, .paymentReceived, .orderCancelled:
            false
        }
    }

    /// How long it is worth sending, in seconds: as long as its code is valid, or three days.
    var lifetime: Int64 { isSecret && self != .emailUndo ? 60 * 60 : 3 * 24 * 60 * 60 }
}

/// An address and its owner's name.
public struct MailAddress: Equatable, Sendable {
    public let name: String
    public let address: String

    init(name: String, address: String) {
        self.name = name
        self.address = address
    }
}

/// The schedule of attempts.
enum MailSchedule {
    /// The number of failed attempts after which an email is dead, about four hours after the first.
    static let attempts = 10
    /// How long one attempt may take before another process considers the email abandoned, in seconds.
    static let lease: Int64 = 5 * 60
    /// The longest wait between attempts, in seconds.
    static let longestWait: Int64 = 60 * 60

    /// The wait after the attempt of this number, in seconds: 1, 2, 4 … minutes, at most an hour.
    static func wait(afterAttempt attempt: Int) -> Int64 {
        attempt > 6 ? longestWait : min(longestWait, 60 << Int64(max(0, attempt - 1)))
    }
}

/// Why an email cannot be sent.
public enum MailError: StoreError, Equatable {
    case notFound(Int64)
    case alreadySent(Int64)
    case expired(Int64)
    /// It had a code, which is no longer stored.
    case codeErased(Int64, MailKind?)
    case noTransport
    case invalidTemplate(String, reason: String)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .alreadySent, .expired, .codeErased, .noTransport: .refused
        case .invalidTemplate: .invalidInput
        }
    }

    public var code: String {
        switch self {
        case .notFound: "mail_not_found"
        case .alreadySent: "mail_already_sent"
        case .expired: "mail_expired"
        case .codeErased: "mail_code_erased"
        case .noTransport: "no_mail_transport"
        case .invalidTemplate: "invalid_template"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let id): "email \(id) not found"
        case .alreadySent(let id): "email \(id) was already sent"
        case .expired(let id): "email \(id) is out of date: what it says no longer applies"
        case .codeErased(let id, _): "email \(id) is dead, and its code was deleted"
        case .noTransport: "the shop has no way to send email"
        case .invalidTemplate(let key, let reason): "\(key): \(reason)"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "see `storectl mail list`"
        case .noTransport: "run `storectl config set mail.transport sendmail:COMMAND` or `… maildir:PATH`"
        case .codeErased(_, .reset): "request a new code with `storectl password forgot EMAIL`"
        case .codeErased(_, .verification): "request a new code with `storectl verify request EMAIL`"
        case .codeErased, .alreadySent, .expired, .invalidTemplate: nil
        }
    }
}
