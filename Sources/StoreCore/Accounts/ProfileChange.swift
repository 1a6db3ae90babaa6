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
    /// The account with the change made. A new e-mail address is one that nobody has verified.
    ///
    /// - Throws: ``AccountError`` or ``TextError``
    func changed(by change: ProfileChange) throws -> Account {
        var details = AccountDetails(self)
        details.username = change.username ?? details.username
        details.email = change.email ?? details.email
        details.firstName = change.firstName ?? details.firstName
        details.lastName = change.lastName ?? details.lastName
        details.phoneNumber = change.phoneNumber ?? details.phoneNumber
        details.address = change.address ?? details.address
        details = try details.checked()

        var changed = self
        changed.username = details.username
        changed.email = details.email
        changed.firstName = details.firstName
        changed.lastName = details.lastName
        changed.phoneNumber = details.phoneNumber
        changed.address = details.address
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
