import ShopText

/// An address that a customer has orders sent to, saved under a name.
public struct SavedAddress: Equatable, Codable, Sendable {
    public let id: Int64
    /// Unique for the account, ignoring case: `home`.
    public var label: String
    public var recipient: String
    public var phone: String
    /// Street and town.
    public var address: String
    public var postalCode: String
    /// A state or province by its short code.
    public var region: String
    /// An ISO 3166-1 code; empty if it is not known.
    public var country: String
    /// Whether checkout uses it by default; this is so for exactly one of an account's addresses.
    public var isDefault: Bool

    /// The address after the change; unchanged fields are not checked again.
    ///
    /// - Parameter home: the shop's country, which is that of an address without one.
    /// - Throws: ``SavedAddressError/incomplete(_:)``, ``TextError``, ``AccountError`` or `CountryError`
    func changed(by change: SavedAddressChange, home: Country?) throws -> SavedAddress {
        var changed = self
        changed.label = try change.label.map(SavedAddress.checkedLabel) ?? label
        changed.recipient =
            try change.name.map { try Text.checkedName($0, name: "name", maximum: 200, allowsEmpty: true) }
            ?? recipient
        changed.phone = try change.phone.map(AccountRules.phone) ?? phone
        changed.address =
            try change.address.map { try Text.checked($0, name: "address", maximum: 500) } ?? address
        changed.region =
            try change.region.map {
                try Text.checked($0, name: "region", maximum: 20, allowsEmpty: true)
            } ?? region
        changed.country =
            try change.country.map { $0.isEmpty ? "" : try Country($0).code } ?? country
        let needsPostalCode =
            (changed.country.isEmpty ? home : try Country(changed.country))?.hasPostalCodes ?? true
        changed.postalCode =
            try change.postalCode.map {
                try Text.checked($0, name: "postal code", maximum: 20, allowsEmpty: !needsPostalCode)
            } ?? postalCode
        guard !changed.postalCode.isEmpty || !needsPostalCode else {
            throw SavedAddressError.incomplete("postal code")
        }
        return changed
    }

    private static func checkedLabel(_ text: String) throws -> String {
        try Text.checkedName(text, name: "address name", maximum: 50)
    }

    /// The maximum number of addresses of one account.
    static let maximum = 100
}

/// Changes to a saved address; `nil` leaves a field alone.
public struct SavedAddressChange: Equatable, Codable, Sendable {
    public var label: String?
    @Personal public var name: String?
    @Personal public var phone: String?
    @Personal public var address: String?
    @Personal public var postalCode: String?
    public var region: String?
    public var country: String?
    /// Makes it the default, in place of the previous one.
    public var isDefault = false

    public init() {}
}

/// Why a saved address cannot be found or saved.
public enum SavedAddressError: StoreError, Equatable {
    case notFound(String)
    case taken(String)
    case tooMany(Int)
    case nothingToChange(String)
    case missing(String)
    /// The same for an address that is to be saved.
    case incomplete(String)
    /// A saved address in one country or region, given together with a different one.
    case twoPlaces(String, String, given: String)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .taken, .tooMany: .refused
        case .nothingToChange, .missing, .incomplete, .twoPlaces: .usage
        }
    }

    public var code: String {
        switch self {
        case .notFound: "address_not_found"
        case .taken: "address_exists"
        case .tooMany: "too_many_addresses"
        case .nothingToChange: "nothing_to_change"
        case .missing, .incomplete: "missing_option"
        case .twoPlaces: "two_places"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let label): "saved address \(label) not found"
        case .taken(let label): "there is already a saved address \(label)"
        case .tooMany(let count): "the account already has \(count) saved addresses, the maximum"
        case .nothingToChange(let label): "nothing to change on saved address \(label)"
        case .missing(let what), .incomplete(let what): "no \(what) given"
        case .twoPlaces(let label, let place, let given):
            "the saved address \(label) is in \(place), not in \(given)"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "see `storectl address list`"
        case .taken(let label): "change it with `storectl address edit \(label.shellWord)`"
        case .tooMany: "delete one with `storectl address delete NAME`"
        case .nothingToChange: "say what to change, such as --phone or --default"
        case .twoPlaces: "leave out --to, or the other country or region"
        case .incomplete(let what): "add --\(what.replacing(" ", with: "-"))"
        case .missing(let what):
            "add --\(what.replacing(" ", with: "-")), or save an address with `storectl address add`"
        }
    }
}
