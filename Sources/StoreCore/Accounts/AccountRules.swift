import Foundation
import ShopText

/// What names, addresses and telephone numbers may look like.
enum AccountRules {
    /// 2 to 64 letters, digits, dots, hyphens and underscores, beginning with a letter or digit: never an
    /// e-mail address or an id, so that each can be used to name somebody, in any letter case.
    static func username(_ text: String) throws -> String {
        let name = try Text.checkedName(text, name: "username", maximum: 64)
        let isPlain = name.unicodeScalars.allSatisfy {
            isLetterOrDigit($0) || "._-".unicodeScalars.contains($0) || isMark($0)
        }
        guard name.unicodeScalars.count >= 2, isPlain, let first = name.first,
            first.isLetter || first.isNumber, !hasLooseMark(name),
            UUID(uuidString: Text.caseless(name)) == nil, !isReserved(name)
        else { throw AccountError.invalidUsername(name) }
        return name
    }

    /// One `@`, something before it and a host name after it (the common part of RFC 5321 section 4.1.2,
    /// without quoted strings and address literals), at most 254 characters.
    static func email(_ text: String) throws -> String {
        let address = try Text.checkedName(text, name: "e-mail address", maximum: 254)
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), isLocalPart(parts[0]),
            isHost(parts[1]), !hasLooseMark(address), Text.caseless(String(parts[1])) != forgottenHost
        else { throw AccountError.invalidEmail(address) }
        return address
    }

    /// How the names of accounts begin that were emptied, and the host of their addresses: nobody else has
    /// such a one, so that an account can always be emptied.
    static let forgottenPrefix = "deleted-"
    static let forgottenHost = "deleted.invalid"

    /// Whether the name is one that the shop gives itself.
    static func isReserved(_ username: String) -> Bool {
        let key = Text.caseless(username)
        return key == Actor.reservedName || key.hasPrefix(forgottenPrefix)
    }

    /// A first or last name; or nothing.
    static func personName(_ text: String, what: String) throws -> String {
        try Text.checkedName(text, name: what, maximum: 100, allowsEmpty: true)
    }

    /// A postal address; or nothing.
    static func address(_ text: String) throws -> String {
        try Text.checkedName(text, name: "address", maximum: 500, allowsEmpty: true)
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
                isLetterOrDigit($0) || isMark($0) || ".!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains($0)
            }
    }

    private static func isHost(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.unicodeScalars.allSatisfy { isLetterOrDigit($0) || isMark($0) || $0 == "-" }
            }
    }

    /// Some letters are drawn as nothing, such as the Hangul fillers: two names that look the same must
    /// not be two names.
    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return (properties.isAlphabetic || properties.numericType == .decimal)
            && !properties.isDefaultIgnorableCodePoint
    }

    /// A mark that belongs to the letter before it, as in Hindi.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
            && !scalar.properties.isDefaultIgnorableCodePoint
    }

    /// Whether there is a mark with no letter or digit before it: it would be drawn upon something else.
    private static func hasLooseMark(_ text: String) -> Bool {
        var mayBear = false
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: if !mayBear { return true }
            default: mayBear = isLetterOrDigit(scalar)
            }
        }
        return false
    }
}
