import Foundation
import ShopText

/// The rules for names, addresses and phone numbers.
enum AccountRules {
    /// 2 to 64 letters, digits, dots, hyphens and underscores, beginning with a letter or digit: never an email address
    /// or an id, so that any of the three identifies an account, ignoring case; and in a single script, so that no name
    /// looks like another.
    static func username(_ text: String) throws -> String {
        let name = try Text.checkedName(text, name: "username", maximum: 64)
        let isPlain = name.unicodeScalars.allSatisfy {
            Text.isLetterOrDigit($0) || "._-".unicodeScalars.contains($0) || Text.isMark($0)
        }
        guard name.unicodeScalars.count >= 2, isPlain, let first = name.first,
            first.isLetter || first.isNumber, !Text.hasLooseMark(name),
            UUID(uuidString: Text.caseless(name)) == nil, !isReserved(name), Text.isPlainlyWritten(name)
        else { throw AccountError.invalidUsername(name) }
        return name
    }

    /// An email address, but not one of those given to emptied accounts.
    static func email(_ text: String) throws -> String {
        do {
            return try EmailAddress.checked(text)
        } catch EmailAddressError.invalid(let address) {
            throw AccountError.invalidEmail(address)
        }
    }

    /// The username prefix and the email host of emptied accounts. They are reserved, so that an account can always be
    /// emptied.
    static let forgottenPrefix = "deleted-"
    static let forgottenHost = EmailAddress.forgottenHost

    /// The username prefix of people who did not choose a username.
    static let namelessPrefix = "user-"

    /// Whether the shop made it up, so that it tells nobody who that is.
    static func isNameless(_ username: String) -> Bool { username.hasPrefix(namelessPrefix) }

    /// Whether the name is reserved for the shop.
    static func isReserved(_ username: String) -> Bool {
        let key = Text.caseless(username)
        return key == Actor.reservedName || key.hasPrefix(forgottenPrefix) || key.hasPrefix(namelessPrefix)
    }

    /// A first or last name, or empty.
    static func personName(_ text: String, what: String) throws -> String {
        try Text.checkedName(text, name: what, maximum: 100, allowsEmpty: true)
    }

    /// A postal address, or empty.
    static func address(_ text: String) throws -> String {
        try Text.checkedName(text, name: "address", maximum: 500, allowsEmpty: true)
    }

    /// Digits with spaces, dots, hyphens, parentheses and a leading plus, or empty.
    static func phone(_ text: String) throws -> String {
        let number = try Text.checked(text, name: "phone number", maximum: 40, allowsEmpty: true)
        let marks = Set(" +-.()/#x".unicodeScalars)
        let isNumber = number.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || marks.contains($0) }
        guard number.isEmpty || (isNumber && number.contains(where: \.isNumber)) else {
            throw AccountError.invalidPhone(number)
        }
        return number
    }
}

extension Account {
    /// What somebody signs in with: the username they chose, else the email address.
    public var wayIn: String { AccountRules.isNameless(username) ? email : username }
}
