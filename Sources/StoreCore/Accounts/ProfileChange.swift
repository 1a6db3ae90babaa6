import ShopText

/// What is to change of someone's name and addresses; `nil` leaves a thing as it is.
public struct ProfileChange: Equatable, Sendable {
    public var username: String?
    public var email: String?
    public var firstName: String?
    public var lastName: String?
    public var phoneNumber: String?
    public var address: String?

    public init() {}

    /// What to change, by the names of the fields, for the journal.
    var arguments: [(String, JSONValue?)] {
        [
            ("username", username), ("email", email), ("first_name", firstName), ("last_name", lastName),
            ("phone_number", phoneNumber), ("address", address),
        ].map { ($0, $1.map { .string($0) }) }
    }
}

extension Account {
    /// The account with the change made; what does not change is not judged again. A new e-mail address is one that nobody has verified.
    ///
    /// - Throws: ``AccountError`` or ``TextError``
    func changed(by change: ProfileChange) throws -> Account {
        var changed = self
        changed.username = try change.username.map(AccountRules.username) ?? username
        changed.email = try change.email.map(AccountRules.email) ?? email
        changed.firstName =
            try change.firstName.map { try AccountRules.personName($0, what: "first name") } ?? firstName
        changed.lastName =
            try change.lastName.map { try AccountRules.personName($0, what: "last name") } ?? lastName
        changed.phoneNumber = try change.phoneNumber.map(AccountRules.phone) ?? phoneNumber
        changed.address = try change.address.map(AccountRules.address) ?? address
        changed.isVerified = isVerified && changed.hasSameAddress(as: self)
        return changed
    }

    /// Whether mail to both reaches the same person: letter case makes no other address.
    func hasSameAddress(as other: Account) -> Bool { Text.caseless(email) == Text.caseless(other.email) }
}

extension AccountDetails {
    init(_ account: Account) {
        self.init(
            username: account.username, email: account.email, firstName: account.firstName,
            lastName: account.lastName, phoneNumber: account.phoneNumber, address: account.address)
    }
}
