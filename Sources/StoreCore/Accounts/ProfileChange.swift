import ShopText

/// Changes to someone's details; `nil` leaves a field alone.
public struct ProfileChange: Equatable, Codable, Sendable {
    public var username: String?
    @Personal public var email: String?
    @Personal public var firstName: String?
    @Personal public var lastName: String?
    @Personal public var phoneNumber: String?
    @Personal public var address: String?
    public var vatID: String?
    @Personal public var taxExemption: String?

    public init() {}
}

extension Account {
    /// The account after the change; unchanged fields are not checked again. A new email address is
    /// unverified.
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
        changed.vatID =
            try change.vatID.map { $0.isEmpty ? "" : try VATNumber($0).description } ?? vatID
        changed.taxExemption =
            try change.taxExemption.map {
                try Text.checked($0, name: "tax exemption", maximum: 200, allowsEmpty: true)
            } ?? taxExemption
        changed.isVerified = isVerified && changed.hasSameAddress(as: self)
        return changed
    }

    /// Whether its address is this one, however it is written.
    public func hasAddress(_ email: String) -> Bool {
        EmailAddress.key(self.email) == EmailAddress.key(email)
    }

    /// Whether both addresses are the same, ignoring case.
    func hasSameAddress(as other: Account) -> Bool { Text.caseless(email) == Text.caseless(other.email) }
}

extension AccountDetails {
    init(_ account: Account) {
        self.init(
            username: account.username, email: account.email, firstName: account.firstName,
            lastName: account.lastName, phoneNumber: account.phoneNumber, address: account.address)
    }
}
