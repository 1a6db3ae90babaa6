/// What a new password of one account must be, for telling as it is typed.
public struct PasswordRule: Sendable {
    /// The fewest characters.
    public let minimum: Int
    private let username: String
    private let email: String

    init(minimum: Int, for details: AccountDetails) {
        self.minimum = minimum
        (username, email) = (details.username, details.email)
    }

    /// - Throws: ``AccountError``
    public func check(_ password: Password) throws(AccountError) {
        try PasswordRules.check(password, minimum: minimum, username: username, email: email)
    }
}

extension Store {
    /// What this shop asks of a new password.
    public func passwordRule(for details: AccountDetails) throws -> PasswordRule {
        PasswordRule(minimum: try passwordMinimum(), for: details)
    }

    /// The same for somebody who has an account.
    public func passwordRule(for account: Account) throws -> PasswordRule {
        try passwordRule(for: AccountDetails(account))
    }

    /// The same where it is not known yet whose it will be; what depends on that is checked later.
    public func passwordRule() throws -> PasswordRule {
        try passwordRule(for: AccountDetails(username: "", email: ""))
    }

    private func passwordMinimum() throws -> Int {
        try read(as: .anonymous) { try $0.number(of: .passwordMinimumLength) }
    }
}

extension StorePlan {
    /// What the first admin's password must be.
    public var passwordRule: PasswordRule { PasswordRule(minimum: PasswordRules.standardMinimum, for: admin) }
}
