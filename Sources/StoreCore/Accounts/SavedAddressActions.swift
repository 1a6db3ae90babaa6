import ShopText

extension Store {
    /// The saved addresses of the actor or, for staff, of a customer; the default first, then by name.
    public func addresses(of customer: String? = nil, as actor: Actor) throws -> [SavedAddress] {
        try Requirement.addresses(of: customer).checkActor(actor)
        return try read(as: actor) { try $0.addresses(ofAccount: try $0.addressee(customer).id) }
    }
}

/// Saves an address under a name; the first becomes the default.
public struct AddAddress: Action {
    public static let name = "address add"

    let customer: String?
    let change: SavedAddressChange

    public init(_ change: SavedAddressChange, for customer: String? = nil) {
        self.customer = customer
        self.change = change
    }

    public init(from decoder: any Decoder) throws {
        customer = try AddressCommand(from: decoder).customer
        change = try SavedAddressChange(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try AddressCommand(customer: customer).encode(to: encoder)
        try change.encode(to: encoder)
    }

    public var requirement: Requirement { .addresses(of: customer) }

    /// - Throws: ``SavedAddressError``, ``TextError``, ``AccountError`` or `CountryError`
    public func run(in transaction: Transaction) throws -> SavedAddress {
        let account = try transaction.addressee(customer)
        let present = try transaction.addresses(ofAccount: account.id)
        guard present.count < SavedAddress.maximum else { throw SavedAddressError.tooMany(present.count) }
        guard change.address != nil else { throw SavedAddressError.incomplete("address") }
        var change = change
        change.label = change.label ?? ""
        let blank = SavedAddress(
            id: 0, label: "", recipient: account.fullName, phone: account.phoneNumber, address: "",
            postalCode: "", region: "", country: "", isDefault: false)
        let address = try blank.changed(by: change, home: transaction.home()?.country)
        try present.checkFree(address)
        return try transaction.save(address, of: account, isDefault: change.isDefault || present.isEmpty)
    }
}

/// Changes a saved address.
public struct EditAddress: Action {
    public static let name = "address edit"

    let customer: String?
    let which: String
    let change: SavedAddressChange

    public init(_ which: String, _ change: SavedAddressChange, for customer: String? = nil) {
        self.customer = customer
        self.which = which
        self.change = change
    }

    public init(from decoder: any Decoder) throws {
        let command = try AddressCommand(from: decoder)
        (customer, which) = (command.customer, command.which ?? "")
        change = try SavedAddressChange(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try AddressCommand(customer: customer, which: which).encode(to: encoder)
        try change.encode(to: encoder)
    }

    public var requirement: Requirement { .addresses(of: customer) }

    /// - Throws: ``SavedAddressError``, ``TextError``, ``AccountError`` or `CountryError`
    public func run(in transaction: Transaction) throws -> SavedAddress {
        let account = try transaction.addressee(customer)
        let present = try transaction.addresses(ofAccount: account.id)
        let old = try present.named(which)
        guard change != SavedAddressChange() else { throw SavedAddressError.nothingToChange(old.label) }
        let changed = try old.changed(by: change, home: transaction.home()?.country)
        try present.checkFree(changed)
        guard changed != old || change.isDefault && !old.isDefault else { return old }
        return try transaction.save(changed, of: account, isDefault: change.isDefault)
    }
}

/// Deletes a saved address. If it was the default, the oldest remaining one becomes the default.
public struct DeleteAddress: Action {
    public static let name = "address delete"

    let customer: String?
    let which: String

    private enum CodingKeys: String, CodingKey {
        case customer = "for"
        case which = "name"
    }

    public init(_ which: String, for customer: String? = nil) {
        self.customer = customer
        self.which = which
    }

    public var requirement: Requirement { .addresses(of: customer) }

    /// - Returns: the address as it was.
    /// - Throws: ``SavedAddressError/notFound(_:)``
    public func run(in transaction: Transaction) throws -> SavedAddress {
        let account = try transaction.addressee(customer)
        let present = try transaction.addresses(ofAccount: account.id)
        let address = try present.named(which)
        try transaction.deleteAddress(id: address.id)
        if address.isDefault,
            let next = present.filter({ $0.id != address.id }).min(by: { $0.id < $1.id })
        {
            try transaction.makeDefault(address: next.id, ofAccount: account.id)
        }
        transaction.touch(.user, account.username)
        return address
    }
}

/// The arguments of these changes besides the address.
private struct AddressCommand: Codable {
    var customer: String?
    var which: String?

    private enum CodingKeys: String, CodingKey {
        case customer = "for"
        case which = "saved_address"
    }
}

extension Requirement {
    fileprivate static func addresses(of customer: String?) -> Requirement {
        .own(.ownAccount, others: .customersAct, isOwn: customer == nil)
    }
}

extension Transaction {
    /// Whose addresses: the actor's own or, for staff, a customer's.
    fileprivate func addressee(_ customer: String?) throws -> Account {
        guard let customer else { return try subject(nil) }
        guard let account = try account(named: customer), account.role == .customer else {
            throw try noAccount(named: customer)
        }
        return account
    }

    fileprivate func save(
        _ address: SavedAddress, of account: Account, isDefault: Bool
    ) throws -> SavedAddress {
        let id =
            address.id == 0 ? try insert(address, ofAccount: account.id) : try update(address)
        if isDefault { try makeDefault(address: id, ofAccount: account.id) }
        touch(.user, account.username)
        return try addresses(ofAccount: account.id).first { $0.id == id } ?? address
    }

    /// The address that a checkout names or, without a name, the default.
    ///
    /// - Throws: ``SavedAddressError/notFound(_:)``
    func savedAddress(_ label: String?, of account: Account) throws -> SavedAddress? {
        let present = try addresses(ofAccount: account.id)
        guard let label else { return present.first(where: \.isDefault) }
        return try present.named(label)
    }
}

extension [SavedAddress] {
    fileprivate func named(_ label: String) throws(SavedAddressError) -> SavedAddress {
        let key = Text.caseless(label)
        guard let address = first(where: { Text.caseless($0.label) == key }) else { throw .notFound(label) }
        return address
    }

    fileprivate func checkFree(_ address: SavedAddress) throws(SavedAddressError) {
        let key = Text.caseless(address.label)
        if let holder = first(where: { Text.caseless($0.label) == key && $0.id != address.id }) {
            throw .taken(holder.label)
        }
    }
}
