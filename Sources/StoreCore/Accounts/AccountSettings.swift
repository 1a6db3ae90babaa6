/// The settings about accounts.
extension Setting {
    static let accounts = [passwordCost, passwordMinimumLength, requireVerified]

    static let passwordCost = Setting(
        "password.cost",
        "the cost of checking a password, as log2 of scrypt's N; existing passwords follow at the next sign-in",
        standard: PasswordHash.standardLogN, range: PasswordHash.logNRange)

    static let passwordMinimumLength = Setting(
        "password.minimum_length", "the minimum length of a new password, in characters",
        standard: PasswordRules.standardMinimum, range: PasswordRules.standardMinimum...128)

    /// Only customers are asked: an admin who mistypes an address must not lock the shop.
    static let requireVerified = Setting(
        "require_verified", "what customers need a verified email address for",
        oneOf: ["off", "checkout", "login"])
}
