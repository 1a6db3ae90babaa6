/// What a shop decides about its accounts.
extension Setting {
    static let accounts = [passwordCost, passwordMinimumLength, requireVerified]

    static let passwordCost = Setting(
        "password.cost", "log2 of the scrypt cost of passwords; old ones are hashed anew at sign-in",
        standard: PasswordHash.standardLogN, range: PasswordHash.logNRange)

    static let passwordMinimumLength = Setting(
        "password.minimum_length", "the fewest characters of a new password",
        standard: PasswordRules.standardMinimum, range: PasswordRules.standardMinimum...128)

    /// Only customers are asked: an admin who mistypes an address must not lock the shop.
    static let requireVerified = Setting(
        "require_verified", "what a customer needs a verified e-mail address for",
        oneOf: ["off", "checkout", "login"])
}
