import ShopText

/// Someone the shop knows: a customer, or one of its staff.
public struct Account: Equatable, Codable, Sendable {
    /// A UUID, which never changes.
    public let id: String
    public var username: String
    public var email: String
    public var firstName: String
    public var lastName: String
    public var phoneNumber: String
    public var address: String
    public var role: Role
    public var isActive: Bool
    public var isVerified: Bool
    public let createdAt: Instant
    /// The customer's VAT identification number; empty if there is none.
    public var vatID = ""
    /// Why the customer is exempt from tax; empty if they are not.
    public var taxExemption = ""
    /// Permissions beyond those of the role.
    public var allowed = PermissionList()
    /// Permissions of the role that this account lacks.
    public var denied = PermissionList()

    /// What the account may do.
    public var permissions: Set<Permission> { role.permissions(allowing: allowed, denying: denied) }

    /// First and last name, as on a parcel; empty if neither is known.
    public var fullName: String {
        [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// The details someone gives when registering.
public struct AccountDetails: Codable, Sendable {
    public var username: String
    @Personal public var email: String
    @Personal public var firstName: String
    @Personal public var lastName: String
    @Personal public var phoneNumber: String
    @Personal public var address: String

    public init(
        username: String, email: String, firstName: String = "", lastName: String = "",
        phoneNumber: String = "",
        address: String = ""
    ) {
        self.username = username
        self.email = email
        self.firstName = firstName
        self.lastName = lastName
        self.phoneNumber = phoneNumber
        self.address = address
    }

    /// - Throws: ``AccountError/invalidUsername(_:)`` or ``TextError``
    public static func checkUsername(_ text: String) throws { _ = try AccountRules.username(text) }

    /// - Throws: ``AccountError/invalidEmail(_:)`` or ``TextError``
    public static func checkEmail(_ text: String) throws { _ = try AccountRules.email(text) }

    /// The details, validated and normalized.
    ///
    /// - Throws: ``AccountError`` or ``TextError``
    func checked() throws -> AccountDetails {
        AccountDetails(
            username: username.isEmpty ? "" : try AccountRules.username(username),
            email: try AccountRules.email(email),
            firstName: try AccountRules.personName(firstName, what: "first name"),
            lastName: try AccountRules.personName(lastName, what: "last name"),
            phoneNumber: try AccountRules.phone(phoneNumber),
            address: try AccountRules.address(address))
    }
}

/// An error about an account.
public enum AccountError: StoreError, Equatable {
    case invalidUsername(String)
    case invalidEmail(String)
    case invalidPhone(String)
    case usernameTaken(String)
    case emailTaken(String)
    case passwordTooShort(length: Int, minimum: Int)
    case passwordTooLong(maximum: Int)
    case passwordTooCommon
    /// The new password is the old one.
    case passwordUnchanged
    /// - Parameter what: `username` or `email address`.
    case passwordIsName(what: String)
    case nothingToChange
    /// Details that the shop requires for registration.
    case detailsMissing([String])
    case noPassword
    case outOfMemory
    /// - Parameter near: similar names, if the actor may see them.
    case notFound(String, near: [String] = [])

    public var kind: ErrorKind {
        switch self {
        case .invalidUsername, .invalidEmail, .invalidPhone, .passwordTooShort, .passwordTooLong,
            .passwordTooCommon, .passwordIsName, .passwordUnchanged, .detailsMissing:
            .invalidInput
        case .nothingToChange, .noPassword: .usage
        case .usernameTaken, .emailTaken: .refused
        case .notFound: .notFound
        case .outOfMemory: .internalFault
        }
    }

    public var code: String {
        switch self {
        case .invalidUsername: "invalid_username"
        case .invalidEmail(let address): EmailAddressError.invalid(address).code
        case .invalidPhone: "invalid_phone"
        case .usernameTaken: "username_taken"
        case .emailTaken: "email_taken"
        case .passwordTooShort: "password_too_short"
        case .passwordTooLong: "password_too_long"
        case .passwordTooCommon: "password_too_common"
        case .passwordUnchanged: "password_unchanged"
        case .passwordIsName: "password_is_name"
        case .nothingToChange: "nothing_to_change"
        case .detailsMissing: "details_missing"
        case .noPassword: "no_password"
        case .outOfMemory: "out_of_memory"
        case .notFound: "user_not_found"
        }
    }

    public var message: String {
        switch self {
        case .invalidUsername(let name): "\"\(name)\" is not a valid username"
        case .invalidEmail(let address): EmailAddressError.invalid(address).message
        case .invalidPhone(let number): "\"\(number)\" is not a phone number"
        case .usernameTaken(let name): "the username \(name) is taken"
        case .emailTaken(let address): "an account with the email address \(address) already exists"
        case .passwordTooShort(let length, let minimum):
            "the password has \(length) characters; it needs at least \(minimum)"
        case .passwordTooLong(let maximum): "the password is longer than \(maximum) bytes"
        case .passwordUnchanged: "the new password is the old one"
        case .passwordTooCommon: "the password is too common"
        case .passwordIsName(let what): "the password is too similar to the \(what)"
        case .nothingToChange: "nothing to change"
        case .detailsMissing(let fields): "this shop also needs your \(fields.joined(separator: " and "))"
        case .noPassword: "no password was given"
        case .outOfMemory: "not enough memory to hash the password"
        case .notFound(let name, _): "user \(name) not found"
        }
    }

    public var hint: String? {
        switch self {
        case .invalidUsername(let name) where AccountRules.isReserved(name):
            "this name is reserved; choose a different one"
        case .invalidUsername(let name) where !Text.isPlainlyWritten(name):
            "use plain letters of a single script"
        case .invalidUsername: "use 2 to 64 letters, digits, dots, hyphens and underscores"
        case .usernameTaken, .emailTaken: "choose a different one, or sign in with `storectl login`"
        case .passwordUnchanged: "choose a different one"
        case .passwordTooCommon, .passwordIsName:
            "use several unrelated words"
        case .detailsMissing(let fields):
            "give \(fields.map { "--" + $0.replacing(" ", with: "-") }.joined(separator: " and "))"
        case .nothingToChange: "say what to change, such as --phone or --email"
        case .noPassword: "give one with --password-file FILE"
        case .invalidEmail(let address): EmailAddressError.invalid(address).hint
        case .invalidPhone, .passwordTooShort, .passwordTooLong, .outOfMemory: nil
        case .notFound(_, let near):
            near.isEmpty ? "see `storectl customer list` or `storectl user list`" : Nearest.question(near)
        }
    }
}
