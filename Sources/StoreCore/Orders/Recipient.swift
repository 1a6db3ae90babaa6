import ShopText

/// The recipient of an order.
public struct Recipient: Equatable, Codable, Sendable {
    @Personal public var name: String
    @Personal public var email: String
    @Personal public var phone: String
    @Personal public var address: String
    @Personal public var postalCode: String
    /// A state or province by its short code.
    public var region: String
    public var country: String

    public init(
        name: String, email: String, phone: String, address: String, postalCode: String,
        region: String = "", country: String
    ) {
        self.name = name
        self.email = email
        self.phone = phone
        self.address = address
        self.postalCode = postalCode
        self.region = region
        self.country = country
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) throws -> String { try container.decode(String.self, forKey: key) }
        self.init(
            name: try text(.name), email: try text(.email), phone: try text(.phone),
            address: try text(.address), postalCode: try text(.postalCode),
            region: try container.decodeIfPresent(String.self, forKey: .region) ?? "",
            country: try text(.country))
    }

    /// Leaves out an empty region, as in old records from before regions existed.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(_name, forKey: .name)
        try container.encode(_email, forKey: .email)
        try container.encode(_phone, forKey: .phone)
        try container.encode(_address, forKey: .address)
        try container.encode(_postalCode, forKey: .postalCode)
        if !region.isEmpty { try container.encode(region, forKey: .region) }
        try container.encode(country, forKey: .country)
    }

    private enum CodingKeys: String, CodingKey {
        case name, email, phone, address, postalCode, region, country
    }

    /// - Parameter home: the shop's country, which is that of an address without one.
    /// - Throws: ``TextError`` or ``AccountError``
    func checked(needsPostalCode: Bool, home: Country?) throws -> Recipient {
        Recipient(
            name: try Text.checked(name, name: "name", maximum: 200), email: try AccountRules.email(email),
            phone: try AccountRules.phone(phone),
            address: try Text.checked(address, name: "address", maximum: 500),
            postalCode: try Text.checked(
                postalCode, name: "postal code", maximum: 20, allowsEmpty: !needsPostalCode),
            region: try Text.checked(regionCode(home: home), name: "region", maximum: 20, allowsEmpty: true),
            country: country.isEmpty ? "" : try Country(country).code
        )
    }

    /// The code of a region that is known by its name, or the region as it is written.
    ///
    /// - Parameter home: the shop's country, which is that of an address without one.
    fileprivate func regionCode(home: Country?) -> String {
        guard region.utf8.count > 2, let country = (try? Country(country)) ?? home else { return region }
        return Region.code(region, in: country) ?? region
    }
}

extension Recipient {
    /// The same for an order taken by staff, who may not know everything.
    ///
    /// - Parameter home: the shop's country, which is that of an address without one.
    /// - Throws: ``TextError`` or ``AccountError``
    func checkedForStaff(home: Country?) throws -> Recipient {
        func text(_ text: String, _ name: String, _ maximum: Int) throws -> String {
            try Text.checked(text, name: name, maximum: maximum, allowsEmpty: true)
        }
        return Recipient(
            name: try text(name, "name", 200), email: email.isEmpty ? "" : try AccountRules.email(email),
            phone: try AccountRules.phone(phone), address: try text(address, "address", 500),
            postalCode: try text(postalCode, "postal code", 20),
            region: try text(regionCode(home: home), "region", 20),
            country: country.isEmpty ? "" : try Country(country).code
        )
    }
}
