import Foundation

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

    /// First and last name, as on a parcel; empty where neither is known.
    public var fullName: String {
        [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// What someone says of themselves when they register.
public struct AccountDetails: Sendable {
    public var username: String
    public var email: String
    public var firstName: String
    public var lastName: String
    public var phoneNumber: String
    public var address: String

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

    /// The details as the shop keeps them.
    ///
    /// - Throws: ``AccountError`` or ``TextError``
    func checked() throws -> AccountDetails {
        AccountDetails(
            username: try AccountRules.username(username),
            email: try AccountRules.email(email),
            firstName: try Text.checked(firstName, name: "first name", maximum: 100, allowsEmpty: true),
            lastName: try Text.checked(lastName, name: "last name", maximum: 100, allowsEmpty: true),
            phoneNumber: try AccountRules.phone(phoneNumber),
            address: try Text.checked(address, name: "address", maximum: 500, allowsEmpty: true))
    }
}

/// What names, addresses and telephone numbers may look like.
enum AccountRules {
    /// 2 to 64 letters, digits, dots, hyphens and underscores, beginning with a letter or digit: never an
    /// e-mail address, so that either can be used to sign in.
    static func username(_ text: String) throws -> String {
        let name = try Text.checked(text, name: "username", maximum: 64)
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType == .decimal
                || "._-".unicodeScalars.contains($0)
                || $0.properties.generalCategory == .nonspacingMark
        }
        guard name.unicodeScalars.count >= 2, isPlain, let first = name.first,
            first.isLetter || first.isNumber,
            UUID(uuidString: name) == nil
        else { throw AccountError.invalidUsername(name) }
        return name
    }

    /// One `@`, something before it and a host name after it (the common part of RFC 5321 section 4.1.2,
    /// without quoted strings and address literals), at most 254 characters.
    static func email(_ text: String) throws -> String {
        let address = try Text.checked(text, name: "e-mail address", maximum: 254)
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), isLocalPart(parts[0]),
            isHost(parts[1])
        else { throw AccountError.invalidEmail(address) }
        return address
    }

    /// Digits with spaces, dots, hyphens, brackets and a leading plus; or nothing.
    static func phone(_ text: String) throws -> String {
        let number = try Text.checked(text, name: "phone number", maximum: 40, allowsEmpty: true)
        let marks = Set(" +-.()/#x".unicodeScalars)
        let isNumber = number.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || marks.contains($0) }
        guard number.isEmpty || (isNumber && number.contains(where: \.isNumber)) else {
            throw AccountError.invalidPhone(number)
        }
        return number
    }

    private static func isLocalPart(_ text: Substring) -> Bool {
        !text.hasPrefix(".") && !text.hasSuffix(".") && !text.contains("..")
            && text.unicodeScalars.allSatisfy {
                $0.value > 0x7F
                    ? $0.properties.isAlphabetic || $0.properties.numericType != nil
                    : $0.properties.isAlphabetic || ("0"..."9").contains($0)
                        || ".!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains($0)
            }
    }

    private static func isHost(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.unicodeScalars.allSatisfy {
                        $0.properties.isAlphabetic || $0.properties.numericType == .decimal || $0 == "-"
                    }
            }
    }
}

/// What is wrong with an account, or with the one asked for.
public enum AccountError: StoreError, Equatable {
    case invalidUsername(String)
    case invalidEmail(String)
    case invalidPhone(String)
    case usernameTaken(String)
    case emailTaken(String)
    case passwordTooShort(length: Int, minimum: Int)
    case passwordTooLong(maximum: Int)
    case outOfMemory
    case notFound(String)

    public var kind: ErrorKind {
        switch self {
        case .invalidUsername, .invalidEmail, .invalidPhone, .passwordTooShort, .passwordTooLong:
            .invalidInput
        case .usernameTaken, .emailTaken: .refused
        case .notFound: .notFound
        case .outOfMemory: .internalFault
        }
    }

    public var code: String {
        switch self {
        case .invalidUsername: "invalid_username"
        case .invalidEmail: "invalid_email"
        case .invalidPhone: "invalid_phone"
        case .usernameTaken: "username_taken"
        case .emailTaken: "email_taken"
        case .passwordTooShort: "password_too_short"
        case .passwordTooLong: "password_too_long"
        case .outOfMemory: "out_of_memory"
        case .notFound: "user_not_found"
        }
    }

    public var message: String {
        switch self {
        case .invalidUsername(let name): "\"\(name)\" cannot be a username"
        case .invalidEmail(let address): "\"\(address)\" is not an e-mail address"
        case .invalidPhone(let number): "\"\(number)\" is not a phone number"
        case .usernameTaken(let name): "the username \(name) is taken"
        case .emailTaken(let address): "an account with the e-mail address \(address) exists"
        case .passwordTooShort(let length, let minimum):
            "the password has \(length) characters; it needs at least \(minimum)"
        case .passwordTooLong(let maximum): "the password is longer than \(maximum) bytes"
        case .outOfMemory: "not enough memory to hash the password"
        case .notFound(let name): "user \(name) not found"
        }
    }

    public var hint: String? {
        switch self {
        case .invalidUsername: "use 2 to 64 letters, digits, dots, hyphens and underscores"
        case .usernameTaken: "choose another, or sign in with `storectl login`"
        case .emailTaken: "sign in with `storectl login`"
        default: nil
        }
    }
}
