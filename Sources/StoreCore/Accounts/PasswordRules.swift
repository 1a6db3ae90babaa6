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
        if isGuess(text, from: username) { throw .passwordIsName(what: "username") }
        let localPart = String(email.prefix { $0 != "@" })
        if isGuess(text, from: localPart) || isGuess(text, from: email) {
            throw .passwordIsName(what: "e-mail address")
        }
    }

    /// Whether a name gives the password away: there are fewer than five characters besides it.
    private static func isGuess(_ password: String, from name: String) -> Bool {
        let name = Text.caseless(name)
        return password.contains(name) && password.count - name.count < 5
    }
}
