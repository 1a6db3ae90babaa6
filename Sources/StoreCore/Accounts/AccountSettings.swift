/// The settings about accounts.
extension Setting {
    static let accounts = [passwordCost, passwordMinimumLength, requireVerified, registrationRequired]

    static let passwordCost = Setting(
        "password.cost",
        "the cost of checking a password, as log2 of scrypt's N; existing passwords are updated at the next sign-in",
        standard: PasswordHash.standardLogN, range: PasswordHash.logNRange)

    static let passwordMinimumLength = Setting(
        "password.minimum_length", "the minimum length of a new password, in characters",
        standard: PasswordRules.standardMinimum, range: PasswordRules.standardMinimum...128)

    static let registrationRequired = Setting(
        "register.required", "what else customers must provide to register", standard: "",
        expected:
            "any of \(RegistrationField.allCases.map(\.rawValue).joined(separator: ", ")), or nothing",
        reading: { text in
            let words = text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            let fields = words.compactMap(RegistrationField.init)
            guard fields.count == words.count, Set(fields).count == fields.count else { return nil }
            return RegistrationField.allCases.filter(fields.contains).map(\.rawValue).joined(separator: ",")
        })

    /// Only customers are asked: an admin who mistypes an address must not lock the shop.
    static let requireVerified = Setting(
        "require_verified", "what customers need a verified email address for",
        oneOf: ["off", "checkout", "login"])
}

/// Details that a shop can require for registration.
enum RegistrationField: String, CaseIterable {
    case firstName = "first_name"
    case lastName = "last_name"
    case phone, address
}

extension AccountDetails {
    /// - Parameter required: names of fields, separated by commas.
    /// - Throws: ``AccountError/detailsMissing(_:)``
    func check(required: String) throws(AccountError) {
        let fields = required.split(separator: ",").compactMap { RegistrationField(rawValue: String($0)) }
        let missing = fields.filter { field in
            switch field {
            case .firstName: firstName.isEmpty
            case .lastName: lastName.isEmpty
            case .phone: phoneNumber.isEmpty
            case .address: address.isEmpty
            }
        }
        guard missing.isEmpty else {
            throw .detailsMissing(missing.map { $0.rawValue.replacing("_", with: " ") })
        }
    }
}
