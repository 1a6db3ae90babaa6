import ShopText

/// Which passwords may be chosen. Length is what counts (NIST SP 800-63B section 3.1.1.2): there are no
/// rules about digits and symbols, but what attackers try first is refused.
enum PasswordRules {
    static let standardMinimum = 8

    /// - Parameter minimum: in characters, as a person counts them.
    /// - Throws: ``AccountError``
    static func check(
        _ password: Password, minimum: Int, username: String, email: String
    ) throws(AccountError) {
        guard password.length >= minimum else {
            throw .passwordTooShort(length: password.length, minimum: minimum)
        }
        guard password.bytes.count <= Password.maximumBytes else {
            throw .passwordTooLong(maximum: Password.maximumBytes)
        }
        let text = Text.caseless(String(decoding: password.bytes, as: UTF8.self))
        guard !CommonPasswords.contains(text) else { throw .passwordTooCommon }
        let name = Text.caseless(username)
        if isLittleMore(text, than: [name]) { throw .passwordIsName(what: "username") }
        if isLittleMore(text, than: [name] + parts(ofAddress: Text.caseless(email))) {
            throw .passwordIsName(what: "email address")
        }
    }

    /// Whether names give the password away: without them, fewer than five characters are left.
    private static func isLittleMore(_ password: String, than names: [String]) -> Bool {
        var rest = password
        // The longest first, because a short one may be a part of it.
        for name in names.sorted(by: { $0.count > $1.count }) where name.count > 2 {
            rest = rest.replacing(name, with: "")
        }
        return rest != password && rest.count < 5
    }

    /// The address, the part before the @, the host, and the words in them.
    private static func parts(ofAddress email: String) -> [String] {
        let sides = email.split(separator: "@").map(String.init)
        return [email] + sides + (sides.last ?? "").split(separator: ".").map(String.init)
    }
}
